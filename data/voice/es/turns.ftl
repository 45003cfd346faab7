## Turnos de los fans

turn-none = Ahora mismo no hay turnos.
turn-closed = En esta ronda ya no entra nadie más{ $what ->
    [none] { "" }
   *[other] {" "}({ $what })
}. La próxima está abierta para ti.
turn-full = Esperan tantos que hoy ya no le llegaría el turno a nadie más. Otra vez será.
turn-not-this-round = En esta ronda no, lo siento. La próxima está abierta para ti.
turn-way-back = No pasa nada por no haber estado en tu turno: con { $prefix }turn join vuelves a entrar.
turn-not-in = No esperas turno. Con { $prefix }turn join entras.
turn-nobody-waits = Nadie espera turno.
turn-nobody-up = No es el turno de nadie. { $prefix }turn next llama a quien espera primero.
turn-not-up-now = Ya es el turno de otra persona, o la siguiente es otra, o nadie: no se ha hecho nada.
turn-not-known = Nadie que se llame { $login } está fuera de esta ronda.
turn-called = Es tu turno, @{ $login }{ $what ->
    [none] { "" }
   *[other] : { $what }
}{ $seconds ->
    [0] .
   *[other] . Escribe algo antes de { $seconds } segundos, para que sepa que estás.
}
turn-missed = No pasa nada: a @{ $login } lo llamo otra vez, con el número { $place }. { $next ->
    [none] No espera nadie más.
   *[other] Es tu turno, { $next }.{ $seconds ->
        [0] { "" }
       *[other] { " " }Escribe algo antes de { $seconds } segundos.
    }
}
turn-out = No pasa nada: quien no estaba vuelve a entrar con { $prefix }turn join. { $next ->
    [none] No espera nadie más.
   *[other] Es tu turno, { $next }.{ $seconds ->
        [0] { "" }
       *[other] { " " }Escribe algo antes de { $seconds } segundos.
    }
}
turn-all-done = Todos los que esperaban han tenido su turno o fueron llamados{ $what ->
    [none] { "" }
   *[other] : { $what }
}.
turn-runs = Hay una ronda abierta, y { $count ->
    [0] nadie espera
    [one] espera una persona
   *[other] esperan { $count }
}. { $prefix }turn end la acaba primero.
turn-private = Eso toca lo que aquí es privado: dilo con otras palabras, por favor.
turn-nothing-undone = Desde que empecé no se ha hecho nada con los turnos.
turn-told = Turnos{ $what ->
    [none] { "" }
   *[other] : { $what }
}. { $up ->
    [none] No es el turno de nadie
   *[other] Es el turno de { $up }
}, { $count ->
    [0] nadie espera
    [one] espera una persona
   *[other] esperan { $count }
}{ $own ->
    [none] . Con { $prefix }turn join entras.
    [closed] . En esta ronda ya no entra nadie más.
    [up] ; ¡es tu turno!
   *[other] ; eres el número { $own }.
}
turn-up-now = Ahora mismo es tu turno, y veo que estás.
turn-joined = Apuntado: { $place ->
    [1] te toca a continuación
   *[other] eres el número { $place }
}. Te llamo por tu nombre cuando te toque; con { $prefix }turn leave sales.
turn-left = Ya no estás en la lista, y no pasa nada. { $prefix }turn join te pone detrás de los demás.
turn-list = Turnos: { $up ->
    [none] no es el turno de nadie
   *[other] es el turno de { $up }
}; { $items ->
    [none] nadie espera
   *[other] esperan por orden: { $items }
}{ $more ->
    [0] { "" }
   *[other] {" "}… y { $more } más
}
turn-list-empty = Nadie espera{ $what ->
    [none] { "" }
   *[other] {" "}({ $what })
} todavía. Con { $prefix }turn join entras.
turn-opened = Hay turnos abiertos{ $what ->
    [none] { "" }
   *[other] : { $what }
}. Con { $prefix }turn join entras, cada cual por orden de llegada.
turn-closed-now = Cerrado: no entra nadie más, y { $count ->
    [0] nadie espera.
    [one] a quien espera le llega su turno.
   *[other] a los { $count } que esperan les llega su turno.
}
turn-ended = La ronda ha acabado. { $count ->
    [0] Nadie esperaba.
    [one] Una persona esperaba todavía; la próxima ronda está abierta para ella.
   *[other] { $count } esperaban todavía; la próxima ronda está abierta para ellos.
}
turn-back = Otra vez dentro: { $login } es el número { $place }.
turn-back-who = Di quién: { $prefix }turn back y un nombre.
turn-undone = Como antes: { $up ->
    [none] no es el turno de nadie
   *[other] es el turno de @{ $up }
}, y { $count ->
    [0] nadie espera.
    [one] espera una persona.
   *[other] esperan { $count }.
}
turn-opening-undone = Retirado: ya no se apunta nadie más, { $count ->
    [0] y nadie espera.
    [one] y a quien aún espera le llega su turno.
   *[other] y a las { $count } personas que aún esperan les llega su turno.
}

help-on-turn = Dice para qué hay turnos, a quién le toca y dónde estás tú.
help-on-turn-join = Espera tu turno; quien ya espera se queda donde está.
help-on-turn-leave = Deja de esperar.
help-on-turn-list = Dice a quién le toca y quién espera, por orden.
help-on-turn-open = Deja que los fans se apunten, para lo que digan las palabras de detrás.
help-on-turn-close = No deja entrar a nadie más; a quien espera le llega su turno.
help-on-turn-end = Acaba la ronda: nadie espera más.
help-on-turn-next = Llama a quien sigue; quien estaba ya ha tenido su turno.
help-on-turn-skip = Pasa de quien no está: una vez al final, después fuera hasta otro join; llama a quien sigue.
help-on-turn-back = Deja esperar otra vez a quien está fuera de la ronda.
help-on-turn-undo = Deshace lo último que se hizo con los turnos, con el lugar de cada cual.

page-overlay-turn = Es tu turno
page-overlay-sample-turn = fan_fern
page-overlay-sample-turn-for = tocar juntos en mi menor

page-turn-title = Turnos
page-turn-what = Para qué, por ejemplo opinar sobre riffs
page-turn-open = Abrir turnos
page-turn-again = Abrir otra vez
page-turn-for = Para: { $what }
page-turn-closed = No entra nadie más.
page-turn-up = Le toca a:
page-turn-here = está
page-turn-not-here = no ha escrito todavía
page-turn-more = { $count ->
    [one] y una persona más
   *[other] y { $count } más
}
page-turn-next = Siguiente turno
page-turn-skip = No está
page-turn-close = Cerrar
page-turn-end = Acabar
page-turn-undo = Deshacer
page-turn-nobody = Nadie espera turno.
page-turn-told-opened = Los turnos están abiertos.
page-turn-told-closed = No entra nadie más.
page-turn-told-ended = La ronda ha acabado.
page-turn-told-done = Todos han tenido su turno.
page-turn-told-skipped = Pasado por alto.
page-turn-told-undone = Como antes.
page-turn-open-does = Abre turnos a los que los fans se apuntan.
page-turn-next-does = Llama al siguiente fan que espera turno.
page-turn-skip-does = Pasa de quien no está.
page-turn-close-does = No deja entrar a nadie más.
page-turn-end-does = Acaba la ronda de turnos.
page-turn-undo-does = Deshace lo último que se hizo con los turnos.
