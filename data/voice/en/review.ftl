## A second look by moderators

review-next = Number { $number }: { $kind ->
    [unsure] a line of { $login } that I am not sure about
    [ban] a ban of { $login }, as the house rules propose
    [held] a line of { $login } that AutoMod holds
    [appeal] an appeal of { $login }
   *[unban] an unban request of { $login }
}{ $rule ->
    [none] { "" }
   *[other] { " " }({ $rule })
}. { $words ->
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
review-which = Which one? I have shown you none yet. { $prefix }review shows what is next, or name a number: { $prefix }review yes 3
review-unknown = I know nothing of that number. { $prefix }review shows what waits.
review-decided = Nothing was done: number { $number } is decided already. { $prefix }review shows what else waits.
review-failed = Your word about number { $number } is written down, but Twitch did not do it. Please do it there by hand.
review-yes = Done, number { $number }: { $kind ->
    [unsure] the line of { $login } counts now
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
    [unsure] the line of { $login } stays
    [ban] { $login } is not banned, and what was done before stands
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

# What !help says of each command.
help-on-review = Tell what waits for a moderator, what runs out first: a doubtful or held line, a ban, an appeal.
help-on-review-yes = Do what is asked: warn, ban, let in, undo or unban; without a number, what was shown last.
help-on-review-no = Leave it as it is, or deny a held line or an unban request; without a number, the last shown.
help-on-appeal = Ask the moderators to look again at why you were moderated, in a few words of yours.
