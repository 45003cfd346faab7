## Gear: asking

gear-in-use = In use right now{ $kind ->
    [none] { "" }
   *[other] {" "}({ $kind })
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more, see { $prefix }gear list.
}
gear-resting = Resting at the moment{ $kind ->
    [none] { "" }
   *[other] {" "}({ $kind })
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more, see { $prefix }gear list.
}
gear-sold = Sold{ $kind ->
    [none] { "" }
   *[other] {" "}({ $kind })
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more, see { $prefix }gear list.
}
gear-wanted = On the wish list{ $kind ->
    [none] { "" }
   *[other] {" "}({ $kind })
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more, see { $prefix }gear list.
}
gear-several = On the shelf{ $kind ->
    [none] { "" }
   *[other] {" "}({ $kind })
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more, see { $prefix }gear list.
}
gear-which = Which one? { $items }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}
gear-help = Gladly! { $prefix }gear tells what is in use, { $prefix }gear and a name, a colour or a kind finds a piece, { $prefix }gear list shows the shelf.
gear-detail = About { $name } I know { $told ->
    [none] nothing of that kind. { $prefix }gear { $slug } tells what I do know, { $prefix }ask asks the artist.
   *[other] this: { $told }. { $prefix }gear { $slug } tells the rest.
}
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
    [not-in-block] not in use in this block
    [not-now] not in use right now
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
word-gear-of-kind = { $kind ->
    [guitar] guitars
    [bass] basses
    [amp] amps
    [cab] cabs
    [pedal] pedals
    [pickup] pickups
    [tubes] tubes
    [strings] strings
    [pick] picks
    [microphone] microphones
    [interface] interfaces
    [software] software
    [drum] drums
    [keys] keys
   *[other] other things
} ×{ $count }
word-gear-elsewhere = { $name } ({ $status ->
    [sold] sold
   *[wanted] wanted
})
word-gear-in-full = { $year ->
    [none] { "" }
   *[other] { $year }{" "}
}{ $model }{ $nickname ->
    [none] { "" }
   *[other] {" "}“{ $nickname }”
}

## Gear: changing

gear-added = On the shelf now: { $name } ({ $kind }), resting. Bring it out with { $prefix }gear use { $slug }
gear-changed = Noted. { $field } of { $name } is now: { $value }
gear-cleared = Noted. { $field } of { $name } is empty now.
gear-used = In use now: { $name }.
gear-rested = Resting now: { $name }.
gear-already = No change: { $name } was so already.
gear-removed = Off the shelf: { $name }. { $prefix }changes undo puts it back.
gear-still-used = Still in use, so it stays: { $name } is named in { $names ->
    [none] { $more } of what is not told here
   *[other] { $names }{ $more ->
        [0] { "" }
       *[other] { " " }… and { $more } more
    }
}. Let it rest instead: { $prefix }gear rest { $slug }
gear-remove-in-full = Did you mean { $name }? To take it off the shelf: { $prefix }gear remove { $slug }
gear-there-already = There is a { $name } of that kind already. A second one needs another name.
gear-bad-kind = That is no kind that I know. There are: { $kinds }.
gear-bad-choice = For { $field } I know only: { $choices }.
gear-bad-year = A { $field } is a year from { $first } to { $last }, or nothing at all.
gear-bad-text = That does not suit { $field }: it takes some words, { $most } characters at most.
gear-bad-tags = Tags are words with commas between them, { $most } at most.
gear-bad-in = A piece is never { $field } itself, nor { $field } a part of itself: name another one, or nothing at all.
gear-bad-link = A { $field } begins with https:// and has no spaces.
gear-no-such-field = I can change these: { $fields }.
gear-set-how = Tell me which one, which field and what it is now: { $prefix }gear set goldie nickname Goldilocks
gear-not-yours = That piece is not down as yours: { $name }. The artist writes down which ones are.
gear-wishes = Fans asked for: { $items }.
gear-no-wishes = Nothing was asked for in vain by two fans or more so far.

# What !help says of each command.
help-on-gear = Tell what is being played on right now; with words, that piece: typos and nicknames are fine.
help-on-gear-list = Tell what is on the shelf, or all pieces of one kind, like guitar or pedal.
help-on-gear-add = Put a new piece on the shelf: its kind, then its name.
help-on-gear-set = Change one field of a piece: which piece, the field, the new value (nothing clears it).
help-on-gear-use = Say that a piece is in use from now on.
help-on-gear-rest = Say that a piece rests from now on.
help-on-gear-remove = Take a piece off the shelf for good; say its whole name, so that a typo takes nothing away.
help-on-gear-wishes = Tell what two fans or more asked for that is not on the shelf, the most asked for first.
