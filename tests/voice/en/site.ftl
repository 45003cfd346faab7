## What chat is told where a line has not room for all

more-on-site = All of it: { $address }

## The page where the artist chooses what their site shows
# No line of a page is ever said in chat, so these may begin with a gap.

page-site-title = Your site
page-site-how = A website of your own, made of what you write here: for fans to read, on any host that serves files. Nothing is on it unless you choose it.
page-site-counts = On it: { $shown }. Kept private: { $private }.{ $withheld ->
    [0] { "" }
   *[other] { " " }Left out, as you keep the topic private: { $withheld }.
}
page-site-nothing = Nothing is chosen yet, so there is no site. Begin with gear: press “Everything” below it.
page-site-looking = All that could be shown is being looked through. That takes a while; then it stands here.
page-site-preview = See it first
page-site-write = Write it now
page-site-write-how = It is written to { $folder }, in the place of what was there. From there it goes to your host. What you made private has no page any more; where other words name it, “Look at these again” says so.
page-site-write-does = Writes the site that fans read
page-site-written = Written: { $pages } pages, in { $folder }
page-site-same = Nothing has changed: the { $pages } pages in { $folder } are as they were.
page-site-not-written = It was not written: { $why }
page-site-address = Long answers in chat lead to { $address }.
page-site-no-address = The bot does not know where your site will be: its page for addresses that lead nowhere has no way home, and chat leads nobody there. Set WOODSHED_SITE_URL in .env.
page-site-withheld = Left out
page-site-withheld-how = You chose to show these, and they touch what you keep private. Change their words, or keep them private.
page-site-touches = { $name }: { $topic }
page-site-missing = { $count ->
    [one] A photo whose picture is missing
   *[other] { $count } photos whose pictures are missing
}
page-site-mentions = Look at these again
page-site-mention = { $name } is on the site, and names { $hidden }, which you keep private.
page-site-astray = In site.toml, “{ $slug }” names nothing of this part ({ $part }). What it may mean is kept private.
page-site-part-counts = { $shown } shown, { $private } private{ $withheld ->
    [0] { "" }
   *[other] , { $withheld } left out
}
page-site-words = Its heading and first words
page-site-everything = Everything
page-site-everything-of = Show everything: { $part }
page-site-chosen = Only what I choose
page-site-chosen-of = Show only what I choose: { $part }
page-site-part-does = Chooses whether all of a part of the site is shown
page-site-thing-does = Shows one thing on the site, or keeps it private
page-site-one-by-one = One by one: { $part }
page-site-show = Show
page-site-show-it = Show { $name }
page-site-hide = Keep private
page-site-hide-it = Keep { $name } private
page-site-more = { $more } more stand in { $file }, where you can change them.
page-site-unknown = This is gone. Load the page anew.
page-site-shown = On the site: { $name }
page-site-hidden = Kept private: { $name }

## The site itself, as fans read it

page-public-says = What { $name } plays, practises and tells.
page-public-title = { $part ->
    [front] First page
    [gear] Gear
    [rigs] Rigs
    [settings] Settings
    [stories] Stories
    [routines] Routines
    [rules] House rules
    [commands] Commands
    [recaps] Evenings
    [duets] Duets
    [support] Support
   *[other] { $part }
}
page-public-about = { $part ->
    [gear] { $count ->
        [one] one piece
       *[other] { $count } pieces
    }
    [rigs] { $count ->
        [one] one signal chain
       *[other] { $count } signal chains
    }
    [stories] { $count ->
        [one] one to read
       *[other] { $count } to read
    }
    [routines] { $count ->
        [one] one way through an evening
       *[other] { $count } ways through an evening
    }
    [rules] what holds in chat
    [commands] what you can ask in chat
    [recaps] { $count ->
        [one] one looked back on
       *[other] { $count } looked back on
    }
    [duets] { $count ->
        [one] one that a fan played
       *[other] { $count } that fans played
    }
    [support] what support pays for, and what we hold ourselves to
   *[other] { $count }
}
page-public-in-use = In use
page-public-kind = { $kind ->
    [guitar] Guitars
    [bass] Basses
    [amp] Amps
    [cab] Cabs
    [pedal] Pedals
    [pickup] Pickups
    [tubes] Tubes
    [strings] Strings
    [pick] Picks
    [microphone] Microphones
    [interface] Interfaces
    [software] Software
    [drum] Drums
    [keys] Keys
   *[other] All else
}
page-public-one = { $kind ->
    [guitar] Guitar
    [bass] Bass
    [amp] Amp
    [cab] Cab
    [pedal] Pedal
    [pickup] Pickup
    [tubes] Tubes
    [strings] Strings
    [pick] Pick
    [microphone] Microphone
    [interface] Interface
    [software] Software
    [drum] Drum
    [keys] Keys
   *[other] Gear
}
page-public-stands = { $status ->
    [in-use] in use
    [sold] sold
    [wanted] on the wish list
   *[resting] resting
}
page-public-elsewhere = { $status ->
    [sold] Gone, and remembered
   *[wanted] On the wish list
}
page-public-some = { $kind ->
    [guitar] a guitar
    [bass] a bass
    [amp] an amp
    [cab] a cab
    [pedal] a pedal
    [microphone] a microphone
    [interface] an interface
    [software] software
   *[other] a piece of gear
}
page-public-through = part of the rig
page-public-set = How it is set
page-public-for-all = Whatever is played
page-public-as-of = As of { $day }.
page-public-since = here since
page-public-part-of = part of
page-public-parts = in it
page-public-tags = known by
page-public-played-in = played in
page-public-link = More about it
page-public-length = { $minutes } minutes, { $blocks ->
    [one] one block
   *[other] { $blocks } blocks
}
page-public-minutes = { $minutes } min
page-public-block = { $kind ->
    [warm-up] warm-up
    [technique] technique
    [repertoire] repertoire
    [improvisation] improvisation
    [ear] ear
    [sight-reading] sight-reading
    [cool-down] cool-down
   *[other] { $kind }
}
page-public-tempo = { $start ->
    [0] up to { $target } bpm
   *[other] { $target ->
        [0] from { $start } bpm
       *[other] { $start } → { $target } bpm
    }
}
page-public-listen = Listen for { $what }
page-public-boundaries = What stays private
page-public-boundaries-how = Questions about these are not answered, here or in chat. Thank you for leaving them be.
page-public-also = also { $names }
page-public-played = { $length } of practice
page-public-bests = New best tempi
page-public-best = { $what }: { $bpm } bpm{ $before ->
    [0] { "" }
   *[other] , before { $before }
}
page-public-what = what
page-public-before = The page before
page-public-after = The next page
page-public-lost = Nothing here
page-public-lost-how = This page is not there, or not any more.
