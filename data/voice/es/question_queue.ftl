## Preguntas de los fans al artista

ask-how = Pregunta sin miedo: { $prefix }ask y tu pregunta. Espera su turno, y te aviso cuando tenga respuesta.
ask-too-long = Es demasiado largo para una pregunta: { $most } caracteres como mucho, por favor.
ask-link = Con un enlace no puedo pasarlo. Dilo con palabras, por favor; si no es un enlace, pon un espacio detrás del punto.
ask-private = Eso toca lo que aquí es privado, así que no lo paso; preguntar no es malo. ¡Todo lo de la música es bienvenido!
ask-against-rules = Eso no puedo pasarlo: no va con las normas de la casa.
ask-asked-already = Eso ya lo preguntaste, y no está olvidado. { $prefix }questions dice por dónde va.
ask-enough = Ya esperan { $most } tuyas. La siguiente cuando tengan respuesta, por favor: hay turno para todos.
ask-full = Esperan tantas preguntas que no cabe ninguna más. Otra vez será.
ask-placed = Anotada: { $place ->
    [1] tu pregunta es la siguiente
   *[other] tu pregunta es la número { $place } en su turno
}{ $others ->
    [0] { "" }
    [one] , y una persona más la hace
   *[other] , y { $others } personas más la hacen
}. Te aviso cuando tenga respuesta.
ask-open = Justo esa se está respondiendo ahora{ $others ->
    [0] { "" }
    [one] , y una persona más la hace
   *[other] , y { $others } personas más la hacen
}.
ask-answered-before = Eso ya se preguntó, y la respuesta fue: «{ $answer }» Si no es lo que quieres decir, pregunta otra vez y espera su turno.
question-answered = Tu pregunta, { $names }: «{ $words }» { $answer ->
    [none] tuvo su turno en el directo.
   *[other] tiene respuesta – { $answer }
}
questions-none = No espera ninguna pregunta. Haz una con { $prefix }ask
questions-told = Ahora mismo { $count ->
    [0] no espera ninguna pregunta
    [one] espera una pregunta
   *[other] esperan { $count } preguntas
}{ $own ->
    [none] .
   *[other] ; la tuya es la número { $own }.
}
questions-open = Ahora mismo: «{ $words }», de { $login }{ $others ->
    [0] { "" }
    [one] {" "}y una persona más
   *[other] {" "}y { $others } personas más
}. { $waiting ->
    [0] Detrás no espera ninguna.
    [one] Espera una más.
   *[other] Esperan { $waiting } más.
}
questions-next = La siguiente: «{ $words }», de { $login }{ $others ->
    [0] { "" }
    [one] {" "}y una persona más
   *[other] {" "}y { $others } personas más
}. { $prefix }q next la abre.
questions-all-done = Respondida, y no espera ninguna más.
questions-done = Respondida: «{ $words }», de { $login }{ $answer ->
    [none] .
   *[other] . Quien la repita oirá tus palabras.
} { $prefix }q undo lo deshace.
questions-put-off = Puesta detrás de las demás: «{ $words }»
questions-dropped = Descartada: «{ $words }». { $prefix }q undo lo deshace.
questions-undone = Como antes: «{ $words }»
questions-list = Por turno: { $items }{ $more ->
    [0] { "" }
   *[other] {" "}… y { $more } más
}
questions-none-open = No hay ninguna pregunta abierta. { $prefix }q next abre una.
questions-none-waiting = No espera ninguna pregunta.
questions-unknown = Esa pregunta ya no espera: número { $number }.
questions-nothing-undone = Desde que arranqué no se ha hecho nada con ninguna pregunta.
questions-moved-on = Ya hay otra pregunta abierta, o la que seguía ya no espera: no se ha hecho nada.
questions-answer-private = Eso toca lo que aquí es privado, así que no se lo digo a nadie. Sin palabras también cuenta como respondida.
questions-answer-stopped = No se anotó nada: esas palabras se pararían en el chat.

help-on-ask = Pregunta algo al artista: espera su turno, y te aviso cuando tenga respuesta.
help-on-questions = Dice cuántas preguntas esperan, y por dónde van las tuyas.
help-on-q = Dice la pregunta abierta, o cuál es la siguiente.
help-on-q-next = Abre la siguiente pregunta; la que estaba abierta queda respondida, y quien la hizo se entera.
help-on-q-done = La pregunta abierta queda respondida; las palabras de detrás las oye quien la hizo o la repita.
help-on-q-later = Pone la pregunta abierta detrás de todas.
help-on-q-drop = Descarta la pregunta abierta; nadie se entera.
help-on-q-undo = Deshace lo último que se hizo con una pregunta.
help-on-q-list = Dice qué preguntas esperan, por turno.

page-overlay-fan-question = Pregunta de un fan
page-overlay-fan-question-of = { $others ->
    [one] y una persona más la hace
   *[other] y { $others } personas más la hacen
}
page-overlay-sample-fan-question = ¿Cómo mantienes el pulgar tan quieto en el estudio de cruces?

page-questions-title = Preguntas
page-questions-how = Lo que los fans preguntan con { $prefix }ask, y con palabras sencillas si aquí nada tiene la respuesta. Todos tienen un turno antes de que nadie tenga dos; quien es nuevo, pronto.
page-questions-none = No espera ninguna pregunta.
page-questions-open = Ahora mismo
page-questions-none-open = No hay ninguna pregunta abierta.
page-questions-waiting = { $count ->
    [0] No espera ninguna
    [one] Espera una
   *[other] Esperan { $count }, por turno
}
page-questions-by = { $login ->
    [none] { "" }
   *[other] de { $login }
}{ $others ->
    [0] { "" }
    [one] {" "}y una persona más
   *[other] {" "}y { $others } personas más
}
page-questions-next = Siguiente pregunta
page-questions-answer = Tu respuesta con palabras, si quieres
page-questions-done = Respondida
page-questions-later = Luego
page-questions-drop = Descartar
page-questions-take = Responder ahora
page-questions-part = Es otra pregunta
page-questions-undo = Deshacer lo último
page-questions-settled = Últimamente
page-questions-state = { $state ->
    [answered] respondida
   *[dropped] descartada
}
page-questions-answered-before = Eso ya lo respondiste:
page-questions-all = Todas las preguntas
page-questions-told-next = Respondida, y no espera ninguna más.
page-questions-told-done = Respondida. { $told ->
    [all] Quien la hizo se entera.
    [some] Quien la hizo con { $prefix }ask se entera; quien la hizo de paso, no.
   *[none] Se hizo de paso, así que no se avisa a nadie.
}
page-questions-told-later = Puesta detrás de las demás.
page-questions-told-dropped = Descartada.
page-questions-told-undone = Hecho.
page-questions-next-does = Abre la siguiente pregunta de los fans; la que estaba abierta queda respondida.
page-questions-open-does = Abre una pregunta de los fans antes de su turno.
page-questions-done-does = La pregunta abierta queda respondida, con palabras o sin ellas.
page-questions-later-does = Pone una pregunta de los fans detrás de las demás.
page-questions-drop-does = Descarta una pregunta de los fans.
page-questions-part-does = Saca lo que preguntó un fan de aquello con lo que se juntó.
page-questions-undo-does = Deshace lo último que se hizo con una pregunta de los fans.
