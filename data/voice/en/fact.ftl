## Facts about music and gear

fact-told = Did you know? { $fact } ({ $topic }{ $source ->
    [none] { "" }
   *[other] ; { $source }
})
fact-none = There is no fact to tell yet.
fact-unknown = Of that I know no fact. There are some about: { $topics }{ $more ->
    [0] { "" }
   *[other] {" "}… and { $more } more
}

help-on-fact = Tell something true about music or gear; with a topic, about that.
