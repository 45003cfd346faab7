## Photos of what the artist has
# No line of a page is ever said in chat, so these may begin with a gap.

page-photos-title = Photos
page-photos-how = JPEG, PNG or WebP, up to { $megabytes } MB each, { $most } at most. Only the picture itself is kept, made smaller: where and when it was taken, and with which camera, is thrown away.
page-photos-choose = Photos, chosen here or dropped on the page
page-photos-add = Add them
page-photos-alt = What it shows
page-photos-alt-why = For people who cannot see the photos: what is on each, in a sentence.
page-photos-no-alt = It does not say yet what it shows.
page-photos-say-it = Keep
page-photos-off = Take it off
page-photos-off-it = Take photo { $number } off
page-photos-put-back = Put it back
page-photos-put-back-it = Put photo { $number } back
page-photos-taken-off = Taken off, and kept for { $days } days
page-photos-large = Photo { $number }, not described yet
page-photos-added = { $count ->
    [one] The photo is there.
   *[other] { $count } photos are there.
}
page-photos-not = { $name }: { $why }
page-photos-nameless = A file without a name
page-photos-slow = The rest took too long to come. Send fewer at a time.
page-photos-described = The words for the photo are kept.
page-photos-describe-does = Say what a photo shows
page-photos-off-does = Take a photo off
page-photos-put-back-does = Put a photo back that was taken off
page-photos-unknown = This photo is gone. Load the page anew.
page-photos-refused = { $why ->
    [gone] What it was to be of is gone.
    [empty] There is no photo in it.
    [too-big] It has more than { $megabytes } MB. Save it smaller, and send it again.
    [no-picture] This is no JPEG, PNG or WebP, whatever its name says. Save it as one of these, and send it again.
    [too-large] It has more than { $megapixels } million pixels. Save it smaller, and send it again.
    [moves] It moves. Save one frame of it as a photo, and send that.
    [broken] It is broken or cut off. Send it again.
    [too-long] It took too long to work on. Save it smaller, and send it again.
    [too-many] There are as many photos as there may be. Take one off first.
    [disk] It could not be written. See whether the disk is full.
   *[failed] It could not be worked on. Save it smaller, or as another kind of file, and send it again.
}
