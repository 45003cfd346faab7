## Help

help-overview = Ask me above all { $first }. { $groups } More on each: { $prefix }help and its name.
word-help-group = { $group ->
    [gear] Gear
    [practice] Practice
    [told] Stories and lists
    [people] Band
    [fans] Among fans
    [rules] Rules
   *[more] More
}: { $commands }.
help-staff = For you as well: { $commands }.
help-command = How it goes: { $usage } – { $help }{ $also ->
    [none] { "" }
   *[other] {" "}Also called: { $also }.
}{ $below ->
    [none] { "" }
   *[other] {" "}With it go: { $below }.
}{ $staff ->
    [none] { "" }
   *[other] {" "}For artist and moderators: { $staff }.
}
help-unknown = I know no command of that name.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $prefix }{ $near }?
} { $prefix }help shows what there is for you.

# What !help says of each command.
help-on-help = Tell which commands there are, or how one of them goes.
