# What was changed, in the gear, the routines and all else that is kept

change-told = Nummer { $id }, { $at }, { $by ->
    [none] eine Datei
    [forgotten] jemand
   *[other] { $by }
}: { $name } { $did ->
    [added] kam dazu
    [removed] kam weg
   *[changed] { $fields }{ $more ->
        [0] { "" }
        [one] {" "}und ein weiteres Feld
       *[other] {" "}und { $more } weitere Felder
    }
}{ $others ->
    [0] { "" }
    [one] ; dazu ein weiterer Eintrag
   *[other] ; dazu { $others } weitere Einträge
}{ $undoes ->
    [none] { "" }
   *[other] {" "}(nimmt { $undoes } zurück)
}{ $undone ->
    [no] { "" }
   *[yes] {" "}(zurückgenommen)
}
changes-told = Zuletzt geändert: { $changes }{ $more ->
    [0] .
   *[other] ; und davor { $more } weitere.
}
changes-none = Bisher wurde nichts geändert.
changes-of-nothing = Unter dem Namen kenne ich nichts. { $prefix }changes allein zeigt das Neueste von allem.
changes-of-which = Meintest du { $prefix }changes { $slug }?
changes-undone = Zurückgenommen. { $change }
changes-undo-how = Dazu gehört eine Nummer, wie { $prefix }changes undo 12; ohne nimmt es deine eigene letzte Änderung zurück.
changes-none-of-yours = Von dir gibt es keine Änderung, die noch gilt. { $prefix }changes zeigt die letzten, und { $prefix }changes undo mit einer Nummer nimmt diese zurück.
changes-unknown = Eine Änderung { $id } gibt es nicht. { $prefix }changes zeigt die letzten.
changes-undone-before = Alles, was Änderung { $id } getan hat, ist schon wieder so wie davor.
changes-too-old = Das wurde unter einer älteren Version von mir geändert, in einer Form, die ich nicht mehr kenne.
changes-changed-since = Ich habe alles gelassen, wie es ist: { $field ->
    [slug] { $name } wurde seither wieder aufgenommen oder entfernt
   *[other] { $field } bei { $name } wurde seither noch einmal geändert, von { $then } zu { $now }
}. Setz es von Hand, wenn du es so willst.
changes-names-nothing = Ich habe alles gelassen, wie es ist: { $slug } nennt { $named }, und das gibt es nicht.
changes-still-named = Ich habe alles gelassen, wie es ist: { $by } nennt { $slug }, und das gäbe es dann nicht mehr.
changes-shared = Ich habe alles gelassen, wie es ist: { $slug } hätte dasselbe { $field } wie { $by }, und das darf nur eines haben.

## Help of the commands

changes-name-taken = Alles bleibt, wie es ist: Den Namen { $name } hat inzwischen { $by }.
help-on-changes = Zeigt, wer zuletzt was geändert hat; mit Worten dahinter nur von einer Sache, wie gear goldie.
help-on-changes-undo = Nimmt eine Änderung zurück, die mit der Nummer oder deine eigene letzte; was seither geändert wurde, bleibt.
