## The evening, looked back on: on its page, and in the files of its recap

page-recap-over = Practice
page-recap-day = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}, { $day }
page-recap-repetitions = clean repetitions
page-recap-missed = missed
page-recap-uncounted = Repetitions were not counted.
page-recap-no-practice = No practice was logged on this day.
page-recap-practised = What was practised
page-recap-session = { $title }, { $since } to { $until }
page-recap-length = { $played } played, { $paused } paused{ $finished ->
    [yes] { "" }
   *[other] ; not finished when this was written
}
page-recap-block = block
page-recap-what = what
page-recap-kind = kind
page-recap-planned = planned
page-recap-target = { $reached ->
    [yes] reached
   *[other] of
} { $target }
page-recap-times-missed = { $count } missed
page-recap-left-out = Left out:
page-recap-note = Note on { $what }:
page-recap-tempo = Tempo
page-recap-tempo-shows = The tempi of the evening over the clock. The table below has them in figures.
page-recap-tempo-drawn = The tempi of the evening over the clock: the line is the tempo, dots are clean repetitions, crosses missed ones, dots in a row the target
page-recap-tempo-key = Beats a minute over the clock; numbers are the blocks above.
page-recap-gap = { $is ->
    [pause] A gap in the line is a pause.
    [untimed] A gap in the line is a block without a tempo.
   *[either] A gap in the line is a pause, or a block without a tempo.
}
page-recap-put-right = Marks stand where they were counted; the tables have the counts as they were set right.
page-recap-tempo-table = The tempi in figures
page-recap-beats = BPM
page-recap-bests = New best tempi
page-recap-best = { $bpm } BPM
page-recap-before = before: { $bpm }
page-recap-before-that = before
page-recap-first-time = first time
page-recap-first-times = For the first time:
page-recap-first = { $what } at { $bpm }
page-recap-chapters = Chapters
page-recap-recording = { $began ->
    [none] For the description of the recording; when it began is not known, so they count from the first block
   *[other] For the description of the recording that began at { $began }
}:
page-recap-hello = Hello, and tuning up
page-recap-weeks = Minutes per week
page-recap-weeks-show = Minutes of practice in each of the last { $weeks } weeks. The table below has them in figures.
page-recap-weeks-key = Weeks by their Mondays, up to this evening.
page-recap-weeks-table = The weeks in figures
page-recap-week = week of
page-recap-first-week = { $played } in this week, the first with practice for a season.
page-recap-answered = Questions answered
page-recap-askers = asked by { $people }
page-recap-gear = Chat’s favourite gear
page-recap-piece-of-gear = gear
page-recap-no-gear = Nothing on the shelf was asked for.
page-recap-wanted = What chat wanted
page-recap-wanted-nothing = Fewer than three people wrote, so there is nothing to tell.
page-recap-wrote = { $people } people or more wrote.
page-recap-busiest = Most of them, { $people }, did so in the five minutes from { $at } on{ $what ->
    [none] .
   *[other] , while { $what } was played.
}
page-recap-asked-for = They asked for { $gear }.
page-recap-asked-about = They asked about { $pieces }.
page-recap-moderation = Moderation
page-recap-decisions = { $count ->
    [one] One decision
   *[other] { $count } decisions
}{ $undone ->
    [0] .
   *[other] , { $undone } of them taken back.
}
page-recap-unsure = { $count } more put before a moderator.
page-recap-on-trial = { $count } by rules on trial, which do nothing.
page-recap-rule = rule
page-recap-action = action
page-recap-times = times
page-recap-undone = taken back
page-recap-no-rule = No line broke a rule.
page-recap-health = Health
page-recap-calls = { $made ->
    [one] One call
   *[other] { $made } calls
} to Twitch for moderation: { $done } done, { $failed } failed{ $undone ->
    [0] { "" }
   *[other] , { $undone } taken back before they were made
}{ $due ->
    [0] .
   *[other] , { $due } still due.
}
page-recap-median = Half of what the rules did by themselves was done within { $seconds } s of the line.
page-recap-why = why it failed
page-recap-no-reason = no reason was given
page-recap-failed = failed { $times } ×:
page-recap-no-calls = There was nothing to carry out at Twitch.
page-recap-unwell = what was not well
page-recap-from = from
page-recap-for = for
page-recap-still = still so
page-recap-until-stopped = until the bot stopped
page-recap-well = Nothing was amiss.
page-recap-looks = The bot looks every minute whether it hears Twitch and keeps up; what is over sooner is not told.
page-recap-ideas = Ideas
page-recap-no-ideas = Nothing stands out in the figures of this evening.
page-recap-idea = { $idea ->
    [reached] { $what } came to its target of { $number } BPM: play it through once, at tempo and uncut.
    [stalled] { $what } has had no faster clean tempo for { $number } sessions: show how you take it apart, and ask what the others hear.
    [asked] { $what } was asked for { $number } times, more than anything else: tell its story, or show its settings close up.
    [untold] { $number } people or more asked for { $what }, and it has no story: tell it.
    [why] { $number } people or more asked why you practise { $what } the way you do: show them.
   *[wished] { $number } fans asked for “{ $what }”, which is not on the shelf: borrow one, or tell why you do without.
}
page-recap-written = Written by Woodshed from its own log. A day ends at { $at }; a session belongs to the day on which it began. Nobody in chat is named.
