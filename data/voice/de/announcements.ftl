## Announcements

announcements-state = Ansagen sind { $state ->
    [on] an
   *[off] aus bis { $prefix }announcements on
}: { $ids }. Immer reihum, solange wir live sind, mit mindestens { $minutes } Minuten und { $lines } Chatnachrichten Abstand.
announcements-none = Ich habe nichts anzusagen. Ansagen stünden in announcements.toml.

# What !help says of each command.
help-announcements = Sagt, was ich ab und zu von mir aus ansage, und ob ich es tue.
help-announcements-on = Lässt mich wieder ansagen.
help-announcements-off = Lässt mich nichts ansagen, bis es wieder an ist oder ich neu starte.
