## The house rules as moderators see them
# No line of a page is ever said in chat, so these may begin with a gap.

page-rules-title = Hausregeln
page-rules-counts = { $on } an, { $test } auf Probe, { $off } aus.
page-rules-mode = { $mode ->
    [on] An
    [test] Auf Probe
   *[off] Aus
}
page-rules-mode-of = Die Regel „{ $rule }“ ist
page-rules-mode-does = Eine Regel an, aus oder auf Probe schalten, oder sie lassen, wie die Regeldatei sagt.
page-rules-no-mode = Eine Regel ist an („on“), aus („off“), auf Probe („test“) oder wie in der Regeldatei („default“).
page-rules-as-filed = Wie in der Datei
page-rules-when = Gilt nur { $when ->
    [live] während des Streams.
    [offline] ohne Stream.
   *[other] unter: { $when }.
}
page-rules-automod = Twitchs AutoMod überlassen: Der Bot hält sie nicht ein, was hier auch geschaltet ist.
page-rules-tally = { $trial ->
    [yes] Auf Probe, in { $days } Tagen hätte sie gefunden:
   *[no] In { $days } Tagen fand sie
} { $lines ->
    [one] eine Nachricht
   *[other] { $lines } Nachrichten
} von { $people ->
    [one] einer Person:
   *[other] { $people } Leuten:
}
page-rules-tally-none = Auf Probe, und in { $days } Tagen hätte sie nichts gefunden.
page-rules-times = { $action ->
    [review] vorgelegt: { $count }
    [delete] entfernt: { $count }
    [warn] verwarnt: { $count }
    [timeout] Auszeit: { $count }
   *[ban] gebannt: { $count }
}
page-rules-limits = Grenzen
page-rules-limits-how = Die Namen sind die der Regeldatei; Listen und Texte ändert man dort.
page-rules-limit-for = Für { $who } ist { $setting } { $value }, wie die Regeldatei sagt.
page-rules-set = Setzen
page-rules-set-it = { $setting } setzen
page-rules-as-filed-it = { $setting } lassen, wie die Datei sagt
page-rules-presets = Presets
page-rules-preset-now = Gewählt
page-rules-choose = Wählen
page-rules-choose-it = Das Preset { $preset } wählen
page-rules-ladder = Die Leiter
page-rules-ladder-how = Jeder Verstoß steigt eine Stufe. Er zählt { $days } Tage, und { $while } Tage ohne einen löschen alles davor.
page-rules-first = Schau das zuerst an
page-rules-first-how = Was in { $days } Tagen getan wurde und am ehesten falsch ist: das Unsicherste zuerst. Die Seite der Person nimmt es zurück.

page-try-title = Eine Zeile ausprobieren
page-try-how = Niemandem geschieht etwas, und die Zeile wird nirgends aufbewahrt.
page-try-line = Eine Zeile im Chat
page-try-role = Gesagt von
page-try-role-is = { $role ->
    [viewer] jemandem aus dem Publikum
    [subscriber] einem Abo
    [vip] einem VIP
    [moderator] der Moderation
   *[broadcaster] der Künstlerin oder dem Künstler
}
page-try-it = Ausprobieren
page-try-read = Wie sie gelesen wird
page-try-read-none = Darin ist nichts zu lesen.
page-try-found = Welche Regeln etwas finden
page-try-found-none = Keine.
page-try-match = { $certainty ->
    [certain] sicher
    [likely] wahrscheinlich
   *[possible] vielleicht harmlos
}{ $signs ->
    [one] { "" }
   *[other] , an { $signs } Zeichen
}{ $mode ->
    [test] , auf Probe
   *[other] { "" }
}
page-try-times = Was geschähe
page-try-time = { $time ->
    [1] Beim ersten Mal
    [2] Beim zweiten Mal
   *[other] Beim dritten Mal
}
page-try-done = { $action ->
    [review] die Moderation schaut es an, sonst geschieht nichts
    [delete] sie wird entfernt
    [warn] sie wird entfernt, mit einer Verwarnung
    [timeout] eine Auszeit, { $length }
   *[ban] ein Bann
} ({ $rule }){ $ask ->
    [yes] ; die Moderation wird nach einem Bann gefragt
   *[no] { "" }
}{ $trial ->
    [yes] {" "}– wäre sie nicht auf Probe
   *[no] { "" }
}
page-try-nothing = nichts
page-try-quiet = { $count ->
    [one] Eine Regel schaut sie an und findet nichts
   *[other] { $count } Regeln schauen sie an und finden nichts
}
page-try-asleep = { $count ->
    [one] Eine Regel schaut sie nicht an
   *[other] { $count } Regeln schauen sie nicht an
}
