## Gear: asking

gear-in-use = Gerade im Einsatz{ $kind ->
    [none] { "" }
    [guitar] , Abteilung Gitarren
    [bass] , Abteilung Bässe
    [amp] , Abteilung Amps
    [cab] , Abteilung Boxen
    [pedal] , Abteilung Pedale
    [pickup] , Abteilung Tonabnehmer
    [tubes] , Abteilung Röhren
    [strings] , Abteilung Saiten
    [pick] , Abteilung Plektren
    [microphone] , Abteilung Mikrofone
    [interface] , Abteilung Interfaces
    [software] , Abteilung Software
    [drum] , Abteilung Trommeln
    [keys] , Abteilung Tasteninstrumente
   *[other] , Abteilung Sonstiges
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… und noch { $more }, siehe { $prefix }gear list.
}
gear-resting = Gerade in der Pause{ $kind ->
    [none] { "" }
    [guitar] , Abteilung Gitarren
    [bass] , Abteilung Bässe
    [amp] , Abteilung Amps
    [cab] , Abteilung Boxen
    [pedal] , Abteilung Pedale
    [pickup] , Abteilung Tonabnehmer
    [tubes] , Abteilung Röhren
    [strings] , Abteilung Saiten
    [pick] , Abteilung Plektren
    [microphone] , Abteilung Mikrofone
    [interface] , Abteilung Interfaces
    [software] , Abteilung Software
    [drum] , Abteilung Trommeln
    [keys] , Abteilung Tasteninstrumente
   *[other] , Abteilung Sonstiges
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… und noch { $more }, siehe { $prefix }gear list.
}
gear-sold = Verkauft{ $kind ->
    [none] { "" }
    [guitar] , Abteilung Gitarren
    [bass] , Abteilung Bässe
    [amp] , Abteilung Amps
    [cab] , Abteilung Boxen
    [pedal] , Abteilung Pedale
    [pickup] , Abteilung Tonabnehmer
    [tubes] , Abteilung Röhren
    [strings] , Abteilung Saiten
    [pick] , Abteilung Plektren
    [microphone] , Abteilung Mikrofone
    [interface] , Abteilung Interfaces
    [software] , Abteilung Software
    [drum] , Abteilung Trommeln
    [keys] , Abteilung Tasteninstrumente
   *[other] , Abteilung Sonstiges
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… und noch { $more }, siehe { $prefix }gear list.
}
gear-wanted = Auf der Wunschliste{ $kind ->
    [none] { "" }
    [guitar] , Abteilung Gitarren
    [bass] , Abteilung Bässe
    [amp] , Abteilung Amps
    [cab] , Abteilung Boxen
    [pedal] , Abteilung Pedale
    [pickup] , Abteilung Tonabnehmer
    [tubes] , Abteilung Röhren
    [strings] , Abteilung Saiten
    [pick] , Abteilung Plektren
    [microphone] , Abteilung Mikrofone
    [interface] , Abteilung Interfaces
    [software] , Abteilung Software
    [drum] , Abteilung Trommeln
    [keys] , Abteilung Tasteninstrumente
   *[other] , Abteilung Sonstiges
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… und noch { $more }, siehe { $prefix }gear list.
}
gear-several = Im Regal{ $kind ->
    [none] { "" }
    [guitar] , Abteilung Gitarren
    [bass] , Abteilung Bässe
    [amp] , Abteilung Amps
    [cab] , Abteilung Boxen
    [pedal] , Abteilung Pedale
    [pickup] , Abteilung Tonabnehmer
    [tubes] , Abteilung Röhren
    [strings] , Abteilung Saiten
    [pick] , Abteilung Plektren
    [microphone] , Abteilung Mikrofone
    [interface] , Abteilung Interfaces
    [software] , Abteilung Software
    [drum] , Abteilung Trommeln
    [keys] , Abteilung Tasteninstrumente
   *[other] , Abteilung Sonstiges
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… und noch { $more }, siehe { $prefix }gear list.
}
gear-which = Welches Teil meinst du? { $items }{ $more ->
    [0] { "" }
   *[other] { " " }… und noch { $more }
}
gear-help = Gern! { $prefix }gear zeigt, was im Einsatz ist, { $prefix }gear und ein Name, eine Farbe oder eine Art findet ein Teil, { $prefix }gear list zeigt das Regal.
gear-detail = Über { $name } weiß ich { $told ->
    [none] so etwas nicht. Was ich weiß, sagt { $prefix }gear { $slug }, und { $prefix }ask fragt den Artist.
   *[other] dies: { $told }. { $prefix }gear { $slug } sagt den Rest.
}
gear-lacks = Bei { $name } kenne ich noch { $kind ->
    [guitar] keine Gitarre
    [bass] keinen Bass
    [amp] keinen Amp
    [cab] keine Box
    [pedal] kein Pedal
    [pickup] keinen Tonabnehmer
    [tubes] keine Röhren
    [strings] keine Saiten
    [pick] kein Plektrum
    [microphone] kein Mikrofon
    [interface] kein Interface
    [software] keine Software
    [drum] keine Trommel
    [keys] kein Tasteninstrument
   *[other] nichts Sonstiges
}. { $prefix }gear { $slug } verrät den Rest.
gear-for-block = Für { $what }: { $items }{ $more ->
    [0] {""}
   *[other] {" "}und noch { $more }
}. Frag mich gern danach.
gear-nothing-in-use = Gerade ist nichts eingestöpselt. { $prefix }gear list zeigt das ganze Regal.
gear-item = Das ist { $name }{ $holder ->
    [none] { "" }
   *[other] { " " }(gehört zu { $holder })
} – { $kind ->
    [guitar] Gitarre
    [bass] Bass
    [amp] Amp
    [cab] Box
    [pedal] Pedal
    [pickup] Tonabnehmer
    [tubes] Röhren
    [strings] Saiten
    [pick] Plektrum
    [microphone] Mikrofon
    [interface] Interface
    [software] Software
    [drum] Trommel
    [keys] Tasteninstrument
   *[other] Sonstiges
}, { $status ->
    [in-use] gerade im Einsatz
    [not-in-block] in diesem Block nicht im Einsatz
    [not-now] gerade nicht im Einsatz
    [resting] macht gerade Pause
    [sold] verkauft und manchmal vermisst
   *[wanted] auf der Wunschliste, noch nicht hier
}{ $since ->
    [none] .
   *[other] { $status ->
        [sold] ; kam { $since } dazu.
        [wanted] .
       *[other] , hier seit { $since }.
    }
}{ $parts ->
    [none] { "" }
   *[other] { " " }Mit dabei: { $parts }.
}{ $provenance ->
    [maker] { " " }(Laut Hersteller.)
    [fan-find] { " " }(Von einem Fan herausgefunden, nicht bestätigt.)
   *[own-word] { "" }
}{ $story ->
    [yes] { " " }Dazu gibt es eine Geschichte: { $prefix }story { $slug }
   *[no] { "" }
}{ $link ->
    [none] { "" }
   *[other] { " " }{ $link }
}
gear-either = Meintest du { $first } oder { $second }?
gear-not-on-the-shelf = So etwas steht nicht im Regal. { $prefix }gear list zeigt, was es gibt.
gear-wished = So etwas wie „{ $words }“ steht nicht im Regal. Ich habe es auf die Liste der Fanwünsche gesetzt!
gear-nothing-like = So etwas wie „{ $words }“ steht nicht im Regal. { $prefix }gear list zeigt, was es gibt.
gear-did-you-mean = Meintest du { $prefix }gear { $command }?
gear-list = Das Regal: { $kinds ->
    [none] gerade leer
   *[other] { $kinds }
}.{ $sold ->
    [0] { "" }
   *[other] { " " }Verkauft: { $sold }.
}{ $wanted ->
    [0] { "" }
   *[other] { " " }Auf der Wunschliste: { $wanted }.
} Mehr mit { $prefix }gear list und einer Art.
gear-list-empty = Das Regal ist noch leer.
gear-list-kind = Abteilung { $kind ->
    [guitar] Gitarren
    [bass] Bässe
    [amp] Amps
    [cab] Boxen
    [pedal] Pedale
    [pickup] Tonabnehmer
    [tubes] Röhren
    [strings] Saiten
    [pick] Plektren
    [microphone] Mikrofone
    [interface] Interfaces
    [software] Software
    [drum] Trommeln
    [keys] Tasteninstrumente
   *[other] Sonstiges
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… und noch { $more }.
}
gear-list-none = Abteilung { $kind ->
    [guitar] Gitarren
    [bass] Bässe
    [amp] Amps
    [cab] Boxen
    [pedal] Pedale
    [pickup] Tonabnehmer
    [tubes] Röhren
    [strings] Saiten
    [pick] Plektren
    [microphone] Mikrofone
    [interface] Interfaces
    [software] Software
    [drum] Trommeln
    [keys] Tasteninstrumente
   *[other] Sonstiges
}: Da steht nichts im Regal.
gear-list-unknown = So eine Art kenne ich nicht. Es gibt: { $kinds }.
word-gear-of-kind = { $kind ->
    [guitar] Gitarren
    [bass] Bässe
    [amp] Amps
    [cab] Boxen
    [pedal] Pedale
    [pickup] Tonabnehmer
    [tubes] Röhren
    [strings] Saiten
    [pick] Plektren
    [microphone] Mikrofone
    [interface] Interfaces
    [software] Software
    [drum] Trommeln
    [keys] Tasteninstrumente
   *[other] Sonstiges
} ×{ $count }
word-gear-elsewhere = { $name } ({ $status ->
    [sold] verkauft
   *[wanted] gewünscht
})
word-gear-in-full = { $model }{ $nickname ->
    [none] { "" }
   *[other] {" "}„{ $nickname }“
}{ $year ->
    [none] { "" }
   *[other] {" "}({ $year })
}

## Gear: changing

gear-added = Neu im Regal: { $name } ({ $kind ->
    [guitar] Gitarre
    [bass] Bass
    [amp] Amp
    [cab] Box
    [pedal] Pedal
    [pickup] Tonabnehmer
    [tubes] Röhren
    [strings] Saiten
    [pick] Plektrum
    [microphone] Mikrofon
    [interface] Interface
    [software] Software
    [drum] Trommel
    [keys] Tasteninstrument
   *[other] Sonstiges
}), macht noch Pause. In den Einsatz: { $prefix }gear use { $slug }
gear-changed = Notiert. { $field } von { $name } ist jetzt: { $value }
gear-cleared = Notiert. { $field } von { $name } ist jetzt leer.
gear-used = Jetzt im Einsatz: { $name }.
gear-rested = Macht jetzt Pause: { $name }.
gear-already = Keine Änderung: Bei { $name } war das schon so.
gear-removed = Aus dem Regal genommen: { $name }. { $prefix }changes undo stellt es zurück.
gear-still-used = Noch in Gebrauch, darum bleibt es: { $name } steht in { $names ->
    [none] { $more } Einträgen, die hier nicht genannt werden
   *[other] { $names }{ $more ->
        [0] { "" }
       *[other] { " " }… und { $more } weiteren
    }
}. Lass es stattdessen ruhen: { $prefix }gear rest { $slug }
gear-remove-in-full = Meintest du { $name }? Aus dem Regal nimmt es { $prefix }gear remove { $slug }
gear-there-already = Ein Teil dieser Art heißt schon { $name }. Ein zweites braucht einen anderen Namen.
gear-bad-kind = So eine Art kenne ich nicht. Es gibt: { $kinds }.
gear-bad-choice = Für { $field } kenne ich nur: { $choices }.
gear-bad-year = In { $field } gehört ein Jahr von { $first } bis { $last } oder gar nichts.
gear-bad-text = Das passt nicht in { $field }: Da gehören ein paar Worte hin, höchstens { $most } Zeichen.
gear-bad-tags = Tags sind Wörter mit Kommas dazwischen, höchstens { $most }.
gear-bad-in = Ein Teil steckt nie { $field } sich selbst und auch nicht { $field } einem seiner eigenen Teile: Nenn ein anderes oder gar nichts.
gear-bad-link = In { $field } gehört eine Adresse mit https:// vorn und ohne Leerzeichen.
gear-no-such-field = Ändern kann ich: { $fields }.
gear-set-how = Sag mir, welches Teil, welches Feld und was jetzt drinsteht: { $prefix }gear set goldie nickname Goldlöckchen
gear-not-yours = Das Stück ist nicht als deins eingetragen: { $name }. Was deins ist, trägt ein, wer hier spielt.
gear-wishes = Danach haben Fans gefragt: { $items }.
gear-no-wishes = Bisher haben nicht zwei Fans vergeblich nach demselben gefragt.

# What !help says of each command.
help-on-gear = Sagt, worauf gerade gespielt wird; mit Worten dahinter, was dieses Teil ist: Tippfehler und Spitznamen sind okay.
help-on-gear-list = Sagt, was im Regal steht, oder alles von einer Art, wie guitar oder pedal.
help-on-gear-add = Stellt ein neues Teil ins Regal: erst die Art, dann der Name.
help-on-gear-set = Ändert ein Feld: welches Teil, welches Feld, der neue Wert (keiner leert es).
help-on-gear-use = Sagt, dass ein Teil ab jetzt im Einsatz ist.
help-on-gear-rest = Sagt, dass ein Teil ab jetzt Pause hat.
help-on-gear-remove = Nimmt ein Teil aus dem Regal; mit vollem Namen, damit kein Tippfehler etwas wegnimmt.
help-on-gear-wishes = Sagt, wonach mindestens zwei Fans gefragt haben, was nicht im Regal steht, das Gefragteste zuerst.
