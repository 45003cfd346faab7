## Das Overlay
# Zeilen einer Seite dürfen mit einer Lücke beginnen.

page-overlay-take = Aufnahme
page-overlay-beats = BPM
page-overlay-clean = { $clean } von { $of } sauber
page-overlay-left = noch { $minutes } min
page-overlay-over = { $minutes } min drüber
page-overlay-break = Pause
page-overlay-following = Danach
page-overlay-refused = Die Adresse dieses Overlays gilt nicht mehr. Mach in Woodshed auf der Seite Overlay eine neue und trag sie in OBS ein.
page-overlay-tokenless = Das Ende der Adresse dieses Overlays fehlt. Kopier sie ganz aus Woodshed, von der Seite Overlay.
page-overlay-needs-script = Das Overlay braucht sein Skript.

## Wo es zusammengestellt wird

page-overlay-title = Overlay
page-overlay-edit = Overlay zusammenstellen
page-overlay-edit-how = Das Overlay liegt in OBS über dem Bild und zeigt denen, die zuschauen, was du übst. Nichts von deinen privaten Themen steht je darauf, und nichts, was die Moderation entfernt hat.
page-overlay-shows = Was es zeigt
page-overlay-now = Den Block, der gespielt wird
page-overlay-next = Was danach kommt
page-overlay-gear = Das Equipment in der Hand
page-overlay-theme = Farben
page-overlay-night = Nacht
page-overlay-day = Tag
page-overlay-layout = Wo es steht
page-overlay-stack = Stapel, in der Ecke
page-overlay-column = Spalte, neben der Kamera
page-overlay-strip = Streifen, am unteren Rand
page-overlay-try = Zeigen
page-overlay-unknown = Hier gibt es nichts, was { $value } heißt; es wurde weggelassen.
page-overlay-empty = Mindestens eines davon muss zu sehen sein.
page-overlay-crowded = Kein Platz ist für:
page-overlay-preview = Vorschau
page-overlay-sample = { $state ->
    [playing] Beim Spielen
    [paused] Pause
    [take] Aufnahme
    [longest] Längste Texte
   *[nothing] Nichts
}
page-overlay-sample-piece = Fähre im Abendlicht
page-overlay-sample-section = Takt 27–42, linke Hand
page-overlay-sample-next = Tonleitern in Terzen
page-overlay-sample-gear = Goldie · Lark 59

page-overlay-address = Seine Adresse
page-overlay-address-how = Am Ende der Adresse steht ein Geheimnis, damit nur du bestimmst, wer das Overlay sieht. Sie wird einmal gezeigt; mach dir eine weitere, wann immer du eine brauchst.
page-overlay-make = Adresse machen
page-overlay-made = Hier ist sie, nur dieses eine Mal. Halte sie aus dem Bild.
page-overlay-load = overlay.html herunterladen
page-overlay-copy = Adresse kopieren
page-overlay-copied = Kopiert
page-overlay-see = Adresse zeigen
page-overlay-standing = Adressen, die gelten
page-overlay-since = Gemacht { $at }
page-overlay-end = Beenden
page-overlay-change = Geheimnis des Overlays wechseln
page-overlay-change-how = Beendet alle auf einmal, auch wo sie offen sind.
page-overlay-changed = Alle Adressen sind beendet. Mach eine neue und trag sie in OBS ein.

page-overlay-obs = In drei Schritten in OBS
page-overlay-obs-source = Drück unter Quellen auf + und wähl Browser.
page-overlay-obs-file = Setz den Haken bei Lokale Datei und wähl die overlay.html, die du heruntergeladen hast; sie wartet auf den Bot.
page-overlay-obs-size = Stell Breite 1920 und Höhe 1080 ein und lass sie das Bild füllen.
