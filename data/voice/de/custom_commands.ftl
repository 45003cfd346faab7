## Commands of the artist's own

command-nothing-to-fill-in = Sorry, dazu gibt es gerade nichts zu sagen.
command-word-missing = Hinter diesem Befehl fehlt noch ein Wort.
command-not-live = Den gibt es nur, wenn wir live sind.
command-unclosed = Nichts gespeichert: Eine {"{"} beginnt eine Variable und braucht ihre {"}"}, und keine Variable steht in einer anderen.
command-unknown-variable = Nichts gespeichert: { $variable } kenne ich nicht.{ $near ->
    [none] { "" }
   *[other] { " " }Meintest du { $near }?
}
command-bad-variable = Nichts gespeichert: { $variable } kann ich nicht lesen. Es geht wie { $example }
command-begins-with-typed = Nichts gespeichert: { $variable } stünde am Anfang der Zeile. Stell ein Wort davor, damit mich niemand einen Befehl sagen lässt; {"{"}@to{"}"} darf dort stehen.
command-begins-as-command = Nichts gespeichert: Ein Text, der mit { $sign } beginnt, ist für andere ein Befehl. Beginn ihn mit einem Wort.
command-too-long = Nichts gespeichert: Das ist zu lang. In den Chat passen { $most } Zeichen.
command-says-nothing = Nichts gespeichert: Was soll er sagen? { $prefix }command add discord Redet mit uns weiter auf …
command-bad-setting = Nichts gespeichert: Diese Einstellung geht wie { $example }
command-bad-name = Nichts gespeichert: Ein Name hat bis zu 30 Buchstaben, Ziffern, - und _ und beginnt mit einem Buchstaben oder einer Ziffer.
command-means-only = Nichts gespeichert: Bei einem Befehl, der für einen anderen steht, zählen nur aliases, who und when.
command-name-taken = Das hat nichts bewirkt: { $prefix }{ $command } ist ein Befehl von mir selbst.
command-there-already = Nichts gespeichert: { $prefix }{ $command } gibt es schon. { $prefix }command edit ändert ihn.
command-unknown = Einen Befehl dieses Namens gibt es nicht.{ $near ->
    [none] { "" }
   *[other] { " " }Meintest du { $prefix }{ $near }?
} { $prefix }command list zeigt alle.
command-is-off = Gerade ist { $prefix }{ $command } abgeschaltet.
command-not-for-you = Der ist für { $who ->
    [subscriber] Subs und alle darüber
    [vip] VIPs und alle darüber
    [moderator] die Mods
    [artist] die Person am Instrument
   *[everyone] alle
}.
command-not-said = Nichts für ungut: Mit diesen Worten darin sage ich das nicht.
command-ships = Das hat nichts bewirkt: { $prefix }{ $command } gehört zu mir. { $prefix }command off { $command } schaltet ihn ab.
command-private = Nichts gespeichert: Das rührt an etwas, das hier privat bleibt ({ $topic }).
command-means = Der Befehl { $prefix }{ $command } steht für { $prefix }{ $means }.
command-means-nothing = Nichts gespeichert: Ein { $prefix }{ $command }, für das er stehen könnte, gibt es nicht.
command-is-no-meaning = Nichts gespeichert: { $prefix }{ $command } sagt einen Text, und kein Befehl ruft einen anderen. Ein weiterer Name dafür: { $prefix }command edit { $command } aliases=…
command-counts-nothing = Einen Zähler namens { $command } gibt es nicht. Ein Befehl zählt, wo in seinem Text {"{"}count{"}"} steht.
command-count-how = Nichts gezählt: { $prefix }command count und ein Name zeigt den Zähler; mit einer Zahl dahinter setze ich ihn, mit +1 oder -1 ändere ich ihn.
command-count = Der Zähler { $counter } steht auf { $number }.
command-added = Gespeichert. { $prefix }{ $command } geht ab sofort.
command-edited = Geändert. { $prefix }{ $command } geht ab sofort so. { $prefix }changes undo nimmt es zurück.
command-removed = Weg: { $prefix }{ $command } ist kein Befehl mehr. { $prefix }changes undo nimmt das zurück.
command-ships-again = Weg ist, was eigen war: { $prefix }{ $command } gibt es wieder so, wie ich es mitbringe. { $prefix }command off { $command } schaltet es ab.
command-switched = Der Befehl { $prefix }{ $command } ist jetzt { $state ->
    [on] an
   *[off] aus
}.
command-shown = Text von { $prefix }{ $command }: { $text }{ $settings ->
    [none] { "" }
   *[other] { " " }({ $settings })
}
command-list = Eigene Befehle hier: { $commands }{ $more ->
    [0] { "" }
   *[other] { " " }… und noch { $more }
}.
command-list-none = Eigene Befehle gibt es hier noch keine. { $prefix }command add discord Redet mit uns weiter auf … macht einen.
help-own = Eigene Befehle hier: { $commands }{ $more ->
    [0] { "" }
   *[other] { " " }… und noch { $more }
}.
help-own-command = Ein eigener Befehl dieses Kanals ist { $prefix }{ $command }: Probier ihn aus.
help-on-command = Zeigt, welche Befehle es gibt, oder wie einer davon geht.
help-on-command-say = Sagt, was einer der eigenen Befehle hier sagt; sein Name allein tut dasselbe.
help-on-command-add = Nimmt einen Befehl auf: Name, vielleicht Einstellungen wie cooldown=30, und was er sagt.
help-on-command-edit = Ändert einen Befehl: Name, dann neue Einstellungen wie cooldown=30, ein neuer Text oder beides.
help-on-command-remove = Nimmt einen Befehl heraus; was er gezählt hat, bleibt.
help-on-command-on = Schaltet einen Befehl wieder an.
help-on-command-off = Schaltet einen Befehl ab, auch einen, den ich mitbringe.
help-on-command-show = Zeigt den Text eines Befehls mit seinen Variablen, und wie er eingestellt ist.
help-on-command-list = Zeigt alle eigenen Befehle, auch die abgeschalteten.
help-on-command-count = Zeigt einen Zähler; mit einer Zahl wird er gesetzt, mit +1 oder -1 geändert.
help-on-addcom = Nimmt einen Befehl auf, wie command add.
help-on-editcom = Ändert einen Befehl, wie command edit.
help-on-delcom = Nimmt einen Befehl heraus, wie command remove.
