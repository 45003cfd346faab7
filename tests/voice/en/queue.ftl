## The moderators' page of what waits
# No line of a page is ever said in chat, so these may begin with a gap.

page-queue-title = Review queue
page-queue-waiting = { $count ->
    [0] Nothing waits. Enjoy the music!
    [one] One thing waits.
   *[other] { $count } things wait, the most urgent first.
}
page-queue-more = { $count ->
    [one] One more comes after these.
   *[other] { $count } more come after these.
}
page-queue-find = Person, words or rule
page-queue-find-it = Search
page-queue-found = Waiting with “{ $words }”: { $count }. Waiting besides, and not shown here: { $others }.
page-queue-all = Show all
page-queue-newer = Something new waits. It appears as soon as it moves nothing that is under your pointer.
page-queue-kind = { $kind ->
    [care] Somebody may be in danger
    [held] Held line
    [unsure] Doubtful line
    [ban] Proposed ban
    [appeal] Appeal
   *[unban] Unban request
}
page-queue-at = { $at }, { $ago ->
    [now] just now
   *[other] { $ago } ago
}
page-queue-runs-out = Runs out about { $at }
page-queue-left = Time left
page-queue-skipped = { $count ->
    [one] Skipped once
    [2] Skipped twice
   *[other] Skipped { $count } times
}
page-queue-rule = Rule: { $rule }.
page-queue-automod = AutoMod holds it: { $rule }.
page-queue-seen = What was seen:
page-queue-why = { $kind ->
    [care] Nothing was done, and nobody is punished for this. Look in quietly, as a person; the words can be sent.
    [held] Twitch decides alone if nobody does: then the line stays out.
    [ban] The rule proposes a ban, and a ban is for a human to decide.
    [appeal] They ask you to look again.
    [unban] They are banned, and ask to be let in again.
   *[unsure] { $certainty ->
        [possible] It may as well be harmless, so nothing was done.
        [likely] It is likely meant so, but may be quoted or said in fun, so nothing was done.
        [certain] The rule leaves it to you, so nothing was done.
       *[unknown] No rule can decide it alone, so nothing was done.
    }
}
page-queue-appealed = What was moderated, { $at }, by the rule { $rule }:
page-queue-skip = Skip
page-queue-skip-does = It stays where it is, for you later or for somebody else.
page-queue-final = { $kind ->
    [appeal] Once undone, it cannot be done again here.
   *[other] Twitch takes one answer: a yes or no here cannot be taken back.
}
page-queue-fault = Twitch did not do it: { $why }. Please do it there by hand.
page-queue-answered-at = at { $at }
page-queue-undo = Undo
page-queue-again = Let it wait again
page-queue-person = { $days ->
    [0] Never seen here before.
    [one] Here on one day, { $since }.
   *[other] Here on { $days } days, first on { $since }.
}
page-queue-counts = { $count ->
    [0] Nothing counts against them.
    [one] One thing counts against them.
   *[other] { $count } things count against them.
}
page-queue-said = { $count ->
    [one] One line in the last half hour.
   *[other] { $count } lines in the last half hour.
}
page-queue-said-none = Quiet for the last half hour.
page-queue-decided = What was moderated of theirs
page-queue-decision = { $at }: { $action ->
    [review] asked about
    [delete] taken away
    [warn] warned
    [timeout] timed out
   *[ban] banned
} ({ $rule }){ $undone ->
    [none] { "" }
   *[other] , taken back by { $undone }
}
page-queue-all-of = All about { $login }
page-queue-key-down = to the next that waits
page-queue-key-up = to the one before
page-queue-key-verbs = the answers with these numbers, where you are
page-queue-key-undo = take an answer back, for ten seconds
page-queue-key-find = search
