## Historias: del equipo, de piezas y de lugares

story-told = Va la historia de { $name }: { $story }
story-none-of = De { $name } aún no hay historia. ¡Pregunta cuando haya manos libres!
story-which-one = Dime cuál. Hay historias de: { $names }{ $more ->
    [0] .
   *[other] {" "}y más.
} { $prefix }story random cuenta cualquiera.
story-unknown = De eso no sé ninguna historia. Hay historias de: { $names }{ $more ->
    [0] .
   *[other] {" "}y más.
} { $prefix }story random cuenta cualquiera.
story-list = Hay historias de: { $names }{ $more ->
    [0] .
   *[other] {" "}y más.
} { $prefix }story y un nombre cuenta una, { $prefix }story random cualquiera.
story-which = Dime cuál: { $names }{ $more ->
    [0] .
   *[other] {" "}y { $more } más.
}
story-none = Aún no hay ninguna historia. ¡Pregunta cuando haya manos libres!
story-all-told = Esta noche ya se contaron todas las historias. Por su nombre se cuenta cualquiera otra vez: { $prefix }story y un apodo, una pieza o un lugar.
story-block-told = De { $what } ya se contó todo esta noche. { $prefix }story random cuenta otra historia.
story-kept-back = Esa historia me la guardo.

help-on-story = Cuenta la historia del equipo, de una pieza o de un lugar; sin palabras, la de lo que suena ahora.
help-on-story-list = Dice de qué hay historias.
help-on-story-random = Cuenta cualquier historia que esta noche aún no se contó.
