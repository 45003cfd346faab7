## The interview

interview-dealt = Pregunta{ $whom ->
    [none] { "" }
   *[other] { " para " }{ $whom }
}: { $asks }{ $by ->
    [none] { "" }
   *[other] { " " }(de { $by })
}
interview-none-now = Ahora no hay ninguna pregunta abierta. Con { $prefix }interview add puedes proponer una.
interview-no-questions = No hay preguntas en el mazo. { $prefix }interview add ¿Cuál fue tu primer instrumento?
interview-how = Escribe qué preguntarías: { $prefix }interview add ¿Cuál fue tu primer instrumento?
interview-added = En el mazo: { $asks }
interview-offered = Gracias. Tu pregunta es la número { $number }; antes la mira la moderación.
interview-no-order = Nada salió: una entrevista no conoce «{ $words }». { $prefix }interview a secas saca la siguiente pregunta; detrás van add, waiting, yes y no.
interview-waiting = Preguntas que esperan: { $count }, con { $numbers }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}. Sus palabras están en el escritorio – { $prefix }interview yes o no, con el número
interview-none-waiting = No espera ninguna pregunta.
interview-taken = La pregunta { $number } de { $login } está en el mazo.
interview-dropped = Fuera: la pregunta { $number } de { $login }.
interview-no-such = No espera ninguna pregunta{ $number ->
    [none] { "" }
   *[other] { " con el número " }{ $number }
}.
interview-too-long = Una pregunta tiene { $most } caracteres como mucho, y al menos una palabra.
interview-link = En una pregunta no caben enlaces. Dilo con palabras; si no lo es, pon un espacio después del punto.
interview-private = Con cariño, pero eso toca algo que alguien aquí mantiene en privado. ¡Pregunta mejor por la música!
interview-against-rules = Esa no la puedo tomar: iría contra las reglas de la casa.
interview-there-already = Alguien tuvo esa idea antes: ya está.
interview-enough = Ya tienes { $most } preguntas esperando. Cuando las miren habrá sitio.
interview-full = Esperan tantas preguntas que no hay sitio. Prueba dentro de un rato.

# What !help says of each command.
help-on-interview = Saca la siguiente pregunta para la visita; a los fans les dice cuál está abierta.
help-on-interview-add = Di qué le preguntarías a la visita; antes lo mira la moderación.
help-on-interview-waiting = Dice qué preguntas de fans esperan.
help-on-interview-yes = Mete en el mazo la pregunta de un fan: su número, o la primera que espera.
help-on-interview-no = Descarta la pregunta de un fan: su número, o la primera que espera.

## On the overlay

page-overlay-guest = Visita de la noche
page-overlay-guest-tonight = Hoy de visita
page-overlay-interview = Pregunta de la entrevista
page-overlay-question-for = Para { $name }
page-overlay-sample-guest = Marlo Finch
page-overlay-sample-plays = Bajo y segunda voz
page-overlay-sample-question = ¿Qué canción no volverías a tocar nunca?

## On the desk

page-interview-title = Entrevista
page-interview-none = Ahora no hay ninguna pregunta abierta.
page-interview-for = para { $name }
page-interview-next = Siguiente pregunta
page-interview-next-does = Saca la siguiente pregunta de la entrevista, en el chat y en el overlay.
page-interview-waiting = { $count ->
    [one] Un fan preguntaría:
   *[other] Los fans preguntarían, { $count } en total:
}
page-interview-by = { $login }
page-interview-yes = Al mazo: { $asks }
page-interview-yes-word = Al mazo
page-interview-yes-does = Mete en el mazo la pregunta de un fan.
page-interview-no = Descartar: { $asks }
page-interview-no-word = Descartar
page-interview-no-does = Descarta la pregunta de un fan.
