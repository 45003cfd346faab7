## A second look by moderators

review-next = Number { $number }: { $kind ->
    [unsure] a line that I am not sure about
    [ban] a ban, as the house rules propose
    [held] a line of { $login } that AutoMod holds
    [appeal] an appeal of { $login }
   *[unban] an unban request of { $login }
}{ $rule ->
    [none] { "" }
   *[other] { " " }({ $rule })
}. { $words ->
    [page] Whose it is, and what it says, is on the page Review queue.
    [none] I would rather not repeat the words.
   *[other] { $kind ->
        [appeal] They say
       *[other] The words begin with
    } “{ $words }”.
} Waiting: { $waiting }. { $kind ->
    [unsure] To take it away with a warning
    [ban] To ban
    [held] To let it in
    [appeal] To undo it
   *[unban] To unban
}: { $prefix }review yes { $number }, otherwise { $prefix }review no { $number }
review-nothing = Nothing waits for you. Enjoy the music!
review-on-page = Nothing waits here. What waits for one of you is on the page Review queue alone, as it is not for chat.
review-which = Which one? I have shown you none yet. { $prefix }review shows what is next, or name a number: { $prefix }review yes 3
review-unknown = I know nothing of that number. { $prefix }review shows what waits.
review-decided = Nothing was done: number { $number } is decided already, { $decision ->
    [elsewhere] past me
    [yes] with yes
   *[no] with no
}{ $by ->
    [none] { "" }
   *[other] { " " }by { $by }
}. { $prefix }review shows what else waits.
review-failed = Your word about number { $number } is written down, but Twitch did not do it ({ $why }). Please do it there by hand.
review-waits = Number { $number } waits for an answer: there is nothing to take back.
review-stays = Number { $number } stays as it is: { $kind ->
    [held] a line that AutoMod held is decided once, at Twitch
    [unban] an unban request is decided once, at Twitch
    [appeal] an appeal that was heard is not taken back
   *[other] it was decided elsewhere, or the same person waits again already
}.
review-too-late = Number { $number } was decided more than { $seconds } seconds ago. What was done then is undone in the log.
review-yes = Done, number { $number }: { $kind ->
    [care] the words are in chat, to nobody by name
    [unsure] that line counts now
    [ban] { $login } is banned
    [held] the line of { $login } is in chat
    [appeal] it is undone for { $login }{ $out ->
        [none] { "" }
       *[other] , who stays out by number { $out }
    }
   *[unban] { $login } is unbanned
}. { $next ->
    [none] Nothing else waits.
   *[other] { $next }
}
review-no = Noted, number { $number }: { $kind ->
    [care] it is seen to
    [unsure] that line stays
    [ban] there is no ban, and what was done before stands
    [held] the line of { $login } stays out
    [appeal] for { $login } it stays as it was
   *[unban] { $login } stays banned
}. { $next ->
    [none] Nothing else waits.
   *[other] { $next }
}
appeal-taken = Thank you for saying so. A moderator looks at it again, and you hear of it here.
appeal-waits = Your appeal waits for a moderator already, and is not forgotten.
appeal-decided = A moderator has looked at that one again already. Please write to a moderator if it weighs on you.
appeal-granted = Good news, @{ $login }: a moderator looked again and took it back. Sorry for the trouble, and welcome!
appeal-declined = Thank you for asking, @{ $login }. A moderator looked again and leaves it as it was, no hard feelings.

# On the moderators' page: the two answers, what they would do, and what was decided.
word-review-yes = { $kind ->
    [care] Send the words
    [held] Let it in
    [appeal] Undo it
    [unban] Unban
   *[other] { $action ->
        [delete] Take it away
        [warn] Warn
        [timeout] Time out
       *[ban] Ban
    }
}
word-review-no = { $kind ->
    [care] Seen to
    [held] Keep it out
    [appeal] Leave it as it was
    [unban] Deny
    [ban] No ban
   *[unsure] Let it be
}
word-review-yes-does = { $kind ->
    [care] The caring words and the help lines stand in chat, to nobody by name.
    [held] The line of { $login } appears in chat.
    [appeal] What was decided about { $login } is undone and counts no more.
    [unban] The ban of { $login } is lifted.
   *[other] { $action ->
        [delete] The line of { $login } is taken away, and counts.
        [warn] The line of { $login } is taken away with a warning, and counts.
        [timeout] A time-out of { $length } for { $login }, and it counts.
       *[ban] A ban for { $login }.
    }
}
word-review-no-does = { $kind ->
    [care] Nothing is said; it is seen to.
    [held] The line of { $login } stays out of chat.
    [appeal] For { $login } it stays as it was, which they are told.
    [unban] The ban of { $login } stays, and the request is closed.
    [ban] No ban for { $login }; what was done before stands.
   *[unsure] The line of { $login } stays, and nothing counts.
}
word-review-was = { $decision ->
    [elsewhere] { $by ->
        [none] Ran out at Twitch
       *[other] Decided elsewhere
    }
    [yes] { $kind ->
        [care] Words sent
        [held] Let in
        [appeal] Undone
        [unban] Unbanned
       *[other] { $action ->
            [delete] Taken away
            [warn] Warned
            [timeout] Timed out
           *[ban] Banned
        }
    }
   *[no] { $kind ->
        [care] Seen to
        [held] Kept out
        [appeal] Left as it was
        [unban] Denied
        [ban] Not banned
       *[unsure] Let be
    }
}{ $by ->
    [none] { "" }
   *[other] { " " }by { $by }
}{ $undone ->
    [none] { "" }
   *[other] , taken back by { $undone }
}

# What !help says of each command.
help-on-review = Tell what waits for a moderator, the most urgent first: a doubtful or held line, a ban, an appeal.
help-on-review-yes = Do what is asked: warn, ban, let in, undo or unban; without a number, what was shown last.
help-on-review-no = Leave it as it is, or deny a held line or an unban request; without a number, the last shown.
help-on-appeal = Ask the moderators to look again at why you were moderated, in a few words of yours.
