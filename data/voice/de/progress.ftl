## Progress made

progress-told = Für { $what }: { $start ->
    [none] {""}
    [same] { $best } BPM sauber,{" "}
   *[other] von { $start } auf { $best } BPM sauber,{" "}
}{ $sessions ->
    [one] eine Session
   *[other] { $sessions } Sessions
}, insgesamt { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}, zuletzt { $days ->
    [0] heute
    [1] gestern
   *[other] vor { $days } Tagen
}.
progress-nothing = Unter diesem Namen wurde hier noch nichts geübt.
progress-did-you-mean = Meintest du { $prefix }progress { $what }?
progress-which = Welchen Teil davon? { $names }
today-told = Heute { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
} geübt: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}und noch { $more }
}.
today-nothing = Heute noch nichts, und das ist völlig okay.
streak-told = Übe-Serie: { $days ->
    [0] noch keine, und jeder Tag kann ihr erster sein
    [one] { $today ->
        [yes] bisher ein Tag, und der ist heute
       *[no] bisher ein Tag, und heute kann der zweite sein
    }
   *[other] { $days } Tage in Folge{ $today ->
        [yes] , heute mitgezählt
       *[no] , und heute kann der nächste sein
    }; geplante Ruhetage unterbrechen sie nicht
}.

# What !help says of each command.
help-on-progress = Sagt, wie ein Stück vorankam, oder das, was gerade gespielt wird.
help-on-today = Sagt, was heute geübt wurde.
help-on-streak = Sagt, wie viele Tage in Folge geübt wurde; Ruhetage gehören dazu.
