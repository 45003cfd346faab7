## Was über Leute aufgehoben wird

privacy-told = Aufgehoben wird, an welchen Tagen du hier warst{ $people ->
    [0] { "" }
   *[other] {" "}({ $people } Tage)
}, was über dich entschieden wurde (deine Worte{ $said ->
    [0] {" "}auch
   *[other] {" "}{ $said } Tage
}), und was du einreichst, bis es erledigt ist.{ $closeness ->
    [yes] {" "}Und gezählt wird je Abend, für 60 Tage, wie viele Zeilen du an den Kanal schreibst.
   *[no] { "" }
} Deine erste Zeile eines Abends, und dass du etwas gegeben hast, gehen binnen zwei Tagen, Quizpunkte ein Jahr nach deinem letzten, alles andere, wenn ich aufhöre. { $prefix }optout: Nichts wird notiert. { $prefix }forgetme: Alles wird gelöscht.
privacy-out = Du bist ausgenommen: Von dir bleibt nur, was du selbst einreichst, bis es erledigt ist, und was die Hausregeln aufhalten mussten. { $prefix }optin beendet das, { $prefix }forgetme löscht, was es gibt.
optout-artist = Der Stream gehört dir: Ich muss wissen, was du schreibst, etwa um still zu sein, wenn du spielst. { $prefix }optout ist für die, die dich besuchen.
optout-done = Erledigt: Ab jetzt notiere ich nichts von dem, was du schreibst, und begrüße dich nicht. Was du selbst einreichst, etwa eine Frage, bleibt, bis es erledigt ist. { $prefix }forgetme löscht, was es gibt, { $prefix }optin macht es rückgängig.
optout-already = Das ist schon so: Von dir wird nichts notiert. { $prefix }forgetme löscht, was vorher war.
optin-done = Willkommen zurück: Ab jetzt notiere ich wie bei allen, an welchen Tagen du hier bist. Von vorher kommt nichts wieder.
optin-already = Das ist schon so: Du bist nicht ausgenommen. { $prefix }privacy sagt, was aufgehoben wird.
forgetme-artist = Das alles gehört dir, also lösche ich es nicht auf ein Wort im Chat. { $prefix }forgetme ist für die, die dich besuchen.
forgetme-done = Erledigt: { $rows ->
    [0] { $stays ->
        [0] Ich hatte nichts über dich
       *[other] Nichts, was du geschrieben hast, ist noch da
    }
    [one] Ein Eintrag über dich ist gelöscht
   *[other] { $rows } Einträge über dich sind gelöscht
}, und dein Name ist aus dem, was andere schrieben.{ $stays ->
    [0] { "" }
   *[other] {" "}Wonach sich die Hausregeln noch richten, bleibt als bloße Nummer, solange es zählt.
}{ $out ->
    [yes] {" "}Dass du ausgenommen bist, bleibt, als bloße Nummer.
   *[no] { "" }
}{ $files ->
    [0] { "" }
    [one] {" "}Eine Datei des Kanals nennt dich vielleicht noch; wem er gehört, erfährt es.
   *[other] {" "}{ $files } Dateien des Kanals nennen dich vielleicht noch; wem er gehört, erfährt es.
}{ $days ->
    [0] { "" }
   *[other] {" "}Sicherungen haben es, bis sie nach { $days } Tagen enden.
}
help-on-privacy = Sagt, was über dich aufgehoben wird und wie lange, und wie du ausgenommen wirst.
help-on-optout = Lass nichts mehr über dich notieren.
help-on-optin = Lass dich wieder notieren wie alle.
help-on-forgetme = Lass alles löschen, was über dich aufgehoben wird, sofort und endgültig.
