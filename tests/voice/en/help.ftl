## Help

help-overview = Ask me above all { $first }. There are also { $others }. More on each: { $prefix }help and its name, like { $prefix }help gear.
help-staff = For you as well: { $commands }.
help-command = How it goes: { $usage } – { $help }
help-command-also = How it goes: { $usage } (also { $also }) – { $help }
help-unknown = I know no command of that name.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $prefix }{ $near }?
} { $prefix }help shows what there is for you.

# What !help says of each command.
help-on-help = Tell which commands there are, or how one of them goes.
