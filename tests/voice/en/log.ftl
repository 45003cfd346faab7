## The moderation log
# No line of a page is ever said in chat, so these may begin with a gap.

page-log-title = Moderation log
page-log-what = { $kind ->
    [label] What
    [all] Everything
    [decision] Decisions
    [undo] Taken back
    [review] Answers in the review queue
    [switch] Switches
    [panic] Panics
   *[calm] Ends of panics
}
page-log-person = Person
page-log-rule = Rule
page-log-any-rule = Any rule
page-log-gone = { $rule } (there is no such rule now)
page-log-by = Moderator
page-log-since = From
page-log-until = To the end of
page-log-find = Show
page-log-all = Show all
page-log-table = As a table (CSV)
page-log-bad-day = A day goes by year, month and day, as in 2026-05-17.
page-log-none = { $asked ->
    [none] The log is empty.
   *[some] Nothing like that is in the log.
}
page-log-pages = Pages of the log
page-log-newer = Newer
page-log-older = Older
page-log-newest = There is something new: show it
page-log-at = { $at }
page-log-decided = { $trial ->
    [yes] On trial, would have been:{ " " }
   *[no] { "" }
}{ $action ->
    [review] put before the moderators
    [delete] line taken away
    [warn] warned
    [timeout] timed out for { $length }
   *[ban] banned
}{ $by ->
    [none] { "" }
   *[other] {" "}by { $by }
}
page-log-undid = { $action ->
    [review] question
    [delete] deletion
    [warn] warning
    [timeout] time-out
   *[ban] ban
} taken back{ $by ->
    [none] { "" }
   *[other] {" "}by { $by }
}
page-log-answered = { $kind ->
    [held] Held line
    [unsure] Doubtful line
    [ban] Proposed ban
    [appeal] Appeal
   *[unban] Unban request
}: { $answer ->
    [yes] yes
    [no] no
    [reopened] waits again
   *[elsewhere] settled elsewhere
}{ $by ->
    [none] { "" }
   *[other] , by { $by }
}
page-log-switched = { $what ->
    [preset] Preset
    [mode] Rule
   *[limit] Limit “{ $setting }”
}: { $before ->
    [none] as the policy file says
    [test] on trial
   *[other] { $before }
} → { $after ->
    [none] as the policy file says
    [test] on trial
   *[other] { $after }
}{ $by ->
    [none] { "" }
   *[other] . By { $by }
}
page-log-panic = Panic, { $part ->
    [preset] raid preset
    [shield] Shield Mode
   *[followers] followers-only chat
} on{ $by ->
    [none] { "" }
   *[other] , by { $by }
}
page-log-calm = Calm again, { $part ->
    [preset] raid preset
    [shield] Shield Mode
   *[followers] followers-only chat
} back{ $by ->
    [none] { "" }
   *[other] , by { $by }
}
page-log-seen = What was seen:
page-log-certainty = { $certainty ->
    [certain] It was sure.
    [likely] It was likely meant so.
   *[possible] It may have been harmless.
}
page-log-undone = Taken back{ $by ->
    [none] { "" }
   *[other] {" "}by { $by }
}, { $at }.
page-log-fault = Twitch did not do it: { $why }
page-log-undo = Undo
page-log-undo-it = Undo number { $number }
