## Quotes

quote-told = Zitat { $number }: „{ $says }“{ $by ->
    [none] { "" }
   *[other] { " " }– { $by }
}
quote-added = Gespeichert als Zitat { $number }: „{ $says }“{ $by ->
    [none] { "" }
   *[other] { " " }– { $by }
}. { $prefix }changes undo nimmt es zurück.
quote-removed = Gelöscht: Zitat { $number }, „{ $says }“{ $by ->
    [none] { "" }
   *[other] { " " }– { $by }
}. { $prefix }changes undo holt es zurück.
quote-count = Zitate bisher: { $quotes ->
    [0] noch keine
    [one] eins, die Nummer { $last }
   *[other] { $quotes }, das letzte hat die Nummer { $last }
}.
quote-none = Es gibt noch keine Zitate. Was hier gesagt wird, kann eines werden: Wer hier spielt oder moderiert, hebt es mit { $prefix }quote add auf, dahinter die Worte und nach einem Strich, von wem.
quote-no-such = Ein Zitat { $number } gibt es noch nicht, die letzte Nummer ist { $last }.
quote-taken-out = Zitat { $number } wurde gelöscht.
quote-not-found = Dazu finde ich kein Zitat. { $prefix }quote allein sagt irgendeins.
quote-kept-back = Das behalte ich für mich: Es passt nicht zu den Hausregeln.
quote-which = Welches? { $prefix }quote remove 12 löscht die Nummer 12, { $prefix }quote remove last das letzte.
quote-says-nothing = Nichts gespeichert: Was wurde denn gesagt? { $prefix }quote add, die Worte, und nach einem Strich, von wem.
quote-too-long = Nichts gespeichert: Ein Zitat hat höchstens { $most } Zeichen, und der Name hinter dem Strich ist kurz.
quote-link = Nichts gespeichert: In ein Zitat kommt kein Link. Falls es keiner ist, hilft ein Leerzeichen nach dem Punkt.
quote-private = Nichts gespeichert: Das rührt an etwas, das hier privat bleibt ({ $topic }).
quote-against-rules = Nichts gespeichert: Das würde gegen die Hausregeln verstoßen.

# What !help says of each command.
help-on-quote = Sagt ein Zitat aus dem Stream: irgendeins, das mit einer Nummer, das letzte (last) oder eins mit deinen Wörtern.
help-on-quote-add = Nimmt ein Zitat auf: was gesagt wurde, und hinter einem Strich, von wem.
help-on-quote-remove = Löscht das Zitat mit einer Nummer oder das letzte (last); die Nummer bekommt kein anderes.
help-on-quote-count = Sagt, wie viele Zitate es gibt und welche Nummer das letzte hat.
