## An old chat log, judged
# No line of a page is ever said in chat, so these may begin with a gap.

page-judged-title = Einen alten Chat ausprobieren
page-judged-how = Die geltenden Regeln werden daran erprobt, und niemandem geschieht etwas. Die Datei hat ein JSON-Objekt je Zeile, mit text und, wenn es sie gibt, user, role und at; bis { $megabytes } MB. Sie wird gelöscht, sobald sie beurteilt ist.
page-judged-file = Eine Datei, hier gewählt oder auf die Seite gezogen
page-judged-it = Beurteilen
page-judged-running = { $name } wird beurteilt, das dauert bis zu { $minutes } Minuten.
page-judged-look = Noch einmal nachsehen
page-judged-done = Was bei { $name } herauskam
page-judged-counts = { $lines ->
    [one] Eine Nachricht
   *[other] { $lines } Nachrichten
} von { $people ->
    [one] einer Person
   *[other] { $people } Leuten
}; in { $found } finden Regeln etwas.
page-judged-nothing = Es wurde noch nichts beurteilt.
page-judged-rule = Regel
page-judged-lines = Nachrichten
page-judged-people = Leute
page-judged-action = { $action ->
    [review] Vorgelegt
    [delete] Entfernt
    [warn] Verwarnt
    [timeout] Auszeit
   *[ban] Gebannt
}
page-judged-most = Mehr als einmal
page-judged-trial = auf Probe
page-judged-first = Schau das zuerst an
page-judged-first-line = Zeile { $number }, { $who } mit { $lines } Nachrichten, { $action ->
    [review] vorgelegt
    [delete] entfernt
    [warn] verwarnt
    [timeout] Auszeit
   *[ban] gebannt
}{ $certainty ->
    [certain] , sicher
    [likely] , wahrscheinlich
    [possible] , vielleicht harmlos
   *[unknown] { "" }
}
page-judged-unread = { $count ->
    [one] Eine Zeile war nicht zu lesen
   *[other] { $count } Zeilen waren nicht zu lesen
}
page-judged-fault = Zeile { $number }: { $why }
page-judged-busy = Gerade wird etwas anderes beurteilt. Versuch es danach noch einmal.
page-judged-empty = Da ist keine Datei, in der etwas steht.
page-judged-too-big = Das sind mehr als { $megabytes } MB. Nimm einen Teil davon.
page-judged-too-slow = Es kam zu langsam an. Nimm einen Teil davon.
page-judged-failed = { $why ->
    [too-long] Es dauerte länger als { $minutes } Minuten. Nimm einen Teil davon.
   *[failed] Es ließ sich nicht beurteilen: Es braucht mehr Speicher, als es dafür gibt, oder der Prozess wurde beendet.
}
