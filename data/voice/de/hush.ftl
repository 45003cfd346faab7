## A hard moment

hush-begun = Ich bin jetzt still: nichts Fröhliches von mir aus, bis { $prefix }hush off oder eine Stunde lang. Wer fragt, bekommt weiter Antwort.
hush-ended = Gut, die Stille ist vorbei.
hush-not-on = Das hat nichts bewirkt: Es ist kein schwerer Moment. { $prefix }hush beginnt einen.

# What !help says of each command.
help-on-hush = Eine Stunde lang sage ich nichts Fröhliches von mir aus: Es ist ein schwerer Moment.
help-on-hush-off = Der schwere Moment ist vorbei.

## On the desk

page-hush-title = Ein schwerer Moment
page-hush-how = Ein Druck, und der Bot ist eine Stunde still: keine Ansagen, kein Dank, nichts Fröhliches von sich aus. Wer fragt, bekommt Antwort, und die Hausregeln gelten.
page-hush-begin = Jetzt still sein
page-hush-until = Bis { $at } ist es still: Der Bot antwortet auf Fragen und sagt sonst nichts.
page-hush-end = Es ist vorbei
page-hush-begin-does = Lässt den Bot eine Stunde lang nichts Fröhliches von sich aus sagen.
page-hush-end-does = Beendet einen schweren Moment.
