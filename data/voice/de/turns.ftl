## Fans kommen an die Reihe

turn-none = Gerade kommt niemand an die Reihe.
turn-closed = In diese Runde kommt niemand mehr dazu{ $what ->
    [none] { "" }
   *[other] {" "}({ $what })
}. Die nächste steht dir offen.
turn-full = Es warten so viele, dass heute niemand mehr drankäme. Ein andermal, bitte.
turn-not-this-round = In dieser Runde leider nicht. Die nächste steht dir offen.
turn-way-back = Macht nichts, dass du gerade weg warst, als du dran warst: Mit { $prefix }turn join bist du wieder dabei.
turn-not-in = Du wartest nicht. Mit { $prefix }turn join bist du dabei.
turn-nobody-waits = Es wartet niemand.
turn-nobody-up = Es ist niemand dran. { $prefix }turn next ruft auf, wer als Erstes wartet.
turn-not-up-now = Inzwischen ist jemand anderes dran oder als Nächstes dran, oder niemand: Es ist nichts geschehen.
turn-not-known = Unter dem Namen { $login } ist niemand aus dieser Runde draußen.
turn-called = Du bist dran, @{ $login }{ $what ->
    [none] { "" }
   *[other] : { $what }
}{ $seconds ->
    [0] !
   *[other] ! Schreib innerhalb von { $seconds } Sekunden etwas, damit ich weiß, dass du da bist.
}
turn-missed = Das macht nichts: @{ $login } wird noch einmal aufgerufen, als Nummer { $place }. { $next ->
    [none] Sonst wartet niemand.
   *[other] Du bist dran, { $next }!{ $seconds ->
        [0] { "" }
       *[other] { " " }Schreib innerhalb von { $seconds } Sekunden etwas.
    }
}
turn-out = Das macht nichts: Wer nicht da war, ist mit { $prefix }turn join wieder dabei. { $next ->
    [none] Sonst wartet niemand.
   *[other] Du bist dran, { $next }!{ $seconds ->
        [0] { "" }
       *[other] { " " }Schreib innerhalb von { $seconds } Sekunden etwas.
    }
}
turn-all-done = Alle, die gewartet haben, waren dran oder wurden aufgerufen{ $what ->
    [none] { "" }
   *[other] : { $what }
}.
turn-runs = Es läuft eine Runde, und { $count ->
    [0] niemand wartet
    [one] eine Person wartet
   *[other] { $count } warten
}. { $prefix }turn end beendet sie erst.
turn-private = Das berührt, was hier privat bleibt: Sag es bitte anders.
turn-nothing-undone = Seit meinem Start wurde an der Reihe nichts gemacht.
turn-told = Der Reihe nach{ $what ->
    [none] { "" }
   *[other] : { $what }
}. { $up ->
    [none] Niemand ist dran
   *[other] { $up } ist dran
}, { $count ->
    [0] niemand wartet
    [one] eine Person wartet
   *[other] { $count } warten
}{ $own ->
    [none] . Mit { $prefix }turn join bist du dabei.
    [closed] . In diese Runde kommt niemand mehr dazu.
    [up] ; du bist dran!
   *[other] ; du bist Nummer { $own }.
}
turn-up-now = Du bist gerade dran, und ich sehe, dass du da bist.
turn-joined = Notiert: { $place ->
    [1] Du kommst als Nächstes dran
   *[other] Du bist Nummer { $place }
}. Ich rufe dich beim Namen, wenn du dran bist; mit { $prefix }turn leave gehst du wieder.
turn-left = Du stehst nicht mehr an, und das ist in Ordnung. { $prefix }turn join stellt dich hinter die anderen.
turn-list = Der Reihe nach: { $up ->
    [none] niemand ist dran
   *[other] { $up } ist dran
}; { $items ->
    [none] niemand wartet
   *[other] es warten: { $items }
}{ $more ->
    [0] { "" }
   *[other] {" "}… und { $more } weitere
}
turn-list-empty = Noch wartet niemand{ $what ->
    [none] { "" }
   *[other] {" "}({ $what })
}. Mit { $prefix }turn join bist du dabei.
turn-opened = Jetzt geht es der Reihe nach{ $what ->
    [none] { "" }
   *[other] : { $what }
}! Mit { $prefix }turn join bist du dabei, alle in der Reihenfolge, in der sie kommen.
turn-closed-now = Geschlossen: Niemand kommt mehr dazu, und { $count ->
    [0] niemand wartet.
    [one] wer wartet, kommt noch dran.
   *[other] die { $count }, die warten, kommen noch dran.
}
turn-ended = Die Runde ist vorbei. { $count ->
    [0] Niemand hat gewartet.
    [one] Eine Person hat noch gewartet; die nächste Runde steht ihr offen.
   *[other] { $count } haben noch gewartet; die nächste Runde steht ihnen offen.
}
turn-back = Wieder dabei: { $login } ist Nummer { $place }.
turn-back-who = Sag, wer: { $prefix }turn back und ein Name.
turn-undone = Wie vorher: { $up ->
    [none] Niemand ist dran
   *[other] @{ $up } ist dran
}, und { $count ->
    [0] niemand wartet.
    [one] eine Person wartet.
   *[other] { $count } warten.
}
turn-opening-undone = Zurückgenommen: Niemand kommt mehr dazu, { $count ->
    [0] und niemand wartet.
    [one] und wer noch wartet, kommt an die Reihe.
   *[other] und die { $count }, die noch warten, kommen an die Reihe.
}

help-on-turn = Sagt, wofür es eine Reihe gibt, wer dran ist und wo du stehst.
help-on-turn-join = Stell dich an; wer schon wartet, bleibt an seinem Platz.
help-on-turn-leave = Warte nicht mehr.
help-on-turn-list = Sagt, wer dran ist und wer wartet, der Reihe nach.
help-on-turn-open = Lässt Fans sich anstellen, für das, was dahinter steht.
help-on-turn-close = Lässt niemanden mehr dazu; wer wartet, kommt noch dran.
help-on-turn-end = Beendet die Runde: Niemand wartet mehr.
help-on-turn-next = Ruft auf, wer als Nächstes kommt; wer dran war, hatte seine Zeit.
help-on-turn-skip = Übergeht, wer dran und nicht da ist: einmal ans Ende, dann draußen, bis zu neuem join; der Nächste wird aufgerufen.
help-on-turn-back = Lässt wieder warten, wer aus der Runde draußen ist.
help-on-turn-undo = Nimmt zurück, was zuletzt gemacht wurde, mit allen Plätzen.

page-overlay-turn = Du bist dran
page-overlay-sample-turn = fan_fern
page-overlay-sample-turn-for = mitspielen in e-Moll

page-turn-title = Der Reihe nach
page-turn-what = Wofür, etwa Feedback zu Riffs
page-turn-open = Reihe öffnen
page-turn-again = Wieder öffnen
page-turn-for = Für: { $what }
page-turn-closed = Niemand kommt mehr dazu.
page-turn-up = Dran:
page-turn-here = ist da
page-turn-not-here = hat noch nicht geschrieben
page-turn-more = { $count ->
    [one] und noch jemand
   *[other] und { $count } weitere
}
page-turn-next = Wer ist dran
page-turn-skip = Nicht da
page-turn-close = Schließen
page-turn-end = Beenden
page-turn-undo = Zurücknehmen
page-turn-nobody = Es wartet niemand.
page-turn-told-opened = Die Reihe ist offen.
page-turn-told-closed = Niemand kommt mehr dazu.
page-turn-told-ended = Die Runde ist vorbei.
page-turn-told-done = Alle waren dran.
page-turn-told-skipped = Übergangen.
page-turn-told-undone = Wie vorher.
page-turn-open-does = Öffnet eine Reihe, in die sich Fans stellen können.
page-turn-next-does = Ruft den nächsten Fan auf, der wartet.
page-turn-skip-does = Übergeht den Fan, der dran und nicht da ist.
page-turn-close-does = Lässt niemanden mehr in die Reihe.
page-turn-end-does = Beendet die Runde.
page-turn-undo-does = Nimmt zurück, was zuletzt an der Reihe gemacht wurde.
