## Die Tour

tour-stop = Halt { $number } von { $stops }{ $stays ->
    [0] { "" }
   *[other] {" "}(noch { $stays } Sekunden hier)
}, { $place }: { $says }{ $gear ->
    [none] { "" }
   *[other] {" "}({ $prefix }gear { $gear })
}{ $story ->
    [none] { "" }
   *[other] {" "}(dazu gibt es eine Geschichte: { $prefix }story { $story })
}
tour-list = Die Tour hält hier: { $places }{ $more ->
    [0] .
   *[other] , und { $more } weitere.
} { $prefix }tour geht zum nächsten Halt.
tour-restarted = Die Tour beginnt von vorn: { $prefix }tour geht zum ersten Halt.
tour-none = Noch gibt es keine Tour.
tour-over = Das war die ganze Tour. { $prefix }tour list nennt alle Halte, und { $prefix }tour mit einem Ort erzählt einen davon noch einmal.
tour-unknown = Dort hält die Tour nicht. Sie hält hier: { $places }{ $more ->
    [0] .
   *[other] , und { $more } weitere.
}
tour-no-concerts = Das hier ist eine Tour durch den Raum: Termine von Konzerten kennt sie nicht. { $prefix }tour geht zum nächsten Halt.
tour-which = Welcher denn? { $places }{ $more ->
    [0] .
   *[other] , und { $more } weitere.
}
tour-kept-back = Diesen Halt behalte ich für mich.

page-overlay-tour = Tour
page-overlay-tour-stop = Halt { $number } von { $stops }
page-overlay-sample-stop = Die Fensterbank

help-on-tour = Erzählt den nächsten Halt der Tour durch Raum und Rig, für alle hier, oder den an einem Ort oder mit einer Nummer.
help-on-tour-next = Erzählt den nächsten Halt der Tour, wie { $prefix }tour allein.
help-on-tour-list = Sagt, wo die Tour hält.
help-on-tour-restart = Lässt die Tour von vorn beginnen: der nächste Halt ist der erste.
