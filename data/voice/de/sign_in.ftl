## Wer auf die Seiten darf

page-access-title = Zugang
page-access-how = Wer hier steht, darf diese Seiten öffnen. An diesem Rechner selbst muss sich niemand anmelden, solange keine Adresse für andere eingestellt ist.
page-access-nobody = Niemand ist angemeldet.
page-access-artist = Deins{ $note ->
    [none] { "" }
   *[other] : { $note }
}
page-access-moderator = Moderation: { $login }
page-access-hotkey = Taste { $note }
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
