## A wave of lines that say the same

nuke-what = Wonach soll ich suchen? Zum Beispiel: { $prefix }nuke gratis follower 60 – die Zahl sagt, wie viele Sekunden ich zurückschaue.
nuke-too-short = Das ist zu kurz zum Suchen: Ich brauche mindestens { $letters } Buchstaben.
nuke-too-far = Ich schaue 1 bis { $seconds } Sekunden zurück. Gehört eine Zahl zum Text, setz beides zusammen in Anführungszeichen.
nuke-nothing = Das hat in den letzten { $length } niemand geschrieben, oder alle sind schon draußen.
nuke-found = Gefunden: { $lines ->
    [one] eine Nachricht
   *[other] { $lines } Nachrichten
} von { $people ->
    [one] einer Person
   *[other] { $people } Personen
} in den letzten { $length }. Je ein Timeout ({ $out }), der auch die Nachrichten entfernt? { $prefix }nuke yes macht es, { $prefix }nuke no lässt es.
nuke-not-asked = Bei dir ist kein Ja offen; ich warte { $length } darauf. Mit { $prefix }nuke und dem Text suche ich neu.
nuke-dropped = Verworfen, es ist nichts passiert.
nuke-done = Erledigt: { $done ->
    [one] eine Person hat
   *[other] { $done } Personen haben
} jetzt einen Timeout{ $failed ->
    [0] .
   *[other] , bei { $failed } hat es nicht geklappt; das Log sagt, warum.
} Alles zurücknehmen: { $prefix }undo { $id }
nuke-reason = Ein Mod hat eine Welle gleicher Nachrichten weggeräumt, und eine von dir war dabei.

# What !help says of each command.
help-on-nuke = Zählt, wer zuletzt einen Text geschrieben hat (dahinter die Zahl der Sekunden), und wartet auf yes oder no.
