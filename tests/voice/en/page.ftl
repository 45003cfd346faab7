## The practice page
# No line of a page is ever said in chat, so these may begin with a gap.

page-title = Practice
page-nothing = Nothing is being practised.
page-ready = Ready when you are
page-well-played = Well played
page-playing = What is being practised
page-finished = What it came to
page-begin = Begin
page-take = Take
page-take-end = End the take
page-tempo = Tempo
page-left = Left
page-row = In a row
page-blocks = Blocks
page-yes = Yes
page-clean = Clean
page-miss = Miss
page-slower = Slower
page-tap = Tap
page-faster = Faster
page-back = Back
page-skip = Skip
page-next = Next
page-pause = Pause
page-resume = Resume
page-scratch = Scratch
page-scratch-that = Scratch that
page-finish = Finish
page-start = Start
page-minutes = Minutes
page-played = played
page-new-best = New best
page-too-early = Too early?
page-go-on = Go on with it
page-recap = Look back on the evening
page-routine = Routine
page-no-routine = There is no routine yet.
page-write-routine = Write the first one
page-first-routine = Use a ready one
page-first-routine-does = Gives you a first routine to change, where you have none.
page-first-routine-made = It is yours now: { $title }, { $minutes } min. The catalogue has it, to be changed.
page-first-routine-there = There is a routine already.
page-first-routine-title = Tonight
page-first-routine-block = { $kind ->
    [warm-up] Warm-up
    [technique] Scales, slowly
    [repertoire] The piece of the week
   *[cool-down] Whatever comes
}
page-note = A note for the log
page-note-it = Note it
page-pedals = Pedals and keys
page-pedals-how = A page turner is a keyboard: assign what its pedals send. It is remembered in this browser.
page-take-all-back = Take all back
page-needs-script = Without its script this page tells nothing new by itself; these keys work all the same.
page-paused = on a break
page-silent = stopped
page-where = Block { $block } of { $blocks } · { $kind } · { $routine }
page-listen = listen for: { $listen }
page-of-target = of { $target }
page-of-minutes = of { $minutes } min
page-in-outline = { $what }, { $minutes } min, { $state }
page-lasts = { $minutes } min
page-best = { $what }: { $bpm } BPM
page-of-blocks = of { $blocks }
page-tally = { $clean } clean, { $missed } missed
page-missed = { $missed } missed
page-proposed = Go on at { $bpm }
page-reached = The target of { $target } is reached.
page-following = Next: { $next }
page-last-block = This is the last block.
page-silence = No word for { $hours } hours: the clock stopped at { $at }. Finish ends the session there.
page-no-answer = The bot does not answer. Is it running?
page-why-practising = A routine is being practised.
page-why-nothing = Nothing is being practised: start first.
page-why-paused = On a break: press { $key } first.
page-why-no-proposal = No tempo is proposed just now.
page-why-no-tempo = This block has no tempo yet: tap one.
page-assign = Assign
page-assign-to = Assign a key to { $action }
page-press-for = Press the pedal or key for { $action } now. Escape leaves it.
page-assigned = { $key } is { $action } now.
page-not-assigned = No key was assigned.
page-take-back = Take { $key } back
page-taken-back = { $key } is as it was.
page-all-taken-back = All keys are as they were.
page-kind = { $kind ->
    [warm-up] warm-up
    [technique] technique
    [repertoire] repertoire
    [improvisation] improvisation
    [ear] ear
    [sight-reading] sight-reading
   *[cool-down] cool-down
}
page-state = { $state ->
    [done] done
    [skipped] skipped
    [now] now
   *[ahead] ahead
}

# What stands around every page

page-nav = Pages
page-area = { $area ->
     [now] Now
     [chat] Chat
     [yours] Yours
     [back] Looking back
    *[set-up] Set-up
    }
page-skip-to-content = To the content
page-signed-in = Signed in as { $login }
page-sign-out = Sign out
page-lost = No connection to the bot. What is shown may be old; it comes back by itself.
page-failed = That did not work: the bot cannot be reached, or has a fault that its log tells. What you typed is still here; try again.
page-ended = You are not signed in any more, or may not do this any more. What is on this page stays, with what you typed: sign in again in a new tab, and go on here.
page-ended-sign-in = Sign in, in a new tab
page-done-already = Done already: the same press came before.
page-pair-hidden = From within its container the bot cannot see in which network you are. Have the proxy in front of it tell that (X-Forwarded-For), or sign in with Twitch.
page-none-title = No page for you
page-none = You are signed in, but none of these pages is for you.
page-not-yours = You are signed in, but this is for the artist alone. Nothing was done.
page-not-there-title = There is no such page
page-not-there = It may have been taken away, or its address is mistyped. All pages are in the lines above.
page-keys = Keys
page-keys-on = These keys work on this page
page-keys-close = Close
page-keys-help = these keys
