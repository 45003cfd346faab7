## Fakten über Musik und Equipment

fact-told = Schon gewusst? { $fact } ({ $topic }{ $source ->
    [none] { "" }
   *[other] ; { $source }
})
fact-none = Noch gibt es keinen Fakt zu erzählen.
fact-unknown = Dazu kenne ich keinen Fakt. Es gibt welche zu: { $topics }{ $more ->
    [0] { "" }
   *[other] {" "}… und { $more } weiteren Themen
}

help-on-fact = Erzählt etwas Wahres über Musik oder Equipment; mit einem Thema, darüber.
