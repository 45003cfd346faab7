## The insider tour

tour-stop = Stop { $number } of { $stops }{ $stays ->
    [0] { "" }
   *[other] {" "}(here for { $stays } more seconds)
}, { $place }: { $says }{ $gear ->
    [none] { "" }
   *[other] {" "}({ $prefix }gear { $gear })
}{ $story ->
    [none] { "" }
   *[other] {" "}(there is a story: { $prefix }story { $story })
}
tour-list = The tour stops at: { $places }{ $more ->
    [0] .
   *[other] , and { $more } more.
} { $prefix }tour goes on to the next one.
tour-restarted = The tour begins anew: { $prefix }tour goes to the first stop.
tour-none = There is no tour yet.
tour-over = That was the whole tour. { $prefix }tour list has all stops, and { $prefix }tour with a place tells one of them again.
tour-unknown = The tour does not stop there. It stops at: { $places }{ $more ->
    [0] .
   *[other] , and { $more } more.
}
tour-no-concerts = This is a tour of the room: it knows no dates of concerts. { $prefix }tour goes to the next stop.
tour-which = Which one? { $places }{ $more ->
    [0] .
   *[other] , and { $more } more.
}
tour-kept-back = That stop I keep to myself.

page-overlay-tour = Tour
page-overlay-tour-stop = Stop { $number } of { $stops }
page-overlay-sample-stop = The window sill

help-on-tour = Tell the next stop of the tour through the room and the rig, for everybody here, or the one of a place or a number.
help-on-tour-next = Tell the next stop of the tour, like { $prefix }tour alone.
help-on-tour-list = Tell where the tour stops.
help-on-tour-restart = Begin the tour anew: the next stop is the first.
