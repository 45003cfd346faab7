## Help

help-overview = Lo más útil: { $first }. También están { $others }. Más sobre cada uno: { $prefix }help y su nombre, como { $prefix }help gear.
help-staff = Y para ti, además: { $commands }.
help-command = Se usa así: { $usage } – { $help }
help-command-also = Se usa así: { $usage } (también { $also }) – { $help }
help-unknown = No conozco ningún comando con ese nombre.{ $near ->
    [none] { "" }
   *[other] { " " }¿Querías decir { $prefix }{ $near }?
} { $prefix }help muestra los que hay para ti.

# What !help says of each command.
help-on-help = Dice qué comandos hay, o cómo se usa uno de ellos.
