## Anmelden bei Twitch

sign-in-busy = Gerade haben zu viele mit einer Anmeldung begonnen. Versuch es in { $wait } noch einmal.
sign-in-unreachable = Twitch antwortet gerade nicht, deshalb konnte niemand angemeldet werden. Versuch es in ein paar Minuten noch einmal.
sign-in-refused = Bei Twitch wurde abgelehnt, deshalb ist niemand angemeldet. Beginne neu für einen frischen Code.
sign-in-run-out = Diese Anmeldung ist abgelaufen. Beginne neu für einen frischen Code.
sign-in-no-moderator = Diese Seiten sind für die Moderatoren dieses Kanals, und Twitch sagt, dass { $login } nicht dazugehört. Bist du es eben erst geworden, warte zehn Minuten. Bist du bei Twitch als jemand anderes angemeldet, melde dich dort erst ab.

## Wer auf die Seiten darf

page-access-title = Zugang
page-access-how = Wer hier steht, darf diese Seiten öffnen. An diesem Rechner selbst muss sich niemand anmelden, solange keine Adresse für andere eingestellt ist.
page-access-nobody = Niemand ist angemeldet.
page-access-artist = Deins{ $note ->
    [none] { "" }
   *[other] : { $note }
}
page-access-moderator = Moderation: { $login }
page-access-hotkey = Taste{ $note ->
    [none] { "" }
   *[other] { " " }{ $note }
}
page-access-since = seit { $at }
page-access-until = bis { $at }
page-access-end = Beenden
page-access-end-all = Alle anderen abmelden
page-access-no-such = Nichts wurde getan: Es war schon beendet.
page-access-pair = Handy oder Tablet verbinden
page-access-pair-how = Dein eigenes Handy zeigt und kann dann alles, was du hier kannst. Ein Code gilt { $minutes } Minuten und für ein Gerät, in deinem eigenen Netz.
page-access-pair-scan = Mit der Kamera des Handys aufnehmen, oder dies öffnen:
page-access-pair-needs = Ein Handy braucht eine Adresse, unter der es diesen Rechner erreicht. Stelle { $setting } darauf ein, wie es in docs/deploy steht, und starte den Bot neu.
page-access-hotkeys = Tasten und Pads
page-access-hotkeys-how = Ein Tastenpult, ein Pad oder ein Skript schickt mit jedem Druck ein Token, im Header Authorization: Bearer, und kann damit, was du hier kannst.
page-access-name = Wofür es ist
page-access-make = Token machen
page-access-made = Das Token:
page-access-once = Kopiere es jetzt: Es wird nur dieses eine Mal gezeigt, und niemand kann es später nachsehen.
page-pair-title = Dieses Gerät hereinlassen?
page-pair-ask = Es zeigt und kann dann auf diesen Seiten alles, was der Künstler kann. Mach nur weiter, wenn es dein eigenes Gerät ist und du den Code eben selbst verlangt hast.
page-pair-yes = Ja, es ist meins
page-pair-no-good = Dieser Code gilt nicht mehr: Er geht einmal, und wenige Minuten lang. Verlange auf der Seite Zugang einen neuen.
page-pair-far = Ein Gerät wird nur in deinem eigenen Netz verbunden. Bring es in dieses Netz, und öffne den Code noch einmal.

## Anmelden

page-sign-in-title = Anmelden
page-sign-in-whose = Diese Seiten sind für die Moderation von { $channel } und für { $channel }.
page-sign-in-how = Du meldest dich bei Twitch selbst an; von dort erfahre ich einmal, bei welchen Kanälen du moderierst, und gebe diese Erlaubnis sofort zurück. Dein Passwort sehe ich nie.
page-sign-in-begin = Mit Twitch anmelden
page-sign-in-again = Noch einmal versuchen
page-sign-in-open = Öffne dies bei Twitch, hier oder am Handy:
page-sign-in-code = Stimme zu, wenn Twitch diesen Code zeigt:
page-sign-in-beware = Stimme nur einem Code zu, den du selbst auf dieser Seite verlangt hast. Wer dir einen schickt, will als du hereinkommen.
page-sign-in-waiting = Warten auf Twitch, bis { $at }. Die Seite geht von selbst weiter.
page-sign-in-is-it-you = Bist du { $login }?
page-sign-in-lasts = Du bleibst auf diesem Gerät { $hours } Stunden angemeldet, oder bis du dich abmeldest.
page-sign-in-yes = Ja, ich bin { $login }
page-sign-in-no = Nein, das bin ich nicht
