## Support without pressure

support-told = Der Stream ist so oder so frei, und nichts hier hängt davon ab. Unterstützung bezahlt hier { $pays_for }.{ $says ->
    [none] { "" }
   *[other] { " " }{ $says }
}{ $ways ->
    [none] { "" }
   *[other] { " " }{ $ways }
}{ $page ->
    [none] { "" }
   *[other] { " " }· Woran wir uns halten: { $page }
}
support-unasked = Nur zur Kenntnis: Unterstützung bezahlt hier { $pays_for }.{ $says ->
    [none] { "" }
   *[other] { " " }{ $says }
} Der Stream ist so oder so frei, und dabei zu sein ist genug.{ $ways ->
    [none] { "" }
   *[other] { " " }{ $ways }
}{ $page ->
    [none] { "" }
   *[other] { " " }· { $page }
}
support-thanks = Danke{ $names ->
    [none] { "" }
   *[other] , { $names }
}{ $others ->
    [yes] { $names ->
        [none] { " " }an alle, die gerade gegeben haben
       *[other] { " " }und andere
    }
   *[no] { "" }
}: Das ist lieb. Der Stream bleibt für alle frei.
support-nothing = Hier wird um nichts gebeten. Der Stream ist frei, und dabei zu sein ist genug.
support-is-off = Zurzeit gibt es nichts zu geben. Der Stream ist frei, und dabei zu sein ist genug.
support-free = Hier kostet nichts Geld: Der Stream ist frei, und wer gibt, zählt nicht mehr als andere. Dabei zu sein ist genug.
support-switched = Gut: { $state ->
    [on] Wer nach Unterstützung fragt, bekommt Antwort.
   *[off] Ich sage nichts über Unterstützung bis { $prefix }support on.
}
support-unknown = Unter diesem Namen gibt es nichts. Es gibt: { $names }.
support-private = Nichts gespeichert: Das rührt an etwas, das hier privat bleibt ({ $topic }).
support-against-rules = Nichts gespeichert: Diese Worte würden im Chat gestoppt. Sag, was es zahlt, und bitte niemanden.

# What !help says of each command.
help-on-support = Sagt, was Unterstützung hier zahlt. Der Stream ist so oder so frei.
help-on-support-free = Sagt, dass hier nichts Geld kostet.
help-on-support-on = Wer nach Unterstützung fragt, bekommt Antwort, und wer gibt, einen Dank.
help-on-support-off = Ich sage nichts über Unterstützung, bis es wieder an ist.

## On the desk

page-support-title = Unterstützung
page-support-often = { $login } hat in dieser Stunde { $times }-mal gegeben: etwas zum Aufpassen.
page-support-careful = Das sieht sonst niemand, und der Bot sagt nichts weiter dazu. Vielleicht hilft ein freundliches Wort, dass es nicht nötig ist; vielleicht auch, das hier abzuschalten.
page-support-is-off = Der Bot sagt nichts über Unterstützung.
page-support-off = Nichts über Unterstützung sagen
page-support-on = Auf Fragen nach Unterstützung antworten
page-support-off-does = Lässt den Bot nichts über Unterstützung sagen, bis es wieder an ist.
page-support-on-does = Lässt den Bot auf Fragen nach Unterstützung antworten und denen danken, die geben.

## On the site

page-public-support-pays = Unterstützung zahlt hier { $pays_for }.
page-public-support-ways = Wege zu geben
page-public-support-code = Woran wir uns halten
page-public-support-free = Der Stream ist frei. Wer nichts gibt, verpasst nichts: Keine Antwort, keine Reihenfolge, kein Platz in einer Schlange, kein Punkt hängt am Geld.
page-public-support-true = Was hier steht, das zahlt Unterstützung auch.
page-public-support-asked = Niemand wird um Geld gebeten. Der Bot spricht von Unterstützung, wenn jemand fragt; von sich aus nie oder höchstens ein paar Mal am Abend. Und nie, während etwas durchgespielt wird, kurz nachdem jemand moderiert wurde oder in einem schweren Moment.
page-public-support-thanks = Ein Dank nennt keine Beträge, und niemand ist zuerst dran: Allen, die gegeben haben, wird in einer Zeile gedankt, jedem einmal am Abend.
page-public-support-unnamed = Wer ohne Namen gibt, bleibt ohne Namen.
page-public-support-ranks = Es gibt keine Ziele, keine Balken, die sich füllen, keine Listen, wer am meisten gab, und nichts davon ist je im Bild.
page-public-support-careful = Wer in kurzer Zeit immer wieder gibt, wird nicht angefeuert. Die Künstlerin oder der Künstler sieht, dass es zu viel sein könnte, sonst niemand.
page-public-support-rules = Um Geld zu bitten ist gegen die Hausregeln, für alle hier und auch für den Bot.
page-public-support-kept = Wie viel jemand gegeben hat, wird nicht aufgehoben. Dass jemand gegeben hat, ist nach einem Tag vergessen.
