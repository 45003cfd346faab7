## Dateien von dem, was die Künstlerin oder der Künstler schreibt, auf den Seiten
# Keine Zeile einer Seite wird je im Chat gesagt, darum darf sie mit einer Lücke beginnen.

page-files-title = Dateien
page-files-in = Dateien hereinnehmen
page-files-out = Dateien speichern
page-files-counts = { $count ->
    [one] ein Eintrag
   *[other] { $count } Einträge
}
page-files-get = { $file } speichern
page-files-none = noch nichts da
page-files-nothing = Noch gibt es nichts zu speichern.
page-files-everything = { $count ->
    [one] Als ZIP speichern
   *[other] Alle { $count } in einem ZIP speichern
}
page-files-without = Fotos sind im ZIP, mit dem, was jedes zeigt, und seinen Worten; eine einzelne Datei hat keine. Was abgenommen ist, bleibt hier.
page-files-all = Alle Dateien
page-import-title = Erst ansehen, dann hereinnehmen
page-import-how = Dateien, wie sie hier gespeichert werden, etwa gear.toml oder routines.toml, das ZIP mit allen samt Fotos, oder Equipment aus einer Tabelle, gespeichert als CSV, zusammen bis { $megabytes } MB. Du siehst, was sich ändern würde, bevor sich etwas ändert.
page-import-choose = Dateien, hier gewählt oder auf die Seite gezogen
page-import-look = Ansehen, was sich ändern würde
page-import-prune = Herausnehmen, was nicht in den Dateien steht
page-import-prune-how = Sonst bleibt es: was hereinkommt, kommt zu dem, was da ist.
page-import-empty = Es ist keine Datei mit Inhalt dabei.
page-import-too-big = Das sind zusammen mehr als { $megabytes } MB, oder mehr als { $texts } MB ohne Fotos. Nimm weniger auf einmal.
page-import-too-slow = Es kam zu langsam. Nimm weniger auf einmal.
page-import-preview = Was aus { $files } wird
page-import-columns = Wie die Spalten von { $file } verstanden werden
page-import-column = Spalte
page-import-taken-for = Gilt als
page-import-left-out = Kommt nicht herein
page-import-waits = Noch ist nichts geändert. Genau das geschieht, wenn du es hereinnimmst, und sonst nichts.
page-import-counts = { $added } neu, { $changed } geändert, { $removed } herausgenommen, { $unchanged } gleich.
page-import-same = Alles ist schon da, Wort für Wort: es gibt nichts hereinzunehmen.
page-import-faults = { $count ->
    [one] Etwas stimmt nicht, darum kommt nichts herein.
   *[other] { $count } Dinge stimmen nicht, darum kommt nichts herein.
}
page-import-faults-how = Bring es in der Datei in Ordnung, und wähl sie noch einmal.
page-import-nowhere = Namen, die nirgendwohin führen
page-import-nowhere-how = Herein kommt es trotzdem, und was sie nennen, kann später kommen; bis dahin gibt es nur den Namen.
page-import-added = Neu
page-import-changed = Geändert
page-import-removed = Herausgenommen
page-import-photos = Neue Fotos
page-import-described = Fotos mit anderen Worten
page-import-field = Feld
page-import-now = Jetzt
page-import-then = Danach
page-import-empty-value = nichts
page-import-take-in = Hereinnehmen
page-import-taken-in = { $change ->
    [0] Es ist drin.
   *[other] Es ist drin, als Änderung { $change }.
}
page-import-taken-back = Es war drin, und ist zurückgenommen.
page-import-back = Alles davon zurücknehmen
page-import-another = Andere Dateien ansehen
page-import-took = Es ist drin.
page-import-undid = Es ist zurückgenommen, ganz.
page-import-take-does = Eine Datei hereinnehmen, die angesehen wurde
page-import-undo-does = Eine hereingenommene Datei zurücknehmen
page-import-gone = Davon weiß niemand mehr: der Bot wurde neu gestartet, oder anderes wurde seither angesehen. Wähl die Datei noch einmal.
page-import-nothing = Es gibt nichts hereinzunehmen.
page-import-changed-since = Seit du nachgesehen hast, wurde etwas geändert. Hier steht, was jetzt geschähe: sieh noch einmal nach, und nimm es herein, wenn das stimmt.
page-import-taken-before = Es ist schon drin.
page-import-not-taken = Es wurde nicht hereingenommen.
page-import-practice = { $name } ist ein Protokoll des Übens, das sich nicht vorher ansehen lässt: halte den Bot an, und nimm es herein mit { $command }.
page-import-zip = { $name }: { $why ->
    [broken] dieses ZIP ist kaputt. Speichere es neu, und wähl es noch einmal.
    [too-big] es ist mehr als { $megabytes } MB darin, oder mehr als { $texts } MB ohne Fotos. Pack es aus, und nimm weniger Dateien auf einmal.
   *[strange] in diesem ZIP ist anderes als Dateien, wie sie hier gespeichert werden. Entpack es, und wähl die Dateien selbst.
}
