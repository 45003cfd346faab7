## A raid

panic-on = Doors shut! { $preset ->
    [done] The rules are those for a raid.
   *[other] The raid preset could not be switched: { $preset } – { $prefix }panic tries again.
} { $shield ->
    [done] Shield Mode is on.
   *[other] Shield Mode could not be switched: { $shield } – { $prefix }panic tries again.
} { $followers ->
    [done] Chat is for followers only.
   *[other] Followers-only chat could not be switched: { $followers } – { $prefix }panic tries again.
} When it is over: { $prefix }calm
panic-already = The doors are shut already. { $prefix }calm opens them again.
panic-over = All calm. { $preset ->
    [done] The rules are the usual ones.
    [left] The preset stays as it is.
   *[other] The preset could not be switched: { $preset } – { $prefix }calm tries again.
} { $shield ->
    [done] Shield Mode is off.
    [left] Shield Mode stays as it is.
   *[other] Shield Mode could not be switched: { $shield } – { $prefix }calm tries again.
} { $followers ->
    [done] Chat is as open as before.
    [left] Who may chat stays as it is.
   *[other] Followers-only chat could not be switched: { $followers } – { $prefix }calm tries again.
}
panic-none = There was no panic that I could calm.

# What !help says of each command.
help-on-panic = Raid! The raid preset, Shield Mode and followers-only chat, all at once.
help-on-calm = Put back all that a panic switched, and leave alone what somebody changed since.
