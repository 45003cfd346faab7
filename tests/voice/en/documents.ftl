## What a person authors, as pages: gear, routines, settings of gear, commands, announcements, quotes, and every later kind
# No line of a page is ever said in chat, so these may begin with a gap.

document-bad-name = A name needs a letter or a digit that I can make a short handle of.

page-documents-title = Catalogue
page-documents-how = All that you write yourself. The same can be changed in chat, and by files; every change can be taken back.
page-documents-files = Take in a file, or save all of it as files
page-documents-group = { $group ->
    [played] What you play
    [told] What you tell
   *[chat] In chat
}
page-documents-kind = { $kind ->
    [gear] Gear
    [routine] Routines
    [setting] Gear settings
    [story] Stories
    [tour] Tour
    [duet] Duets
    [checklist] Checklists
    [command] Commands
    [announcement] Announcements
    [quote] Quotes
    [maintenance] Maintenance
    [rig] Rigs
    [band] Band
    [interview] Interview questions
    [fact] Facts
    [quiz] Quiz questions
    [support] Support
    [site] Site
   *[other] { $kind }
}
page-documents-new = { $kind ->
    [gear] New piece of gear
    [routine] New routine
    [setting] New setting of gear
    [story] New story
    [tour] New stop of the tour
    [duet] New challenge
    [checklist] New checklist
    [command] New command
    [announcement] New announcement
    [quote] New quote
    [maintenance] New maintenance
    [rig] New rig
    [band] New person of the band
    [interview] New question
    [fact] New fact
    [quiz] New quiz question
    [support] New purpose of support
    [site] New part of the site
   *[other] New: { $kind }
}
page-documents-none = { $kind ->
    [gear] There is no gear yet. With the first piece, fans can ask what they hear.
    [routine] There is no routine yet. With the first one you can begin to practise.
    [setting] No knobs are written down yet. With the first setting, fans can ask how you get that sound.
    [story] No story is told yet, but those of gear itself.
    [tour] The tour has no stop yet.
    [duet] There is no challenge yet. With the first one fans can play along, and hand in what they play.
    [checklist] There is no checklist yet. With the first one you and chat can pack together.
    [command] There is no command of your own yet. Those that ship are not listed here.
    [announcement] There is no announcement yet.
    [quote] Nobody was quoted yet.
    [maintenance] Nothing is written down yet. With the first work, fans can ask how old the strings are, and your desk tells you what is due.
    [rig] There is no rig yet. With the first one, fans can ask what your signal goes through.
    [band] Nobody of the band is here yet. With the first one, fans can ask who plays along.
    [interview] There is no question yet. With the first one you can interview a guest.
    [fact] There is no fact yet. With the first one, { $prefix }fact has something to tell.
    [quiz] There is no question for the quiz yet. With the first one, { $prefix }quiz start has something to ask.
    [support] Nothing is asked for. With the first one, fans who ask are told what support pays for.
    [site] Nothing is chosen for your site yet, so nothing is shown.
   *[other] There is nothing yet.
}
page-documents-count = { $count ->
    [0] none yet
   *[other] { $count }
}
page-documents-find = Name, nickname or a few words
page-documents-find-it = Find
page-documents-all = Show all
page-documents-not-found = Nothing here is like “{ $asked }”.
page-documents-rests = { $kind ->
    [gear] resting
    [command] off
    [announcement] off
   *[other] resting
}
page-documents-save = Save
page-documents-saved = Saved: { $name }
page-documents-discard = Cancel
page-field-must = must be filled in
page-documents-to-mend = { $count ->
    [one] Nothing is saved yet: one field needs another look.
   *[other] Nothing is saved yet: { $count } fields need another look.
}
page-field-between = From { $least } to { $most }.
page-field-at-least = { $least } or more.
page-field-at-most = { $most } at most.
page-field-characters = Up to { $most } characters.
page-field-one-a-line = One on each line.
page-field-nothing = –
page-documents-add-row = { $field ->
    [routine-blocks] Add a block
    [setting-knobs] Add a knob
    [maintenance-done] Add a day
    [checklist-items] Add a thing
    [rig-chain] Add a piece
    [band-boundaries] Add a private topic
    [rig-chain] Add a piece
   *[other] Add to { $name }
}
page-documents-row = Number { $number }
page-documents-row-does = { $does ->
    [up] Move up
    [down] Move down
   *[remove] Take out
}: { $name }
page-documents-rows-how = Drag ⠿ or press Alt with the arrow keys to change the order.
page-documents-theirs = Take what is there
page-documents-used = Where it is used
page-documents-remove = Remove
page-documents-remove-how = It can be brought back below, on this page.
page-documents-remove-does = Removes one thing from the catalogue that nothing else names.
page-documents-removed = Removed: { $name }
page-documents-in-use = It stays, since it is used in: { $names }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}. Take it out there first, or let it rest.
page-documents-rest = { $kind ->
    [gear] Let it rest
    [command] Switch it off
    [announcement] Switch it off
   *[other] Let it rest
}
page-documents-rest-how = It stays with all that is said of it, and is not in use.
page-documents-rest-does = Keeps one thing in the catalogue that is not used for now.
page-documents-copy = Make a copy
page-documents-copy-how = With what is said here, to be changed, but for what is of this one alone; this one stays as it is.
page-documents-copied = Copied. This is the copy: { $name }
page-documents-copy-does = Adds a copy of one thing in the catalogue.
page-documents-gone = This was removed. To bring it back, undo the change below that removed it.
page-documents-part = { $first } to { $last } of { $count }
page-documents-previous = Previous
page-documents-following = Next
page-documents-another = another one
page-documents-history = What was changed
page-documents-history-all = All of it
page-documents-undo = Undo
page-documents-undo-of = Undo number { $number }
page-documents-undo-all = Undo all { $size }
page-documents-undo-sure = Yes, all { $size } entries
page-documents-undo-not-sure = That change is of { $size } entries. Tick that you mean all of them.
page-documents-undo-does = Takes one change of the catalogue back; what was changed since stays.

## Words for the fields; one that has none goes by its name in a file

page-field = { $field ->
    [gear-kind] What it is
    [gear-maker] Maker
    [gear-model] Model
    [gear-nickname] Nickname
    [gear-year] Year it was made
    [gear-owner] Owner
    [gear-since] With you since
    [gear-status] Where it stands
    [gear-story] Story
    [gear-link] Link
    [gear-provenance] Who says so
    [gear-serial] Serial number
    [gear-tags] Tags
    [gear-in] Part of
    [routine-title] Title
    [routine-says] What it is for
    [routine-clean_in_a_row] Clean in a row, to go faster
    [routine-misses_in_a_row] Misses in a row, to go slower
    [routine-by] Ready by
    [routine-blocks] Blocks
    [routine-blocks-title] Title
    [routine-blocks-kind] Kind
    [routine-blocks-minutes] Minutes
    [routine-blocks-piece] Piece
    [routine-blocks-section] Section
    [routine-blocks-key] Key
    [routine-blocks-tuning] Tuning
    [routine-blocks-metre] Metre
    [routine-blocks-start_bpm] Tempo to begin at
    [routine-blocks-target_bpm] Target tempo
    [routine-blocks-step] Step between tempi
    [routine-blocks-listen_for] Listen for
    [routine-blocks-gear] Gear
    [routine-blocks-settings] Settings
    [routine-blocks-method] Way to practise
    [routine-blocks-strategy] How you go about it
    [routine-blocks-by] Ready by
    [routine-blocks-goes_on] Goes on from the tempo reached before
    [setting-gear] Gear
    [setting-piece] Piece
    [setting-section] Section
    [setting-knobs] Knobs, in order
    [setting-knobs-name] Knob
    [setting-knobs-value] How it stands
    [setting-as_of] As of
    [setting-by] By whom
    [setting-note] Note
    [story-piece] Piece
    [story-place] Place
    [story-gear] Gear
    [story-says] The story
    [story-also] Further names
    [tour-place] Where it stops
    [tour-says] What you say there
    [tour-gear] Gear that stands there
    [tour-story] Story that goes with it
    [duet-title] Title
    [duet-asks] What is to be played
    [duet-until] Last day
    [duet-at] Ends at
    [duet-zone] By the clock of
    [duet-key] Key
    [duet-tuning] Tuning
    [duet-bpm] Tempo
    [duet-length] Length
    [duet-piece] Piece
    [duet-backing] Backing track
    [duet-terms] Your terms
    [duet-kept_days] Days that a link is kept
    [duet-reminders] Reminders an evening
    [checklist-title] Title
    [checklist-for] For
    [checklist-where] Where the trip leads
    [checklist-from] First day of the trip
    [checklist-until] Last day of the trip
    [checklist-published] Where the trip is published
    [checklist-told_from] Told from
    [checklist-items] Things
    [checklist-items-words] Thing
    [checklist-items-gear] Or gear
    [checklist-items-number] How many
    [command-slug] Name
    [command-says] What it says
    [command-means] Or: which command it stands for
    [command-aliases] Further names
    [command-who] Who may use it
    [command-cooldown] Seconds between two answers
    [command-user_cooldown] Seconds between two for one person
    [command-when] When
    [command-on] Switched on
    [command-counter] Counter
    [announcement-slug] Name
    [announcement-says] What is said, one in each turn
    [announcement-minutes] Minutes between two
    [announcement-lines] Lines of chat between two
    [announcement-on] Switched on
    [quote-says] What was said
    [quote-by] By whom
    [maintenance-gear] Piece of gear
    [maintenance-work] What is done
    [maintenance-weeks] Due after so many weeks
    [maintenance-months] Or after so many months
    [maintenance-done] Days on which it was done
    [maintenance-done-on] Day
    [maintenance-done-note] Note
    [rig-title] Title
    [rig-says] What it is for
    [rig-midi_program] MIDI program
    [rig-chain] Signal chain
    [rig-chain-gear] Gear
    [rig-chain-branch] Path
    [rig-chain-on] On by default
    [band-name] Name
    [band-also] Further names
    [band-tie] What they are to you
    [band-plays] What they play
    [band-since] With you since
    [band-words] A few words
    [band-links] Links
    [band-user_id] Twitch user id
    [band-login] Twitch login
    [band-vouched] You vouch for them since
    [band-gear] Gear that is theirs
    [band-rights] What they may do
    [band-boundaries] What they keep private
    [band-boundaries-topic] Topic
    [band-boundaries-words] Words by which it is known
    [band-boundaries-says] What the bot says instead
    [interview-asks] The question
    [interview-whom] For whom alone
    [interview-by] Handed in by
    [fact-topic] Topic
    [fact-says] The fact
    [fact-source] Where it can be looked up
    [fact-gear] Gear
    [fact-piece] Piece
    [quiz-topic] Topic
    [quiz-asks] The question
    [quiz-choices] Choices
    [quiz-answers] Right answers
    [quiz-explains] What is told at the end
    [quiz-year] As of the year
    [quiz-difficulty] How hard, 1 to 3
    [support-pays_for] What it pays for
    [support-ways] Ways to give
    [support-ways-name] What it is called
    [support-ways-link] Address
    [support-says] A few words
    [support-unasked_at_most] Told unasked, times an evening
    [support-thanks] Thank who gives
    [site-slug] Part
    [site-title] Heading of its page
    [site-says] First words on its page
    [site-everything] Show all of it
    [site-shown] Shown, one by one
    [site-private] Kept private
   *[other] { $name }
}
page-hint = { $field ->
    [gear-nickname] What you call it. Fans find it by that too.
    [gear-owner] If it is not yours.
    [gear-story] Told in chat when somebody asks.
    [gear-link] Begins with https://
    [gear-tags] Colours, sizes and the like, by which it is found.
    [gear-in] Pickups are in a guitar, tubes in an amp.
    [gear-serial] Nobody but you reads it: neither chat nor a page for others tells it.
    [routine-by] Until then the plan gives it more time.
    [routine-blocks-section] Like bars 33 to 48. Write both alike wherever you practise the same.
    [routine-blocks-metre] Like 4/4, 3+2+2/8 or 4/4 → 7/8.
    [routine-blocks-start_bpm] In beats a minute; halves are fine.
    [routine-blocks-target_bpm] Leave it empty where there is nothing to climb to.
    [routine-blocks-listen_for] Begin with a small letter; the bot says “Listen for” before it.
    [routine-blocks-method] Fans who ask are told why it works.
    [setting-piece] As your routines write it. Empty: whatever is played.
    [setting-section] As your routines write it. Empty: all of the piece.
    [setting-knobs-value] As you say it: 7.5, noon, 2 o'clock, 60 %, -12 dB, off.
    [setting-as_of] Like 2026-12-20. After a year the bot says that it may have moved on.
    [setting-note] Told when somebody asks for just this gear.
    [story-piece] As your routines call it. One of piece, place and gear, not two.
    [story-says] Told in chat when somebody asks.
    [story-also] Other words by which fans would ask for it.
    [tour-says] Told in chat when the room comes there.
    [duet-asks] A riff, a groove, a melody, a bass line. At most 130 characters.
    [duet-at] Like 20:00.
    [duet-zone] Like Europe/Berlin. Empty: your own.
    [duet-length] As you say it: 8 bars, half a minute.
    [duet-backing] An address, beginning with https://.
    [duet-terms] What you may do with what is handed in, in plain words. That it can be taken back at any time, and how long it is kept, is said behind it.
    [duet-reminders] At most, in the last three days, and never in a take; 0 is never.
    [checklist-where] Nobody is told before it is published and the day below is there.
    [checklist-published] The address at which everybody can read of the trip. Without it chat is told nothing of it, ever.
    [checklist-told_from] Until the evening before, neither chat nor the overlay tells where or when, nor what this list is called.
    [checklist-items-words] Things that tell where you go are counted, and not named, until that day.
    [command-slug] What people type, without the sign before it.
    [command-says] { "{" }user{ "}" } is who asks, { "{" }count{ "}" } how often it was used.
    [command-means] Like gear guitar. One of the two, not both.
    [command-counter] One that several commands share; empty for its own.
    [announcement-slug] A short one, by which you find it.
    [quote-by] A name, without @.
    [maintenance-work] Like strings, tubes, set-up, fret dress, batteries or drum heads.
    [maintenance-weeks] Leave both empty where nobody knows. What is due stands on your desk, never in chat.
    [maintenance-done-note] Like the gauge of the strings.
    [rig-midi_program] The number that your modeller or switcher sends, counted from 0: what it shows as 1 may be sent as 0.
    [rig-chain] In the order in which the signal meets it.
    [rig-chain-branch] Empty on the line itself. A loop is that of the piece before it; paths that follow each other lie side by side.
    [band-also] Every name by which fans mean them.
    [band-user_id] What counts, also when the login changes. Nobody else sees it.
    [band-login] Enough to begin with: the id follows when they first write in chat.
    [band-vouched] Only for who is not at Twitch: the day on which they told you that they may be shown. Who is there says !band accept.
    [band-gear] With the right gear they change these pieces in chat.
    [band-rights] gear: change, use and rest their own gear in chat. interview: deal the next question. Nothing else grants anything.
    [band-boundaries-words] Like: the accident. Lines with it are not for chat, and the bot says none.
    [band-boundaries-says] Empty for what the house rules say of the band.
    [band-boundaries-topic] For you alone; nobody is told it.
    [interview-whom] Empty for everybody.
    [fact-topic] In a word or two, as fans would ask for it.
    [fact-says] Told in chat when somebody asks.
    [fact-gear] Empty where it is of none in particular.
    [fact-piece] As your routines call it.
    [quiz-topic] In a word or two. Who knows something of several topics has a title for it.
    [quiz-choices] Chat answers by number or words. None: the answer is typed in words, or is a number.
    [quiz-answers] Of choices the one that is right, as it stands there; else every way to say it, the one to be told first.
    [quiz-year] For what may change: the year as of which it is so.
    [support-pays_for] Begin with a small letter; the bot says “Support here pays for” before it.
    [support-ways-link] Begins with https://
    [support-unasked_at_most] 0 for never, which is how it ships. Never in a take, right after a moderation, or in a hard moment.
    [support-thanks] All in one line, without sums, each once an evening. Nobody is first.
    [site-slug] One of front, gear, rigs, settings, stories, routines, rules, commands, recaps, support, duets.
   *[other] { "" }
}
page-choice = { $choice ->
    [gear-kind-guitar] Guitar
    [gear-kind-bass] Bass
    [gear-kind-amp] Amp
    [gear-kind-cab] Cab
    [gear-kind-pedal] Pedal
    [gear-kind-pickup] Pickup
    [gear-kind-tubes] Tubes
    [gear-kind-strings] Strings
    [gear-kind-pick] Pick
    [gear-kind-microphone] Microphone
    [gear-kind-interface] Interface
    [gear-kind-software] Software
    [gear-kind-drum] Drum
    [gear-kind-keys] Keys
    [gear-kind-other] Something else
    [gear-status-in-use] In use
    [gear-status-resting] Resting
    [gear-status-sold] Sold
    [gear-status-wanted] Wanted
    [gear-provenance-own-word] You yourself
    [gear-provenance-maker] Its maker
    [gear-provenance-fan-find] A fan found it out
    [routine-blocks-kind-warm-up] Warm-up
    [routine-blocks-kind-technique] Technique
    [routine-blocks-kind-repertoire] Repertoire
    [routine-blocks-kind-improvisation] Improvisation
    [routine-blocks-kind-ear] Ear
    [routine-blocks-kind-sight-reading] Sight-reading
    [routine-blocks-kind-cool-down] Cool-down
    [checklist-for-packing] Packing
    [checklist-for-getting-ready] Getting ready
    [command-who-everyone] Everyone
    [command-who-subscriber] Subscribers
    [command-who-vip] VIPs
    [command-who-moderator] Moderators
    [command-who-artist] You alone
    [command-when-always] Always
    [command-when-live] While the stream runs
    [rig-chain-branch-loop] Loop
    [rig-chain-branch-wet] Wet
    [rig-chain-branch-dry] Dry
    [rig-chain-branch-left] Left
    [rig-chain-branch-right] Right
    [rig-chain-branch-a] A
    [rig-chain-branch-b] B
    [band-tie-mate] Of the band
    [band-tie-guest] A guest
    [band-tie-friend] A friend
   *[other] { $name }
}

## What is wrong with a field, beside it

page-fault = { $fault ->
    [missing] Fill this in.
    [too-long] This is too long: { $most } characters fit.
    [too-few] There are too few: { $least } at least.
    [too-many] There are too many: { $most } at most.
    [whole] Write a whole number in digits, like 5.
    [number] Write a number in digits, like 92 or 92,5.
    [least] Write { $least } or more.
    [most] Write { $most } or less.
    [step] Write a multiple of { $step }.
    [choice] Choose one of those there are.
    [day] Write a day like 2026-12-20.
    [taken] There is one of that name already.
    [shared] Another has that already: { $by }. Each needs its own.
    [slug] Here only letters from a to z, digits and hyphens fit, like { $near }. What else people type for it is a further name.
    [gone] This was removed meanwhile. What you wrote still stands here: save again to bring it back with that.
    [clash] { $by ->
        [none] A file
       *[other] { $by }
    } changed this meanwhile, to: { $now }. Yours stands here; save again to keep it.
    [gear-link] Begin a link with https://, without blanks in it.
    [gear-in] A piece is no part of itself, nor of what is a part of it.
    [routine-blocks] Practice climbs: the tempo to begin at is above the target.
    [routine-blocks-metre] Write a metre like 4/4, 3+2+2/8, (2+2+3)/8, 7/8+5/8 or 4/4 → 7/8.
    [routine-blocks-method] Write the id of a way to practise: small letters, joined by hyphens.
    [setting] A section is of a piece: name that too. And name each knob once.
    [story] Write a piece, a place or gear: one of the three.
    [checklist] The last day comes before the first, or a list to get ready by has a trip.
    [checklist-items] Write a thing or choose gear: one of the two.
    [checklist-published] Begin a link with https://, without blanks in it.
    [command] Write what it says, or which command it stands for: one of the two.
    [command-aliases] A name has letters, digits, - and _, up to 30, and begins with a letter or a digit.
    [command-counter] A counter has small letters, digits and single hyphens.
    [announcement-says] Twitch takes no line so long, and none that begins with a dot, a slash or a !.
    [quote] Write what was said, or take out who said it.
    [maintenance] Write weeks or months: one of the two.
    [rig] A loop is that of the piece before it on the line: put it behind the amp or the switcher.
    [quiz] Of several choices, each once, the answers are some; a bare number is no choice: without choices it can be the answer.
   *[own] This { $says }.
}
page-fault-in-line = Line { $number }:
