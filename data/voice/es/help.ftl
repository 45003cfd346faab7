## Help

help-overview = Lo más útil: { $first }. { $groups } Más sobre cada uno: { $prefix }help y su nombre.
word-help-group = { $group ->
    [gear] Equipo
    [practice] Práctica
    [told] Historias y listas
    [people] Banda
    [fans] Entre fans
    [rules] Reglas
   *[more] Más
}: { $commands }.
help-staff = Y para ti, además: { $commands }.
help-command = Se usa así: { $usage } – { $help }{ $also ->
    [none] { "" }
   *[other] {" "}También se llama: { $also }.
}{ $below ->
    [none] { "" }
   *[other] {" "}Además: { $below }.
}{ $staff ->
    [none] { "" }
   *[other] {" "}Para artista y moderación: { $staff }.
}
help-unknown = No conozco ningún comando con ese nombre.{ $near ->
    [none] { "" }
   *[other] { " " }¿Querías decir { $prefix }{ $near }?
} { $prefix }help muestra los que hay para ti.

# What !help says of each command.
help-on-help = Dice qué comandos hay, o cómo se usa uno de ellos.
