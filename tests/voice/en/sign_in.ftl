## Signing in by Twitch

sign-in-busy = Too many have begun to sign in just now. Try again in { $wait }.
sign-in-unreachable = Twitch does not answer just now, so nobody could be signed in. Try again in a few minutes.
sign-in-refused = It was refused at Twitch, so nobody is signed in. Begin again for a fresh code.
sign-in-run-out = This sign-in has run out. Begin again for a fresh code.
sign-in-no-moderator = These pages are for the moderators of this channel, and Twitch says that { $login } is none. If you have just become one, wait for ten minutes. If you are signed in at Twitch as somebody else, sign out there first.

## Who may come in at the pages

page-access-title = Access
page-access-how = Whoever is listed here may open these pages. On this machine itself nobody needs to sign in, as long as no address for others is set.
page-access-nobody = Nobody has signed in.
page-access-artist = Yours{ $note ->
    [none] { "" }
   *[other] : { $note }
}
page-access-moderator = Moderator { $login }
page-access-hotkey = Hotkey{ $note ->
    [none] { "" }
   *[other] { " " }{ $note }
}
page-access-since = since { $at }
page-access-until = until { $at }
page-access-end = End it
page-access-end-all = Sign everybody else out
page-access-no-such = Nothing was done: it had ended already.
page-access-pair = Pair a phone or tablet
page-access-pair-how = Your own phone shows and does all that you can here. A code is good for { $minutes } minutes and for one device, in your own network.
page-access-pair-scan = Scan it with the camera of the phone, or open
page-access-pair-needs = A phone needs an address at which it reaches this machine. Set { $setting } to it, as docs/deploy tells, and start the bot anew.
page-access-hotkeys = Hotkeys and pads
page-access-hotkeys-how = A stream deck, a pad or a script sends a token with each press, in the header Authorization: Bearer, and does what you can do here.
page-access-name = What it is for
page-access-make = Make a token
page-access-made = The token:
page-access-once = Copy it now: it is shown this once, and nobody can look it up later.
page-pair-title = Let this device in?
page-pair-ask = From then on it shows and does on these pages all that the artist can. Only go on if this is your own device, and you have just asked for the code yourself.
page-pair-yes = Yes, it is mine
page-pair-no-good = This code is not good any more: it works once, and for a few minutes. Ask for a new one on the page Access.
page-pair-far = A device is paired within your own network only. Connect it to that network, and open the code again.

## Signing in

page-sign-in-title = Sign in
page-sign-in-whose = These pages are for the moderators of { $channel }, and for { $channel }.
page-sign-in-how = You sign in at Twitch itself; it then tells me once of which channels you are a moderator, and I give that permission back at once. I never see your password.
page-sign-in-begin = Sign in with Twitch
page-sign-in-again = Try it again
page-sign-in-open = Open this at Twitch, here or on your phone:
page-sign-in-code = Approve it if Twitch shows this code:
page-sign-in-beware = Only approve a code that you have asked for yourself, on this page. Whoever sends you one wants to come in as you.
page-sign-in-waiting = Waiting for Twitch, until { $at }. This page goes on by itself.
page-sign-in-is-it-you = Are you { $login }?
page-sign-in-lasts = You stay signed in on this device for { $hours } hours, or until you sign out.
page-sign-in-yes = Yes, I am { $login }
page-sign-in-no = No, that is not me
