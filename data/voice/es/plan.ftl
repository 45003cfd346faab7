## What a plan is called

planned-title = Plan para el { $day }
planned-run-through = De principio a fin sin parar, como el gran día.

plan-changed = La propuesta cambió desde que se abrió esta página. Mírala de nuevo y tómala entonces.
plan-nothing-proposed = No hay nada que tomar: hoy no se propone nada.
plan-no-aim = Ninguna rutina ni pieza se llama { $name }.

page-plan-title = Qué practicar ahora
page-plan-day = Plan para el { $day }
page-plan-rest-day = Es un día de descanso previsto: no hace falta tocar nada.
page-plan-minutes = Minutos
page-plan-for = Hecho para
page-plan-for-nothing = nada en especial
page-plan-make = Planear
page-plan-due = Toca
page-plan-stalls = Se atasca
page-plan-rests = Descansa
page-plan-none = Nada.
page-plan-proposed = { $minutes ->
    [one] Propuesta: un minuto
   *[other] Propuesta: { $minutes } minutos
}
page-plan-block = { $minutes } min · { $what }
page-plan-tempi = { $tempi } BPM
page-plan-nothing = Hoy no hay nada que proponer: todo aquello para lo que tus rutinas tienen un bloque ya se tocó.
page-plan-too-short = En { $minutes } minutos no cabe ningún bloque.
page-plan-begin = Todavía no se practicó ninguna pieza, así que nada toca, se atasca ni descansa. Empieza con { $routine }.
page-plan-empty = No hay de qué planear: no se conoce ninguna rutina.
page-plan-take = Tomarla como rutina
page-plan-take-how = Ocupa el lugar de la que se planeó antes, y se puede deshacer como cualquier cambio.
page-plan-take-does = Toma la rutina propuesta.
page-plan-taken = Tomada como { $title }. En el chat: { $prefix }start { $slug }
page-plan-open = Tomada: abrir la rutina
page-plan-for-day = { $through ->
    [yes] de principio a fin, para el { $day }
   *[no] para el { $day }
}
page-plan-aimed = para lo que es este plan
page-plan-frame = { $kind ->
    [warm-up] para calentar
   *[other] para acabar con las manos sueltas
}
page-plan-again = otra vez, donde acabó el primer turno
page-plan-standing = { $standing ->
    [unplayed] aún sin tocar
    [new-target] la meta de { $target } BPM es nueva
    [stalls] el mejor tempo limpio lleva { $sessions } sesiones en { $best } de { $target } BPM: desde { $steps } pasos más abajo, o de otra manera
   *[nothing-clean] nada limpio en { $sessions } sesiones: más lento, o una parte más pequeña
}
page-plan-reached = la meta de { $target } BPM está alcanzada
page-plan-played = { $days ->
    [0] tocado hoy
    [one] tocado ayer
   *[other] tocado hace { $days } días
}
page-plan-counted = { $clean } de { $counted } limpias
page-plan-was-due = { $days ->
    [0] toca hoy
    [one] tocaba ayer
   *[other] tocaba hace { $days } días
}
page-plan-due-in = { $days ->
    [one] toca en un día
   *[other] toca en { $days } días
}
page-plan-unknown = ninguna rutina lo tiene ahora, así que no se propone
page-plan-more = y { $count } más
