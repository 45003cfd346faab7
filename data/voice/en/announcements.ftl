## Announcements

announcements-state = Announcements are { $state ->
    [on] on
   *[off] off until { $prefix }announcements on
}: { $ids }, each in its turn while we are live.{ $off ->
    [none] { "" }
   *[other] { " " }Switched off: { $off }.
} More on each: { $prefix }announcements show and its name.
announcements-none = I have nothing to announce. { $prefix }announcements add welcome Nice that you are here! would be a first.

# What !help says of each command.
help-on-announcements = Tell what I say by myself now and then, and whether I do.
help-on-announcements-on = Let me announce things again, or one of them by its name.
help-on-announcements-off = Have me announce nothing until it is switched on or I start anew, or one of them never.
announcements-told = Announcement { $name } ({ $state ->
    [on] on
   *[off] off
}), { $minutes } minutes and { $lines } lines of chat apart at least: { $texts }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}
announcements-saved = Saved: { $name } says { $texts ->
    [one] that
   *[other] its { $texts } texts in turn
} from now on. { $prefix }changes undo takes it back.
announcements-removed = Gone: { $number ->
    [none] { $name }
   *[other] text { $number } of { $name }
}. { $prefix }changes undo takes that back.
announcements-unknown = There is no announcement of that name. There are: { $names }.
announcements-bad-name = Nothing was done: the name of an announcement has letters from a to z or digits, like tour-2.
announcements-no-text = Nothing was done: it has { $texts ->
    [one] one text, and goes as a whole
   *[other] the texts 1 to { $texts }
}.
announcements-bad-setting = Nothing was saved: settings go like minutes=25 (from 5 to 600) and lines=20 (from 1 to 1000).
announcements-bad-text = Nothing was saved: it has 1 to { $texts } texts of at most { $most } characters, each beginning with a word.
announcements-private = Nothing was saved: that touches what the artist keeps private ({ $topic }).
help-on-announcements-show = Tell how often an announcement is said, and its texts.
help-on-announcements-add = Add an announcement, or one more text to it: its name, settings like minutes=30, the text.
help-on-announcements-edit = Change an announcement: its name, settings like minutes=30, a text or its number and that.
help-on-announcements-remove = Take an announcement out, or its text of a number.
