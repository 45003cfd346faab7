## Fragen der Fans an den Künstler

ask-how = Frag ruhig: { $prefix }ask und deine Frage. Sie kommt an die Reihe, und du hörst, wenn sie beantwortet ist.
ask-too-long = Das ist zu lang für eine Frage: höchstens { $most } Zeichen, bitte.
ask-link = Mit einem Link darin kann ich das nicht weitergeben. Sag es bitte in Worten; ist es kein Link, setz ein Leerzeichen hinter den Punkt.
ask-private = Das berührt, was hier privat bleibt, also gebe ich es nicht weiter; fragen darf man ja. Alles über die Musik ist willkommen!
ask-against-rules = Das kann ich nicht weitergeben: Es passt nicht zu den Hausregeln.
ask-asked-already = Das hast du schon gefragt, und es ist nicht vergessen. { $prefix }questions sagt, wo es steht.
ask-enough = Von dir warten schon { $most }. Die nächste bitte, wenn diese beantwortet sind: Alle kommen an die Reihe.
ask-full = Es warten so viele Fragen, dass keine mehr hineinpasst. Ein andermal, bitte.
ask-placed = Notiert: { $place ->
    [1] Deine Frage ist die nächste
   *[other] Deine Frage ist als Nummer { $place } an der Reihe
}{ $others ->
    [0] { "" }
    [one] , und noch jemand fragt das
   *[other] , und { $others } andere fragen das auch
}. Du erfährst hier, wenn sie beantwortet ist.
ask-open = Genau die wird gerade beantwortet{ $others ->
    [0] { "" }
    [one] , und noch jemand fragt das
   *[other] , und { $others } andere fragen das auch
}.
ask-answered-before = Das wurde schon gefragt, und die Antwort war: „{ $answer }“ Meinst du etwas anderes, frag noch einmal, dann kommt es an die Reihe.
question-answered = Deine Frage, { $names }: „{ $words }“ { $answer ->
    [none] war im Stream an der Reihe.
   *[other] ist beantwortet – { $answer }
}
questions-none = Es wartet keine Frage. Stell eine mit { $prefix }ask
questions-told = Gerade { $count ->
    [0] wartet keine Frage
    [one] wartet eine Frage
   *[other] warten { $count } Fragen
}{ $own ->
    [none] .
   *[other] ; deine ist Nummer { $own }.
}
questions-open = Gerade dran: „{ $words }“, von { $login }{ $others ->
    [0] { "" }
    [one] {" "}und noch jemandem
   *[other] {" "}und { $others } anderen
}. { $waiting ->
    [0] Dahinter wartet keine.
    [one] Noch eine wartet.
   *[other] Noch { $waiting } warten.
}
questions-next = Als Nächstes: „{ $words }“, von { $login }{ $others ->
    [0] { "" }
    [one] {" "}und noch jemandem
   *[other] {" "}und { $others } anderen
}. { $prefix }q next nimmt sie dran.
questions-all-done = Beantwortet, und es wartet keine weitere Frage.
questions-done = Beantwortet: „{ $words }“, von { $login }{ $answer ->
    [none] .
   *[other] . Wer es wieder fragt, hört deine Worte.
} { $prefix }q undo nimmt es zurück.
questions-put-off = Hinter die anderen gestellt: „{ $words }“
questions-dropped = Fallen gelassen: „{ $words }“. { $prefix }q undo nimmt es zurück.
questions-undone = Wie vorher: „{ $words }“
questions-list = Der Reihe nach: { $items }{ $more ->
    [0] { "" }
   *[other] {" "}… und { $more } weitere
}
questions-none-open = Es ist keine Frage dran. { $prefix }q next nimmt eine dran.
questions-none-waiting = Es wartet keine Frage.
questions-unknown = Diese Frage wartet nicht mehr: Nummer { $number }.
questions-nothing-undone = Seit meinem Start wurde mit keiner Frage etwas gemacht.
questions-moved-on = Inzwischen ist etwas anderes offen, oder was als Nächstes kam, wartet nicht mehr: Es ist nichts geschehen.
questions-answer-private = Das berührt, was hier privat bleibt, also hört es niemand. Auch ohne Worte gilt die Frage als beantwortet.
questions-answer-stopped = Nichts wurde notiert: Diese Worte würden im Chat aufgehalten.

help-on-ask = Frag den Künstler etwas: Es kommt an die Reihe, und du hörst, wenn es beantwortet ist.
help-on-questions = Sagt, wie viele Fragen warten, und wo deine stehen.
help-on-q = Sagt, welche Frage dran ist, sonst, welche die nächste ist.
help-on-q-next = Nimmt die nächste Frage dran; die davor ist damit beantwortet, und wer sie gestellt hat, hört es.
help-on-q-done = Die Frage, die dran ist, ist beantwortet; Worte dahinter hört, wer gefragt hat oder es wieder fragt.
help-on-q-later = Stellt die Frage, die dran ist, hinter alle anderen.
help-on-q-drop = Lässt die Frage fallen, die dran ist; niemand hört davon.
help-on-q-undo = Nimmt zurück, was zuletzt mit einer Frage gemacht wurde.
help-on-q-list = Sagt, welche Fragen warten, der Reihe nach.

page-overlay-fan-question = Frage eines Fans
page-overlay-fan-question-of = { $others ->
    [one] und noch jemand fragt das
   *[other] und { $others } andere fragen das
}
page-overlay-sample-fan-question = Wie hältst du den Daumen in der Übergangsetüde so ruhig?

page-questions-title = Fragen
page-questions-how = Was Fans mit { $prefix }ask fragen, und in einfachen Worten, wo hier nichts eine Antwort weiß. Alle kommen einmal dran, bevor jemand ein zweites Mal drankommt; wer neu ist, bald.
page-questions-none = Es wartet keine Frage.
page-questions-open = Gerade dran
page-questions-none-open = Es ist keine Frage dran.
page-questions-waiting = { $count ->
    [0] Keine wartet
    [one] Eine wartet
   *[other] { $count } warten, der Reihe nach
}
page-questions-by = { $login ->
    [none] { "" }
   *[other] von { $login }
}{ $others ->
    [0] { "" }
    [one] {" "}und noch jemandem
   *[other] {" "}und { $others } anderen
}
page-questions-next = Nächste Frage
page-questions-answer = Deine Antwort in Worten, wenn du magst
page-questions-done = Beantwortet
page-questions-later = Später
page-questions-drop = Fallen lassen
page-questions-take = Jetzt beantworten
page-questions-part = Ist eine andere Frage
page-questions-undo = Zurücknehmen, was zuletzt gemacht wurde
page-questions-settled = Zuletzt
page-questions-state = { $state ->
    [answered] beantwortet
   *[dropped] fallen gelassen
}
page-questions-answered-before = Das hast du schon beantwortet:
page-questions-all = Alle Fragen
page-questions-told-next = Beantwortet, und es wartet keine weitere Frage.
page-questions-told-done = Beantwortet. { $told ->
    [all] Wer gefragt hat, hört es.
    [some] Wer mit { $prefix }ask gefragt hat, hört es; wer nebenbei gefragt hat, nicht.
   *[none] Gefragt wurde nebenbei, also hört niemand davon.
}
page-questions-told-later = Hinter die anderen gestellt.
page-questions-told-dropped = Fallen gelassen.
page-questions-told-undone = Erledigt.
page-questions-next-does = Nimmt die nächste Frage der Fans dran; die davor ist damit beantwortet.
page-questions-open-does = Nimmt eine Frage der Fans vor der Reihe dran.
page-questions-done-does = Die Frage, die dran ist, ist beantwortet, mit Worten oder ohne.
page-questions-later-does = Stellt eine Frage der Fans hinter die anderen.
page-questions-drop-does = Lässt eine Frage der Fans fallen.
page-questions-part-does = Löst, was ein Fan gefragt hat, aus dem heraus, womit es zusammengelegt war.
page-questions-undo-does = Nimmt zurück, was zuletzt mit einer Frage der Fans gemacht wurde.
