## What fans suggest about the gear

suggestion-waits = Thank you! What you say of { $name } waits for the artist now; you will hear if it is taken.
suggestion-which = Tell me which piece, and what is to be set right{ $name ->
    [none] .
   *[other] : { $prefix }correct { $name } is a 1997
}
suggestion-no-piece = No piece of gear by that name is on the shelf, and I pass on only what is said of gear{ $name ->
    [none] .
   *[other] , like { $prefix }correct { $name } is a 1997
}
suggestion-says-nothing = Tell me what is to be set right about { $name }: { $prefix }correct { $name } is a 1997
suggestion-too-long = That is too long to be passed on: { $most } characters at most, please.
suggestion-names-people = Without @names, please: what you say of { $name } is about the gear alone.
suggestion-says-so = It says so already of { $name }.
suggestion-own = That is yours to change, and waits for nobody: { $prefix }gear set { $name }, then the field and what it is to say.
suggestion-link = That I cannot pass on with a link in it. Say it in words, please; if it is no link, put a space behind the full stop.
suggestion-private = That touches what stays private here, so I leave it. Anything else about the gear is welcome!
suggestion-against-rules = That I cannot pass on: it does not go with the house rules.
suggestion-said-already = You said so already, and it waits for the artist.
suggestion-too-many = Of yours { $most } wait for the artist already. One more when these are read, please.
suggestion-full = So much waits for the artist that nothing more fits in. Another evening, please.
suggestion-unknown = Nothing waits under number { $number }. { $prefix }suggestions tells what does.
suggestion-how = Tell me the number, as in { $prefix }suggestions take 3 or { $prefix }suggestions drop 3 it is a reissue
suggestion-not-understood = That one has to be read: open it on the desk. What you change of { $name } there and save counts as taken.
suggestion-gone = Nothing is changed: { $name } is not on the shelf any more.
suggestion-taken = Thanks, { $names }! What you said of { $name } is in.
suggestion-dropped = About { $name }, { $names }: it stays as it is. { $reason }
suggestions-none = Nobody suggests anything right now.
suggestions-told = Fans suggest: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more.
} { $prefix }suggestions take or drop, and the number; the words are on the desk.
word-suggestion = { $number } { $name }{ $fans ->
    [one] { "" }
   *[other] { " " }({ $fans } fans)
}{ $field ->
    [none] , to be read
   *[other] : { $field }{ $value ->
        [none] { "" }
       *[other] { " " }{ $value }
    }
}
suggestion-changed = Changed: { $field } of { $name }, from { $now ->
    [none] nothing
   *[other] { $now }
} to { $value }. { $prefix }changes undo takes it back.
suggestion-was-dropped = Dropped, what was said of { $name }{ $reason ->
    [none] .
   *[other] . Whoever said it is told why.
}
wish-unknown = Nobody wishes for “{ $words }” any more.

## The page, and the part of the desk

page-suggestions-title = What fans ask for
page-suggestions-how = What fans suggest with { $prefix }correct. Nothing of it is said or changed before you take it. Who suggested it is thanked in chat, once; of what you drop they hear only where you give a reason.
page-suggestions-none = Nobody suggests anything right now.
page-suggestions-from = by { $logins }
page-suggestions-change = { $now ->
    [none] –
   *[other] { $now }
} → { $value }
page-suggestions-take = Take it
page-suggestions-open = Open { $name }
page-suggestions-drop = Drop it
page-suggestions-reason = Reason, if they are to hear it
page-suggestions-part = Not the same
page-suggestions-decided = Decided in the last month
page-suggestions-outcome = { $outcome ->
    [taken] taken
   *[dropped] dropped
}{ $reason ->
    [none] { "" }
   *[other] : { $reason }
}
page-suggestions-put-back = Put back
page-suggestions-take-back = Take back
page-suggestions-read = From { $logins }: “{ $words }” – change what you see fit and save, and it counts as taken.
page-suggestions-taken = Taken: { $name }. It can be undone on the page of the piece.
page-suggestions-dropped = Dropped.
page-suggestions-parted = Stands alone now.
page-suggestions-back = Back in its place.
page-suggestions-take-does = Changes a piece of gear as fans suggest; where that has to be read, opens its form.
page-suggestions-drop-does = Drops what fans suggest; with a reason, they are told that.
page-suggestions-part-does = Takes a suggestion out of those that it was merged with.
page-suggestions-put-back-does = Lets a suggestion that was dropped wait again.
page-wishes = Gear that fans asked for in vain
page-wishes-how = Counted by person, never by name. What is alike is one wish, as mistyped, in the plural or in another order; if it is not the same, it comes apart again.
page-wishes-none = Nobody asked for anything in vain so far.
page-wishes-asked = { $fans ->
    [one] One fan asked for
   *[other] { $fans } fans asked for
} “{ $words }”
page-wishes-take = On the wish list
page-wishes-taken = On the wish list: { $name }.
page-wishes-take-does = Makes a piece of gear that is wanted of what fans asked for.
page-wishes-drop-does = Drops what fans asked for, for a month at least.
page-wishes-part-does = Takes one way to ask for gear out of those that it was merged with.
page-wishes-put-back-does = Lets a wish that was dropped be one again.
page-desk-asked = What fans ask for
page-desk-asked-all = { $count ->
    [0] All wishes
    [one] All wishes, and one suggestion
   *[other] All wishes, and { $count } suggestions
}

# What !help says of each command.
help-on-correct = Suggest what is to be set right about a piece of gear: which piece, and what. It waits for the artist.
help-on-suggestions = Tell about which gear fans suggest something, each with its number; their words are on the desk.
help-on-suggestions-take = Change the piece as the suggestion of a number says.
help-on-suggestions-drop = Drop the suggestion of a number; with a reason, whoever made it is told that.
