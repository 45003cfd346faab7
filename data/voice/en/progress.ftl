## Progress made

progress-told = For { $what }: { $start ->
    [none] {""}
    [same] { $best } BPM clean,{" "}
   *[other] from { $start } to { $best } BPM clean,{" "}
}{ $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}, { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} in all, last { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } days ago
}.
progress-nothing = Nothing of that name was practised here yet.
progress-did-you-mean = Did you mean { $prefix }progress { $what }?
progress-which = Which part of it? { $names }
today-told = Today { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} of practice: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
today-nothing = Nothing yet today, and that is fine.
streak-told = Practice streak: { $days ->
    [0] none yet, and any day can be its first
    [one] { $today ->
        [yes] one day so far, and it is today
       *[no] one day so far, and today can be the second
    }
   *[other] { $days } days in a row{ $today ->
        [yes] , today included
       *[no] , and today can be the next
    }; planned rest days do not break it
}.

# What !help says of each command.
help-on-progress = Tell how a piece came along, or what is being played.
help-on-today = Tell what was practised today.
help-on-streak = Tell on how many days in a row there was practice; rest days belong to it.
