## Practice that is over, put right

correction-goes-on = That session goes on still: finish it first, or put it right where you practise.
correction-count = Counts are whole numbers from 0 to { $most }.
correction-untimed = These were counted without a tempo: give them their tempo first.
correction-order = Time number { $number } lies before the one above it.
correction-too-long = Nobody plays one block for more than { $hours } hours on end: one of the times is wrong.
correction-nothing-played = Say of at least one block how many minutes it was played.
correction-year = Nobody practised in { $year } who is still at it: one of the times is wrong.
correction-gone = There is no such session any more.
correction-same = That is how it stands already.
correction-meanwhile = The session was changed since this page was opened. Look at it anew, then try again.
correction-count-meanwhile = That count was changed since, from { $then } to { $now }. Look at it anew, then try again.
correction-time = Time number { $number } is no day and time, like 2030-05-17 19:30.
correction-ahead = That lies in the future.
correction-overlaps = At that time you played { $title }, begun { $at }: two sessions cannot be on at once.
correction-unknown = There is no such correction.
correction-undone-before = That is taken back already.
correction-changed-since = The session was changed since. Take back what was changed last first.

page-session-title = { $title }, { $day }, { $at }
page-session-unknown = There is no such session
page-session-taken-out = This session is taken out: nothing counts it any more. It can be put back below.
page-session-goes-on = This session goes on still. Finish it first; what is wrong with it is put right with the keys there.
page-session-evening = Back to the evening
page-session-repetitions = Blocks
page-session-row = { $number } · { $what }
page-session-tempo = BPM
page-session-clean = clean
page-session-missed = missed
page-session-save = Save
page-session-save-does = Puts the repetitions of a block and their tempo right.
page-session-block-out = Not played
page-session-block-out-of = Block { $number }, { $what }, was not played
page-session-block-out-does = Takes a block out of a session: its time becomes a pause.
page-session-times = Times
page-session-times-how = Moving a time moves minutes from one block to the next. What you counted stays in its block.
page-session-mark = { $kind ->
    [started] Began with { $what }
    [moved] On to { $what }
    [skipped] Skipped to { $what }
    [paused] Pause in { $what }
    [resumed] On with { $what }
   *[finished] The end
}
page-session-save-times = Save the times
page-session-times-does = Puts the times of a session right.
page-session-out = Take the session out
page-session-out-how = As if it had not been: for one that was begun by mistake. It can be put back.
page-session-out-does = Takes a session out of the log.
page-session-corrections = What was put right
page-session-at = { $at }
page-session-corrected = { $kind ->
    [counts] Counts
    [tempo] A tempo
    [times] Times
    [block-out] A block taken out
    [session-out] The session taken out
   *[added] The session added
}{ $by ->
    [none] { "" }
   *[other] , by { $by }
}
page-session-undone = Taken back on { $at }
page-session-undo = Take back
page-session-undo-it = { $kind ->
    [counts] Take back: counts
    [tempo] Take back: a tempo
    [times] Take back: times
    [block-out] Take back: a block taken out
    [session-out] Take back: the session taken out
   *[added] Take back: the session added
}
page-session-undo-does = Takes a correction back.
page-session-done = Done. All figures follow.
page-session-new = Add a session that was forgotten
page-session-new-how = Choose the routine, and say when you began and how many minutes you played of what. Counts and tempi are put in afterwards.
page-session-routine = Routine
page-session-choose = Choose
page-session-began = Began
page-session-minutes = Minutes of { $what }
page-session-add = Add it
page-session-add-does = Adds a session that was forgotten.
page-session-added = { $twice ->
    [yes] Added. That hour came twice, as clocks were put back: it is added to the first of the two. Now put its counts and tempi in, block by block.
   *[no] Added. Now put its counts and tempi in, block by block.
}
page-session-no-routine = There is no routine yet.
page-session-no-number = A whole number is missing.
