## Der Abend im Rückblick: auf seiner Seite und in den Dateien

page-recap-over = Üben
page-recap-day = { $weekday ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}, { $day }
page-recap-repetitions = saubere Wiederholungen
page-recap-missed = daneben
page-recap-uncounted = Wiederholungen wurden nicht gezählt.
page-recap-no-practice = An diesem Tag wurde kein Üben festgehalten.
page-recap-practised = Was geübt wurde
page-recap-session = { $title }, { $since } bis { $until }
page-recap-length = { $played } gespielt, { $paused } Pause{ $finished ->
    [yes] { "" }
   *[other] ; noch nicht zu Ende, als dies geschrieben wurde
}
page-recap-block = Block
page-recap-what = was
page-recap-kind = Art
page-recap-planned = geplant
page-recap-target = { $reached ->
    [yes] erreicht:
   *[other] von
} { $target }
page-recap-times-missed = { $count } daneben
page-recap-left-out = Ausgelassen:
page-recap-note = Notiz zu { $what }:
page-recap-tempo = Tempo
page-recap-tempo-shows = Die Tempi des Abends über der Uhrzeit. Die Tabelle darunter hat sie in Zahlen.
page-recap-tempo-drawn = Die Tempi des Abends über der Uhrzeit: die Linie ist das Tempo, Punkte sind saubere Wiederholungen, Kreuze gingen daneben, Punkte in einer Reihe sind das Ziel
page-recap-tempo-key = Schläge je Minute über der Uhrzeit; die Nummern sind die Blöcke oben.
page-recap-gap = { $is ->
    [pause] Eine Lücke in der Linie ist eine Pause.
    [untimed] Eine Lücke in der Linie ist ein Block ohne Tempo.
   *[either] Eine Lücke in der Linie ist eine Pause oder ein Block ohne Tempo.
}
page-recap-put-right = Zeichen stehen, wo gezählt wurde; die Tabellen haben die Zahlen, wie sie berichtigt wurden.
page-recap-tempo-table = Die Tempi in Zahlen
page-recap-beats = BPM
page-recap-bests = Neue Besttempi
page-recap-best = { $bpm } BPM
page-recap-before = vorher: { $bpm }
page-recap-before-that = vorher
page-recap-first-time = zum ersten Mal
page-recap-first-times = Zum ersten Mal:
page-recap-first = { $what } bei { $bpm }
page-recap-chapters = Kapitel
page-recap-recording = { $began ->
    [none] Für die Beschreibung der Aufnahme; wann sie begann, ist nicht bekannt, darum zählen sie ab dem ersten Block
   *[other] Für die Beschreibung der Aufnahme, die um { $began } begann
}:
page-recap-hello = Hallo, und einstimmen
page-recap-weeks = Minuten je Woche
page-recap-weeks-show = Geübte Minuten in jeder der letzten { $weeks } Wochen. Die Tabelle darunter hat sie in Zahlen.
page-recap-weeks-key = Wochen nach ihrem Montag, bis zu diesem Abend.
page-recap-weeks-table = Die Wochen in Zahlen
page-recap-week = Woche ab
page-recap-first-week = { $played } in dieser Woche, der ersten seit langem, in der geübt wurde.
page-recap-answered = Beantwortete Fragen
page-recap-askers = gefragt von { $people }
page-recap-gear = Wonach der Chat am meisten fragte
page-recap-piece-of-gear = Equipment
page-recap-no-gear = Nach keinem Equipment wurde gefragt.
page-recap-wanted = Was der Chat wissen wollte
page-recap-wanted-nothing = Weniger als drei Leute schrieben, darum gibt es nichts zu erzählen.
page-recap-wrote = { $people } Leute oder mehr schrieben.
page-recap-busiest = Die meisten, { $people }, taten es in den fünf Minuten ab { $at }{ $what ->
    [none] .
   *[other] , als { $what } gespielt wurde.
}
page-recap-asked-for = Sie fragten nach { $gear }.
page-recap-asked-about = Sie fragten zu { $pieces }.
page-recap-moderation = Moderation
page-recap-decisions = { $count ->
    [one] Eine Entscheidung
   *[other] { $count } Entscheidungen
}{ $undone ->
    [0] .
   *[other] , davon { $undone } zurückgenommen.
}
page-recap-unsure = { $count } weitere einem Moderator vorgelegt.
page-recap-on-trial = { $count } von Regeln auf Probe, die nichts tun.
page-recap-rule = Regel
page-recap-action = was geschah
page-recap-times = wie oft
page-recap-undone = zurückgenommen
page-recap-no-rule = Keine Zeile verstieß gegen eine Regel.
page-recap-health = Gesundheit
page-recap-calls = { $made ->
    [one] Ein Aufruf
   *[other] { $made } Aufrufe
} bei Twitch für die Moderation: { $done } ausgeführt, { $failed } gescheitert{ $undone ->
    [0] { "" }
   *[other] , { $undone } vorher zurückgenommen
}{ $due ->
    [0] .
   *[other] , { $due } noch offen.
}
page-recap-median = Die Hälfte von dem, was die Regeln von selbst taten, war innerhalb von { $seconds } s nach der Zeile getan.
page-recap-why = warum es scheiterte
page-recap-no-reason = ohne Angabe von Gründen
page-recap-failed = { $times } × gescheitert:
page-recap-no-calls = Bei Twitch war nichts auszuführen.
page-recap-unwell = was nicht in Ordnung war
page-recap-from = ab
page-recap-for = wie lange
page-recap-still = noch immer
page-recap-until-stopped = bis der Bot aufhörte
page-recap-well = Alles war in Ordnung.
page-recap-looks = Der Bot sieht jede Minute nach, ob er Twitch hört und mitkommt; was eher vorbei ist, wird nicht erzählt.
page-recap-ideas = Ideen
page-recap-no-ideas = An den Zahlen dieses Abends fällt nichts auf.
page-recap-idea = { $idea ->
    [reached] { $what } ist am Ziel von { $number } BPM: spiel es einmal durch, im Tempo und ungeschnitten.
    [stalled] { $what } hat seit { $number } Sitzungen kein schnelleres sauberes Tempo: zeig, wie du es auseinandernimmst, und frag, was die anderen hören.
    [asked] Nach { $what } wurde { $number }-mal gefragt, mehr als nach allem anderen: erzähl die Geschichte dazu, oder zeig die Einstellungen aus der Nähe.
    [untold] { $number } Leute oder mehr fragten nach { $what }, und es gibt keine Geschichte dazu: erzähl sie.
    [why] { $number } Leute oder mehr fragten, warum du { $what } so übst: zeig es ihnen.
   *[wished] { $number } Fans fragten nach „{ $what }“, das es hier nicht gibt: leih es, oder erzähl, warum es ohne geht.
}
page-recap-written = Geschrieben von Woodshed aus dem eigenen Protokoll. Ein Tag endet um { $at }; eine Sitzung gehört zu dem Tag, an dem sie begann. Niemand aus dem Chat wird genannt.
