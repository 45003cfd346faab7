## House rules, and why a line was moderated

rules-list = House rules: { $rules }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more: { $numbers }
}. More on each: { $prefix }rule and its number.
rules-none = There is no rule here but to be kind to each other.
rules-not-about = No house rule is about that. Those that there are: { $prefix }rules
rule-told = Rule { $number }, { $title }: { $says } { $why }{ $mode ->
    [on] { "" }
   *[other] { " " }Just now nobody is held to it, though.
}
rule-which = Which one? By its number, 1 to { $most }, or its name; { $prefix }rules shows them all.
rule-unknown = I know no such rule.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $prefix }rule { $near }?
} There are 1 to { $most }, and { $prefix }rules shows them all.
why-nothing = Nothing of yours was moderated here, as far as I remember.
why-other = That tells of your own lines. What was decided about { $login }, and by which rule, is in { $prefix }history { $login }
why-unwritten = A line of yours was taken away, and I cannot write down why just now. Please ask me again in a while: nothing is lost.
why-told = It was the rule “{ $title }”: { $says } { $words ->
    [none] Its words are forgotten by now
   *[other] What I saw began with “{ $words }”{ $certainty ->
        [certain] {" "}(I am sure of it)
        [likely] {" "}(I may be wrong)
       *[unknown] {""}
    }
}; the line was { $action ->
    [timeout] taken away with a time-out of { $length }
    [warn] taken away with a warning
   *[delete] taken away
}. If I was wrong (number { $id }), say { $prefix }appeal and a few words, and a moderator looks again.
why-nuked = A moderator cleared a wave of lines that all said the same, and one of yours was among them. If that was wrong, tell a moderator the number { $id }.
why-taken-back = It was the rule “{ $title }”, and it was taken back (number { $id }): nothing of it counts against you.
boundaries = Some things stay private here: { $titles }. Anything else about the music, just ask!
boundaries-none = There is no list of private things, but do be kind with questions.

# What !help says of each command.
help-on-rules = Tell the house rules in short, or one of them by its name.
help-on-rule = Tell one house rule in full, by its number or name, and the reason for it.
help-on-boundaries = Tell what the artist keeps private.
help-on-why = Tell why the latest line of yours was moderated, and by which rule; where none was, why it is practised like this.
