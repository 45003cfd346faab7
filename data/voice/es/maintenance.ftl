## Mantenimiento: qué se le hizo al equipo, y cuándo

maintenance-worn = Las { $kind ->
    [tubes] válvulas de
   *[strings] cuerdas de
} { $name } { $unit ->
    [months] tienen { $count } meses
    [years] tienen { $count } años
   *[days] { $count ->
        [none] tienen una edad que nadie me ha dicho
        [0] son nuevas, de hoy
        [1] tienen un día
       *[other] tienen { $count } días
    }
}{ $items ->
    [none] { "" }
   *[other] : { $items }
}{ $note ->
    [none] { "" }
   *[other] { " " }({ $note })
}.
maintenance-nothing-worn = Todavía no sé nada de las { $kind ->
    [tubes] válvulas
   *[strings] cuerdas
} de lo que suena ahora.
maintenance-done = Lo último que se hizo: { $items }{ $more ->
    [0] .
   *[other] { " " }… y { $more } más.
}
word-maintenance-done = { $name }, { $work ->
    [strings] cuerdas
    [tubes] válvulas
   *[other] { $work }
} { $unit ->
    [months] hace { $count } meses
    [years] hace { $count } años
   *[days] { $count ->
        [0] hoy
        [1] ayer
       *[other] hace { $count } días
    }
}{ $note ->
    [none] { "" }
   *[other] { " " }({ $note })
}
maintenance-nothing-done = Todavía no hay nada apuntado de lo que se le hizo.
maintenance-noted = Apuntado: { $name }, { $work ->
    [strings] cuerdas
    [tubes] válvulas
   *[other] { $work }
}, { $unit ->
    [months] hace { $count } meses
    [years] hace { $count } años
   *[days] { $count ->
        [0] hoy
        [1] ayer
       *[other] hace { $count } días
    }
}{ $note ->
    [none] { "" }
   *[other] { " " }({ $note })
}. { $prefix }changes undo lo deshace.
maintenance-already = Sin cambios: ese día ya está apuntado para { $name }, { $work ->
    [strings] cuerdas
    [tubes] válvulas
   *[other] { $work }
}.
maintenance-how = Dime qué pieza y qué se hizo{ $name ->
    [none] .
   *[other] : { $prefix }maintenance done { $name } set-up
}
maintenance-which = Dime cuál{ $items ->
    [none] { $name ->
        [none] .
       *[other] , como en { $prefix }{ $kind } changed { $name }
    }
   *[other] : { $items }
}
maintenance-what = Dime qué se le hizo a { $name }, por ejemplo: ajuste, trastes, pilas.
maintenance-ahead = No se apuntó nada: el { $day } aún no ha llegado.
maintenance-has-none = No lleva { $kind ->
    [tubes] válvulas
   *[strings] cuerdas
}: { $name }.
maintenance-no-day = No se apuntó nada: ese día no existe.
# Palabras con las que la gente dice que algo se hizo ayer, en los idiomas de tu chat.
maintenance-yesterday = ayer yesterday gestern hier ontem
maintenance-bad-note = No se apuntó nada: una nota tiene { $most } caracteres como mucho.
maintenance-bad-work = No se apuntó nada: lo que se hizo tiene { $most } caracteres como mucho.

## En el escritorio, solo para el artista

page-desk-maintenance = Toca
page-desk-maintenance-due = { $days ->
    [0] toca hoy
    [1] toca desde ayer
   *[other] toca desde hace { $days } días
}
page-desk-maintenance-last = { $days ->
    [1] hecho ayer
   *[other] hecho hace { $days } días
}{ $note ->
    [none] { "" }
   *[other] , { $note }
}
page-desk-maintenance-more = { $count ->
    [one] … y una cosa más
   *[other] … y { $count } más
}
page-desk-maintenance-done = Hecho hoy
page-desk-maintenance-noted = Apuntado: { $name }, { $work ->
    [strings] cuerdas
    [tubes] válvulas
   *[other] { $work }
}, hecho hoy.
page-desk-maintenance-back = Apuntado hoy: { $name }, { $work ->
    [strings] cuerdas
    [tubes] válvulas
   *[other] { $work }
}
page-desk-maintenance-undo = Deshacer
page-maintenance-done-does = Apunta que lo que toca, por su nombre corto, se hizo hoy.

# What !help says of each command.
help-on-strings = Dice qué cuerdas lleva lo que suena ahora, o una pieza, y cuánto tiempo tienen.
help-on-strings-changed = Apunta que hay cuerdas nuevas en lo que suena ahora, o en otra pieza: cuál, y una nota como 10-46.
help-on-tubes = Dice qué válvulas lleva lo que suena ahora, o una pieza, y cuánto tiempo tienen.
help-on-tubes-changed = Apunta que hay válvulas nuevas en lo que suena ahora, o en otra pieza: cuál, y una nota.
help-on-maintenance = Dice qué se le hizo por última vez a lo que suena ahora, o a una pieza: cuerdas, ajuste y demás.
help-on-maintenance-done = Apunta que se le hizo algo a una pieza: a cuál, qué, y una nota.
