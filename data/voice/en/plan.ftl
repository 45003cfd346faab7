## What a plan is called

planned-title = Planned for { $day }
planned-run-through = Once through without stopping, as on the day.

plan-changed = What is proposed has changed since this page was opened. Look at it anew, then take it over.
plan-nothing-proposed = There is nothing to take over: nothing is proposed today.
plan-no-aim = No routine and no piece is called { $name }.

page-plan-title = What to practise next
page-plan-day = Plan for { $day }
page-plan-rest-day = It is a planned rest day: nothing has to be played.
page-plan-minutes = Minutes
page-plan-for = Made for
page-plan-for-nothing = nothing in particular
page-plan-make = Plan
page-plan-due = Due
page-plan-stalls = Stalls
page-plan-rests = Rests
page-plan-none = Nothing.
page-plan-proposed = { $minutes ->
    [one] Proposed: a minute
   *[other] Proposed: { $minutes } minutes
}
page-plan-block = { $minutes } min · { $what }
page-plan-tempi = { $tempi } BPM
page-plan-nothing = There is nothing to propose today: whatever your routines have a block for was played.
page-plan-too-short = There is no room for a block in { $minutes } minutes.
page-plan-begin = No piece was practised yet, so nothing is due, stalls or rests. Begin with { $routine }.
page-plan-empty = There is nothing to plan from: no routine is known.
page-plan-take = Take it over as a routine
page-plan-take-how = It takes the place of the routine that was planned before, and can be taken back like any change.
page-plan-take-does = Takes the proposed routine over.
page-plan-taken = Taken over as { $title }. In chat: { $prefix }start { $slug }
page-plan-open = Taken over: open the routine
page-plan-for-day = { $through ->
    [yes] a run-through, for { $day }
   *[no] for { $day }
}
page-plan-aimed = what this plan is for
page-plan-frame = { $kind ->
    [warm-up] to warm up
   *[other] to end with loose hands
}
page-plan-again = once more, where the first turn ended
page-plan-standing = { $standing ->
    [unplayed] not played yet
    [new-target] the target of { $target } BPM is new
    [stalls] the best clean tempo stands at { $best } of { $target } BPM for { $sessions } sessions: from { $steps } steps below, or another way
   *[nothing-clean] nothing clean in { $sessions } sessions: slower, or a smaller part
}
page-plan-reached = the target of { $target } BPM is reached
page-plan-played = { $days ->
    [0] played today
    [one] played yesterday
   *[other] played { $days } days ago
}
page-plan-counted = { $clean } of { $counted } clean
page-plan-was-due = { $days ->
    [0] due today
    [one] due yesterday
   *[other] due { $days } days ago
}
page-plan-due-in = { $days ->
    [one] due in a day
   *[other] due in { $days } days
}
page-plan-unknown = no routine has it now, so it is not proposed
page-plan-more = and { $count } more
