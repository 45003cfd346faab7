## Abende, Wochen und Stücke im Rückblick

page-evenings-title = Abende
page-evenings-weeks = Geübte Minuten je Woche, nach ihrem Montag. Die Tabellen darunter haben sie in Zahlen.
page-evenings-weeks-show = Geübte Minuten in jeder von { $weeks } Wochen. Die Tabellen darunter haben sie in Zahlen.
page-evenings-day = { $day }
page-evenings-short-day = { $day }. { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
page-evenings-week = Woche ab { $monday }
page-evenings-evening = Abend
page-evenings-played = gespielt
page-evenings-blocks = Blöcke
page-evenings-clean = sauber
page-evenings-of = { $clean } von { $counted }
page-evenings-bests = neue Besttempi
page-evenings-not-counted = nicht gezählt
page-evenings-none = In diesen zwölf Wochen wurde nicht geübt.
page-evenings-never = Noch gibt es nichts, worauf man zurückblicken könnte. Es schreibt sich von selbst auf, während du übst.
page-evenings-seasons = Andere Zeiten
page-evenings-newer = Neuere
page-evenings-older = Ältere
page-evenings-pieces = Stücke dieser Zeit
page-evenings-all-pieces = Alles, was je geübt wurde
page-evenings-forgotten = Eine vergessene Sitzung nachtragen
page-evenings-corrections = Zuletzt berichtigt
page-evening-title = Üben am { $day }
page-evening-nothing = Vom { $day } ist nichts bekannt.
page-evening-before = ← { $day }
page-evening-after = { $day } →
page-evening-around = Andere Abende
page-evening-fault = Eine Vorlage des Rückblicks hat einen Fehler, darum lässt sich der Abend nicht erzählen. Sonst fehlt ihm nichts.
page-evening-right = Berichtigen
page-evening-right-how = Eine Zahl, ein Tempo, eine Zeit oder ein Block, der nicht gespielt wurde: Was du änderst, lässt sich zurücknehmen, und alle Zahlen folgen.
page-evening-session = { $title }, { $at }
page-evening-files = Zum Aufheben oder Verschicken
page-evening-html = Der Rückblick als eine Seite
page-evening-zip = Alle Dateien: Seite, Markdown, Bilder
page-evening-csv = Das Protokoll als Tabelle (CSV)
page-evening-week = Alle Abende
page-pieces-title = Stücke
page-pieces-none = Noch wurde nichts geübt.
page-pieces-piece = Stück
page-pieces-last = zuletzt gespielt
page-pieces-sessions = Sitzungen
page-pieces-tempo = sauberes Tempo
page-piece-unknown = { $what } wurde nie geübt.
page-piece-curve = Tempo
page-piece-curve-shows = Das schnellste saubere Tempo jedes Tages und das Ziel. Die Tabelle darunter hat sie in Zahlen.
page-piece-key = Ein Punkt ist das schnellste saubere Tempo eines Tages, ein heller war schneller als je zuvor; die gepunktete Linie ist das Ziel. Tage, an denen nichts als sauber gezählt wurde, haben keinen Punkt.
page-piece-no-tempo = Keine Wiederholung davon wurde in einem Tempo als sauber gezählt.
page-piece-days = Tag für Tag
page-piece-target = Ziel
page-piece-best = bestes sauberes
page-piece-new-best = neuer Bestwert
page-piece-more = { $days ->
    [one] ein Tag
   *[other] { $days } Tage
}
page-piece-older = Ältere Tage
