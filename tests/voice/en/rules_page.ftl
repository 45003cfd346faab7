## The house rules as moderators see them
# No line of a page is ever said in chat, so these may begin with a gap.

page-rules-title = House rules
page-rules-counts = { $on } on, { $test } on trial, { $off } off.
page-rules-mode = { $mode ->
    [on] On
    [test] On trial
   *[off] Off
}
page-rules-mode-of = The rule “{ $rule }” is
page-rules-mode-does = Switch a rule on, off or on trial, or let it be as the policy file says.
page-rules-no-mode = A rule is on, off or on trial (“test”), or as the policy file says (“default”).
page-rules-as-filed = As the file says
page-rules-when = Only kept { $when ->
    [live] while the stream is live.
    [offline] while the stream is offline.
   *[other] under: { $when }.
}
page-rules-automod = Left to Twitch's AutoMod, so the bot does not keep it, whatever is switched here.
page-rules-tally = { $trial ->
    [yes] On trial, in { $days } days it would have found
   *[no] In { $days } days it found
} { $lines ->
    [one] one line
   *[other] { $lines } lines
} of { $people ->
    [one] one person:
   *[other] { $people } people:
}
page-rules-tally-none = On trial, and in { $days } days it would have found nothing.
page-rules-times = { $action ->
    [review] to look at: { $count }
    [delete] taken away: { $count }
    [warn] warned: { $count }
    [timeout] timed out: { $count }
   *[ban] banned: { $count }
}
page-rules-limits = Limits
page-rules-limits-how = The names are those of the policy file; lists and texts are changed there.
page-rules-limit-for = For { $who }, { $setting } is { $value }, as the policy file says.
page-rules-set = Set
page-rules-set-it = Set { $setting }
page-rules-as-filed-it = Let { $setting } be as the file says
page-rules-presets = Presets
page-rules-preset-now = Chosen
page-rules-choose = Choose
page-rules-choose-it = Choose the preset { $preset }
page-rules-ladder = The ladder
page-rules-ladder-how = Each offence climbs a step. It counts for { $days } days, and { $while } days without one wipe out all before.
page-rules-first = Look at these first
page-rules-first-how = What was done in { $days } days and may be wrong soonest: the least sure first. A person's page takes it back.

page-try-title = Try a line
page-try-how = Nothing is done to anybody, and the line is kept nowhere.
page-try-line = A line of chat
page-try-role = Said by
page-try-role-is = { $role ->
    [viewer] a viewer
    [subscriber] a subscriber
    [vip] a VIP
    [moderator] a moderator
   *[broadcaster] the artist
}
page-try-it = Try
page-try-read = How it is read
page-try-read-none = There is nothing to read in it.
page-try-found = Which rules find something
page-try-found-none = None.
page-try-match = { $certainty ->
    [certain] sure
    [likely] likely
   *[possible] may be harmless
}{ $signs ->
    [one] { "" }
   *[other] , by { $signs } signs
}{ $mode ->
    [test] , on trial
   *[other] { "" }
}
page-try-times = What would be done
page-try-time = { $time ->
    [1] The first time
    [2] The second time
   *[other] The third time
}
page-try-done = { $action ->
    [review] a moderator looks at it, nothing else is done
    [delete] it is taken away
    [warn] it is taken away, with a warning
    [timeout] a time-out of { $length }
   *[ban] a ban
} ({ $rule }){ $ask ->
    [yes] ; a moderator is asked about a ban
   *[no] { "" }
}{ $trial ->
    [yes] {" "}– if it were not on trial
   *[no] { "" }
}
page-try-nothing = nothing
page-try-quiet = { $count ->
    [one] One rule looks at it and finds nothing
   *[other] { $count } rules look at it and find nothing
}
page-try-asleep = { $count ->
    [one] One rule does not look at it
   *[other] { $count } rules do not look at it
}
