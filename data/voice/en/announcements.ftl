## Announcements

announcements-state = Announcements are { $state ->
    [on] on
   *[off] off until { $prefix }announcements on
}: { $ids }. Each in its turn while we are live, { $minutes } minutes and { $lines } lines of chat apart at least.
announcements-none = I have nothing to announce. It would stand in announcements.toml.

# What !help says of each command.
help-announcements = Tell what I say by myself now and then, and whether I do.
help-announcements-on = Let me announce things again.
help-announcements-off = Have me announce nothing, until it is switched on or I start anew.
