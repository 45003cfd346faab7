## Settings of the gear: asked, turned, and what they were before

gear-settings-for = For { $what }: { $rows }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}{ $words ->
    [none] .
   *[other] . Beside that: { $words }.
}
gear-settings-all = Set like this: { $rows }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}.{ $others ->
    [none] { "" }
   *[other] { " " }Otherwise for: { $others }.
}
practice-settings = For { $what }{ $settings ->
    [none] { " " }nothing special is set
   *[other] : { $settings }
}.
word-gear-setting = { $name }{ $part ->
    [none] { "" }
   *[other] { " " }({ $part })
} – { $knobs }{ $as_of ->
    [none] { "" }
   *[other] { " " }(as of { $as_of }, may have moved on)
}{ $note ->
    [none] { "" }
   *[other] ; { $note }
}
gear-setting-none = Nothing is set down for { $what } yet. { $prefix }settings set kettle volume 2 o'clock would be a first.
gear-setting-unknown = Neither gear nor a piece goes by that. { $prefix }gear list shows the gear, { $prefix }routine what is played.
gear-setting-words-unknown = I know { $name }, but not “{ $words }”. { $prefix }settings { $slug } tells how it is set.
gear-setting-set-forgotten = To turn a knob, put a “set” before it: { $prefix }settings set { $change }
gear-setting-near-knob = No knob of { $name } is called “{ $knob }”, but one is called { $near }: { $prefix }settings set { $slug } { $near } { $value }. For a new one say { $prefix }settings set { $slug } new { $knob } { $value }.
gear-setting-which-piece = Which piece? { $names }
gear-settings-before = Before now, { $name }{ $what ->
    [none] { "" }
   *[other] { " " }for { $what }
}: { $rows }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}.
gear-settings-never-turned = Nobody has turned { $name }{ $what ->
    [none] { "" }
   *[other] { " " }for { $what }
} since it was written down.
gear-setting-one-piece = Of which piece of gear? Say it like { $prefix }settings history kettle
word-gear-setting-until = until { $day }: { $knobs }
gear-setting-turned = Set on { $name }{ $what ->
    [none] { "" }
   *[other] { " " }for { $what }
}: { $knobs }. { $prefix }changes undo takes it back.
word-knob-turned = { $knob }{ $was ->
    [none] { "" }
   *[other] { " " }(was { $was })
}
gear-setting-how = Say it like { $prefix }settings set kettle volume 2 o'clock: the gear, the knob, and how it stands.
gear-setting-too-long = Nothing was set: the name of a knob has at most { $name } characters, and how it stands { $value }.
gear-setting-too-many = Nothing was set: a piece of gear has at most { $most } knobs here.

# What !help says of each command.
help-on-settings = Tell how the gear is set for what is being played, or a piece of gear, a tune, or one on the other.
help-on-settings-set = Set a knob for what is being played, or else for everything: the gear, the knob, how it stands.
help-on-settings-history = Tell how the knobs of a piece of gear, or of what was turned last, stood before, and until when.
