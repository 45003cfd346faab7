## Was nicht stimmt, während der Bot eingerichtet wird

set-up-no-client-id = Das ist keine Client-ID: Die hat nur Buchstaben und Ziffern. Drück in der Konsole neben deiner Anwendung auf Verwalten, und dann neben Client-ID auf Kopieren.
set-up-unknown-client-id = Twitch kennt keine Anwendung mit dieser ID. Kopiere die Client-ID noch einmal, und achte darauf, dass es nicht das Client-Geheimnis ist.
set-up-no-login = Das ist kein Name bei Twitch: Gemeint ist der in der Adresse deines Kanals, nur mit a bis z, 0 bis 9 und _.
set-up-bots-channel = Das ist { $login }, das Konto des Bots. Hier steht dein eigener Kanal; sonst melde den Bot im nächsten Schritt mit einem anderen Konto an.
set-up-unreachable = Twitch antwortet gerade nicht, deshalb wurde nichts geändert. Sieh nach, ob dieser Rechner online ist, und versuch es in einer Minute noch einmal.
set-up-wrong-account = Das war { $channel }, dein eigenes Konto. Stimme einem frischen Code als Bot zu, in einem privaten Fenster, oder berichtige den Kanal in Schritt 1.
set-up-confidential = Die Anwendung bei Twitch ist vom Typ Vertraulich, deshalb würde eine Anmeldung nach wenigen Stunden enden. Mach eine neue vom Typ Öffentlich, und trag ihre Client-ID im ersten Schritt ein.
set-up-no-channel = Twitch kennt keinen Kanal { $channel }. Trag im ersten Schritt den Namen aus der Adresse deines Kanals ein.
set-up-other-application = Der Bot ist bei der Anwendung von vorher angemeldet. Hol dir einen frischen Code, für diese.
set-up-not-signed-in = Mit diesem Code ist niemand angemeldet: Er wurde abgelehnt, oder ihm wurde nicht rechtzeitig zugestimmt. Hol dir einen frischen.
set-up-signed-out = Twitch nimmt diese Anmeldung nicht an: Sie ist abgelaufen, wurde zurückgenommen, oder erlaubt zu wenig. Hol dir einen frischen Code, und stimme ihm zu.
set-up-failed = Auf diesem Rechner ging etwas schief, deshalb ist niemand angemeldet. Versuch es noch einmal; im Terminal steht der Grund.
set-up-no-moderator = Twitch sagt, dass der Bot in deinem Kanal noch nicht moderiert.
set-up-not-yet = Der Bot kann noch nicht starten: Die ersten beiden Schritte müssen getan sein.
set-up-faults = Der Bot kann noch nicht starten: Erst muss in Ordnung sein, was an den Einstellungen nicht stimmt.
set-up-own-faults = Etwas anderes in deinen eigenen Dateien passt nicht, deshalb wurde nichts geändert. Der Befehl check sagt, was es ist.
set-up-gear-none = Nenn wenigstens ein Stück, oder drück auf Später.
set-up-gear-unnamed = Sag, wie es heißt.
set-up-gear-bad-kind = Wähle etwas aus der Liste.
set-up-gear-too-long = Das hat mehr als { $most } Zeichen.
set-up-no-support = Schreib diese Zeile, oder wähle Gar nicht.
set-up-bad-support = So eine Zeile nimmt der Chat nicht: höchstens 500 Zeichen, und am Anfang kein !, / oder Punkt.
set-up-private-support = Diese Worte berühren, was du privat hältst ({ $topic }), der Bot würde sie also nicht sagen.

## Die Seiten der Einrichtung

page-set-up-title = Einrichten
page-set-up-steps = Schritte
page-set-up-step = { $step ->
    [application] Die Anwendung
    [sign-in] Das Konto des Bots
    [moderator] Moderation
    [gear] Dein Equipment
    [ground] Der Boden
   *[obs] OBS
}
page-set-up-state = { $state ->
    [done] erledigt
    [wrong] braucht einen Blick
   *[other] noch zu tun
}
page-set-up-fault = Stimmt nicht in den Einstellungen:
page-set-up-onward = Weiter: { $step }
page-set-up-later = Später
page-set-up-copy = Kopieren
page-set-up-copied = Kopiert

page-set-up-welcome = In sechs Schritten kommt der Bot auf deinen Kanal; die letzten vier haben Zeit.
page-set-up-application = Sag Twitch vom Bot
page-set-up-application-why = Melde ihn dort einmal an, kostenlos.
page-set-up-open-console = Öffne, angemeldet als du selbst,
page-set-up-two-factor = Fragt Twitch nach der Zwei-Faktor-Authentifizierung, schalte die zuerst ein.
page-set-up-name = Name: irgendeiner, den niemand hat, etwa Woodshed für Juniper.
page-set-up-redirect = OAuth Redirect URL:
page-set-up-category = Kategorie Chat Bot, Client-Typ Öffentlich; drück auf Erstellen.
page-set-up-copy-id = Drück auf Verwalten, kopiere die Client-ID, und füg sie hier ein.
page-set-up-client-id = Client-ID
page-set-up-channel = Dein Kanal
page-set-up-channel-how = Sein Name oder seine Adresse.
page-set-up-check = Prüfen und weiter
page-set-up-fixed = { $setting } ist in der Umgebung dieses Programms gesetzt, und die gilt vor der Datei. Wer es ändern will, ändert es dort.
page-set-up-unwritten = Ich kann die Datei { $file } nicht schreiben. Trag diese Zeilen selbst darin ein, und öffne dann diese Seite neu:
page-set-up-unwritten-lines = Zeilen für die Datei

page-set-up-sign-in = Melde den Bot an
page-set-up-sign-in-why = Er schreibt mit einem eigenen Konto.
page-set-up-make-account = Noch kein Konto? Mach dort eines:
page-set-up-needs-application = Erst kommt der Schritt davor: Ohne ihn gibt Twitch keinen Code.
page-set-up-begin = Code holen
page-set-up-begin-again = Mit einem anderen Konto anmelden
page-set-up-private-window = Kopiere diese Adresse in ein privates Fenster deines Browsers:
page-set-up-as-the-bot = Melde dich dort als Bot an, nicht als { $channel }.
page-set-up-code = Stimme diesem Code zu:
page-set-up-scan = Oder nimm ihn auf, als Bot angemeldet.
page-set-up-waiting = Warten auf Twitch. Die Seite geht von selbst weiter.
page-set-up-signed-in = Der Bot ist angemeldet als { $login }.
page-set-up-signed-in-anew = Der Bot, der läuft, ist ein anderes Konto; dieses wird er, wenn du ihn neu startest.
page-set-up-nobody = Noch ist niemand angemeldet.

page-set-up-moderator = Lass den Bot moderieren
page-set-up-moderator-why = Nur wer moderiert, darf Zeilen entfernen oder verwarnen; ohne das wird keine Regel gehalten.
page-set-up-type-mod = Schick diese Zeile in deinem eigenen Chat ab:
page-set-up-mod-line = Die Zeile für deinen Chat
page-set-up-open-chat = Deinen Chat öffnen
page-set-up-look = Noch einmal nachsehen
page-set-up-is-moderator = Twitch sagt, dass { $login } bei { $channel } moderiert.
page-set-up-not-looked = Noch hat niemand Twitch gefragt.
page-set-up-needs-sign-in = Melde erst den Bot an: Nur dann kann Twitch gefragt werden.

page-set-up-gear = Dein Equipment
page-set-up-gear-how = Was hört man heute Abend? Mehr kommt später dazu.
page-set-up-gear-there = { $count ->
    [one] Ein Stück liegt in deinem Regal.
   *[other] { $count } Stücke liegen in deinem Regal.
}
page-set-up-gear-piece = Stück { $number }
page-set-up-gear-field = { $field ->
    [kind] Art
    [maker] Hersteller
    [model] Modell
   *[nickname] Wie du es nennst
}
page-set-up-gear-kind = { $kind ->
    [guitar] Gitarre
    [bass] Bass
    [amp] Verstärker
    [cab] Box
    [pedal] Pedal
    [pickup] Tonabnehmer
    [tubes] Röhren
    [strings] Saiten
    [pick] Plektrum
    [microphone] Mikrofon
    [interface] Interface
    [software] Software
    [drum] Trommel
    [keys] Tasten
   *[other] etwas anderes
}
page-set-up-gear-keep = Ins Regal legen
page-set-up-gear-file = Du hast es schon in einer Datei? Nimm sie herein

page-set-up-ground = Zuerst der Boden
page-set-up-ground-how = So, wie es dasteht, ist alles eine gute Wahl.
page-set-up-private = Was privat bleibt
page-set-up-private-how = Fragen danach werden freundlich entfernt, und der Bot spricht nie davon.
page-set-up-private-own = Deine eigenen änderst du in { $file }.
page-set-up-preset = Wie streng das Haus ist
page-set-up-rules = Die Hausregeln, wie alle sie lesen
page-set-up-support = Wie um Unterstützung gebeten wird
page-set-up-support-none = Gar nicht
page-set-up-support-gently = Mit einer leisen Zeile, höchstens alle { $minutes } Minuten
page-set-up-support-words = Wenn dir gefällt, was du hörst, und du etwas zurückgeben magst: Wie das geht, steht unter dem Stream. Still zuhören ist genauso willkommen.
page-set-up-support-text = Die Worte dieser Zeile
page-set-up-accept = Ja, so

page-set-up-obs = Das Overlay in OBS
page-set-up-obs-how = Das Overlay liegt über deinem Bild. Es zeigt, worauf du spielst und was du übst.
page-set-up-obs-make = Die Datei des Overlays machen
page-set-up-obs-made = Hier ist sie, nur dieses eine Mal.
page-set-up-obs-builder = Wählen, was es zeigt und wie es aussieht
page-set-up-obs-there = { $count ->
    [one] Ein Overlay gibt es schon.
   *[other] { $count } Overlays gibt es schon.
}

page-set-up-start = Fertig
page-set-up-start-ready = Alles, was es braucht, ist da.
page-set-up-start-lacks = Noch nicht getan, und jederzeit nachzuholen:
page-set-up-start-it = Den Bot starten
page-set-up-start-runs = Der Bot läuft, und hört deinem Chat zu.
page-set-up-start-outdated = Seit seinem Start wurde etwas anders eingestellt.
page-set-up-start-anew = Neu starten
page-set-up-starting = Der Bot startet. In ein paar Sekunden geht es weiter zu deinem Pult.
page-set-up-start-slow = Dauert es länger, ist Twitch nicht zu erreichen; es wird von selbst wieder versucht, und im Terminal steht, warum.
page-set-up-to-desk = Zu deinem Pult
page-set-up-rehearse = Erst einmal proben
page-set-up-rehearse-how = Nur auf diesem Rechner, von niemandem gesehen: Drück im Terminal Strg+C, tippe diese Zeile, und öffne die Kanalseite, die dort genannt wird:
