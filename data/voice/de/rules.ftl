## House rules, and why a line was moderated

rules-list = Hausregeln: { $rules }{ $more ->
    [0] { "" }
   *[other] { " " }… und noch { $more }: { $numbers }
}. Genaueres: { $prefix }rule und die Nummer.
rules-none = Hier gibt es nur eine Regel: Seid nett zueinander.
rules-not-about = Dazu gibt es hier keine Hausregel. Welche es gibt: { $prefix }rules
rule-told = Regel { $number }, { $title }: { $says } { $why }{ $mode ->
    [on] { "" }
   *[other] { " " }Gerade wird sie allerdings nicht durchgesetzt.
}
rule-which = Welche denn? Nenn ihre Nummer, 1 bis { $most }, oder ihren Namen; { $prefix }rules zeigt alle.
rule-unknown = So eine Regel kenne ich nicht.{ $near ->
    [none] { "" }
   *[other] { " " }Meintest du { $prefix }rule { $near }?
} Es gibt Nummer 1 bis { $most }, und { $prefix }rules zeigt alle.
why-nothing = Soweit ich mich erinnere, wurde hier nichts von dir moderiert.
why-other = Das erzählt von deinen eigenen Zeilen. Was über { $login } entschieden wurde und nach welcher Regel, steht in { $prefix }history { $login }
why-unwritten = Eine Nachricht von dir wurde entfernt, und ich kann gerade nicht festhalten, warum. Frag mich bitte später noch mal: Es geht nichts verloren.
why-told = Es war die Regel „{ $title }“: { $says } { $words ->
    [none] Ihr Wortlaut ist inzwischen vergessen
   *[other] Was ich gesehen habe, begann mit „{ $words }“{ $certainty ->
        [certain] {" "}(da bin ich sicher)
        [likely] {" "}(ich kann mich irren)
       *[unknown] {""}
    }
}; die Nachricht wurde { $action ->
    [timeout] mit einem Timeout ({ $length }) entfernt
    [warn] mit einer Verwarnung entfernt
   *[delete] entfernt
}. Lag ich falsch (Nummer { $id }), schreib { $prefix }appeal und ein paar Worte, dann schaut ein Mod noch mal drauf.
why-nuked = Ein Mod hat eine Welle gleicher Nachrichten weggeräumt, und eine von dir war dabei. Falls das ein Irrtum war, nenn einem Mod die Nummer { $id }.
why-taken-back = Es war die Regel „{ $title }“, und das ist zurückgenommen (Nummer { $id }): Nichts davon zählt gegen dich.
boundaries = Ein paar Dinge bleiben hier privat: { $titles }. Alles andere rund um die Musik: Frag einfach!
boundaries-none = Eine Liste privater Dinge gibt es nicht, aber frag bitte mit Gefühl.

# What !help says of each command.
help-on-rules = Sagt die Hausregeln in Kürze, oder eine davon bei ihrem Namen.
help-on-rule = Sagt eine Hausregel ganz, nach Nummer oder Name, und den Grund dafür.
help-on-boundaries = Sagt, was hier privat bleibt.
help-on-why = Sagt, warum deine letzte Nachricht moderiert wurde, und nach welcher Regel; war da keine, warum gerade so geübt wird.
