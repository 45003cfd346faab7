## Checklisten: packen und bereitmachen
# Where and when a trip is stands in checklist-trip alone, which is said when it may be.

checklist-left = Bisher erledigt: { $done } von { $of }{ $titles ->
    [none] { "" }
   *[other] {" "}({ $titles })
}. Noch zu { $purpose ->
    [packing] packen
   *[getting-ready] tun
}: { $items ->
    [none] { $more ->
        [one] ein Ding
       *[other] { $more } Dinge
    }
   *[other] { $items }{ $more ->
        [0] { "" }
       *[other] , und { $more } weitere
    }
}.{ $days ->
    [0] { "" }
    [1] {" "}(Gestern begonnen.)
   *[other] {" "}(Vor { $days } Tagen begonnen.)
}{ $trip ->
    [none] { "" }
   *[other] {" "}{ $trip }
}
checklist-all-done = Alles ist { $purpose ->
    [packing] gepackt
   *[getting-ready] erledigt
}: { $of } von { $of }{ $titles ->
    [none] { "" }
   *[other] {" "}({ $titles })
}. Das nächste Mal beginnt mit { $prefix }{ $purpose ->
    [packing] pack
   *[getting-ready] ready
} new.{ $trip ->
    [none] { "" }
   *[other] {" "}{ $trip }
}
checklist-so-far = Bisher { $done } von { $of } { $purpose ->
    [packing] gepackt
   *[getting-ready] erledigt
}{ $items ->
    [none] .
   *[other] : { $items }{ $more ->
        [0] .
       *[other] , und { $more } weitere.
    }
}
checklist-earlier = Das letzte Mal waren { $done } von { $of } { $purpose ->
    [packing] gepackt
   *[getting-ready] erledigt
}{ $items ->
    [none] { "" }
   *[other] : { $items }{ $more ->
        [0] { "" }
       *[other] , und { $more } weitere
    }
}.{ $left ->
    [none] { "" }
   *[other] {" "}Nicht: { $left }{ $others ->
        [0] .
       *[other] , und { $others } weitere.
    }
}
checklist-ticked = Abgehakt: { $name ->
    [none] { $more ->
        [one] ein Ding
       *[other] { $more } Dinge
    }
   *[other] { $name }{ $more ->
        [0] { "" }
       *[other] , und { $more } weitere
    }
}. { $left ->
    [0] Das war das letzte!
   *[other] Noch { $left } zu { $purpose ->
        [packing] packen
       *[getting-ready] tun
    }.
}
checklist-unticked = Wieder offen: { $name ->
    [none] { $more ->
        [one] ein Ding
       *[other] { $more } Dinge
    }
   *[other] { $name }{ $more ->
        [0] { "" }
       *[other] , und { $more } weitere
    }
}. Noch { $left } zu { $purpose ->
    [packing] packen
   *[getting-ready] tun
}.
checklist-is-ticked = Ja, { $purpose ->
    [packing] gepackt
   *[getting-ready] erledigt
}: { $name }.
checklist-is-open = Noch nicht. Noch zu { $purpose ->
    [packing] packen
   *[getting-ready] tun
}: { $name }.
checklist-put-away = Weggelegt: { $done } von { $of } { $purpose ->
    [packing] gepackt
   *[getting-ready] erledigt
}. Mit { $prefix }{ $purpose ->
    [packing] pack
   *[getting-ready] ready
} back geht es damit weiter.
checklist-trip = Es geht { $where ->
    [none] auf Reisen
   *[other] nach { $where }
}{ $first ->
    [none] { "" }
   *[other] , { $first }
}{ $last ->
    [none] { "" }
   *[other] {" "}bis { $last }
}: { $link }
checklist-none-begun = Gerade wird nichts { $purpose ->
    [packing] gepackt
   *[getting-ready] vorbereitet
}.{ $begin ->
    [none] { "" }
   *[other] {" "}Artist oder Moderation beginnen mit { $prefix }{ $purpose ->
        [packing] pack
       *[getting-ready] ready
    } { $begin }.
}
checklist-none = Noch gibt es keine Liste zum { $purpose ->
    [packing] Packen
   *[getting-ready] Bereitmachen
}. Sie wird auf der Seite Katalog geschrieben.
checklist-which = Welche Liste? { $names ->
    [none] { "" }
   *[other] { $names }{ $more ->
        [0] .
       *[other] , und { $more } weitere.
    }{" "}
}Zum Beispiel: { $prefix }{ $purpose ->
    [packing] pack
   *[getting-ready] ready
} { $begin ->
    [none] und ihr Name.
   *[other] { $begin }
}
checklist-no-earlier = Von einem Mal davor weiß ich nichts.
checklist-no-such-item = So etwas steht nicht auf der Liste.
checklist-near-item = Das hat nichts bewirkt: So etwas steht nicht auf der Liste. Meintest du { $name }?
checklist-which-item = Welches denn? { $names ->
    [none] Mehreres würde passen
   *[other] { $names }{ $more ->
        [0] { "" }
       *[other] , und { $more } weitere
    }
}.
checklist-ticked-already = Das ist schon abgehakt{ $name ->
    [none] { "" }
   *[other] : { $name }
}.
checklist-not-ticked = Das ist nicht abgehakt{ $name ->
    [none] { "" }
   *[other] : { $name }
}.
checklist-nothing-ticked = Noch ist nichts abgehakt.
checklist-under-way = Inzwischen ist etwas abgehakt, also bleibt es dabei.

page-overlay-checklist = Checkliste
page-overlay-checklist-title = { $purpose ->
    [packing] Packen
   *[getting-ready] Bereitmachen
}
page-overlay-checklist-done = { $done } von { $of }
page-overlay-checklist-next = { $done } von { $of }{ $name ->
    [none] { "" }
   *[other] , als Nächstes: { $name }
}
page-overlay-checklist-untold = Noch ein Ding
page-overlay-sample-list = Packen für unterwegs

page-checklists-title = Checklisten
page-checklists-now = Gerade
page-checklists-open = Listen beginnen und lesen
page-checklists-how = Mit einer Checkliste packst du zusammen mit dem Chat, oder machst dich bereit.
page-checklists-write = Listen im Katalog schreiben und kopieren
page-checklists-purpose = { $purpose ->
    [packing] Packen
   *[getting-ready] Bereitmachen
}
page-checklists-done = { $done } von { $of }
page-checklists-tick = Abhaken: { $name }
page-checklists-untick = Wieder offen: { $name }
page-checklists-all-done = Alles ist abgehakt.
page-checklists-list = Liste
page-checklists-lay-in = Beginnen oder dazulegen
page-checklists-anew = Neu beginnen
page-checklists-more = Noch einmal dazulegen
page-checklists-earlier = Die Male davor
page-checklists-began = { $at }
page-checklists-open-things = Nicht abgehakt:
page-checklists-tick-does = Hakt ein Ding einer laufenden Liste ab.
page-checklists-untick-does = Nimmt den Haken von einem Ding einer laufenden Liste.
page-checklists-begin-does = Beginnt eine Checkliste oder legt sie zu der laufenden.
page-checklists-back = Mit dem Mal davor weitermachen
page-checklists-back-does = Macht mit dem Mal davor weiter: mit einer weggelegten Checkliste, oder wo neu begonnen wurde und nichts abgehakt ist.
page-checklists-take-up = Mit der weggelegten weitermachen
page-checklists-away = Weglegen
page-checklists-away-does = Legt eine Checkliste weg, abgehakt oder nicht; es kann mit ihr weitergehen.

help-on-pack = Sagt, was noch zu packen ist; Artist und Moderation beginnen mit dem Namen einer Liste oder legen sie dazu.
help-on-pack-new = Beginnt neu zu packen, nach denselben Listen oder der genannten; { $prefix }pack last sagt weiter, was davor war.
help-on-pack-more = Legt eine Liste noch einmal dazu, so dass sich die Anzahlen addieren.
help-on-pack-last = Sagt, was das letzte Mal gepackt wurde.
help-on-pack-undo = Nimmt den letzten Haken weg; wo nichts abgehakt ist, geht es mit dem Mal davor weiter.
help-on-packed-all = Hakt alles ab, was noch offen ist; { $prefix }packed undo nimmt es zurück.
help-on-ready-all = Hakt alles ab, was noch offen ist; { $prefix }ready undo nimmt es zurück.
help-on-packed = Sagt, was gepackt ist, oder ob ein Ding es ist; Artist und Moderation haken es so ab.
help-on-packed-undo = Nimmt den Haken von einem Ding, oder von dem, das zuletzt abgehakt wurde.
help-on-ready = Sagt, was vor dem Beginn noch zu tun ist; Artist und Moderation beginnen mit dem Namen einer Liste.
help-on-ready-new = Beginnt das Bereitmachen neu, nach denselben Listen oder der genannten.
help-on-ready-last = Sagt, was das letzte Mal erledigt wurde.
help-on-ready-done = Sagt, was erledigt ist, oder ob ein Ding es ist; Artist und Moderation haken es so ab.
help-on-ready-undo = Nimmt den Haken von einem Ding, oder von dem, das zuletzt abgehakt wurde.
help-on-pack-back = Macht mit dem Mal davor weiter: mit einer weggelegten Liste, oder wo neu begonnen wurde und nichts abgehakt ist.
help-on-pack-away = Legt die Liste weg, gepackt oder nicht; mit { $prefix }pack back geht es damit weiter.
help-on-ready-back = Macht mit dem Mal davor weiter: mit einer weggelegten Liste, oder wo neu begonnen wurde und nichts abgehakt ist.
help-on-ready-away = Legt die Liste weg, erledigt oder nicht; mit { $prefix }ready back geht es damit weiter.
