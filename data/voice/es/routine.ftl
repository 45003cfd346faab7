## Routines, and ways to practise

routine-none = Todavía no hay ninguna rutina. Iría en own/routines.toml y entraría con python -m bot import.
routine-told = Rutina { $title }, { $minutes } min: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}.
routine-waiting = Ahora mismo no se está practicando nada. Con { $prefix }start, quien toca empieza { $title }, { $minutes } min: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}.{ $others ->
    [none] {""}
   *[other] {" "}También hay: { $others }.
}
routine-did-you-mean = Quizá querías decir la rutina { $slug }.
routine-unknown = No conozco esa rutina. Las que hay: { $slugs }.
strategy-told = Ahora: { $title }. { $says } Por qué funciona: { $why } ({ $source })
strategy-words = Para { $what }: { $strategy }
strategy-none = Ahora, ningún método especial: manos, oídos y paciencia.

# What !help says of each command.
help-on-routine = Dice los bloques de la rutina en curso, de la que empezaría o de otra.
help-on-strategy = Dice de qué manera se practica ahora, por qué funciona y quién lo dice.
