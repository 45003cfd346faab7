## Einstellungen am Equipment: gefragt, gedreht, und wie sie vorher waren

gear-settings-for = Für { $what }: { $rows }{ $more ->
    [0] { "" }
   *[other] { " " }… und { $more } weitere
}{ $words ->
    [none] .
   *[other] . Außerdem: { $words }.
}
gear-settings-all = So eingestellt: { $rows }{ $more ->
    [0] { "" }
   *[other] { " " }… und { $more } weitere
}.{ $others ->
    [none] { "" }
   *[other] { " " }Anders für: { $others }.
}
practice-settings = Für { $what }{ $settings ->
    [none] { " " }ist nichts Besonderes eingestellt
   *[other] : { $settings }
}.
word-gear-setting = { $name }{ $part ->
    [none] { "" }
   *[other] { " " }({ $part })
} – { $knobs }{ $as_of ->
    [none] { "" }
   *[other] { " " }(Stand vom { $as_of }, kann inzwischen anders sein)
}{ $note ->
    [none] { "" }
   *[other] ; { $note }
}
gear-setting-none = Für { $what } ist noch nichts notiert. { $prefix }settings set kettle volume 2 Uhr wäre ein Anfang.
gear-setting-unknown = So heißt weder Equipment noch ein Stück. { $prefix }gear list zeigt das Equipment, { $prefix }routine was gespielt wird.
gear-setting-words-unknown = Ich kenne { $name }, aber nicht „{ $words }“. { $prefix }settings { $slug } sagt, wie es eingestellt ist.
gear-setting-set-forgotten = Um einen Regler zu drehen, schreib ein „set“ davor: { $prefix }settings set { $change }
gear-setting-near-knob = Kein Regler an { $name } heißt „{ $knob }“, aber einer { $near }: { $prefix }settings set { $slug } { $near } { $value }. Für einen neuen schreib { $prefix }settings set { $slug } neu { $knob } { $value }.
gear-setting-which-piece = Welches Stück? { $names }
gear-settings-before = Vorher, { $name }{ $what ->
    [none] { "" }
   *[other] { " " }für { $what }
}: { $rows }{ $more ->
    [0] { "" }
   *[other] { " " }… und { $more } weitere
}.
gear-settings-never-turned = Niemand hat an { $name }{ $what ->
    [none] { "" }
   *[other] { " " }für { $what }
} gedreht, seit es notiert ist.
gear-setting-one-piece = Von welchem Equipment? Schreib etwa { $prefix }settings history kettle
word-gear-setting-until = bis { $day }: { $knobs }
gear-setting-turned = Eingestellt an { $name }{ $what ->
    [none] { "" }
   *[other] { " " }für { $what }
}: { $knobs }. { $prefix }changes undo nimmt es zurück.
word-knob-turned = { $knob }{ $was ->
    [none] { "" }
   *[other] { " " }(war { $was })
}
gear-setting-how = Schreib es so: { $prefix }settings set kettle volume 2 Uhr – das Equipment, der Regler, und wie er steht.
gear-setting-too-long = Nichts wurde eingestellt: Der Name eines Reglers hat höchstens { $name } Zeichen, und wie er steht { $value }.
gear-setting-too-many = Nichts wurde eingestellt: Ein Stück Equipment hat hier höchstens { $most } Regler.

# What !help says of each command.
help-on-settings = Sagt, wie das Equipment für das eingestellt ist, was gespielt wird, oder ein Stück Equipment, ein Lied, oder beides.
help-on-settings-set = Stellt einen Regler ein für das, was gespielt wird, sonst für alles: das Equipment, der Regler, wie er steht.
help-on-settings-history = Sagt, wie die Regler an einem Stück Equipment, oder an dem zuletzt gedrehten, vorher standen, und bis wann.
