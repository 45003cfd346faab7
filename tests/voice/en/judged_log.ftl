## An old chat log, judged
# No line of a page is ever said in chat, so these may begin with a gap.

page-judged-title = Try an old log
page-judged-how = The rules in force are tried on it, and nothing is done to anybody. A log has one JSON object a line, with text and, if there are any, user, role and at; up to { $megabytes } MB. It is deleted as soon as it was judged.
page-judged-file = A log, chosen here or dropped on the page
page-judged-it = Judge it
page-judged-running = { $name } is being judged, which takes up to { $minutes } minutes.
page-judged-look = Look again
page-judged-done = What came of { $name }
page-judged-counts = { $lines ->
    [one] One line
   *[other] { $lines } lines
} by { $people ->
    [one] one person
   *[other] { $people } people
}; rules find something in { $found }.
page-judged-nothing = No log was judged yet.
page-judged-rule = Rule
page-judged-lines = Lines
page-judged-people = People
page-judged-action = { $action ->
    [review] To look at
    [delete] Taken away
    [warn] Warned
    [timeout] Timed out
   *[ban] Banned
}
page-judged-most = More than once
page-judged-trial = on trial
page-judged-first = Look at these first
page-judged-first-line = line { $number }, { $who } with { $lines } lines, { $action ->
    [review] to look at
    [delete] taken away
    [warn] warned
    [timeout] timed out
   *[ban] banned
}{ $certainty ->
    [certain] , sure
    [likely] , likely
    [possible] , may be harmless
   *[unknown] { "" }
}
page-judged-unread = { $count ->
    [one] One line could not be read
   *[other] { $count } lines could not be read
}
page-judged-fault = Line { $number } { $why }
page-judged-busy = Another log is being judged just now. Try again when it is done.
page-judged-empty = There is no file with anything in it.
page-judged-too-big = That is more than { $megabytes } MB. Take a part of it.
page-judged-too-slow = It took too long to come. Take a part of it.
page-judged-failed = { $why ->
    [too-long] It took longer than { $minutes } minutes. Take a part of it.
   *[failed] It could not be judged: it takes more memory than there is for it, or the process was ended.
}
