## What a plan is called

planned-title = Geplant für den { $day }
planned-run-through = Einmal durch, ohne anzuhalten, wie am großen Tag.

plan-changed = Der Vorschlag hat sich geändert, seit diese Seite offen ist. Sieh ihn dir neu an und übernimm ihn dann.
plan-nothing-proposed = Es gibt nichts zu übernehmen: Heute wird nichts vorgeschlagen.
plan-no-aim = Keine Routine und kein Stück heißt { $name }.

page-plan-title = Was als Nächstes dran ist
page-plan-day = Plan für den { $day }
page-plan-rest-day = Es ist ein geplanter Ruhetag: Nichts muss gespielt werden.
page-plan-minutes = Minuten
page-plan-for = Gemacht für
page-plan-for-nothing = nichts Bestimmtes
page-plan-make = Planen
page-plan-due = Fällig
page-plan-stalls = Stockt
page-plan-rests = Ruht
page-plan-none = Nichts.
page-plan-proposed = { $minutes ->
    [one] Vorschlag: eine Minute
   *[other] Vorschlag: { $minutes } Minuten
}
page-plan-block = { $minutes } min · { $what }
page-plan-tempi = { $tempi } BPM
page-plan-nothing = Heute gibt es nichts vorzuschlagen: Alles, wofür deine Routinen einen Block haben, wurde gespielt.
page-plan-too-short = In { $minutes } Minuten hat kein Block Platz.
page-plan-begin = Noch wurde kein Stück geübt, also ist nichts fällig, stockt oder ruht. Fang an mit { $routine }.
page-plan-empty = Es gibt nichts, wovon man planen könnte: Keine Routine ist bekannt.
page-plan-take = Als Routine übernehmen
page-plan-take-how = Sie kommt an die Stelle der zuletzt geplanten und lässt sich zurücknehmen wie jede Änderung.
page-plan-take-does = Übernimmt die vorgeschlagene Routine.
page-plan-taken = Übernommen als { $title }. Im Chat: { $prefix }start { $slug }
page-plan-open = Übernommen: Routine öffnen
page-plan-for-day = { $through ->
    [yes] ein Durchlauf, für den { $day }
   *[no] für den { $day }
}
page-plan-aimed = wofür dieser Plan ist
page-plan-frame = { $kind ->
    [warm-up] zum Aufwärmen
   *[other] zum Ausklingen mit lockeren Händen
}
page-plan-again = noch einmal, wo die erste Runde aufgehört hat
page-plan-standing = { $standing ->
    [unplayed] noch nicht gespielt
    [new-target] das Ziel von { $target } BPM ist neu
    [stalls] das beste saubere Tempo steht seit { $sessions } Sitzungen bei { $best } von { $target } BPM: { $steps } Schritte darunter anfangen, oder ein anderer Weg
   *[nothing-clean] in { $sessions } Sitzungen nichts sauber: langsamer, oder ein kleineres Stück davon
}
page-plan-reached = das Ziel von { $target } BPM ist erreicht
page-plan-played = { $days ->
    [0] heute gespielt
    [one] gestern gespielt
   *[other] vor { $days } Tagen gespielt
}
page-plan-counted = { $clean } von { $counted } sauber
page-plan-was-due = { $days ->
    [0] heute fällig
    [one] seit gestern fällig
   *[other] seit { $days } Tagen fällig
}
page-plan-due-in = { $days ->
    [one] fällig in einem Tag
   *[other] fällig in { $days } Tagen
}
page-plan-unknown = keine Routine hat es jetzt, also wird es nicht vorgeschlagen
page-plan-more = und { $count } weitere
