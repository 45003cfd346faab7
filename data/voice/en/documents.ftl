## What a person authors, as pages: gear, routines, commands, announcements, quotes, and every later kind
# No line of a page is ever said in chat, so these may begin with a gap.

page-documents-title = Catalogue
page-documents-how = All that you write yourself. The same can be changed in chat, and by files; every change can be taken back.
page-documents-files = Take in a file, or save all of it as files
page-documents-kind = { $kind ->
    [gear] Gear
    [routine] Routines
    [command] Commands
    [announcement] Announcements
    [quote] Quotes
   *[other] { $kind }
}
page-documents-new = { $kind ->
    [gear] New piece of gear
    [routine] New routine
    [command] New command
    [announcement] New announcement
    [quote] New quote
   *[other] New: { $kind }
}
page-documents-none = { $kind ->
    [gear] There is no gear yet. With the first piece, fans can ask what they hear.
    [routine] There is no routine yet. With the first one you can begin to practise.
    [command] There is no command of your own yet. Those that ship are not listed here.
    [announcement] There is no announcement yet.
    [quote] Nobody was quoted yet.
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
page-documents-gone = This was removed. To bring it back, undo the change below that removed it.
page-documents-history = What was changed
page-documents-history-all = All of it
page-documents-undo = Undo
page-documents-undo-of = Undo number { $number }
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
    [command-slug] What people type, without the sign before it.
    [command-says] { "{" }user{ "}" } is who asks, { "{" }count{ "}" } how often it was used.
    [command-means] Like gear guitar. One of the two, not both.
    [command-counter] One that several commands share; empty for its own.
    [announcement-slug] A short one, by which you find it.
    [quote-by] A name, without @.
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
    [command-who-everyone] Everyone
    [command-who-subscriber] Subscribers
    [command-who-vip] VIPs
    [command-who-moderator] Moderators
    [command-who-artist] You alone
    [command-when-always] Always
    [command-when-live] While the stream runs
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
    [command] Write what it says, or which command it stands for: one of the two.
    [command-aliases] A name has letters, digits, - and _, up to 30, and begins with a letter or a digit.
    [command-counter] A counter has small letters, digits and single hyphens.
    [announcement-says] Twitch takes no line so long, and none that begins with a dot, a slash or a !.
    [quote] Write what was said, or take out who said it.
   *[own] This { $says }.
}
page-fault-in-line = Line { $number }:
