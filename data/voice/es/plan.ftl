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
