## Ajustes del equipo: preguntados, movidos, y cómo estaban antes

gear-settings-for = Para { $what }: { $rows }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}{ $words ->
    [none] .
   *[other] . Además: { $words }.
}
gear-settings-all = Ajustado así: { $rows }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}.{ $others ->
    [none] { "" }
   *[other] { " " }De otra forma para: { $others }.
}
practice-settings = Para { $what }{ $settings ->
    [none] { " " }no hay ningún ajuste especial
   *[other] : { $settings }
}.
word-gear-setting = { $name }{ $part ->
    [none] { "" }
   *[other] { " " }({ $part })
} – { $knobs }{ $as_of ->
    [none] { "" }
   *[other] { " " }(a { $as_of }, puede haber cambiado)
}{ $note ->
    [none] { "" }
   *[other] ; { $note }
}
gear-setting-none = Todavía no hay nada anotado para { $what }. { $prefix }settings set kettle volume a las 2 sería un comienzo.
gear-setting-unknown = Ni equipo ni pieza se llama así. { $prefix }gear list muestra el equipo, { $prefix }routine lo que se toca.
gear-setting-words-unknown = Conozco { $name }, pero no «{ $words }». { $prefix }settings { $slug } dice cómo está ajustado.
gear-setting-set-forgotten = Para mover un control, pon un «set» delante: { $prefix }settings set { $change }
gear-setting-near-knob = Ningún control de { $name } se llama «{ $knob }», pero sí { $near }: { $prefix }settings set { $slug } { $near } { $value }. Para uno nuevo, di { $prefix }settings set { $slug } nuevo { $knob } { $value }.
gear-setting-which-piece = Dime qué pieza: { $names }
gear-settings-before = Antes, { $name }{ $what ->
    [none] { "" }
   *[other] { " " }para { $what }
}: { $rows }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}.
gear-settings-never-turned = Nadie ha movido { $name }{ $what ->
    [none] { "" }
   *[other] { " " }para { $what }
} desde que se anotó.
gear-setting-one-piece = Dime de qué equipo, como { $prefix }settings history kettle
word-gear-setting-until = hasta el { $day }: { $knobs }
gear-setting-turned = Ajustado en { $name }{ $what ->
    [none] { "" }
   *[other] { " " }para { $what }
}: { $knobs }. { $prefix }changes undo lo deshace.
word-knob-turned = { $knob }{ $was ->
    [none] { "" }
   *[other] { " " }(estaba { $was })
}
gear-setting-how = Dilo así: { $prefix }settings set kettle volume a las 2 – el equipo, el control, y cómo está.
gear-setting-too-long = No se ajustó nada: el nombre de un control tiene { $name } caracteres como máximo, y cómo está { $value }.
gear-setting-too-many = No se ajustó nada: un equipo tiene aquí { $most } controles como máximo.

# What !help says of each command.
help-on-settings = Dice cómo está ajustado el equipo para lo que se toca, o un equipo, una pieza, o uno en la otra.
help-on-settings-set = Ajusta un control para lo que se toca, y si no, para todo: el equipo, el control, cómo está.
help-on-settings-history = Dice cómo estaban antes los controles de un equipo, o del último que se movió, y hasta cuándo.
