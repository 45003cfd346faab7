## Duets: the challenge of the week, and covers

duet-told = The challenge is { $title }: { $asks }{ $details ->
    [none] { "" }
   *[other] {" "}({ $details })
}{ $backing ->
    [none] { "" }
   *[other] {" "}Play along to { $backing } –
} Until { $until } { $zone }: { $prefix }submit and your link{ $count ->
    [0] .
    [one] . One is in already.
   *[other] . { $count } are in already.
}
duet-none = No challenge is open just now. A cover is welcome at any time: { $prefix }cover and your link.
duet-how = Put a link behind it, and a few words if you like: { $prefix }submit and the address of your video. { $prefix }duet tells the challenge.
duet-cover-how = Put a link behind it, and a few words if you like: { $prefix }cover and the address of your video.
duet-not-taken = Links are not taken in here just now.
duet-elsewhere = That leads to no recording at a place that I know. I take { $places }: the whole address of one video or track, and no shortened one.
duet-too-long = The words beside a link may have { $most } characters.
duet-link = One link at a time, please, and the words without another.
duet-private = Those words touch what stays private here, so I leave them. The link alone is welcome!
duet-against-rules = Those words do not go with the house rules. The link alone is welcome!
duet-cover-wish = About your own: { $state ->
    [offered] it waits for your yes to its terms: { $prefix }yes and it is in.
    [waiting] it is in and waits for a moderator's look. You will hear of it here.
    [taken] it was looked at and waits for a good moment of the artist's.
   *[none] what you play yourself is welcome here, and { $prefix }cover and its link hand it in{ $challenge ->
        [no] { "" }
       *[other] , or { $prefix }submit if it is for the challenge
    }. A moderator looks first.
}
duet-cover-instead = What you play yourself is welcome here, and a moderator listens first: { $prefix }cover and its link hand it in.
duet-known = That recording is here already: it was handed in before.
duet-declined-before = That recording was looked at before, and it did not fit: { $reason ->
    [not-found] it could not be opened
    [not-it] it was for something else than was asked
    [not-theirs] it could not be told that it was yours to hand in
    [rules] it did not go with the house rules
   *[enough] there was much of that kind already
}. Another one is welcome.
duet-yours-already = That one of yours is here already. { $prefix }withdraw takes it back.
duet-looked-at = Yours is in already. { $prefix }withdraw takes it back, and then another one can be.
duet-enough-covers = Of your covers { $most } are here, which is as many as fit. { $prefix }withdraw with a number takes one back.
duet-full = So many wait to be looked at that no more fit in. Another day, please.
duet-terms = The terms{ $terms ->
    [none] : It may be shown on the stream and, with your name, in the gallery on the site.
   *[other] , as the artist puts them: “{ $terms }”
} The link is kept for { $days } days, and { $prefix }withdraw takes it back at any time.
duet-offered = Almost in{ $title ->
    [none] { "" }
   *[other] , for { $title }
}. { $terms } If that is fine with you, say { $prefix }{ $command } yes
duet-nothing-offered = Nothing of yours waits for a yes. { $prefix }submit or { $prefix }cover with your link comes first, and the yes within half an hour.
duet-left = All right: it stays with you, and nothing of it is kept.
duet-in = Thank you, it is in{ $title ->
    [none] { "" }
   *[other] {" "}for { $title }
}! A moderator looks at it first, and you will hear. { $prefix }withdraw takes it back at any time.
duet-withdrawn = Taken back{ $count ->
    [one] { "" }
   *[other] , all { $count }
}: nothing of it is shown by me any more, and nobody but you can bring it back.{ $site ->
    [none] { "" }
   *[other] {" "}The public page loses it when the artist sends the site anew; they see now that they have to.
}
duet-nothing-to-withdraw = Nothing of yours is here, or not under that number.
duet-unknown = There is no duet number { $number }.
duet-none-to-feature = No duet waits to be shown.
duet-not-looked-at = Number { $number } waits for a moderator to look at it first.
duet-none-shown = No duet is shown just now.
duet-another-shown = Another duet is shown by now: it stays.
duet-featured = On the overlay now: { $login }, { $title ->
    [none] with a cover
   *[other] for { $title }
} (number { $number }). { $prefix }duet hide takes it off.
duet-hidden = Off the overlay: { $login }.
duets-told = Featured: { $featured ->
    [none] nobody yet
   *[other] { $featured }
}{ $more ->
    [0] .
   *[other] , and { $more } more.
}{ $waiting ->
    [0] { "" }
    [one] {" "}One waits to be looked at.
   *[other] {" "}{ $waiting } wait to be looked at.
}
duets-none = No duet is here yet. { $prefix }duet tells the challenge, and { $prefix }cover takes a cover.
duets-review = To be looked at on the page Duets: { $waiting }. To be featured: { $next ->
    [none] none
   *[other] { $next }
}.
duet-taken = Good news for { $names }: your { $title ->
    [none] cover
   *[other] duet for { $title }
} was looked at, and the artist has it now.
duet-declined = Thank you, { $names }; your { $title ->
    [none] cover
   *[other] duet for { $title }
} does not fit this time: { $reason ->
    [not-found] it cannot be opened from here
    [not-it] it is for something else than was asked
    [not-theirs] it cannot be told from here that it is yours to hand in
    [rules] it does not go with the house rules
   *[enough] there is much of that kind already
}. Another one is welcome.
duet-reminder = The challenge { $title } is open for { $left } more, until { $until } { $zone }: { $prefix }duet tells it.

page-overlay-duet = Duet
page-overlay-duet-cover = Cover
page-overlay-duet-answered = And the artist's own answer
page-overlay-sample-duet = Second guitar on the kitchen table

page-public-duet-by = By { $login }
page-public-duet-for = { $title ->
    [none] A cover
   *[other] For the challenge: { $title }
}
page-public-duet-link = { $place ->
    [youtube] Open at YouTube
    [vimeo] Open at Vimeo
    [soundcloud] Open at SoundCloud
    [twitch] Open at Twitch
   *[bandcamp] Open at Bandcamp
}
page-public-duet-answer = The artist's own answer
page-public-duet-terms = Here with their yes of { $day }. { $terms }

page-duets-title = Duets
page-duets-how = What fans hand in with !submit and !cover, once they have said yes to its terms. A moderator looks first: open the link and judge with your own eyes; the bot fetches nothing. What the artist features stands on the overlay for a few minutes and then in the gallery of the site. Whoever takes theirs back is gone from here at once.
page-duets-open = Open now: { $title }, until { $until } { $zone }.
page-duets-no-challenge = No challenge is open.
page-duets-challenges = All challenges
page-duets-waiting = To be looked at: { $count }
page-duets-none-waiting = Nothing waits to be looked at.
page-duets-taken = For the artist
page-duets-featured = Featured, in the gallery
page-duets-declined = Declined lately
page-duets-none = None yet.
page-duets-number = number { $number }
page-duets-by = { $title ->
    [none] Cover by { $login }
   *[other] { $title }, by { $login }
}
page-duets-place = { $place ->
    [youtube] Open at YouTube
    [vimeo] Open at Vimeo
    [soundcloud] Open at SoundCloud
    [twitch] Open at Twitch
   *[bandcamp] Open at Bandcamp
}
page-duets-consented = Yes said on { $day }. { $terms }
page-duets-reason = { $reason ->
    [not-found] Cannot be opened
    [not-it] Is not what was asked
    [not-theirs] Is not their own
    [rules] Against the house rules
   *[enough] Enough like it
}
page-duets-why = Why not? Choose what they are told
page-duets-take = Let it through
page-duets-decline = Decline
page-duets-feature = Feature
page-duets-next = Feature the next duet
page-duets-hide = Take it off the overlay
page-duets-unfeature = Out of the gallery
page-duets-answer = The artist's own answer (a link)
page-duets-answer-put = Put it beside
page-duets-answered = the artist's answer
page-duets-shown = on the overlay now
page-duets-off-site = { $count ->
    [one] One duet was taken back or off that may still stand on your site.
   *[other] { $count } duets were taken back or off that may still stand on your site.
} The folder that the page Your site writes is clean already: send it to your host. A site written elsewhere has to be written anew first.
page-duets-site = Your site
page-duets-site-sent = I have sent it
page-duets-all = All duets
page-duets-told-featured = Shown: { $login }
page-duets-told-done = Done.
page-duets-next-does = Show the duet that has waited longest on the overlay.
page-duets-feature-does = Show the duet of a number on the overlay, and from then on in the gallery.
page-duets-hide-does = Take the duet that is shown off the overlay.
page-duets-take-does = Let the duet of a number through to the artist.
page-duets-decline-does = Decline the duet of a number with a reason: not-found, not-it, not-theirs, rules or enough.
page-duets-unfeature-does = Take the duet of a number out of the gallery.
page-duets-answer-does = Put a link to the artist's own answer beside the duet of a number; without one none is there.
page-duets-site-sent-does = Say that the site was sent to its host anew.

help-on-duet = Tell the open challenge: what to play, until when, and to what backing track.
help-on-duet-withdraw = Take back what you handed in, all of it or one by its number, like { $prefix }withdraw.
help-on-duet-feature = Show a duet on the overlay, and from then on in the gallery: the next one, or the one of a number.
help-on-duet-hide = Take the duet that is shown off the overlay.
help-on-submit = Hand in a link to your duet; you are told the terms first, and nothing counts without your yes.
help-on-submit-yes = Say yes to the terms that you were told: your link is handed in.
help-on-submit-no = Say no to the terms that you were told: nothing of it is kept.
help-on-cover = Hand in a link to your cover of the artist's music, at any time, as with a duet.
help-on-cover-yes = Say yes to the terms that you were told: your link is handed in.
help-on-cover-no = Say no to the terms that you were told: nothing of it is kept.
help-on-withdraw = Take back what you handed in, at any time: all of it, or one by its number.
help-on-duets = Tell whose duets were featured, and how many wait.
help-on-duets-review = Tell how many duets wait to be looked at, and which could be featured.
