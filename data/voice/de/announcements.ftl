## Announcements

announcements-state = Ansagen sind { $state ->
    [on] an
   *[off] aus bis { $prefix }announcements on
}: { $ids }. Immer reihum, solange wir live sind, mit mindestens { $minutes } Minuten und { $lines } Chatnachrichten Abstand.
announcements-none = Ich habe nichts anzusagen. Ansagen stünden in data/announcements.toml.
