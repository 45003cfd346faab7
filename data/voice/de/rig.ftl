## Das Rig: wodurch das Signal läuft

word-rig = { $word ->
    [off] aus
    [loop] Loop
    [wet] nass
    [dry] trocken
    [left] links
    [right] rechts
    [a] A
    [b] B
   *[other] { $word }
}
word-rig-off = { $name } (aus)
word-rig-loop = { $name } (Loop: { $pieces })
word-rig-path = { $word }: { $pieces ->
    [none] geradeaus
   *[other] { $pieces }
}
rig-told = Rig „{ $title }“{ $status ->
    [in-use] , gerade in Gebrauch
   *[none] { "" }
}: { $chain }{ $more ->
    [0] { "" }
   *[other] { " " }… und { $more } weitere
}.{ $says ->
    [none] { "" }
   *[other] { " " }{ $says }
}
rig-with = Dort ist { $name } drin: { $rigs }{ $more ->
    [0] .
   *[other] { " " }… und { $more } weitere.
} { $prefix }rig und ein Name zeigt die ganze Kette.
rig-used = Jetzt läuft das Signal durch „{ $title }“.
rig-in-use-already = Das Rig „{ $title }“ ist schon in Gebrauch.
rig-nothing-used = Jetzt ist kein Rig in Gebrauch. { $prefix }gear zeigt, welches Equipment es ist.
rig-use-which = Welches Rig? Etwa { $prefix }rig use clean; { $prefix }rig use none, wenn keines; { $prefix }rig list zeigt alle.
rig-not-yours = Nicht alles an { $title } gehört dir: In Gebrauch nehmen es Artist oder Moderation.
rig-list = Rigs: { $rigs }{ $more ->
    [0] .
   *[other] { " " }… und { $more } weitere.
} { $prefix }rig und ein Name zeigt, was darin ist.
rig-none-yet = Es ist noch kein Rig aufgeschrieben. { $prefix }gear zeigt, was in Gebrauch ist.
rig-unknown = Ein Rig dieses Namens gibt es nicht. Es gibt: { $rigs }{ $more ->
    [0] .
   *[other] { " " }… und { $more } weitere.
}
rig-did-you-mean = Meintest du { $prefix }rig { $slug }? Das ist „{ $title }“.
rig-no-program = Kein Rig hat Programm { $program } (gesendet { $sent }). Trag die Nummer in das Rig ein, für das sie steht.
rig-program-how = Schick die Nummer eines Programms, wie das Gerät sie sendet: 0 bis { $most }.

## Hilfe zu den Befehlen

help-on-rig = Zeigt, wodurch das Signal gerade läuft; mit Worten dahinter in diesem Rig.
help-on-rig-list = Zeigt, welche Rigs es gibt.
help-on-rig-use = Sagt, welches Rig von jetzt an in Gebrauch ist, oder keines.

## Das Pult, das Overlay und das MIDI der Seite

page-rig-title = Rig
page-rig-none = Kein Rig ist in Gebrauch.
page-rig-none-yet = Es ist noch kein Rig aufgeschrieben.
page-rig-write = Eines schreiben
page-rig-use = Nehmen
page-rig-which = Welches Rig in Gebrauch ist
page-rig-nothing = Keines
page-rig-named = { $title }, Programm { $program } (gesendet { $sent })
page-rig-change = Dieses Rig ändern
page-rig-does = Nimmt ein Rig nach seinem Namen in Gebrauch; ohne einen keines.
page-rig-program-does = Nimmt das Rig in Gebrauch, das ein MIDI-Programm hat, nach der Nummer, die gesendet wird.
page-overlay-rig = Das Rig, das in Gebrauch ist
page-overlay-sample-rig = Abend-Rig
page-overlay-sample-rig-piece = Langer Flur
page-overlay-sample-rig-knob = Feedback
