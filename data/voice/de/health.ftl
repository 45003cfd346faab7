## How I am

health-well = Mir geht’s gut: Ich höre { $held } von { $wanted } Arten von Twitch-Meldungen und bin schon { $uptime } wach.
health-faults = Bei mir ist nicht alles in Ordnung. { $faults }{ $more ->
    [0] { "" }
   *[other] { " " }… und noch { $more }, zu sehen mit python -m bot check.
}

# What !help says of each command.
help-on-health = Sagt, ob bei mir alles in Ordnung ist, oder was nicht und wie es zu beheben ist.
# One thing that is not well. What is found in English stands in brackets, as the terminal tells it.
word-health-fault = { $subject ->
    [account] Anmeldung: Mein Konto bei Twitch braucht dich ({ $says }) → { $mend }
    [connection] Verbindung: Von Twitch ist nichts zu hören → Internet und status.twitch.com prüfen, dann den Bot neu starten
    [subscriptions] Meldungen: Twitch schickt mir nicht alles ({ $says }) → { $mend }
    [moderator] Rechte: Ich bin hier kein Mod → { $mend }
    [inbox] Eingang: Zu viele Nachrichten warten auf mich → den Rechner entlasten; bei einer Flut hilft { $prefix }panic
    [outbox] Ausgang: Zu viel wartet aufs Abschicken → nichts zu tun, Moderation geht vor
    [answers] Antworten: Twitch zeigt nicht, was ich sage ({ $says }) → { $mend }
    [errors] Fehler: In der letzten Stunde gab es viele → im Log nach error suchen und melden, was da steht
    [database] Datenbank: Ich kann nichts speichern ({ $says }) → Ordner und Platz prüfen, dann geht es von selbst weiter
    [audit] Protokoll: Es wird gerade nur im Speicher geführt → Platz schaffen und den Bot vorher nicht beenden
    [disk] Speicherplatz: Er wird knapp → Platz schaffen
    [clock] Uhr: Die Uhr dieses Rechners geht falsch → die automatische Uhrzeit einschalten
    [backup] Sicherung: Es gibt keine frische ({ $says }) → { $mend }
    [page] Seite: Meine Seite lässt sich nicht öffnen ({ $says }) → { $mend }
   *[other] { $subject }: { $says } → { $mend }
}
