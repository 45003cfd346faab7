## Announcements

announcements-state = Announcements are { $state ->
    [on] on
   *[off] off until { $prefix }announcements on
}: { $ids }. Each in its turn while we are live, { $minutes } minutes and { $lines } lines of chat apart at least.
announcements-none = I have nothing to announce. It would stand in data/announcements.toml.
