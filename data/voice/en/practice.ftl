## Practice
# Every line here can be filled with what is being practised: { $what }, { $title }, { $kind }, { $number } of
# { $blocks }, { $minutes }, { $left }, { $bpm }, { $target }, { $key } and more; "none" is what there is nothing to say of.
# { $aim } is where the tempo stands: below, at or above the target; { $ago } how many minutes ago it was done.

practice-none = Nothing is being practised right now. { $prefix }routine tells what could be, and the artist begins with { $prefix }start
practice-runs = We are in the middle of { $title }. { $prefix }finish ends it first.
practice-long-ago = The last I heard was { $hours } hours ago, so I don't know what was played since. { $prefix }finish ends the session there; { $prefix }next 0 or { $prefix }finish 0 takes your word for it that you played on.
practice-long-break = The last I heard was { $hours } hours ago, in a break, so that evening is over. { $prefix }finish ends it there, then { $prefix }start begins a new one.
practice-clock = The session before ended at { $ended }, and by my clock it is { $now }: one of the two is wrong. Set the clock of my computer, or take that end back with { $prefix }scratch, and all that came before it too.
practice-began = Here we go: { $routine }, { $total } minutes in { $blocks ->
    [one] one block
   *[other] { $blocks } blocks
}. First { $what }, { $minutes } min{ $bpm ->
    [none] {""}
   *[other] {" "}at { $bpm } BPM
}.
practice-moved = Block { $number } of { $blocks }: { $what }, { $minutes } min{ $bpm ->
    [none] {""}
   *[other] {" "}at { $bpm } BPM
}{ $aim ->
    [below] {" "}→ { $target }
    [at] , the target
    [above] , above the target of { $target }
   *[none] {""}
}{ $ago ->
    [0] {""}
   *[other] , since { $ago } min ago
}.
practice-first-block = This is the first block already.
practice-last-block = That was the last block. { $prefix }finish rounds it off.
practice-paused = Paused{ $ago ->
    [0] {""}
   *[other] {" "}{ $ago } min ago
}. { $prefix }resume goes on with { $what }{ $left ->
    [0] {""}
   *[other] , { $left } min left
}.
practice-paused-already = Paused already. { $prefix }resume goes on.
practice-is-paused = We are on a break, so nothing was counted. First comes { $prefix }resume
practice-resumed = On with { $what }{ $ago ->
    [0] {""}
   *[other] , since { $ago } min ago
}{ $left ->
    [0] { "" }
   *[other] , { $left } min left
}.
practice-not-paused = We are not on a break. { $prefix }pause begins one.
practice-tempo = Tempo { $bpm } BPM{ $aim ->
    [below] {" "}on the way to { $target }
    [at] , the target
    [above] , above the target of { $target }
   *[none] {""}
}.
practice-stays = Then we stay at { $bpm } BPM, and the row begins anew.
practice-bpm-how = A tempo is a number, like { $prefix }bpm 92 or { $prefix }bpm 92.5, or a change, like { $prefix }bpm +4.
practice-bad-tempo = Nobody woodsheds at that tempo: { $slowest } to { $fastest } BPM it is.
practice-no-tempo = There is no tempo in this block until the artist sets one, like { $prefix }bpm 92.
practice-no-proposal = No such tempo is proposed just now. { $prefix }bpm 92 or { $prefix }bpm +4 sets one.
practice-repetition = Noted: { $clean } clean, { $missed } missed{ $bpm ->
    [none] {""}
   *[other] {" "}at { $bpm } BPM
}.
practice-best = New best: { $what } clean at { $bpm } BPM, faster than on any day before!
practice-faster = That is { $row } clean in a row at { $bpm }{ $best ->
    [yes] , a new best
   *[no] {""}
}. Ready for { $proposed }? { $prefix }yes or { $prefix }no
practice-slower = Let it breathe: { $proposed } BPM for a while? { $prefix }yes or { $prefix }no
practice-reached = There it is: { $row } clean in a row at { $bpm } BPM, { $aim ->
    [above] above the target of { $target } for { $what }
   *[at] the target of { $what }
}{ $best ->
    [yes] {" "}and a new best
   *[no] {""}
}!
quiet-state = Repetitions are { $state ->
    [on] counted silently: I speak up at a full row, a tempo to try, or a best that beats all days before. { $prefix }quiet off answers each
   *[off] answered one by one. { $prefix }quiet on counts them silently
}.
practice-noted = The note is written down.
practice-note-how = A note has some words, { $most } characters at most, like { $prefix }note thumb too tense.
practice-ago-how = Tell how many minutes ago it was, up to 999, like { $prefix }next 10 or { $prefix }finish 40.
practice-times-how = Count 1 to { $most } at a time, like { $prefix }clean 3.
practice-ago-far = You told me something { $minutes ->
    [0] just now
    [one] a minute ago
   *[other] { $minutes } minutes ago
}, and this cannot lie before it. { $prefix }scratch takes that back.
practice-fix-how = Say what to set right, like { $prefix }fix clean 6, { $prefix }fix missed 2 at 92 or, for the third block, { $prefix }fix clean 8 in 3; { $most } at most.
practice-fix-block = Block { $number } was not played, so there is nothing to set right in it.
practice-fixed = Set right for { $what }: { $clean } clean, { $missed } missed{ $bpm ->
    [none] {""}
   *[other] {" "}at { $bpm } BPM
}.
practice-scratched = Scratched: { $did ->
    [started] the session is gone, as if it had never begun
    [moved] this is { $what } again
    [skipped] this is { $what } again
    [paused] no break after all
    [resumed] the break goes on
    [tempo] { $bpm ->
        [none] no tempo again
       *[other] { $bpm } BPM again
    }
    [clean] { $times ->
        [one] one clean repetition
       *[other] { $times } clean repetitions
    } less
    [miss] { $times ->
        [one] one miss
       *[other] { $times } misses
    } less
    [noted] the note is gone
    [fixed] the count is as it was
   *[finished] the session goes on
}.
practice-nothing-to-scratch = There is nothing to take back.
practice-finished = Done{ $ago ->
    [0] {""}
   *[other] {" "}{ $ago } min ago
}: { $routine }, { $played ->
    [one] one minute
   *[other] { $played } minutes
} of playing. Shake out your hands! Too early? { $prefix }scratch goes on.
practice-now = Now { $kind }: { $what }, block { $number } of { $blocks }{ $bpm ->
    [none] {""}
   *[other] {", "}{ $bpm }{ $aim ->
        [below] {" "}→ { $target } BPM
        [at] {" "}BPM, the target
        [above] {" "}BPM, above the target of { $target }
       *[none] {" "}BPM
    }
}{ $paused ->
    [yes] , on a break{ $rested ->
        [0] {""}
       *[other] {" "}for { $rested } min so far
    }
   *[no] { $left ->
        [0] { "" }
       *[other] , { $left } min left
    }
}.{ $strategy ->
    [none] {""}
   *[other] {" "}{ $strategy }
}{ $listen ->
    [none] {""}
   *[other] {" "}Listen for: { $listen }
}
practice-next = Next { $next ->
    [none] comes the end: this is the last block
   *[other] up: { $next }, { $left ->
        [0] any moment now
       *[other] in about { $left } min
    }{ $paused ->
        [yes] {" "}of playing: right now is a break
       *[no] {""}
    }
}.
practice-ahead = Still to come: { $what }, { $between ->
    [0] the next block
    [one] after one more block
   *[other] after { $between } more blocks
}, in about { $minutes } min by the plan{ $paused ->
    [yes] , not counting the break right now
   *[no] {""}
}.
practice-behind = Behind us in this routine: { $what }.
practice-elsewhere = Not in today's routine: { $what } is in { $routine }. { $prefix }routine tells what is played today.
practice-tempo-told = At { $bpm } BPM { $paused ->
    [yes] before this break
   *[no] now
}{ $aim ->
    [below] , on the way to { $target }
    [at] , the target
    [above] , above the target of { $target }
   *[none] {""}
}{ $clean ->
    [0] .
   *[other] : { $clean } clean at this tempo.
}
practice-goal = For { $what }{ $target ->
    [none] , no tempo to reach: { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } of good practice
   *[other] : { $target } BPM, clean { $needed ->
        [one] once
       *[other] { $needed } times in a row
    }{ $bpm ->
        [none] {""}
       *[other] ; { $bpm } right now
    }
}.{ $listen ->
    [none] {""}
   *[other] {" "}Listen for: { $listen }
}
practice-tuning = For { $what }: { $tuning ->
    [none] standard tuning
   *[other] tuned { $tuning }
}{ $key ->
    [none] {""}
   *[other] , in { $key }
}{ $metre ->
    [none] {""}
   *[other] , in { $metre }
}.

# What !help says of each command.
help-on-start = Begin a routine, the first one if none is named.
help-on-next = Tell what comes next, or with the name of a block where that stands; from the artist: go on to the next block, or did so many minutes ago.
help-on-back = Go back to the block before, now or so many minutes ago.
help-on-skip = Leave this block out and go on to the next, now or so many minutes ago.
help-on-pause = Stop the clock of the practice, now or so many minutes ago.
help-on-resume = Go on after a pause, now or so many minutes ago.
help-on-tempo = Tell the tempo and where it is going; from the artist: set it, like 92, or change it, like +4.
help-on-yes = Go on at the tempo that was proposed.
help-on-no = Stay at the tempo of the moment, whatever was proposed.
help-on-faster = Go on at the faster tempo that was proposed.
help-on-clean = Count a clean repetition at this tempo, or so many.
help-on-miss = Count a repetition that was not clean, or so many.
help-on-quiet = Tell whether clean and missed repetitions are counted silently, or each one is answered.
help-on-quiet-on = Count silently, and speak up at a full row, a tempo to try, a new best and what went wrong.
help-on-quiet-off = Answer each repetition with the count, until it is switched on or I start anew.
help-on-note = Write a note into the log of this session.
help-on-fix = Set a count right, like clean 6, missed 2 at 92, or clean 8 in 3 for the third block.
help-on-scratch = Take the latest of what was done back, as if it had never been.
help-on-finish = End the session, now or so many minutes ago.
help-on-now = Tell what is being practised, how fast, for how long, and what to listen for.
help-on-goal = Tell what this block is to come to.
help-on-tuning = Tell the tuning, the key and the metre of what is being played.
