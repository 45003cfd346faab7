# Every sentence that Woodshed says in chat. Change the words as you like; keep the names before the = and the
# { $gaps }. A line never begins with a gap, so that nobody can make the bot speak a command.
# Each line is cut at 500 characters, which is all that Twitch lets through.

## For everyone

one-breath = One breath for the strings, please – I'm happy to answer more in a few seconds.
for-the-artist = Kind of you to lend a hand! That one is for the artist, though. For you there is { $prefix }{ $instead }
for-the-staff = Kind of you to lend a hand! That one is for the artist and the moderators, though. For you there is { $prefix }{ $instead }
command-near = Nothing was done: there is no such command here. Did you mean { $prefix }{ $command }?
order-named = Nothing was done: with a name in it I take { $prefix }{ $command } for a word to somebody. Said without one, it is done.
group-how = Nothing was done: behind { $prefix }{ $command } comes nothing, or one of these: { $names }.
called-by-name = Hello! I only understand commands: { $prefix }gear pick tells of the pick, { $prefix }now what is being played, and { $prefix }help the rest.
something-missing = There is a word missing: { $usage } – { $help }
something-broke = That went wrong on my side, not on yours. It is in the log, please try again in a moment.
twitch-did-not = That is written down, but Twitch did not do its part. Please do it there by hand.
nothing-written = Sorry, I can write nothing down just now, so that is not done. { $prefix }health says what is to be mended.

# The answer to several people at once, and other words for an answer that was just given: Twitch drops a line of an
# ordinary account that says the same as one before.
answer-for = For @{ $login }: { $answer }
said-also = For you too, { $others }: { $answer }
said-again = Once more: { $answer }
said-before = As I said a moment ago: { $answer }
said-as-well = Gladly again: { $answer }

## Playing undisturbed

focus-on = Hands on the strings! I hold my answers until { $prefix }done. The house rules are kept all the while.
focus-already = I hold my answers already. { $prefix }done lets them out.
focus-over = Welcome back! Nobody asked for anything meanwhile.
focus-not-on = I was not holding anything back. { $prefix }take begins it.
focus-held = While you played: { $answers }{ $left_out ->
    [0] { "" }
    [one] { " " }(I left one more out: do ask again!)
   *[other] { " " }(I left { $left_out } more out: do ask again!)
}
focus-held-more = And: { $answers }{ $left_out ->
    [0] { "" }
    [one] { " " }(I left one more out: do ask again!)
   *[other] { " " }(I left { $left_out } more out: do ask again!)
}

## Announcements

announcements-state = Announcements are { $state ->
    [on] on
   *[off] off until { $prefix }announcements on
}: { $ids }, each in its turn while we are live.{ $off ->
    [none] { "" }
   *[other] { " " }Switched off: { $off }.
} More on each: { $prefix }announcements show and its name.
announcements-none = I have nothing to announce. { $prefix }announcements add welcome Nice that you are here! would be a first.

## Help

help-overview = Ask me above all { $first }. There are also { $others }. More on each: { $prefix }help and its name, like { $prefix }help gear.
help-staff = For you as well: { $commands }.
help-command = How it goes: { $usage } – { $help }
help-command-also = How it goes: { $usage } (also { $also }) – { $help }
help-unknown = I know no command of that name.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $prefix }{ $near }?
} { $prefix }help shows what there is for you.

## House rules

rules-list = House rules: { $rules }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more: { $numbers }
}. More on each: { $prefix }rule and its number.
rules-none = There is no rule here but to be kind to each other.
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
why-unwritten = A line of yours was taken away, and I cannot write down why just now. Please ask me again in a while: nothing is lost.
why-told = It was the rule “{ $title }”: { $says } What I saw began with “{ $words }”, so the line was { $action ->
    [timeout] taken away with a time-out of { $length }
    [warn] taken away with a warning
   *[delete] taken away
}. If I was wrong (number { $id }), say { $prefix }appeal and a few words, and a moderator looks again.
why-nuked = A moderator cleared a wave of lines that all said the same, and one of yours was among them. If that was wrong, tell a moderator the number { $id }.

## How I am

health-well = All is well with me: I listen to { $held } of { $wanted } kinds of news from Twitch, and have been up for { $uptime }.
health-faults = Not all is well with me. { $faults }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more, which python -m bot check tells.
}

## A raid

panic-on = Doors shut! { $preset ->
    [done] The rules are those for a raid.
   *[other] The raid preset could not be switched: { $preset } – { $prefix }panic tries again.
} { $shield ->
    [done] Shield Mode is on.
   *[other] Shield Mode could not be switched: { $shield } – { $prefix }panic tries again.
} { $followers ->
    [done] Chat is for followers only.
   *[other] Followers-only chat could not be switched: { $followers } – { $prefix }panic tries again.
} When it is over: { $prefix }calm
panic-already = The doors are shut already. { $prefix }calm opens them again.
panic-over = All calm. { $preset ->
    [done] The rules are the usual ones.
    [left] The preset stays as it is.
   *[other] The preset could not be switched: { $preset } – { $prefix }calm tries again.
} { $shield ->
    [done] Shield Mode is off.
    [left] Shield Mode stays as it is.
   *[other] Shield Mode could not be switched: { $shield } – { $prefix }calm tries again.
} { $followers ->
    [done] Chat is as open as before.
    [left] Who may chat stays as it is.
   *[other] Followers-only chat could not be switched: { $followers } – { $prefix }calm tries again.
}
panic-none = There was no panic that I could calm.

## A wave of lines that say the same

nuke-what = What shall I look for? For example: { $prefix }nuke free followers 60 – the number is how many seconds I look back.
nuke-too-short = That is too short to look for: it takes { $letters } letters at least.
nuke-too-far = I look back over 1 to { $seconds } seconds. A number that belongs to the phrase goes into quotes with it.
nuke-nothing = Nobody said that in the last { $length }, or they are out already.
nuke-found = Found { $lines ->
    [one] one line
   *[other] { $lines } lines
} of { $people ->
    [one] one person
   *[other] { $people } people
} in the last { $length }. A time-out of { $out } for each, which takes their lines away? { $prefix }nuke yes does it, { $prefix }nuke no drops it.
nuke-not-asked = Nothing of yours waits for a yes; I wait { $length } for one. { $prefix }nuke and the phrase looks anew.
nuke-dropped = Dropped. Nothing was done.
nuke-done = Done: { $done ->
    [one] one person is
   *[other] { $done } people are
} timed out{ $failed ->
    [0] .
   *[other] , and { $failed } could not be; the log says why.
} To take it all back: { $prefix }undo { $id }
nuke-reason = A moderator cleared a wave of lines that all said the same, and one of yours was among them.

boundaries = Some things stay private here: { $titles }. Anything else about the music, just ask!
boundaries-none = There is no list of private things, but do be kind with questions.
gently = Hey @{ $login }, that line had to go: { $says } Nothing more follows, and { $prefix }why tells what I saw.

## House rules: moderators

mod-state = The preset is { $preset }. Off: { $off }. On trial: { $test }. The other { $on } are on; { $prefix }rules shows them.
mod-rule = Rule “{ $rule }” is { $mode ->
    [test] on trial
   *[other] { $mode }
}. Settings: { $settings }.
mod-switched = Done. Rule “{ $rule }” is now: { $mode ->
    [test] on trial
   *[other] { $mode }
}.
mod-presets = The preset is { $preset }. There are: { $presets }.
mod-preset = Done, the preset is { $preset } now. { $says }
mod-limit = Done. In the rule “{ $rule }”, { $setting } is now: { $value }
mod-reloaded = The policy file was read anew: { $rules } rules, in force from now on.
mod-reload-refused = The policy file has { $count ->
    [one] a fault
   *[other] { $count } faults
}, so the old one stays. The first: { $first }
mod-unknown-rule = There is no such rule.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $near }?
} A rule goes by its id, its title or its number, as in { $prefix }rules
mod-unknown-preset = There is no such preset.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $near }?
} There are: { $presets }.
mod-unknown-setting = The rule “{ $rule }” has no such setting.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $near }?
} There are: { $settings }.
mod-in-the-file = That is a list or a text: change { $setting } of the rule “{ $rule }” in data/policy.toml, then say { $prefix }mod reload.
mod-bad-value = That cannot be: { $why }
no-such-person = That is no name that Twitch would give to anybody: those have letters, digits and _ only.
permitted = Links are fine from @{ $login } for { $length }.
permitted-unseen = Mind the name: @{ $login } has not been seen here lately.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean @{ $near }?
} If they come, links are fine for { $length }.
permit-bad-minutes = Minutes are a whole number from 1 to { $most }, like { $prefix }permit fan_fern 5
undone = Taken back: number { $id }, the { $action ->
    [delete] deletion of a line
    [warn] warning
    [timeout] time-out
   *[ban] ban
} of { $login } ({ $rule }). { $out ->
    [none] Sorry, @{ $login } – nothing of it counts against you.
   *[other] But { $login } stays out{ $left ->
        [none] { "" }
       *[other] { " " }for { $left } more
    } by number { $out }: { $prefix }undo { $out } lifts that as well.
}
undone-batch = Taken back: all of { $id }, { $count ->
    [one] one decision
   *[other] { $count } decisions
}. Sorry to whom it concerns – nothing of it counts.
undo-which = Nothing stands against { $login }. A number or a person goes with it, like { $prefix }undo 12 or { $prefix }undo fan_fern; alone, { $prefix }undo takes back the latest.
undo-somebody-else = Nothing stands against { $login } any more. The one before is number { $id }, about { $other }: { $prefix }undo { $id } takes it back.
undo-nothing = There is nothing that I could take back.
undo-unknown = There is no such decision. { $prefix }history and a name shows those about one person.
undo-already = Number { $id } was taken back before.
pardoned = A clean slate for @{ $login }: { $count ->
    [one] one decision
   *[other] { $count } decisions
} taken back.
pardon-nothing = Nothing counts against { $login }.
history = About { $login } I decided { $standing ->
    [0] nothing that still counts
    [one] one thing that still counts
   *[other] { $standing } things that still count
}. { $decisions }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more.
}
history-decision = Number { $id }, { $at }, { $rule }{ $words ->
    [none] { "" }
   *[other] , “{ $words }”
}: { $action ->
    [delete] line taken away
    [warn] warned
    [timeout] timed out for { $length }
   *[ban] banned
}{ $by ->
    [none] { "" }
   *[other] , taken back by { $by }
}
history-nothing = Nothing was ever decided about { $login }.

## A second look by moderators

review-next = Number { $number }: { $kind ->
    [unsure] a line of { $login } that I am not sure about
    [ban] a ban of { $login }, as the house rules propose
    [held] a line of { $login } that AutoMod holds
    [appeal] an appeal of { $login }
   *[unban] an unban request of { $login }
}{ $rule ->
    [none] { "" }
   *[other] { " " }({ $rule })
}. { $words ->
    [none] I would rather not repeat the words.
   *[other] { $kind ->
        [appeal] They say
       *[other] The words begin with
    } “{ $words }”.
} Waiting: { $waiting }. { $kind ->
    [unsure] To take it away with a warning
    [ban] To ban
    [held] To let it in
    [appeal] To undo it
   *[unban] To unban
}: { $prefix }review yes { $number }, otherwise { $prefix }review no { $number }
review-nothing = Nothing waits for you. Enjoy the music!
review-which = Which one? I have shown you none yet. { $prefix }review shows what is next, or name a number: { $prefix }review yes 3
review-unknown = I know nothing of that number. { $prefix }review shows what waits.
review-decided = Nothing was done: number { $number } is decided already. { $prefix }review shows what else waits.
review-failed = Your word about number { $number } is written down, but Twitch did not do it. Please do it there by hand.
review-yes = Done, number { $number }: { $kind ->
    [unsure] the line of { $login } counts now
    [ban] { $login } is banned
    [held] the line of { $login } is in chat
    [appeal] it is undone for { $login }{ $out ->
        [none] { "" }
       *[other] , who stays out by number { $out }
    }
   *[unban] { $login } is unbanned
}. { $next ->
    [none] Nothing else waits.
   *[other] { $next }
}
review-no = Noted, number { $number }: { $kind ->
    [unsure] the line of { $login } stays
    [ban] { $login } is not banned, and what was done before stands
    [held] the line of { $login } stays out
    [appeal] for { $login } it stays as it was
   *[unban] { $login } stays banned
}. { $next ->
    [none] Nothing else waits.
   *[other] { $next }
}
appeal-taken = Thank you for saying so. A moderator looks at it again, and you hear of it here.
appeal-waits = Your appeal waits for a moderator already, and is not forgotten.
appeal-decided = A moderator has looked at that one again already. Please write to a moderator if it weighs on you.
appeal-granted = Good news, @{ $login }: a moderator looked again and took it back. Sorry for the trouble, and welcome!
appeal-declined = Thank you for asking, @{ $login }. A moderator looked again and leaves it as it was, no hard feelings.

## What was changed, in the gear, the routines and all else that is kept

change-told = Number { $id }, { $at }, { $by ->
    [none] a file
    [forgotten] somebody
   *[other] { $by }
}: { $name } { $did ->
    [added] came in
    [removed] went out
   *[changed] { $fields }{ $more ->
        [0] { "" }
       *[other] {" "}and { $more } more
    }
}{ $others ->
    [0] { "" }
   *[other] , and { $others } more with it
}{ $undoes ->
    [none] { "" }
   *[other] {" "}(takes back { $undoes })
}{ $undone ->
    [no] { "" }
   *[yes] {" "}(taken back)
}
changes-told = Changed last: { $changes }{ $more ->
    [0] .
   *[other] ; and { $more } more before.
}
changes-none = Nothing was changed yet.
changes-of-nothing = I know nothing of that name. { $prefix }changes alone tells the latest of everything.
changes-of-which = Did you mean { $prefix }changes { $slug }?
changes-undone = Taken back. { $change }
changes-undo-how = A number goes with it, like { $prefix }changes undo 12; alone, it takes back your own latest change.
changes-none-of-yours = You changed nothing that still stands. { $prefix }changes tells the latest, and { $prefix }changes undo with a number takes that one back.
changes-unknown = There is no change { $id }. { $prefix }changes tells the latest.
changes-undone-before = All that change { $id } did is as it was before it already.
changes-too-old = That was changed under an older version of me, in a form that I do not know any more.
changes-changed-since = I left all as it is, since { $field ->
    [slug] { $name } was put in or taken out again
   *[other] { $field } of { $name } was changed again: from { $then } to { $now }
}. Set it by hand if you mean it.
changes-names-nothing = I left all as it is: { $slug } names { $named }, which is not there.
changes-still-named = I left all as it is: { $by } names { $slug }, which would be gone.

## Gear: asking

gear-in-use = In use right now{ $kind ->
    [none] { "" }
   *[other] , of kind { $kind }
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more, see { $prefix }gear list.
}
gear-resting = Resting at the moment{ $kind ->
    [none] { "" }
   *[other] , of kind { $kind }
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more, see { $prefix }gear list.
}
gear-sold = Sold{ $kind ->
    [none] { "" }
   *[other] , of kind { $kind }
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more, see { $prefix }gear list.
}
gear-wanted = On the wish list{ $kind ->
    [none] { "" }
   *[other] , of kind { $kind }
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more, see { $prefix }gear list.
}
gear-several = On the shelf{ $kind ->
    [none] { "" }
   *[other] , of kind { $kind }
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more, see { $prefix }gear list.
}
gear-which = Which one? { $items }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}
gear-help = Gladly! { $prefix }gear tells what is in use, { $prefix }gear and a name, a colour or a kind finds a piece, { $prefix }gear list shows the shelf.
gear-lacks = Of { $name } I know no { $kind } yet. { $prefix }gear { $slug } tells the rest.
gear-for-block = For { $what }: { $items }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}. Ask me about any of it.
gear-nothing-in-use = Nothing is plugged in right now. { $prefix }gear list shows the whole shelf.
gear-item = It's the { $name }{ $holder ->
    [none] { "" }
   *[other] { " " }in { $holder }
} – { $kind }, { $status ->
    [in-use] in use right now
    [resting] resting at the moment
    [sold] sold, and sometimes missed
   *[wanted] on the wish list, not here yet
}{ $since ->
    [none] .
   *[other] { $status ->
        [sold] ; it came in { $since }.
        [wanted] .
       *[other] , here since { $since }.
    }
}{ $parts ->
    [none] { "" }
   *[other] { " " }In it: { $parts }.
}{ $provenance ->
    [maker] { " " }(By the maker's word.)
    [fan-find] { " " }(Found out by a fan, not confirmed.)
   *[own-word] { "" }
}{ $story ->
    [yes] { " " }There is a story: { $prefix }story { $slug }
   *[no] { "" }
}{ $link ->
    [none] { "" }
   *[other] { " " }{ $link }
}
gear-either = Did you mean { $first } or { $second }?
gear-not-on-the-shelf = Nothing like that on the shelf. { $prefix }gear list shows what there is.
gear-wished = Nothing like “{ $words }” on the shelf. I have put it on the list of what fans ask for!
gear-nothing-like = Nothing like “{ $words }” on the shelf. { $prefix }gear list shows what there is.
gear-did-you-mean = Did you mean { $prefix }gear { $command }?
gear-list = The shelf: { $kinds ->
    [none] nothing is on it right now
   *[other] { $kinds }
}.{ $sold ->
    [0] { "" }
   *[other] { " " }Sold: { $sold }.
}{ $wanted ->
    [0] { "" }
   *[other] { " " }On the wish list: { $wanted }.
} More with { $prefix }gear list and a kind.
gear-list-empty = The shelf is empty so far.
gear-list-kind = Of kind { $kind }: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more.
}
gear-list-none = None of kind { $kind } on the shelf.
gear-list-unknown = That is no kind that I know. There are: { $kinds }.
gear-story = Story time! { $name }: { $story }
gear-no-story = No story is told of { $name } yet. Ask about it when the hands are free!
gear-story-which = Which one? For example { $prefix }story and a nickname, as in { $prefix }gear list.

## Gear: changing

gear-added = On the shelf now: { $name } ({ $kind }), resting. Bring it out with { $prefix }gear use { $slug }
gear-changed = Noted. { $field } of { $name } is now: { $value }
gear-cleared = Noted. { $field } of { $name } is empty now.
gear-used = In use now: { $name }.
gear-rested = Resting now: { $name }.
gear-already = No change: { $name } was so already.
gear-removed = Off the shelf: { $name }. { $prefix }changes undo puts it back.
gear-remove-in-full = Did you mean { $name }? To take it off the shelf: { $prefix }gear remove { $slug }
gear-there-already = There is a { $name } of that kind already. A second one needs another name.
gear-bad-name = A name needs a letter or a digit that I can make a short handle of.
gear-bad-kind = That is no kind that I know. There are: { $kinds }.
gear-bad-choice = For { $field } I know only: { $choices }.
gear-bad-year = A { $field } is a year from { $first } to { $last }, or nothing at all.
gear-bad-text = That does not suit { $field }: it takes some words, { $most } characters at most.
gear-bad-tags = Tags are words with commas between them, { $most } at most.
gear-bad-in = A piece is never { $field } itself, nor { $field } a part of itself: name another one, or nothing at all.
gear-bad-link = A { $field } begins with https:// and has no spaces.
gear-no-such-field = I can change these: { $fields }.
gear-set-how = Tell me which one, which field and what it is now: { $prefix }gear set goldie nickname Goldilocks
gear-wishes = Fans asked for: { $items }.
gear-no-wishes = Nothing was asked for in vain so far.

## Practice
# Every line here can be filled with what is being practised: { $what }, { $title }, { $kind }, { $number } of
# { $blocks }, { $minutes }, { $left }, { $bpm }, { $target }, { $key } and more; "none" is what there is nothing to say of.
# { $aim } is where the tempo stands: below, at or above the target; { $ago } how many minutes ago it was done.

# What is written at a marker in the recording.
marker-block = Playing { $what }{ $bpm ->
    [0] {""}
   *[other] {" "}from { $bpm } BPM
}
marker-best = New best: { $what } at { $bpm } BPM

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
    [0] , and its time is up
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
}, { $paused ->
    [yes] on a break
   *[no] { $left ->
        [0] and its time is up
       *[other] { $left } min left
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
practice-tempo-told = At { $bpm } BPM { $paused ->
    [yes] before this break
   *[no] now
}{ $aim ->
    [below] , on the way to { $target }
    [at] , the target
    [above] , above the target of { $target }
   *[none] {""}
}: { $clean } clean, { $missed } missed at this tempo.
practice-goal = For { $what }{ $target ->
    [none] , no tempo to reach: { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } of good practice
   *[other] : { $target } BPM, clean{ $bpm ->
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
practice-settings = For { $what }{ $settings ->
    [none] {" "}nothing special is set
   *[other] : { $settings }
}.

routine-none = There is no routine yet. It would stand in data/routines.toml and come in with python -m bot import, with the bot stopped.
routine-told = Routine { $title }, { $minutes } min: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
routine-waiting = Nothing is being practised right now. The artist's { $prefix }start begins { $title }, { $minutes } min: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.{ $others ->
    [none] {""}
   *[other] {" "}There is also: { $others }.
}
routine-did-you-mean = Did you mean the routine { $slug }?
routine-unknown = I know no routine of that name. There are: { $slugs }.

planned-title = Planned for { $day }
planned-run-through = Once through without stopping, as on the day.

strategy-told = Right now: { $title }. { $says } Why it works: { $why } ({ $source })
strategy-words = For { $what }: { $strategy }
strategy-none = No special method just now: hands, ears and patience.

progress-told = For { $what }: { $start ->
    [none] {""}
    [same] { $best } BPM clean,{" "}
   *[other] from { $start } to { $best } BPM clean,{" "}
}{ $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}, { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} in all, last { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } days ago
}.
progress-nothing = Nothing of that name was practised here yet.
progress-did-you-mean = Did you mean { $prefix }progress { $what }?
progress-which = Which part of it? { $names }
today-told = Today { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} of practice: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
today-nothing = Nothing yet today, and that is fine.
streak-told = Practice streak: { $days ->
    [0] none yet, and any day can be its first
    [one] { $today ->
        [yes] today is day one
       *[no] one day so far, and today can be the second
    }
   *[other] { $days } days in a row{ $today ->
        [yes] , today included
       *[no] , and today can be the next
    }; planned rest days do not break it
}.

## Commands of the artist's own

command-nothing-to-fill-in = Sorry, there is nothing to tell of that just now.
command-word-missing = There is a word missing behind that command.
command-not-live = That one is for when we are live.
command-unclosed = Nothing was saved: a {"{"} begins a variable and needs its {"}"}, and no variable stands in another.
command-unknown-variable = Nothing was saved: I know no { $variable }.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $near }?
}
command-bad-variable = Nothing was saved: I cannot read { $variable }. It goes like { $example }
command-begins-with-typed = Nothing was saved: { $variable } would begin the line. Put a word before it, so that nobody makes me speak a command; {"{"}@to{"}"} may stand there.
command-begins-as-command = Nothing was saved: a text that begins with { $sign } is a command to others. Begin it with a word.
command-too-long = Nothing was saved: that is too long. Chat takes { $most } characters.
command-says-nothing = Nothing was saved: what is it to say? { $prefix }command add discord Talk on with us at …
command-bad-setting = Nothing was saved: that setting goes like { $example }
command-bad-name = Nothing was saved: a name has letters, digits, - and _, up to 30 of them, and begins with a letter or a digit.
command-name-taken = Nothing was done: { $prefix }{ $command } is a command of my own.
command-there-already = Nothing was saved: there is a command { $prefix }{ $command } already. { $prefix }command edit changes it.
command-unknown = There is no command of that name.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $prefix }{ $near }?
} { $prefix }command list has them all.
command-is-off = Just now { $prefix }{ $command } is switched off.
command-not-for-you = That one is for { $who ->
    [subscriber] subscribers
    [vip] VIPs
    [moderator] the moderators
    [artist] the artist
   *[everyone] everyone
}{ $who ->
    [subscriber] { " " }and up.
    [vip] { " " }and up.
   *[other] .
}
command-not-said = Kindly: with those words in it I will not say that.
command-ships = Nothing was done: { $prefix }{ $command } comes with me. { $prefix }command off { $command } switches it off.
command-private = Nothing was saved: that touches what the artist keeps private ({ $topic }).
command-means = The command { $prefix }{ $command } stands for { $prefix }{ $means }.
command-means-nothing = Nothing was saved: there is no { $prefix }{ $command } that it could stand for.
command-is-no-meaning = Nothing was saved: { $prefix }{ $command } says a text, and no command calls another. Another name for it: { $prefix }command edit { $command } aliases=…
command-counts-nothing = There is no counter of the name { $command }. A command counts where its text has {"{"}count{"}"}.
command-count-how = Nothing was counted: { $prefix }command count and a name tells it; with a number behind that I set it, with +1 or -1 I change it.
command-count = The counter { $counter } stands at { $number }.
command-added = Saved. { $prefix }{ $command } is there at once.
command-edited = Changed. { $prefix }{ $command } goes like that at once. { $prefix }changes undo takes it back.
command-removed = Gone: { $prefix }{ $command } is no command any more. { $prefix }changes undo takes that back.
command-switched = The command { $prefix }{ $command } is { $state ->
    [on] on
   *[off] off
} now.
command-shown = Text of { $prefix }{ $command }: { $text }{ $settings ->
    [none] { "" }
   *[other] { " " }({ $settings })
}
command-list = Commands of the artist's own: { $commands }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}.
command-list-none = There are none of the artist's own yet. { $prefix }command add discord Talk on with us at … makes one.
help-own = From the artist there are { $commands }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}.
help-own-command = The artist wrote { $prefix }{ $command }: try it.

## Announcements: changed

announcements-told = Announcement { $name } ({ $state ->
    [on] on
   *[off] off
}), { $minutes } minutes and { $lines } lines of chat apart at least: { $texts }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}
announcements-saved = Saved: { $name } says { $texts ->
    [one] that
   *[other] its { $texts } texts in turn
} from now on. { $prefix }changes undo takes it back.
announcements-removed = Gone: { $number ->
    [none] { $name }
   *[other] text { $number } of { $name }
}. { $prefix }changes undo takes that back.
announcements-unknown = There is no announcement of that name. There are: { $names }.
announcements-no-text = Nothing was done: it has { $texts ->
    [one] one text, and goes as a whole
   *[other] the texts 1 to { $texts }
}.
announcements-bad-setting = Nothing was saved: settings go like minutes=25 (from 5 to 600) and lines=20 (from 1 to 1000).
announcements-bad-text = Nothing was saved: it has 1 to { $texts } texts of at most { $most } characters, each beginning with a word.
announcements-private = Nothing was saved: that touches what the artist keeps private ({ $topic }).
