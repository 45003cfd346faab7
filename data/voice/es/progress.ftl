## Progress made

progress-told = Sobre { $what }: { $start ->
    [none] {""}
    [same] { $best } BPM sin fallos,{" "}
   *[other] de { $start } a { $best } BPM sin fallos,{" "}
}{ $sessions ->
    [one] una sesión
   *[other] { $sessions } sesiones
}, { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} en total, la última { $days ->
    [0] hoy
    [1] ayer
   *[other] hace { $days } días
}.
progress-nothing = Aquí todavía no se practicó nada con ese nombre.
progress-did-you-mean = Quizá querías decir { $prefix }progress { $what }.
progress-which = Dime qué parte: { $names }
today-told = Hoy, { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} de práctica: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}.
today-nothing = Hoy todavía nada, y está bien así.
streak-told = Racha de práctica: { $days ->
    [0] aún ninguna, y cualquier día puede ser el primero
    [one] { $today ->
        [yes] un día por ahora, y es hoy
       *[no] un día por ahora, y hoy puede ser el segundo
    }
   *[other] { $days } días seguidos{ $today ->
        [yes] , hoy incluido
       *[no] , y hoy puede ser el siguiente
    }; los descansos planeados no la rompen
}.

# What !help says of each command.
help-on-progress = Dice cuánto ha avanzado una pieza, o lo que se está tocando.
help-on-today = Dice qué se ha practicado hoy.
help-on-streak = Dice cuántos días seguidos se ha practicado; los de descanso cuentan.
