## What is kept of people

privacy-told = I keep on which days you were here{ $people ->
    [0] { "" }
   *[other] {" "}({ $people } days)
}, what was decided about you (your words{ $said ->
    [0] , too
   *[other] {" "}for { $said } days
}), and what you hand in, until it is settled.{ $closeness ->
    [yes] {" "}And counted is, by evening, for 60 days, how many lines you write to the artist.
   *[no] { "" }
} Your first line of an evening, and that you gave something, go within two days, quiz points a year after your last; all else when I stop. { $prefix }optout: nothing is noted. { $prefix }forgetme: all is deleted.
privacy-out = You opted out: of you I keep only what you hand in yourself, until it is settled, and what the house rules had to stop. { $prefix }optin ends that, { $prefix }forgetme deletes all there is.
optout-artist = The stream is yours: I need to know what you write, as to pause when you play. { $prefix }optout is for those who visit you.
optout-done = Done: from now on I note nothing of what you write, and greet you with nothing. What you hand in yourself, like a question, is kept until it is settled. { $prefix }forgetme deletes what there is, { $prefix }optin goes back.
optout-already = That is so already: nothing is noted of you. { $prefix }forgetme deletes what there was before.
optin-done = Welcome back: from now on I note on which days you are here, as of everybody. Nothing comes back from before.
optin-already = That is so already: you did not opt out. { $prefix }privacy tells what is kept.
forgetme-artist = All of this is yours, so I do not delete that by one word in chat. { $prefix }forgetme is for those who visit you.
forgetme-done = Done: { $rows ->
    [0] { $stays ->
        [0] I had nothing about you
       *[other] nothing that you wrote is left
    }
    [one] one entry about you is deleted
   *[other] { $rows } entries about you are deleted
}, and your name is out of what others wrote.{ $stays ->
    [0] { "" }
   *[other] {" "}What the house rules still go by stays as a bare number, as long as it counts.
}{ $out ->
    [yes] {" "}That you opted out stays, as a bare number.
   *[no] { "" }
}{ $files ->
    [0] { "" }
    [one] {" "}One file of the artist's may still name you; they are told.
   *[other] {" "}{ $files } files of the artist's may still name you; they are told.
}{ $days ->
    [0] { "" }
   *[other] {" "}Backups have it until they end, after { $days } days.
}
help-on-privacy = Tell what is kept of you and for how long, and how you are left out.
help-on-optout = Let nothing be noted of you any more.
help-on-optin = Be noted like everybody else again.
help-on-forgetme = Let all be deleted that is kept of you, at once and for good.
