## Where somebody may be in danger

care-called = Moderators: something quiet waits for one of you on the page Review queue.
care-words = Whoever has it hard right now: you are no bother, and somebody listens, at any hour: { $lines } – in danger, call your emergency number. Nobody has to answer here.
care-sent = The words stand in chat already, since just now.
care-already = That is so already: I { $on ->
    [yes] call
   *[no] do not call
} moderators where somebody may be in danger.
care-told = Where somebody may be in danger I { $on ->
    [yes] call
   *[no] do not call
} you, on the page Review queue; nobody is punished for it. { $prefix }care send says the help lines, to nobody by name; { $prefix }care { $on ->
    [yes] off
   *[no] on
} switches it.
care-switched = Done: for a line that needs somebody kind I { $on ->
    [yes] call you on the page Review queue
   *[no] call nobody; nobody is punished for it all the same
}.
help-on-care = Tell whether I call moderators where somebody may be in danger, and how the words are sent.
help-on-care-send = Send the caring words and the help lines, to nobody by name.
help-on-care-on = Call moderators where somebody may be in danger.
help-on-care-off = Call nobody; nobody is punished for such lines all the same.
