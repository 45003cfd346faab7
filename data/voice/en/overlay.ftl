## The overlay
# Lines of a page may begin with a gap.

page-overlay-take = Take
page-overlay-beats = BPM
page-overlay-clean = { $clean } of { $of } clean
page-overlay-left = { $minutes } min left
page-overlay-over = { $minutes } min over
page-overlay-break = On a break
page-overlay-following = Next
page-overlay-refused = This overlay's address is no longer good. Make a new one in Woodshed, on the page Overlay, and put it into OBS.
page-overlay-tokenless = The end of this overlay's address is missing. Copy all of it from Woodshed, on the page Overlay.
page-overlay-needs-script = The overlay needs its script.

## Where it is put together

page-overlay-title = Overlay
page-overlay-edit = Put the overlay together
page-overlay-edit-how = The overlay lies over the picture in OBS and shows viewers what you practise. Nothing of your private topics is ever on it, and nothing that a moderator has taken off.
page-overlay-shows = What it shows
page-overlay-now = The block that is played
page-overlay-next = What comes next
page-overlay-gear = Gear in use
page-overlay-theme = Colours
page-overlay-night = Night
page-overlay-day = Day
page-overlay-layout = Where it stands
page-overlay-stack = Stack, in the corner
page-overlay-column = Column, beside the camera
page-overlay-strip = Strip, along the bottom
page-overlay-try = Show
page-overlay-unknown = There is nothing called { $value } here; it was left out.
page-overlay-empty = At least one of these has to be shown.
page-overlay-crowded = There is no room for:
page-overlay-preview = Preview
page-overlay-sample = { $state ->
    [playing] Playing
    [paused] On a break
    [take] A take
    [longest] Longest texts
   *[nothing] Nothing
}
page-overlay-sample-piece = Ferry at Dusk
page-overlay-sample-section = Bars 27–42, left hand
page-overlay-sample-next = Scales in thirds
page-overlay-sample-gear = Goldie · Lark 59

page-overlay-address = Its address
page-overlay-address-how = The address has a secret at its end, so that only you decide who sees the overlay. It is shown once; make another whenever you need one.
page-overlay-make = Make an address
page-overlay-made = Here it is, shown this once. Keep it out of the picture.
page-overlay-load = Download overlay.html
page-overlay-copy = Copy the address
page-overlay-copied = Copied
page-overlay-see = Show the address
page-overlay-standing = Addresses in use
page-overlay-since = Made { $at }
page-overlay-end = End it
page-overlay-change = Change the overlay's secret
page-overlay-change-how = Ends all of them at once, also where they are open.
page-overlay-changed = All addresses have ended. Make a new one and put it into OBS.

page-overlay-obs = Into OBS, in three steps
page-overlay-obs-source = Under Sources press + and choose Browser.
page-overlay-obs-file = Tick Local file and choose the overlay.html that you downloaded; it waits for the bot.
page-overlay-obs-size = Set width 1920 and height 1080, and let it fill the picture.
