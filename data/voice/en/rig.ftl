## The rig: what the signal goes through

word-rig = { $word ->
    [off] off
    [loop] loop
    [wet] wet
    [dry] dry
    [left] left
    [right] right
    [a] A
    [b] B
   *[other] { $word }
}
word-rig-off = { $name } (off)
word-rig-loop = { $name } (loop: { $pieces })
word-rig-path = { $word }: { $pieces ->
    [none] straight through
   *[other] { $pieces }
}
rig-told = Rig “{ $title }”{ $status ->
    [in-use] , in use
   *[none] { "" }
}: { $chain }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}.{ $says ->
    [none] { "" }
   *[other] { " " }{ $says }
}
rig-with = The { $name } is in: { $rigs }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more.
} { $prefix }rig and a name tells the whole chain.
rig-used = Now playing through “{ $title }”.
rig-in-use-already = Rig “{ $title }” is in use already.
rig-nothing-used = No rig is in use now. { $prefix }rig tells what gear is.
rig-use-which = Which rig? Like { $prefix }rig use clean; { $prefix }rig use none where there is none; { $prefix }rig list tells them.
rig-not-yours = Not all of { $title } is down as yours, so the artist or a moderator puts it in use.
rig-list = Rigs: { $rigs }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more.
} { $prefix }rig and a name tells what is in one.
rig-none-yet = No rig is written down yet. { $prefix }gear tells what is in use.
rig-unknown = There is no rig of that name. There are: { $rigs }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more.
}
rig-did-you-mean = Did you mean { $prefix }rig { $slug }? That is “{ $title }”.
rig-no-program = No rig has program { $program } (sent { $sent }). Put that number into the rig that it stands for.
rig-program-how = Send the number of a program as the device sends it: 0 to { $most }.

## Help of the commands

help-on-rig = Tell what the signal goes through right now; with words, in that rig.
help-on-rig-list = Tell which rigs there are.
help-on-rig-use = Say which rig is in use from now on, or none.

## The desk, the overlay, and the page's MIDI

page-rig-title = Rig
page-rig-none = No rig is in use.
page-rig-none-yet = No rig is written down yet.
page-rig-write = Write one
page-rig-use = Use it
page-rig-which = Which rig is in use
page-rig-nothing = None
page-rig-named = { $title }, program { $program } (sent { $sent })
page-rig-change = Change this rig
page-rig-does = Puts a rig in use, by its name; without one, none.
page-rig-program-does = Puts the rig in use that has a MIDI program, by the number that is sent.
page-overlay-rig = The rig that is in use
page-overlay-sample-rig = Evening rig
page-overlay-sample-rig-piece = Long Corridor
page-overlay-sample-rig-knob = Feedback
