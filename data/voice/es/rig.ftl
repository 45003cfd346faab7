## El rig: por dónde pasa la señal

word-rig = { $word ->
    [off] apagado
    [loop] bucle
    [wet] con efecto
    [dry] limpio
    [left] izquierda
    [right] derecha
    [a] A
    [b] B
   *[other] { $word }
}
word-rig-off = { $name } (apagado)
word-rig-loop = { $name } (bucle: { $pieces })
word-rig-path = { $word }: { $pieces ->
    [none] directo
   *[other] { $pieces }
}
rig-told = Rig «{ $title }»{ $status ->
    [in-use] , en uso
   *[none] { "" }
}: { $chain }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}.{ $says ->
    [none] { "" }
   *[other] { " " }{ $says }
}
rig-with = Rigs que llevan { $name }: { $rigs }{ $more ->
    [0] .
   *[other] { " " }… y { $more } más.
} { $prefix }rig y un nombre cuenta toda la cadena.
rig-used = Ahora la señal pasa por «{ $title }».
rig-in-use-already = El rig «{ $title }» ya está en uso.
rig-nothing-used = Ahora no hay ningún rig en uso. { $prefix }gear cuenta qué equipo lo está.
rig-use-which = Di qué rig, por ejemplo { $prefix }rig use clean; { $prefix }rig use none si no hay ninguno; { $prefix }rig list los dice todos.
rig-not-yours = No todo en { $title } es tuyo: lo pone en uso artista o moderación.
rig-list = Rigs: { $rigs }{ $more ->
    [0] .
   *[other] { " " }… y { $more } más.
} { $prefix }rig y un nombre cuenta qué lleva.
rig-none-yet = Todavía no hay ningún rig apuntado. { $prefix }gear cuenta qué está en uso.
rig-unknown = No hay ningún rig con ese nombre. Hay: { $rigs }{ $more ->
    [0] .
   *[other] { " " }… y { $more } más.
}
rig-did-you-mean = Quizá querías decir { $prefix }rig { $slug }. Es «{ $title }».
rig-no-program = Ningún rig tiene el programa { $program } (enviado { $sent }). Pon ese número en el rig que corresponda.
rig-program-how = Envía el número de un programa tal como lo envía el aparato: de 0 a { $most }.

## Ayuda de los comandos

help-on-rig = Cuenta por dónde pasa la señal ahora mismo; con palabras, en ese rig.
help-on-rig-list = Dice qué rigs hay.
help-on-rig-use = Dice qué rig está en uso desde ahora, o ninguno.

## La mesa, el overlay y el MIDI de la página

page-rig-title = Rig
page-rig-none = No hay ningún rig en uso.
page-rig-none-yet = Todavía no hay ningún rig apuntado.
page-rig-write = Escribir uno
page-rig-use = Usarlo
page-rig-which = Qué rig está en uso
page-rig-nothing = Ninguno
page-rig-named = { $title }, programa { $program } (enviado { $sent })
page-rig-change = Cambiar este rig
page-rig-does = Pone en uso un rig por su nombre; sin nombre, ninguno.
page-rig-program-does = Pone en uso el rig que tiene un programa MIDI, por el número que se envía.
page-overlay-rig = El rig que está en uso
page-overlay-sample-rig = Rig de la tarde
page-overlay-sample-rig-piece = Pasillo Largo
page-overlay-sample-rig-knob = Feedback
