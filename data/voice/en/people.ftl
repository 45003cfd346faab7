## People as moderators look them up
# No line of a page is ever said in chat, so these may begin with a gap.

page-people-title = People
page-people-find = Login or id of somebody
page-people-find-it = Look up
page-people-here = Who wrote in the last half hour
page-people-here-none = Nobody wrote in the last half hour.
page-people-unknown = Nobody called { $name } has been seen or moderated here.
page-people-meant = Did you mean { $login }?
page-people-seen = { $days ->
    [0] No line of theirs was counted here.
    [one] Here on one day, { $since }.
   *[other] Here on { $days } days, first on { $since }.
}
page-people-out = Kept out by number { $number }, a { $action ->
    [timeout] time-out
   *[ban] ban
}{ $until ->
    [none] .
   *[other] {" "}until { $until }.
}
page-people-permitted = They may post links until { $until }. A permit is never made shorter.
page-people-counts = { $count ->
    [0] Nothing counts against them.
    [one] One thing counts against them:
   *[other] { $count } things count against them:
}
page-people-next = What would come next
page-people-strike = { $at }
page-people-step = { $action ->
    [review] a moderator looks at it
    [delete] the line is taken away
    [warn] a warning
    [timeout] a time-out of { $length }
   *[ban] a ban
}{ $ask ->
    [yes] {" "}and a moderator is asked about a ban
   *[no] { "" }
}
page-people-pardon = Pardon
page-people-pardon-does = All that counts against them is taken back, and a time-out or ban of the bot's is lifted.
page-people-permit = Permit links
page-people-permit-does = No rule takes their links away meanwhile.
page-people-minutes = Minutes
page-people-waiting = What waits about them
page-people-waits = { $kind ->
    [held] Held line
    [unsure] Doubtful line
    [ban] Proposed ban
    [appeal] Appeal
   *[unban] Unban request
}, { $at }
page-people-queue = To the review queue
page-people-said = What they said in the last half hour
page-people-said-none = Nothing.
page-people-decided = What was decided about them
page-people-decided-none = Nothing was ever decided about them.
page-people-log = All of it in the moderation log
