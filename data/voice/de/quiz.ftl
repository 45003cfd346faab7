## Das Quiz

quiz-asked = Quiz { $number } von { $of } ({ $topic }): { $asks } { $choices ->
    [none] Antwortet im Chat, in Worten;
   *[other] – { $choices } – Antwortet im Chat, mit Nummer oder Worten;
} { $seconds } Sekunden, die letzte Antwort zählt.
quiz-resolved = Richtig ist: { $right }. { $explains ->
    [none] { "" }
   *[other] { $explains }
}{ $year ->
    [0] { "" }
   *[other] {" "}(Stand { $year }.)
} { $names ->
    [none] { $answered ->
        [0] Rechtzeitig hat niemand geantwortet.
       *[other] Das war schwer: Niemand hatte es, also kommt es wieder.
    }
   *[other] Richtig { $knew ->
        [one] lag
       *[other] lagen, in keiner Reihenfolge
    }: { $names }{ $more ->
        [0] { "" }
       *[other] {" "}und { $more } mehr
    }.
} { $left ->
    [0] { $prefix }top zeigt die Saison.
    [one] Eine kommt noch.
   *[other] { $left } kommen noch.
}
quiz-broken-off = Die Frage „{ $asks }“ brach ab, während ich weg war: Sie zählt für niemanden, und niemand verliert etwas.
quiz-all-asked = Heute Abend sind alle Fragen gestellt. Ein andermal mehr!
quiz-none = Noch gibt es keine Frage.
quiz-running = Das Quiz läuft schon. { $prefix }quiz next macht weiter, { $prefix }quiz stop beendet es.
quiz-hushed = Nicht in einem schweren Moment: Ein Quiz wäre gerade zu fröhlich. Ist er vorbei ({ $prefix }hush off), beginnt { $prefix }quiz start eins.
quiz-not-running = Das Quiz läuft nicht.
quiz-none-open = Es ist keine Frage offen.
quiz-over-already = Diese Frage ist vorbei: Es wurde nichts gestrichen.
quiz-still-open = Eine Frage ist noch { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
} offen: Alle haben Zeit zu antworten.
quiz-left-out = Rate gern mit, { $login }! Wie du es wolltest, halte ich keine Antworten von dir fest; mit { $prefix }optin zählen sie ab dann.
quiz-too-many = Schreib, wie viele Fragen: 1 bis { $most }.
quiz-told = Das Quiz: { $state ->
    [open] Eine Frage ist offen: { $asks }{ $choices ->
        [none] { "" }
       *[other] {" "}– { $choices } –
    } { $seconds ->
        [0] Sie ist unterwegs.
       *[other] Noch { $seconds } Sekunden; die letzte Antwort zählt.
    }
    [waits] Das Quiz geht bald weiter: { $left ->
        [one] Eine Frage kommt.
       *[other] { $left } Fragen kommen.
    }
   *[none] Gerade läuft kein Quiz. Wenn eins beginnt, antwortet im Chat: Alle, die rechtzeitig richtig liegen, bekommen gleich viel.
} { $prefix }score zeigt deine Punkte, { $prefix }top die Saison.
quiz-starts = Quizzeit: { $count ->
    [one] eine Frage,
   *[other] { $count } Fragen, je
} { $seconds } Sekunden. Antwortet im Chat; die letzte Antwort zählt, und alle Richtigen bekommen gleich viel.{ $waits ->
    [yes] {" "}Es beginnt, wenn der Take vorbei ist.
   *[no] { "" }
}
quiz-stopped = Keine weiteren Fragen{ $open ->
    [yes] ; die offene wird zu ihrer Zeit aufgelöst.
   *[no] .
}
quiz-skipped = Gestrichen: „{ $asks }“ Sie zählt für niemanden.
quiz-comes = Die nächste Frage kommt{ $waits ->
    [yes] , wenn der Take vorbei ist.
   *[no] .
}
score-of = Die Punkte von { $login }: { $points } in dieser Saison{ $place ->
    [0] { "" }
   *[other] , Platz { $place }
}, { $ever } insgesamt.{ $title ->
    [none] { "" }
    [curious] {" "}Ein neugieriges Ohr!
    [attentive] {" "}Ein aufmerksames Ohr!
    [well-versed] {" "}Bestens bewandert!
   *[library] {" "}Eine wandelnde Bibliothek!
}
score-none = Bisher ist nichts gezählt, { $login }; rate einfach mit, wann immer du magst.
score-left-out = Du wolltest nicht erfasst werden, { $login }, also wird keine Antwort von dir festgehalten.{ $ever ->
    [0] { "" }
   *[other] {" "}Was du vorher gewonnen hast, bleibt deins: { $points } in dieser Saison, { $ever } insgesamt.
} Mit { $prefix }optin zählen sie ab dann.
score-none-of = Von { $login } kenne ich keine Punkte.
score-own = Punkte sind Sache derer, die sie haben: { $prefix }score zeigt deine, { $prefix }top die Saison.
top-told = Diese Saison{ $name ->
    [none] { "" }
   *[other] {" "}({ $name })
}: { $items }{ $more ->
    [0] { "" }
   *[other] {" "}… und { $more } mehr
}
top-ever = Aus allen Saisons: { $items }{ $more ->
    [0] { "" }
   *[other] {" "}… und { $more } mehr
}
top-none = Noch hat niemand Punkte.
season-begun = Eine neue Saison beginnt{ $name ->
    [none] .
   *[other] : { $name }.
} Was vorher gewonnen wurde, bleibt, in { $prefix }top ever.
season-told = Diese Saison{ $name ->
    [none] { "" }
   *[other] {" "}({ $name })
} läuft seit { $began }{ $before ->
    [none] .
   *[other] . Davor: { $before }
}
quiz-season-too-long = Der Name einer Saison hat höchstens { $most } Zeichen.

## Kleine Wörter um eine Antwort, auf die es nicht ankommt

quiz-articles = der die das den dem ein eine einen the a an
quiz-joining = und and
quiz-before-answers = nein doch halt also es ist das sind ich denke glaube vielleicht antwort nummer nr it is its
quiz-units = null eins/ein/eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
quiz-tens = zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig

help-on-quiz = Sagt, wie das Quiz steht und wie man mitspielt.
help-on-quiz-start = Stellt so viele Fragen, ohne Zahl fünf, eine nach der anderen.
help-on-quiz-next = Stellt die nächste Frage jetzt.
help-on-quiz-stop = Stellt keine Frage mehr; die offene wird zu ihrer Zeit aufgelöst.
help-on-quiz-skip = Streicht die offene Frage; sie bringt niemandem etwas.
help-on-quiz-season = Sagt, welche Saison läuft, seit wann, und welche davor waren.
help-on-quiz-season-new = Lässt eine neue Saison beginnen; was vorher gewonnen wurde, bleibt.
help-on-score = Zeigt deine Punkte im Quiz; die Moderation darf nach jemandem fragen.
help-on-top = Zeigt, wer in dieser Saison am meisten weiß; mit „ever“ dahinter aus allen Saisons.

page-overlay-quiz = Quiz
page-overlay-quiz-left = Antwortet im Chat
page-overlay-quiz-right = Richtig: { $right }
page-overlay-quiz-knew = Wussten es: { $knew } von { $answered }
page-overlay-sample-quiz = Welcher Ton klingt am Klavier genauso wie Ges?
page-overlay-sample-quiz-choices = Fis · Gis · Eis · As

page-quiz-title = Quiz
page-quiz-right = Richtig: { $right }
page-quiz-left = { $left ->
    [one] eine kommt noch
   *[other] { $left } kommen noch
}
page-quiz-next = Nächste Quizfrage
page-quiz-start = Starten
page-quiz-count = Fragen
page-quiz-stop = Beenden
page-quiz-skip = Diese streichen
page-quiz-told-next = { $waits ->
    [yes] Sie kommt, wenn der Take vorbei ist.
   *[no] Die Frage kommt.
}
page-quiz-told-stopped = Es kommen keine Fragen mehr.
page-quiz-told-skipped = Gestrichen: Sie zählt für niemanden.
page-quiz-next-does = Stellt die nächste Quizfrage jetzt.
page-quiz-start-does = Stellt so viele Quizfragen, eine nach der anderen.
page-quiz-stop-does = Stellt keine Quizfragen mehr; die offene wird zu ihrer Zeit aufgelöst.
page-quiz-skip-does = Streicht die offene Quizfrage.
