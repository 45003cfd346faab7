## Pflege: was an den Instrumenten gemacht wurde, und wann

maintenance-worn = Die { $kind ->
    [tubes] Röhren in
   *[strings] Saiten auf
} { $name } { $unit ->
    [months] sind { $count } Monate alt
    [years] sind { $count } Jahre alt
   *[days] { $count ->
        [none] sind da, aber seit wann, hat mir niemand gesagt
        [0] sind heute neu
        [1] sind einen Tag alt
       *[other] sind { $count } Tage alt
    }
}{ $items ->
    [none] { "" }
   *[other] : { $items }
}{ $note ->
    [none] { "" }
   *[other] { " " }({ $note })
}.
maintenance-nothing-worn = Noch nichts bekannt: Von { $kind ->
    [tubes] Röhren
   *[strings] Saiten
} an dem, was gerade gespielt wird, hat mir niemand erzählt.
maintenance-done = Zuletzt gemacht: { $items }{ $more ->
    [0] .
   *[other] { " " }… und noch { $more }.
}
word-maintenance-done = { $name }, { $work ->
    [strings] Saiten
    [tubes] Röhren
   *[other] { $work }
} { $unit ->
    [months] vor { $count } Monaten
    [years] vor { $count } Jahren
   *[days] { $count ->
        [0] heute
        [1] gestern
       *[other] vor { $count } Tagen
    }
}{ $note ->
    [none] { "" }
   *[other] { " " }({ $note })
}
maintenance-nothing-done = Dazu ist noch nicht notiert, was gemacht wurde.
maintenance-noted = Notiert: { $name }, { $work ->
    [strings] Saiten
    [tubes] Röhren
   *[other] { $work }
}, { $unit ->
    [months] vor { $count } Monaten
    [years] vor { $count } Jahren
   *[days] { $count ->
        [0] heute
        [1] gestern
       *[other] vor { $count } Tagen
    }
} gemacht{ $note ->
    [none] { "" }
   *[other] { " " }({ $note })
}. { $prefix }changes undo nimmt es zurück.
maintenance-already = Keine Änderung: Der Tag steht bei { $name }, { $work ->
    [strings] Saiten
    [tubes] Röhren
   *[other] { $work }
} schon da.
maintenance-how = Sag mir, welches Stück und was gemacht wurde{ $name ->
    [none] .
   *[other] : { $prefix }maintenance done { $name } set-up
}
maintenance-which = Sag mir, welches{ $items ->
    [none] { $name ->
        [none] .
       *[other] , etwa so: { $prefix }{ $kind } changed { $name }
    }
   *[other] : { $items }
}
maintenance-what = Sag mir, was an { $name } gemacht wurde, etwa: Set-up, Bünde, Batterien.
maintenance-ahead = Nichts notiert: Der { $day } kommt erst noch.
maintenance-has-none = Keine { $kind ->
    [tubes] Röhren in
   *[strings] Saiten auf
} { $name }: So etwas hat das Stück nicht.
maintenance-no-day = Nichts notiert: Diesen Tag gibt es nicht.
# Wörter, mit denen Leute sagen, dass etwas gestern war, in den Sprachen deines Chats.
maintenance-yesterday = gestern yesterday ayer hier ontem
maintenance-bad-note = Nichts notiert: Eine Notiz hat höchstens { $most } Zeichen.
maintenance-bad-work = Nichts notiert: Was gemacht wurde, hat höchstens { $most } Zeichen.

## Auf dem Pult, nur für die Künstlerin oder den Künstler

page-desk-maintenance = Fällig
page-desk-maintenance-due = { $days ->
    [0] heute fällig
    [1] seit gestern fällig
   *[other] seit { $days } Tagen fällig
}
page-desk-maintenance-last = { $days ->
    [1] gestern gemacht
   *[other] vor { $days } Tagen gemacht
}{ $note ->
    [none] { "" }
   *[other] , { $note }
}
page-desk-maintenance-more = { $count ->
    [one] … und noch etwas
   *[other] … und noch { $count }
}
page-desk-maintenance-done = Heute gemacht
page-desk-maintenance-noted = Notiert: { $name }, { $work ->
    [strings] Saiten
    [tubes] Röhren
   *[other] { $work }
}, heute gemacht.
page-desk-maintenance-back = Heute notiert: { $name }, { $work ->
    [strings] Saiten
    [tubes] Röhren
   *[other] { $work }
}
page-desk-maintenance-undo = Zurücknehmen
page-maintenance-done-does = Notiert, dass etwas Fälliges, nach seinem Kürzel, heute gemacht wurde.

# What !help says of each command.
help-on-strings = Sagt, welche Saiten auf dem sind, was gerade gespielt wird, oder auf einem Stück, und wie alt sie sind.
help-on-strings-changed = Notiert, dass neue Saiten auf dem Stück in der Hand sind, oder auf einem anderen: welchem, und eine Notiz wie 10-46.
help-on-tubes = Sagt, welche Röhren in dem sind, was gerade gespielt wird, oder in einem Stück, und wie alt sie sind.
help-on-tubes-changed = Notiert, dass neue Röhren in dem Stück in Gebrauch sind, oder in einem anderen: welchem, und eine Notiz.
help-on-maintenance = Sagt, was zuletzt an dem gemacht wurde, was gerade gespielt wird, oder an einem Stück: Saiten, Set-up und so weiter.
help-on-maintenance-done = Notiert, dass an einem Stück etwas gemacht wurde: an welchem, was, und eine Notiz.
