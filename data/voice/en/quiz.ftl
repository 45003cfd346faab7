## The quiz

quiz-asked = Quiz { $number } of { $of } ({ $topic }): { $asks } { $choices ->
    [none] Answer in chat, in words;
   *[other] – { $choices } – Answer in chat, by number or words;
} { $seconds } seconds, your last answer counts.
quiz-resolved = The right answer is: { $right }. { $explains ->
    [none] { "" }
   *[other] { $explains }
}{ $year ->
    [0] { "" }
   *[other] {" "}(as of { $year }.)
} { $names ->
    [none] { $answered ->
        [0] Nobody answered in time.
       *[other] A hard one: nobody had it, so it comes again.
    }
   *[other] Right{ $knew ->
        [one] { "" }
       *[other] , in no order
    }: { $names }{ $more ->
        [0] { "" }
       *[other] {" "}and { $more } more
    }.
} { $left ->
    [0] { $prefix }top tells the season.
    [one] One more to come.
   *[other] { $left } more to come.
}
quiz-broken-off = The question “{ $asks }” was cut short while I was away: it counts for nobody, and nobody loses anything.
quiz-all-asked = All questions were asked this evening. More another time!
quiz-none = There is no question to ask yet.
quiz-running = The quiz runs already. { $prefix }quiz next goes on, { $prefix }quiz stop ends it.
quiz-hushed = Not in a hard moment: a quiz would be too cheerful just now. Once it is over ({ $prefix }hush off), { $prefix }quiz start begins one.
quiz-not-running = The quiz does not run.
quiz-none-open = No question is open.
quiz-over-already = That question is over: nothing was dropped.
quiz-still-open = A question is open for { $seconds ->
    [one] one more second
   *[other] { $seconds } more seconds
}: everybody has the time to answer.
quiz-left-out = Guess along as you like, { $login }! As you wished, I note no answers of yours; with { $prefix }optin they count from then on.
quiz-too-many = Write how many questions: 1 to { $most }.
quiz-told = The quiz: { $state ->
    [open] A question is open: { $asks }{ $choices ->
        [none] { "" }
       *[other] {" "}– { $choices } –
    } { $seconds ->
        [0] It is on its way.
       *[other] { $seconds } seconds are left; your last answer counts.
    }
    [waits] The quiz goes on soon: { $left ->
        [one] one question comes.
       *[other] { $left } questions come.
    }
   *[none] No quiz runs. When the artist starts one, answer in chat: all who are right in time score alike.
} { $prefix }score tells your points, { $prefix }top the season.
quiz-starts = Quiz time: { $count ->
    [one] one question,
   *[other] { $count } questions,
} { $seconds } seconds{ $count ->
    [one] { "" }
   *[other] {" "}each
}. Answer in chat; your last answer counts, all who are right score alike.{ $waits ->
    [yes] {" "}It begins when the take is over.
   *[no] { "" }
}
quiz-stopped = No more questions{ $open ->
    [yes] ; the open one is resolved in its time.
   *[no] .
}
quiz-skipped = Dropped: “{ $asks }” It counts for nobody.
quiz-comes = The next question comes{ $waits ->
    [yes] {" "}when the take is over.
   *[no] .
}
score-of = The points of { $login }: { $points } this season{ $place ->
    [0] { "" }
   *[other] , place { $place }
}, { $ever } in all.{ $title ->
    [none] { "" }
    [curious] {" "}A curious ear!
    [attentive] {" "}An attentive ear!
    [well-versed] {" "}Well versed!
   *[library] {" "}A walking library!
}
score-none = Nothing counted so far, { $login }; guessing along is all it takes, whenever you like.
score-left-out = You opted out, { $login }, so no answer of yours is noted.{ $ever ->
    [0] { "" }
   *[other] {" "}What you won before stays yours: { $points } this season, { $ever } in all.
} With { $prefix }optin they count from then on.
score-none-of = I know no points of { $login }.
score-own = A score is for whose it is: { $prefix }score tells yours, { $prefix }top the season.
top-told = This season{ $name ->
    [none] { "" }
   *[other] {" "}({ $name })
}: { $items }{ $more ->
    [0] { "" }
   *[other] {" "}… and { $more } more
}
top-ever = Of all seasons: { $items }{ $more ->
    [0] { "" }
   *[other] {" "}… and { $more } more
}
top-none = Nobody has points yet.
season-begun = A new season begins{ $name ->
    [none] .
   *[other] : { $name }.
} What was won before stays, in { $prefix }top ever.
season-told = This season{ $name ->
    [none] { "" }
   *[other] {" "}({ $name })
} goes since { $began }{ $before ->
    [none] .
   *[other] . Before: { $before }
}
quiz-season-too-long = A name of a season has { $most } characters at most.

## Small words around an answer, which make no difference: write those of your language

quiz-articles = the a an
quiz-joining = and
quiz-before-answers = it is wait ok well so its that thats i think say maybe answer number no
quiz-units = zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
quiz-tens = twenty thirty forty fifty sixty seventy eighty ninety

help-on-quiz = Tell how the quiz stands, and how one plays.
help-on-quiz-start = Ask so many questions, five without a number, one after the other.
help-on-quiz-next = Ask the next question now.
help-on-quiz-stop = Ask no more; what is open is resolved in its time.
help-on-quiz-skip = Drop the question that is open; it brings nobody anything.
help-on-quiz-season = Tell which season goes on, since when, and which were before.
help-on-quiz-season-new = Let a new season begin; what was won before stays.
help-on-score = Tell your points in the quiz; moderators may ask for somebody's.
help-on-top = Tell who knows most in this season; with "ever" behind it, of all seasons.

page-overlay-quiz = Quiz
page-overlay-quiz-left = Answer in chat
page-overlay-quiz-right = Right: { $right }
page-overlay-quiz-knew = Had it: { $knew } of { $answered }
page-overlay-sample-quiz = Which note sounds the same as G flat on the piano?
page-overlay-sample-quiz-choices = F sharp · G sharp · E sharp · A flat

page-quiz-title = Quiz
page-quiz-right = Right: { $right }
page-quiz-left = { $left ->
    [one] one to come
   *[other] { $left } to come
}
page-quiz-next = Next quiz question
page-quiz-start = Start
page-quiz-count = Questions
page-quiz-stop = Stop
page-quiz-skip = Drop this one
page-quiz-told-next = { $waits ->
    [yes] It comes when the take is over.
   *[no] The question comes.
}
page-quiz-told-stopped = No more questions come.
page-quiz-told-skipped = Dropped: it counts for nobody.
page-quiz-next-does = Asks the next question of the quiz now.
page-quiz-start-does = Asks so many questions of the quiz, one after the other.
page-quiz-stop-does = Asks no more questions of the quiz; the open one is resolved in its time.
page-quiz-skip-does = Drops the open question of the quiz.
