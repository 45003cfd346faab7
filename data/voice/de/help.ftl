## Help

help-overview = Frag mich vor allem mit { $first }. Außerdem gibt es { $others }. Mehr dazu: { $prefix }help und der Name, zum Beispiel { $prefix }help gear.
help-staff = Für dich außerdem: { $commands }.
help-command = So geht’s: { $usage } – { $help }
help-command-also = So geht’s: { $usage } (auch { $also }) – { $help }
help-unknown = So einen Befehl kenne ich nicht.{ $near ->
    [none] { "" }
   *[other] { " " }Meintest du { $prefix }{ $near }?
} { $prefix }help zeigt, was es für dich gibt.

# What !help says of each command.
help-on-help = Sagt, welche Befehle es gibt, oder wie einer davon geht.
