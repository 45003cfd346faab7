## What moderators decide and take back

gently = Hey @{ $login }, diese Nachricht musste weg: { $says }{ $follows ->
    [no] { "" }
   *[nothing] { " " }Mehr passiert nicht, und { $prefix }why verrät, was ich gesehen habe.
}
gently-held = Eine Nachricht musste weg. { $says }{ $follows ->
    [no] { "" }
   *[nothing] { " " }Mehr passiert nicht.
}
no-such-person = So einen Namen vergibt Twitch nicht: Namen bestehen nur aus Buchstaben, Ziffern und _.
permitted = Links von @{ $login } sind für { $length } okay.
permitted-unseen = Achte auf den Namen: @{ $login } war hier in letzter Zeit nicht zu sehen.{ $near ->
    [none] { "" }
   *[other] { " " }Meintest du @{ $near }?
} Taucht der Name noch auf, sind Links für { $length } okay.
permit-bad-minutes = Minuten sind eine ganze Zahl von 1 bis { $most }, zum Beispiel { $prefix }permit fan_fern 5
undone = Zurückgenommen: Nummer { $id } bei { $login }, { $action ->
    [delete] das Löschen einer Nachricht
    [warn] die Verwarnung
    [timeout] der Timeout
   *[ban] der Bann
} ({ $rule }). { $out ->
    [none] Sorry, @{ $login } – nichts davon zählt gegen dich.
   *[other] Aber { $login } bleibt{ $left ->
        [none] { "" }
       *[other] { " " }noch { $left }
    } draußen, wegen Nummer { $out }: { $prefix }undo { $out } hebt auch das auf.
}
undone-batch = Zurückgenommen: alles aus { $id }, { $count ->
    [one] eine Entscheidung
   *[other] { $count } Entscheidungen
}. Sorry an alle, die es getroffen hat – nichts davon zählt.
undo-which = Gegen { $login } liegt nichts vor. Nenn dazu eine Nummer oder einen Namen, zum Beispiel { $prefix }undo 12 oder { $prefix }undo fan_fern; allein nimmt { $prefix }undo das Neueste zurück.
undo-somebody-else = Gegen { $login } liegt nichts mehr vor. Die Entscheidung davor ist Nummer { $id }, bei { $other }: { $prefix }undo { $id } nimmt sie zurück.
undo-nothing = Es gibt nichts, was ich zurücknehmen könnte.
undo-unknown = So eine Entscheidung gibt es nicht. { $prefix }history und ein Name zeigt die zu einer Person.
undo-already = Nummer { $id } wurde schon zurückgenommen.
pardoned = Weiße Weste für @{ $login }: { $count ->
    [one] eine Entscheidung
   *[other] { $count } Entscheidungen
} zurückgenommen.
pardon-nothing = Gegen { $login } liegt nichts vor.
twitch-refused = Das ist notiert, aber Twitch hat nicht mitgemacht ({ $why }). Bitte erledige es dort von Hand.
history = Bei { $login } zählt { $standing ->
    [0] nichts mehr
    [one] noch eine Sache
   *[other] noch { $standing } Sachen
}. Was ich entschieden habe, zuletzt Nummer { $latest }, steht auf der Seite „Leute“.
history-nothing = Bei { $login } wurde noch nie etwas entschieden.

# What !help says of each command.
help-on-permit = Erlaubt jemandem für ein paar Minuten Links.
help-on-undo = Nimmt zurück, wofür eine Nummer oder ein Name steht, sonst das Neueste: Eintrag und Timeout sind weg.
help-on-pardon = Vergisst alles, was gegen jemanden zählt, und hebt einen laufenden Timeout auf.
help-on-history = Sagt, wie viel von dem zählt, was zu jemandem entschieden wurde.

kept-back = Das behalte ich für mich: Es rührt an etwas, das jemand privat hält.
