## Who may come in at the pages

page-access-title = Access
page-access-how = Whoever is listed here may open these pages. On this machine itself nobody needs to sign in, as long as no address for others is set.
page-access-nobody = Nobody has signed in.
page-access-artist = Yours{ $note ->
    [none] { "" }
   *[other] : { $note }
}
page-access-moderator = Moderator { $login }
page-access-hotkey = Hotkey { $note }
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
