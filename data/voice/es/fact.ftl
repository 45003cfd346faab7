## Datos sobre música y equipo

fact-told = Un dato: { $fact } ({ $topic }{ $source ->
    [none] { "" }
   *[other] ; { $source }
})
fact-none = Todavía no hay ningún dato que contar.
fact-unknown = De eso no sé ningún dato. Los hay sobre: { $topics }{ $more ->
    [0] { "" }
   *[other] {" "}… y { $more } más
}

help-on-fact = Cuenta algo cierto sobre música o equipo; con un tema, sobre ese tema.
