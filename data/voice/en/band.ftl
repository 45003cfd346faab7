## The band

band-told = In the band: { $mates }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}.{ $guest ->
    [none] { "" }
   *[other] { " " }Guest tonight: { $guest }.
}
band-nobody = Nobody else is in the band so far.{ $guest ->
    [none] { "" }
   *[other] { " " }Guest tonight: { $guest }.
}
band-one = This is { $name }{ $plays ->
    [none] { "" }
   *[other] { " " }({ $plays })
}, { $tie ->
    [mate] in the band
    [guest] a guest here
   *[friend] a friend of the band
}{ $since ->
    [none] { "" }
   *[other] { " " }since { $since }
}.{ $words ->
    [none] { "" }
   *[other] { " " }“{ $words }”
}{ $gear ->
    [none] { "" }
   *[other] { " " }Plays on: { $gear }.
}{ $link ->
    [none] { "" }
   *[other] { " " }{ $link }
}
band-friends = Friends of the band: { $friends }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}.
band-no-friends = No friends of the band are listed so far.
word-band-plays = { $name }{ $plays ->
    [none] { "" }
   *[other] { " " }({ $plays })
}
band-unknown = Nobody of that name is listed who has said yes to being shown. { $prefix }band tells who is.
band-which = Did you mean { $name }?
band-not-your-field = Of your gear you may say: { $fields }. The rest is the artist’s to say.
band-words-link = Nothing was changed: no link goes in there. If it is none, put a space behind the full stop.
band-words-private = Nothing was changed: that touches what people here keep private.
band-words-against-rules = Nothing was changed: the house rules would stop that.
band-accepted = Welcome! From now on you are shown here. { $prefix }band hide takes that back at any time.
band-hidden = Done: I name you no more, here or on screen. { $prefix }band show undoes it.
band-shown = Done: what you said yes to is shown again.
band-no-invitation = There is no invitation for you here. The artist writes you down first.
band-invitation-over = Your invitation has run out. The artist can send it again with { $prefix }band invite and your name.
band-invited = The invitation stands for { $days } days. Whoever is invited says { $prefix }band accept here; until then nothing of them is shown.
band-not-at-twitch = Nothing is known of them at Twitch, so nobody can accept. Write down their login, or vouch for them on the page Catalogue.
band-no-such-right = There is no such right. There are: { $rights }
band-not-yours-to-give = You can only give and take what you may do yourself, and { $right ->
    [gear] to change one’s own gear
   *[interview] to deal the next question
} is not yours.
band-artist-stays = The artist stays the artist: nobody grants or takes anything there.
band-give-how = Which right, and whose? Like { $prefix }band grant gear marlo, or { $prefix }band take gear marlo
band-granted = Done: { $name } may now { $right ->
    [gear] change, use and rest their own gear
   *[interview] deal the next question
}.
band-taken = Done: { $name } may no longer { $right ->
    [gear] change, use and rest their own gear
   *[interview] deal the next question
}.
band-bad-words = What is kept private cannot be read: { $words }
band-guest = Guest tonight: { $name }{ $plays ->
    [none] { "" }
   *[other] { ", " }{ $plays }
}.
band-no-guest = There is no guest tonight.
band-welcomed = Welcome, { $name }! { $prefix }interview deals the first question.
band-seen-off = There is no guest any more.

# What !help says of each command.
help-on-band = Tell who is in the band; with a name or an instrument, who that is.
help-on-band-accept = Say yes to being listed here, if the artist has invited you.
help-on-band-hide = For those of the band: have the bot name you no more.
help-on-band-show = For those of the band: have the bot name you again.
help-on-band-invite = Invite somebody of the band again, by name.
help-on-band-grant = Let somebody of the band do something: which right, then the name.
help-on-band-take = Take a right back: which right, then the name.
help-on-friends = Tell who the guests and friends of the band are.
help-on-guest = Tell who is the guest tonight; the artist and moderators say who, or nobody.
