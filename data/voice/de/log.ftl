## The moderation log
# No line of a page is ever said in chat, so these may begin with a gap.

page-log-title = Protokoll
page-log-what = { $kind ->
    [label] Was
    [all] Alles
    [decision] Entscheidungen
    [undo] Zurückgenommenes
    [review] Antworten auf Wartendes
    [switch] Umgeschaltetes
    [panic] Panik
   *[calm] Ende der Panik
}
page-log-person = Person
page-log-rule = Regel
page-log-any-rule = Jede Regel
page-log-gone = { $rule } (diese Regel gibt es nicht mehr)
page-log-by = Moderiert von
page-log-since = Von
page-log-until = Bis zum Ende des
page-log-find = Zeigen
page-log-all = Alles zeigen
page-log-table = Als Tabelle (CSV)
page-log-bad-day = Ein Tag hat Jahr, Monat und Tag, wie 2026-05-17.
page-log-none = { $asked ->
    [none] Das Protokoll ist leer.
   *[some] Nichts davon steht im Protokoll.
}
page-log-pages = Seiten des Protokolls
page-log-newer = Neueres
page-log-older = Älteres
page-log-newest = Es gibt Neues: zeigen
page-log-at = { $at }
page-log-decided = { $trial ->
    [yes] Auf Probe, wäre gewesen:{ " " }
   *[no] { "" }
}{ $action ->
    [review] den Moderierenden vorgelegt
    [delete] Nachricht entfernt
    [warn] verwarnt
    [timeout] Auszeit, { $length }
   *[ban] gebannt
}{ $by ->
    [none] { "" }
   *[other] {" "}von { $by }
}
page-log-undid = { $action ->
    [review] Frage
    [delete] Entfernen
    [warn] Verwarnung
    [timeout] Auszeit
   *[ban] Bann
} zurückgenommen{ $by ->
    [none] { "" }
   *[other] {" "}von { $by }
}
page-log-answered = { $kind ->
    [held] Angehaltene Nachricht
    [unsure] Zweifelhafte Nachricht
    [ban] Vorgeschlagener Bann
    [appeal] Einspruch
   *[unban] Bitte um Entbannung
}: { $answer ->
    [yes] ja
    [no] nein
    [reopened] wartet wieder
   *[elsewhere] anderswo erledigt
}{ $by ->
    [none] { "" }
   *[other] , von { $by }
}
page-log-switched = { $what ->
    [preset] Preset
    [mode] Regel
   *[limit] Grenze „{ $setting }“
}: { $before ->
    [none] wie in der Regeldatei
    [on] an
    [off] aus
    [test] auf Probe
   *[other] { $before }
} → { $after ->
    [none] wie in der Regeldatei
    [on] an
    [off] aus
    [test] auf Probe
   *[other] { $after }
}{ $by ->
    [none] { "" }
   *[other] . Von { $by }
}
page-log-panic = Panik, { $part ->
    [preset] Raid-Preset
    [shield] Shield Mode
   *[followers] Chat nur für Follower
} an{ $by ->
    [none] { "" }
   *[other] , von { $by }
}
page-log-calm = Wieder ruhig, { $part ->
    [preset] Raid-Preset
    [shield] Shield Mode
   *[followers] Chat nur für Follower
} zurück{ $by ->
    [none] { "" }
   *[other] , von { $by }
}
page-log-seen = Gesehen wurde:
page-log-certainty = { $certainty ->
    [certain] Das war sicher.
    [likely] So war es wohl gemeint.
   *[possible] Es kann auch harmlos gewesen sein.
}
page-log-undone = Zurückgenommen{ $by ->
    [none] { "" }
   *[other] {" "}von { $by }
}, { $at }.
page-log-fault = Twitch hat es nicht getan: { $why }
page-log-undo = Zurücknehmen
page-log-undo-it = Nummer { $number } zurücknehmen
