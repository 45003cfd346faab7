## The practice page
# No line of a page is ever said in chat, so these may begin with a gap.

page-title = Üben
page-nothing = Gerade wird nichts geübt.
page-ready = Bereit, wenn du es bist
page-well-played = Schön gespielt
page-playing = Was gerade geübt wird
page-finished = Was dabei herauskam
page-begin = Anfangen
page-take = Take
page-take-end = Take beenden
page-tempo = Tempo
page-left = Noch
page-row = In Folge
page-blocks = Blöcke
page-yes = Ja
page-clean = Sauber
page-miss = Daneben
page-slower = Langsamer
page-tap = Tippen
page-faster = Schneller
page-back = Zurück
page-skip = Auslassen
page-next = Weiter
page-pause = Pause
page-resume = Weiter
page-scratch = Streichen
page-scratch-that = Das streichen
page-finish = Beenden
page-start = Start
page-minutes = Minuten
page-played = gespielt
page-new-best = Neuer Rekord
page-too-early = Zu früh?
page-go-on = Damit weitermachen
page-recap = Auf den Abend zurückblicken
page-routine = Routine
page-no-routine = Es gibt noch keine Routine.
page-write-routine = Die erste schreiben
page-first-routine = Eine fertige nehmen
page-first-routine-does = Gibt dir eine erste Routine zum Ändern, wenn du keine hast.
page-first-routine-made = Sie gehört jetzt dir: { $title }, { $minutes } Min. Im Katalog kannst du sie ändern.
page-first-routine-there = Es gibt schon eine Routine.
page-first-routine-title = Heute Abend
page-first-routine-block = { $kind ->
    [warm-up] Aufwärmen
    [technique] Tonleitern, langsam
    [repertoire] Das Stück der Woche
   *[cool-down] Was gerade kommt
}
page-note = Eine Notiz fürs Log
page-note-it = Notieren
page-pedals = Pedale und Tasten
page-pedals-how = Ein Blattwender ist eine Tastatur: Weise zu, was seine Pedale senden. Dieser Browser merkt es sich.
page-take-all-back = Alles zurücknehmen
page-needs-script = Ohne ihr Skript zeigt diese Seite von selbst nichts Neues; die Tasten tun trotzdem ihren Dienst.
page-paused = Pause
page-silent = steht
page-where = Block { $block } von { $blocks } · { $kind } · { $routine }
page-listen = hör auf: { $listen }
page-of-target = von { $target }
page-of-minutes = von { $minutes } min
page-in-outline = { $what }, { $minutes } min, { $state }
page-lasts = { $minutes } min
page-best = { $what }: { $bpm } BPM
page-of-blocks = von { $blocks }
page-tally = { $clean } sauber, { $missed } daneben
page-missed = { $missed } daneben
page-proposed = Weiter mit { $bpm }
page-reached = Das Ziel von { $target } ist erreicht.
page-following = Danach: { $next }
page-last-block = Das ist der letzte Block.
page-silence = Seit { $hours } Stunden kein Wort: Die Uhr steht seit { $at }. Beenden schließt die Session dort ab.
page-no-answer = Der Bot antwortet nicht. Läuft er?
page-why-practising = Es wird schon eine Routine geübt.
page-why-nothing = Gerade wird nichts geübt: erst starten.
page-why-paused = Pause: erst { $key } drücken.
page-why-no-proposal = Gerade ist kein Tempo vorgeschlagen.
page-why-no-tempo = Dieser Block hat noch kein Tempo: tipp eins.
page-assign = Zuweisen
page-assign-to = Eine Taste zuweisen: { $action }
page-press-for = Drück jetzt das Pedal oder die Taste für { $action }. Mit Escape bleibt alles, wie es ist.
page-assigned = { $key } ist jetzt { $action }.
page-not-assigned = Es wurde keine Taste zugewiesen.
page-take-back = { $key } zurücknehmen
page-taken-back = { $key } ist wieder wie vorher.
page-all-taken-back = Alle Tasten sind wieder wie vorher.
page-kind = { $kind ->
    [warm-up] Aufwärmen
    [technique] Technik
    [repertoire] Repertoire
    [improvisation] Improvisation
    [ear] Gehörbildung
    [sight-reading] Blattspiel
   *[cool-down] Ausklang
}
page-state = { $state ->
    [done] gespielt
    [skipped] ausgelassen
    [now] jetzt dran
   *[ahead] kommt noch
}

# Was um jede Seite herum steht

page-nav = Seiten
page-area = { $area ->
     [now] Jetzt
     [chat] Chat
     [yours] Eigenes
     [back] Rückblick
    *[set-up] Einrichtung
    }
page-skip-to-content = Zum Inhalt
page-signed-in = Angemeldet als { $login }
page-sign-out = Abmelden
page-lost = Keine Verbindung zum Bot. Was hier steht, kann alt sein; sie kommt von selbst wieder.
page-failed = Das ging nicht: Der Bot ist nicht zu erreichen oder hat einen Fehler, den sein Log nennt. Was du getippt hast, steht noch da; versuch es noch einmal.
page-ended = Du bist nicht mehr angemeldet oder darfst das nicht mehr. Was auf dieser Seite steht, bleibt, auch was du getippt hast: Melde dich in einem neuen Tab an und mach hier weiter.
page-ended-sign-in = In einem neuen Tab anmelden
page-done-already = Schon getan: Derselbe Druck kam eben.
page-pair-hidden = Aus seinem Container sieht der Bot nicht, in welchem Netz du bist. Lass den Proxy davor es sagen (X-Forwarded-For), oder melde dich mit Twitch an.
page-none-title = Keine Seite für dich
page-none = Du bist angemeldet, aber keine dieser Seiten ist für dich.
page-not-yours = Du bist angemeldet, aber das hier ist allein für den Künstler. Nichts wurde getan.
page-not-there-title = Diese Seite gibt es nicht
page-not-there = Vielleicht wurde sie weggenommen, oder die Adresse hat einen Tippfehler. Alle Seiten stehen in den Zeilen darüber.
page-keys = Tasten
page-keys-on = Diese Tasten gelten auf dieser Seite
page-keys-close = Schließen
page-keys-help = diese Tasten
