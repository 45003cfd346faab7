## The artist's desk
# No line of a page is ever said in chat, so these may begin with a gap.

page-desk-title = Desk
page-desk-dock = The narrow one, for a dock in OBS
page-desk-practice = The keys alone
page-desk-chat = Chat
page-desk-chat-none = Nobody has written yet.
page-desk-chat-newer = Newer lines
page-desk-taken-off = Taken off in chat
page-desk-latest = Last moderated, { $at }:
page-desk-latest-none = Nothing was moderated in the last half hour.
page-desk-latest-undone = That is taken back already.
page-desk-latest-changed = That came this very moment. Press again if you mean it.
page-desk-waits = Review queue
page-desk-waiting = { $count ->
    [0] Nothing waits.
    [one] One thing waits.
   *[other] { $count } things wait.
}
page-desk-queue = Have a look
page-desk-bot = The bot
page-desk-bot-well = All is well, and the stream is { $live ->
    [yes] live
   *[no] off
}.
page-desk-mend = What to do:
page-desk-evening = The evening so far
page-desk-evening-none = Nothing played yet today.
page-desk-evening-played = { $minutes ->
    [one] One minute played.
   *[other] { $minutes } minutes played.
}
page-desk-block = { $planned ->
    [none] { $played } min
   *[other] { $played } of { $planned } min
}{ $state ->
    [now] , now
    [skipped] , skipped
    [ahead] , still to come
   *[done] { "" }
}
page-desk-key-practice = what the letter on each button says
page-desk-key-yes = accept the proposed tempo
page-desk-key-note = write a note
page-desk-key-undo = take back what was moderated last
