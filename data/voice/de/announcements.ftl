## Announcements

announcements-state = Ansagen sind { $state ->
    [on] an
   *[off] aus bis { $prefix }announcements on
}: { $ids }, immer reihum, solange wir live sind.{ $off ->
    [none] { "" }
   *[other] { " " }Abgeschaltet: { $off }.
} Mehr dazu: { $prefix }announcements show und der Name.
announcements-none = Ich habe nichts anzusagen. { $prefix }announcements add willkommen Schön, dass ihr da seid! wäre ein Anfang.

# What !help says of each command.
help-on-announcements = Sagt, was ich ab und zu von mir aus ansage, und ob ich es tue.
help-on-announcements-on = Lässt mich wieder ansagen, oder mit Namen eine der Ansagen.
help-on-announcements-off = Ich sage nichts mehr an, bis es wieder an ist oder ich neu starte; mit Namen eine davon nie mehr.
announcements-told = Ansage { $name } ({ $state ->
    [on] an
   *[off] aus
}), mit mindestens { $minutes } Minuten und { $lines } Chatnachrichten Abstand: { $texts }{ $more ->
    [0] { "" }
   *[other] { " " }… und noch { $more }
}
announcements-saved = Gespeichert: { $name } sagt ab jetzt { $texts ->
    [one] das
   *[other] reihum { $texts } Texte
}. { $prefix }changes undo nimmt es zurück.
announcements-removed = Weg: { $number ->
    [none] { $name }
   *[other] Text { $number } von { $name }
}. { $prefix }changes undo nimmt das zurück.
announcements-unknown = Eine Ansage dieses Namens gibt es nicht. Es gibt: { $names }.
announcements-bad-name = Das hat nichts bewirkt: Der Name einer Ansage hat Buchstaben von a bis z oder Ziffern, wie tour-2.
announcements-no-text = Das hat nichts bewirkt: Sie hat { $texts ->
    [one] einen Text und geht nur als Ganzes
   *[other] die Texte 1 bis { $texts }
}.
announcements-bad-setting = Nichts gespeichert: Einstellungen gehen wie minutes=25 (von 5 bis 600) und lines=20 (von 1 bis 1000).
announcements-bad-text = Nichts gespeichert: Sie hat 1 bis { $texts } Texte mit höchstens { $most } Zeichen, und jeder beginnt mit einem Wort.
announcements-private = Nichts gespeichert: Das rührt an etwas, das hier privat bleibt ({ $topic }).
help-on-announcements-show = Zeigt, wie oft eine Ansage kommt, und ihre Texte.
help-on-announcements-add = Nimmt eine Ansage auf, oder einen weiteren Text dazu: Name, Einstellungen wie minutes=30, Text.
help-on-announcements-edit = Ändert eine Ansage: Name, Einstellungen wie minutes=30, ein Text oder seine Nummer und der neue.
help-on-announcements-remove = Nimmt eine Ansage heraus, oder nur ihren Text mit der Nummer.
