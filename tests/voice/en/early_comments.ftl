## Who wrote first this evening

early-greeting = Hello and welcome, { $names }{ $more ->
    [0] { "" }
    [one] {" "}and one more
   *[other] {" "}and { $more } more
}!{ $new ->
    [0] { "" }
    [one] {" "}One of you writes here for the first time that I have seen.
   *[other] {" "}{ $new } of you write here for the first time that I have seen.
}{ $back ->
    [none] { "" }
   *[other] {" "}And welcome back: { $back }
}
early-greeting-all = Hello and welcome to { $count ->
    [one] the one of you who has
   *[other] all { $count } of you who have
} just come in!{ $new ->
    [0] { "" }
    [one] {" "}One writes here for the first time that I have seen.
   *[other] {" "}{ $new } write here for the first time that I have seen.
}
early-in-take = Not while a take or a hard moment is on. When it is over, { $prefix }early greet.
early-nobody = Nobody waits for a hello.
early-nothing-undone = There is nothing to take back: a greeting that was said is said.
early-waiting = Wrote first, and heard nothing from the artist yet: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}… and { $more } more
}. { $new ->
    [0] { "" }
    [one] One is new to me.{" "}
   *[other] { $new } are new to me.{" "}
}{ $prefix }early greet says hello to all of them.
early-off = Nobody is noted. { $prefix }early on notes who writes first.
early-done = Done: { $count ->
    [one] one of them was
   *[other] { $count } of them were
} greeted aloud, so I say nothing. { $prefix }early undo takes it back.
early-undone = As before: { $count ->
    [one] one waits
   *[other] { $count } wait
} for a hello.
early-switched = Early comments are { $state ->
    [on] on: I greet those who wrote first once, in one line, at the first break.
   *[off] off: I note nobody and greet nobody.
}
welcome-back-on = Noted: when you write here again after three months or more, I may say once that you are back. For that I keep your id and the day you wrote last, and nothing else. { $prefix }welcomeback again takes it back.
welcome-back-off = Taken back: I keep nothing about when you were here last for that, and greet you as back no more.
welcome-back-opted-out = You opted out, so I do not know when you were here, and cannot tell that you are back. { $prefix }optin first, if you want that.

help-on-early = Tell who wrote this evening and has heard nothing back yet.
help-on-early-greet = Greet all of them in one line.
help-on-early-done = They were greeted aloud: I greet none of them.
help-on-early-undo = Let those wait again who were greeted aloud.
help-on-early-on = Note who writes first, and greet all of them once, at the first break.
help-on-early-off = Note nobody and greet nobody, until it is switched on again.
help-on-welcomeback = Be greeted as back when you write again after three months; the same takes it back.

page-early-title = Wrote first
page-early-none = Nobody waits for a hello.
page-early-off = Nobody is noted. { $prefix }early on notes who writes first.
page-early-new = new to me
page-early-back = back after months
page-early-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
page-early-greet = Greet all in chat
page-early-done = Said hello
page-early-done-one = { $login } was greeted
page-early-undo = Take that back
page-early-told-greeted = Greeted in one line: { $count }
page-early-told-done = Done.
page-early-told-undone = They wait again.
page-early-greet-does = Greets all who wrote first, in one line of chat.
page-early-done-does = Lets those who wrote first have been greeted aloud.
page-early-undo-does = Lets those wait again who were greeted aloud.
