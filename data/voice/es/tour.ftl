## La visita guiada

tour-stop = Parada { $number } de { $stops }{ $stays ->
    [0] { "" }
   *[other] {" "}({ $stays } segundos más aquí)
}, { $place }: { $says }{ $gear ->
    [none] { "" }
   *[other] {" "}({ $prefix }gear { $gear })
}{ $story ->
    [none] { "" }
   *[other] {" "}(hay una historia: { $prefix }story { $story })
}
tour-list = La visita para en: { $places }{ $more ->
    [0] .
   *[other] {" "}y { $more } más.
} { $prefix }tour sigue a la próxima.
tour-restarted = La visita empieza de nuevo: { $prefix }tour va a la primera parada.
tour-none = Aún no hay visita.
tour-over = Esa fue toda la visita. { $prefix }tour list dice todas las paradas, y { $prefix }tour con un lugar cuenta una otra vez.
tour-unknown = La visita no para ahí. Para en: { $places }{ $more ->
    [0] .
   *[other] {" "}y { $more } más.
}
tour-no-concerts = Esta es una visita por la habitación: no sabe de fechas de conciertos. { $prefix }tour va a la siguiente parada.
tour-which = Dime cuál: { $places }{ $more ->
    [0] .
   *[other] {" "}y { $more } más.
}
tour-kept-back = Esa parada me la guardo.

page-overlay-tour = Visita
page-overlay-tour-stop = Parada { $number } de { $stops }
page-overlay-sample-stop = La repisa de la ventana

help-on-tour = Cuenta la próxima parada de la visita por la sala y el equipo, para todos, o la de un lugar o un número.
help-on-tour-next = Cuenta la próxima parada de la visita, como { $prefix }tour a secas.
help-on-tour-list = Dice dónde para la visita.
help-on-tour-restart = Empieza la visita de nuevo: la próxima parada es la primera.
