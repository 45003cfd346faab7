## Help

help-overview = Frag mich vor allem mit { $first }. { $groups } Mehr dazu: { $prefix }help und der Name.
word-help-group = { $group ->
    [gear] Equipment
    [practice] Üben
    [told] Geschichten und Listen
    [people] Band
    [fans] Unter Fans
    [rules] Regeln
   *[more] Mehr
}: { $commands }.
help-staff = Für dich außerdem: { $commands }.
help-command = So geht’s: { $usage } – { $help }{ $also ->
    [none] { "" }
   *[other] {" "}Heißt auch: { $also }.
}{ $below ->
    [none] { "" }
   *[other] {" "}Dazu gehören: { $below }.
}{ $staff ->
    [none] { "" }
   *[other] {" "}Für Artist und Moderation: { $staff }.
}
help-unknown = So einen Befehl kenne ich nicht.{ $near ->
    [none] { "" }
   *[other] { " " }Meintest du { $prefix }{ $near }?
} { $prefix }help zeigt, was es für dich gibt.

# What !help says of each command.
help-on-help = Sagt, welche Befehle es gibt, oder wie einer davon geht.
