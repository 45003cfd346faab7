## La velada, en retrospectiva: en su página y en los archivos del resumen

page-recap-over = Práctica
page-recap-day = { $weekday ->
    [1] Lunes
    [2] Martes
    [3] Miércoles
    [4] Jueves
    [5] Viernes
    [6] Sábado
   *[7] Domingo
}, { $day }
page-recap-repetitions = repeticiones limpias
page-recap-missed = falladas
page-recap-uncounted = No se contaron repeticiones.
page-recap-no-practice = Ese día no se anotó ninguna práctica.
page-recap-practised = Qué se practicó
page-recap-session = { $title }, de { $since } a { $until }
page-recap-length = { $played } de práctica, { $paused } de pausa{ $finished ->
    [yes] { "" }
   *[other] ; sin terminar cuando se escribió esto
}
page-recap-block = bloque
page-recap-what = qué
page-recap-kind = tipo
page-recap-planned = previsto
page-recap-target = { $reached ->
    [yes] alcanzado:
   *[other] de
} { $target }
page-recap-times-missed = { $count } falladas
page-recap-left-out = Se dejó fuera:
page-recap-note = Nota sobre { $what }:
page-recap-tempo = Tempo
page-recap-tempo-shows = Los tempos de la velada según la hora. La tabla de abajo los tiene en cifras.
page-recap-tempo-drawn = Los tempos de la velada según la hora: la línea es el tempo, los puntos son repeticiones limpias, las cruces falladas, y los puntos en fila el objetivo
page-recap-tempo-key = Pulsos por minuto según la hora; los números son los bloques de arriba.
page-recap-gap = { $is ->
    [pause] Un hueco en la línea es una pausa.
    [untimed] Un hueco en la línea es un bloque sin tempo.
   *[either] Un hueco en la línea es una pausa, o un bloque sin tempo.
}
page-recap-put-right = Las marcas están donde se contaron; las tablas tienen las cuentas ya corregidas.
page-recap-tempo-table = Los tempos en cifras
page-recap-beats = BPM
page-recap-bests = Nuevos mejores tempos
page-recap-best = { $bpm } BPM
page-recap-before = antes: { $bpm }
page-recap-before-that = antes
page-recap-first-time = primera vez
page-recap-first-times = Por primera vez:
page-recap-first = { $what } a { $bpm }
page-recap-chapters = Capítulos
page-recap-recording = { $began ->
    [none] Para la descripción de la grabación; no se sabe cuándo empezó, así que cuentan desde el primer bloque
   *[other] Para la descripción de la grabación que empezó a las { $began }
}:
page-recap-hello = Saludo, y afinar
page-recap-weeks = Minutos por semana
page-recap-weeks-show = Minutos de práctica en cada una de las últimas { $weeks } semanas. La tabla de abajo los tiene en cifras.
page-recap-weeks-key = Semanas por su lunes, hasta esta velada.
page-recap-weeks-table = Las semanas en cifras
page-recap-week = semana del
page-recap-first-week = { $played } en esta semana, la primera con práctica en mucho tiempo.
page-recap-answered = Preguntas respondidas
page-recap-askers = la hicieron { $people }
page-recap-gear = El equipo favorito del chat
page-recap-piece-of-gear = equipo
page-recap-no-gear = No se preguntó por nada del equipo.
page-recap-wanted = Lo que quería el chat
page-recap-wanted-nothing = Escribieron menos de tres personas, así que no hay nada que contar.
page-recap-wrote = Escribieron { $people } personas o más.
page-recap-busiest = La mayoría, { $people }, lo hizo en los cinco minutos desde las { $at }{ $what ->
    [none] .
   *[other] , mientras sonaba { $what }.
}
page-recap-asked-for = Preguntaron por { $gear }.
page-recap-asked-about = Preguntaron sobre { $pieces }.
page-recap-moderation = Moderación
page-recap-decisions = { $count ->
    [one] Una decisión
   *[other] { $count } decisiones
}{ $undone ->
    [0] .
   *[other] , { $undone } de ellas retiradas.
}
page-recap-unsure = { $count } más se presentaron a un moderador.
page-recap-on-trial = { $count } de reglas a prueba, que no hacen nada.
page-recap-rule = regla
page-recap-action = qué se hizo
page-recap-times = veces
page-recap-undone = retiradas
page-recap-no-rule = Ninguna línea rompió una regla.
page-recap-health = Salud
page-recap-calls = { $made ->
    [one] Una llamada
   *[other] { $made } llamadas
} a Twitch para moderar: { $done } hechas, { $failed } fallidas{ $undone ->
    [0] { "" }
   *[other] , { $undone } retiradas antes de hacerse
}{ $due ->
    [0] .
   *[other] , { $due } pendientes.
}
page-recap-median = La mitad de lo que las reglas hicieron por sí solas estuvo hecha en { $seconds } s desde la línea.
page-recap-why = por qué falló
page-recap-no-reason = no se dio ningún motivo
page-recap-failed = falló { $times } ×:
page-recap-no-calls = No hubo nada que hacer en Twitch.
page-recap-unwell = qué no estuvo bien
page-recap-from = desde
page-recap-for = cuánto
page-recap-still = sigue así
page-recap-until-stopped = hasta que paró el bot
page-recap-well = Nada falló.
page-recap-looks = El bot mira cada minuto si oye a Twitch y si da abasto; lo que dura menos no se cuenta.
page-recap-ideas = Ideas
page-recap-no-ideas = Nada llama la atención en las cifras de esta velada.
page-recap-idea = { $idea ->
    [reached] { $what } llegó a su objetivo de { $number } BPM: tócala entera una vez, a tempo y sin cortes.
    [stalled] { $what } lleva { $number } sesiones sin un tempo limpio más rápido: enseña cómo la desmontas, y pregunta qué oyen los demás.
    [asked] Se preguntó { $number } veces por { $what }, más que por cualquier otra cosa: cuenta su historia, o enseña sus ajustes de cerca.
    [untold] { $number } personas o más preguntaron por { $what }, y no tiene historia: cuéntala.
    [why] { $number } personas o más preguntaron por qué practicas { $what } así: enséñaselo.
   *[wished] { $number } fans preguntaron por «{ $what }», que no está en tu equipo: pide uno prestado, o cuenta por qué te va bien sin él.
}
page-recap-written = Escrito por Woodshed a partir de su propio registro. El día termina a las { $at }; una sesión pertenece al día en que empezó. No se nombra a nadie del chat.
