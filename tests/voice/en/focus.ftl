## Playing undisturbed

focus-on = Hands on the strings! I hold my answers until { $prefix }done. The house rules are kept all the while.
focus-already = I hold my answers already. { $prefix }done lets them out.
focus-over = Welcome back! Nothing waits with me.
focus-not-on = I was not holding anything back. { $prefix }take begins it.
focus-held = While you played: { $answers }{ $left_out ->
    [0] { "" }
    [one] { " " }(I left one more out: do ask again!)
   *[other] { " " }(I left { $left_out } more out: do ask again!)
}
focus-held-more = And: { $answers }{ $left_out ->
    [0] { "" }
    [one] { " " }(I left one more out: do ask again!)
   *[other] { " " }(I left { $left_out } more out: do ask again!)
}

# What !help says of each command.
help-on-take = Play undisturbed: answers to chat are held until { $prefix }done; the house rules are kept all the while.
help-on-take-off = End a take, as { $prefix }done does.
help-on-done = End a take, and tell the held answers together.
