## Was vom Üben berichtigt wird

correction-goes-on = Diese Sitzung läuft noch: Beende sie zuerst, oder berichtige sie dort, wo du übst.
correction-count = Gezählt wird in ganzen Zahlen von 0 bis { $most }.
correction-untimed = Diese wurden ohne Tempo gezählt: Gib ihnen zuerst ihr Tempo.
correction-order = Zeit Nummer { $number } liegt vor der darüber.
correction-too-long = Niemand spielt einen Block länger als { $hours } Stunden am Stück: Eine der Zeiten stimmt nicht.
correction-nothing-played = Sag von mindestens einem Block, wie viele Minuten er gespielt wurde.
correction-year = Im Jahr { $year } hat niemand geübt, der noch dabei ist: Eine der Zeiten stimmt nicht.
correction-gone = Diese Sitzung gibt es nicht mehr.
correction-same = So steht es schon da.
correction-meanwhile = Die Sitzung wurde geändert, seit diese Seite offen ist. Sieh sie dir neu an und versuch es noch einmal.
correction-count-meanwhile = Diese Zahl wurde inzwischen von { $then } auf { $now } geändert. Sieh sie dir neu an und versuch es noch einmal.
correction-time = Zeit Nummer { $number } ist kein Tag mit Uhrzeit, wie 2030-05-17 19:30.
correction-ahead = Das liegt in der Zukunft.
correction-overlaps = Zu dieser Zeit hast du { $title } gespielt, begonnen { $at }: Zwei Sitzungen zugleich gibt es nicht.
correction-unknown = Diese Berichtigung gibt es nicht.
correction-undone-before = Das ist schon zurückgenommen.
correction-changed-since = Die Sitzung wurde seither geändert. Nimm zuerst zurück, was zuletzt geändert wurde.

page-session-title = { $title }, { $day }, { $at }
page-session-unknown = Diese Sitzung gibt es nicht
page-session-taken-out = Diese Sitzung ist herausgenommen: Sie zählt nirgends mehr. Unten lässt sie sich zurückholen.
page-session-goes-on = Diese Sitzung läuft noch. Beende sie zuerst; was nicht stimmt, wird dort mit den Tasten berichtigt.
page-session-evening = Zurück zum Abend
page-session-repetitions = Blöcke
page-session-row = { $number } · { $what }
page-session-tempo = BPM
page-session-clean = sauber
page-session-missed = verfehlt
page-session-save = Speichern
page-session-save-does = Berichtigt die Wiederholungen eines Blocks und ihr Tempo.
page-session-block-out = Nicht gespielt
page-session-block-out-of = Block { $number }, { $what }, wurde nicht gespielt
page-session-block-out-does = Nimmt einen Block aus einer Sitzung: Seine Zeit wird zur Pause.
page-session-times = Zeiten
page-session-times-how = Wer eine Zeit verschiebt, verschiebt Minuten von einem Block zum nächsten. Was gezählt wurde, bleibt in seinem Block.
page-session-mark = { $kind ->
    [started] Begonnen mit { $what }
    [moved] Weiter zu { $what }
    [skipped] Gesprungen zu { $what }
    [paused] Pause in { $what }
    [resumed] Weiter mit { $what }
   *[finished] Das Ende
}
page-session-save-times = Zeiten speichern
page-session-times-does = Berichtigt die Zeiten einer Sitzung.
page-session-out = Die Sitzung herausnehmen
page-session-out-how = Als hätte es sie nicht gegeben: für eine, die versehentlich begonnen wurde. Sie lässt sich zurückholen.
page-session-out-does = Nimmt eine Sitzung aus dem Protokoll.
page-session-corrections = Was berichtigt wurde
page-session-at = { $at }
page-session-corrected = { $kind ->
    [counts] Zahlen
    [tempo] Ein Tempo
    [times] Zeiten
    [block-out] Ein Block herausgenommen
    [session-out] Die Sitzung herausgenommen
   *[added] Die Sitzung nachgetragen
}{ $by ->
    [none] { "" }
   *[other] , von { $by }
}
page-session-undone = Zurückgenommen am { $at }
page-session-undo = Zurücknehmen
page-session-undo-it = { $kind ->
    [counts] Zurücknehmen: Zahlen
    [tempo] Zurücknehmen: ein Tempo
    [times] Zurücknehmen: Zeiten
    [block-out] Zurücknehmen: ein Block herausgenommen
    [session-out] Zurücknehmen: die Sitzung herausgenommen
   *[added] Zurücknehmen: die Sitzung nachgetragen
}
page-session-undo-does = Nimmt eine Berichtigung zurück.
page-session-done = Erledigt. Alle Zahlen folgen.
page-session-new = Eine vergessene Sitzung nachtragen
page-session-new-how = Wähle die Routine und sag, wann du begonnen und wie viele Minuten du wovon gespielt hast. Zahlen und Tempi kommen danach.
page-session-routine = Routine
page-session-choose = Wählen
page-session-began = Begonnen
page-session-minutes = Minuten von { $what }
page-session-add = Nachtragen
page-session-add-does = Trägt eine vergessene Sitzung nach.
page-session-added = { $twice ->
    [yes] Nachgetragen. Diese Stunde gab es zweimal, weil die Uhr zurückgestellt wurde: Gemeint ist die erste. Trag jetzt Zahlen und Tempi ein, Block für Block.
   *[no] Nachgetragen. Trag jetzt Zahlen und Tempi ein, Block für Block.
}
page-session-no-routine = Noch gibt es keine Routine.
page-session-no-number = Eine ganze Zahl fehlt.
