## A wave of lines that say the same

nuke-what = What shall I look for? For example: { $prefix }nuke free followers 60 – the number is how many seconds I look back.
nuke-too-short = That is too short to look for: it takes { $letters } letters at least.
nuke-too-far = I look back over 1 to { $seconds } seconds. A number that belongs to the phrase goes into quotes with it.
nuke-nothing = Nobody said that in the last { $length }, or they are out already.
nuke-found = Found { $lines ->
    [one] one line
   *[other] { $lines } lines
} of { $people ->
    [one] one person
   *[other] { $people } people
} in the last { $length }. A time-out of { $out } for each, which takes their lines away? { $prefix }nuke yes does it, { $prefix }nuke no drops it.
nuke-not-asked = Nothing of yours waits for a yes; I wait { $length } for one. { $prefix }nuke and the phrase looks anew.
nuke-dropped = Dropped. Nothing was done.
nuke-done = Done: { $done ->
    [one] one person is
   *[other] { $done } people are
} timed out{ $failed ->
    [0] .
   *[other] , and { $failed } could not be; the log says why.
} To take it all back: { $prefix }undo { $id }
nuke-reason = A moderator cleared a wave of lines that all said the same, and one of yours was among them.

# What !help says of each command.
help-on-nuke = Count who said a phrase lately (then a number: in how many seconds), and wait for yes or no.
