## Practice
# Every line here can be filled with what is being practised: { $what }, { $title }, { $kind }, { $number } of
# { $blocks }, { $minutes }, { $left }, { $bpm }, { $target }, { $key } and more; "none" is what there is nothing to say of.
# { $aim } is where the tempo stands: below, at or above the target; { $ago } how many minutes ago it was done.

practice-none = Gerade wird nichts geübt. { $prefix }routine zeigt, was drankommen könnte, und los geht es mit { $prefix }start vom Instrument aus.
practice-runs = Wir sind mitten in { $title }. Zuerst macht { $prefix }finish da Schluss.
practice-long-ago = Zuletzt habe ich vor { $hours } Stunden etwas gehört und weiß nicht, was seitdem gespielt wurde. { $prefix }finish beendet die Session dort; mit { $prefix }next 0 oder { $prefix }finish 0 glaube ich dir, dass du weitergespielt hast.
practice-long-break = Zuletzt habe ich vor { $hours } Stunden etwas gehört, da war Pause, also ist der Abend vorbei. { $prefix }finish beendet ihn dort, danach beginnt { $prefix }start einen neuen.
practice-clock = Die Session davor endete: { $ended }. Auf meiner Uhr ist es { $now }: Eins von beiden stimmt nicht. Stell die Uhr meines Rechners richtig, oder nimm mit { $prefix }scratch dieses Ende zurück und auch alles davor.
practice-began = Los geht’s: { $routine }, { $total } Minuten in { $blocks ->
    [one] einem Block
   *[other] { $blocks } Blöcken
}. Zuerst { $what }, { $minutes } min{ $bpm ->
    [none] {""}
   *[other] {" "}bei { $bpm } BPM
}.
practice-moved = Block { $number } von { $blocks }: { $what }, { $minutes } min{ $bpm ->
    [none] {""}
   *[other] {" "}bei { $bpm } BPM
}{ $aim ->
    [below] {" "}→ { $target }
    [at] , dem Ziel
    [above] , über dem Ziel von { $target }
   *[none] {""}
}{ $ago ->
    [0] {""}
   *[other] , seit { $ago } min
}.
practice-first-block = Wir sind schon beim ersten Block.
practice-last-block = Das war der letzte Block. { $prefix }finish macht den Deckel drauf.
practice-paused = Pause{ $ago ->
    [0] {""}
   *[other] {" "}seit { $ago } min
}. Mit { $prefix }resume geht es weiter: { $what }{ $left ->
    [0] {""}
   *[other] , noch { $left } min
}.
practice-paused-already = Pause ist schon. Mit { $prefix }resume geht es weiter.
practice-is-paused = Wir haben gerade Pause, also wurde nichts gezählt. Erst kommt { $prefix }resume
practice-resumed = Weiter mit { $what }{ $ago ->
    [0] {""}
   *[other] , seit { $ago } min
}{ $left ->
    [0] { "" }
   *[other] , noch { $left } min
}.
practice-not-paused = Wir haben gerade keine Pause. { $prefix }pause beginnt eine.
practice-tempo = Tempo { $bpm } BPM{ $aim ->
    [below] {" "}auf dem Weg zu { $target }
    [at] , das Ziel
    [above] , über dem Ziel von { $target }
   *[none] {""}
}.
practice-stays = Dann bleiben wir bei { $bpm } BPM, und die Serie beginnt neu.
practice-bpm-how = Ein Tempo ist eine Zahl, wie { $prefix }bpm 92 oder { $prefix }bpm 92,5, oder eine Änderung, wie { $prefix }bpm +4.
practice-bad-tempo = In dem Tempo übt niemand: { $slowest } bis { $fastest } BPM dürfen es sein.
practice-no-tempo = Dieser Block hat kein Tempo, bis vom Instrument eins kommt, zum Beispiel { $prefix }bpm 92.
practice-no-proposal = So ein Tempo steht gerade nicht zur Wahl. { $prefix }bpm 92 oder { $prefix }bpm +4 stellt eins ein.
practice-repetition = Notiert: { $clean } sauber, { $missed } daneben{ $bpm ->
    [none] {""}
   *[other] {" "}bei { $bpm } BPM
}.
practice-best = Neuer Rekord: { $what } sauber bei { $bpm } BPM, schneller als an jedem Tag davor!
practice-faster = Das sind { $row } sauber in Folge bei { $bpm }{ $best ->
    [yes] , ein neuer Rekord
   *[no] {""}
}. Bereit für { $proposed }? { $prefix }yes oder { $prefix }no
practice-slower = Lass es atmen: eine Weile mit { $proposed } BPM? { $prefix }yes oder { $prefix }no
practice-reached = Da ist es: { $row } sauber in Folge bei { $bpm } BPM, { $aim ->
    [above] über dem Ziel von { $target } für { $what }
   *[at] dem Ziel für { $what }
}{ $best ->
    [yes] {" "}– und ein neuer Rekord
   *[no] {""}
}!
quiet-state = Wiederholungen werden { $state ->
    [on] still gezählt: Ich melde mich bei voller Serie, einem Tempo zum Probieren oder einem Rekord über alle Tage davor. { $prefix }quiet off beantwortet jede
   *[off] einzeln beantwortet. { $prefix }quiet on zählt sie still
}.
practice-noted = Die Notiz ist aufgeschrieben.
practice-note-how = Eine Notiz hat ein paar Worte, höchstens { $most } Zeichen, wie { $prefix }note Daumen zu verkrampft.
practice-ago-how = Sag, vor wie vielen Minuten das war, höchstens 999, wie { $prefix }next 10 oder { $prefix }finish 40.
practice-times-how = Zähl 1 bis { $most } auf einmal, wie { $prefix }clean 3.
practice-ago-far = Du hast mir { $minutes ->
    [0] eben erst
    [one] vor einer Minute
   *[other] vor { $minutes } Minuten
} etwas gesagt, und davor kann das hier nicht liegen. { $prefix }scratch nimmt das Frühere zurück.
practice-fix-how = Sag, was richtig ist, wie { $prefix }fix clean 6, { $prefix }fix missed 2 at 92 oder, für den dritten Block, { $prefix }fix clean 8 in 3; höchstens { $most }.
practice-fix-block = Block { $number } wurde nicht gespielt, also gibt es darin nichts richtigzustellen.
practice-fixed = Richtiggestellt für { $what }: { $clean } sauber, { $missed } daneben{ $bpm ->
    [none] {""}
   *[other] {" "}bei { $bpm } BPM
}.
practice-scratched = Gestrichen: { $did ->
    [started] Die Session ist weg, als hätte sie nie begonnen
    [moved] Dran ist wieder { $what }
    [skipped] Dran ist wieder { $what }
    [paused] doch keine Pause
    [resumed] Die Pause geht weiter
    [tempo] { $bpm ->
        [none] wieder kein Tempo
       *[other] wieder { $bpm } BPM
    }
    [clean] { $times ->
        [one] eine saubere Wiederholung
       *[other] { $times } saubere Wiederholungen
    } weniger
    [miss] { $times ->
        [one] ein Patzer
       *[other] { $times } Patzer
    } weniger
    [noted] Die Notiz ist weg
    [fixed] Die Zählung ist wie vorher
   *[finished] Die Session geht weiter
}.
practice-nothing-to-scratch = Es gibt nichts zurückzunehmen.
practice-finished = Fertig{ $ago ->
    [0] {""}
   *[other] {" "}seit { $ago } min
}: { $routine }, { $played ->
    [one] eine Minute
   *[other] { $played } Minuten
} gespielt. Schüttel die Hände aus! Zu früh? Mit { $prefix }scratch geht es weiter.
practice-now = Jetzt { $kind ->
    [warm-up] Aufwärmen
    [technique] Technik
    [repertoire] Repertoire
    [improvisation] Improvisation
    [ear] Gehörbildung
    [sight-reading] Blattspiel
   *[cool-down] Ausklang
}: { $what }, Block { $number } von { $blocks }{ $bpm ->
    [none] {""}
   *[other] {", "}{ $bpm }{ $aim ->
        [below] {" "}→ { $target } BPM
        [at] {" "}BPM, das Ziel
        [above] {" "}BPM, über dem Ziel von { $target }
       *[none] {" "}BPM
    }
}{ $paused ->
    [yes] { $rested ->
        [0] , gerade Pause
       *[other] , seit { $rested } min Pause
    }
   *[no] { $left ->
        [0] { "" }
       *[other] , noch { $left } min
    }
}.{ $strategy ->
    [none] {""}
   *[other] {" "}{ $strategy }
}{ $listen ->
    [none] {""}
   *[other] {" "}Ohren auf: { $listen }
}
practice-next = Als Nächstes kommt { $next ->
    [none] das Ende: Das ist der letzte Block
   *[other] { $next }, { $left ->
        [0] jeden Moment
       *[other] in etwa { $left } min{ $paused ->
            [yes] {" "}Spielzeit
           *[no] {""}
        }
    }{ $paused ->
        [yes] : Gerade ist Pause
       *[no] {""}
    }
}.
practice-ahead = Das kommt noch: { $what }, { $between ->
    [0] gleich im nächsten Block
    [one] nach einem Block dazwischen
   *[other] nach { $between } Blöcken dazwischen
}, nach Plan in etwa { $minutes } min{ $paused ->
    [yes] {" "}Spielzeit: Gerade ist Pause
   *[no] {""}
}.
practice-behind = Das liegt in dieser Routine schon hinter uns: { $what }.
practice-elsewhere = Heute kommt das nicht: { $what } steht in { $routine }. { $prefix }routine sagt, was heute gespielt wird.
practice-tempo-told = Wir { $paused ->
    [yes] waren vor dieser Pause
   *[no] sind gerade
} bei { $bpm } BPM{ $aim ->
    [below] , auf dem Weg zu { $target }
    [at] , dem Ziel
    [above] , über dem Ziel von { $target }
   *[none] {""}
}{ $clean ->
    [0] .
   *[other] : { $clean } sauber in diesem Tempo.
}
practice-goal = Das Ziel für { $what }{ $target ->
    [none] {" "}ist kein Tempo: { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    } gutes Üben
   *[other] : { $target } BPM, { $needed ->
        [one] einmal sauber
       *[other] { $needed }-mal am Stück sauber
    }{ $bpm ->
        [none] {""}
       *[other] ; gerade { $bpm }
    }
}.{ $listen ->
    [none] {""}
   *[other] {" "}Ohren auf: { $listen }
}
practice-tuning = Für { $what }: { $tuning ->
    [none] Standardstimmung
   *[other] gestimmt auf { $tuning }
}{ $key ->
    [none] {""}
   *[other] , in { $key }
}{ $metre ->
    [none] {""}
   *[other] , im Takt { $metre }
}.

# What !help says of each command.
help-on-start = Beginnt eine Routine, die erste, wenn keine genannt ist.
help-on-next = Sagt, was als Nächstes kommt, oder wann ein Block mit diesem Namen dran ist; vom Artist: geht weiter zum nächsten Block, jetzt oder vor so vielen Minuten.
help-on-back = Geht einen Block zurück, jetzt oder vor so vielen Minuten.
help-on-skip = Lässt diesen Block aus und geht weiter, jetzt oder vor so vielen Minuten.
help-on-pause = Hält die Übe-Uhr an, jetzt oder vor so vielen Minuten.
help-on-resume = Macht nach einer Pause weiter, jetzt oder vor so vielen Minuten.
help-on-tempo = Sagt das Tempo und wohin es geht; vom Artist: setzt es, wie 92, oder ändert es, wie +4.
help-on-yes = Macht mit dem vorgeschlagenen Tempo weiter.
help-on-no = Bleibt beim jetzigen Tempo, was auch vorgeschlagen ist.
help-on-faster = Macht mit dem vorgeschlagenen schnelleren Tempo weiter.
help-on-clean = Zählt eine saubere Wiederholung in diesem Tempo, oder so viele.
help-on-miss = Zählt eine Wiederholung, die danebenging, oder so viele.
help-on-quiet = Sagt, ob Wiederholungen still gezählt werden oder jede eine Antwort bekommt.
help-on-quiet-on = Zählt still und meldet sich bei einer vollen Reihe, einem Tempovorschlag, einem Rekord und bei Fehlern.
help-on-quiet-off = Beantwortet jede Wiederholung mit dem Stand, bis es wieder an ist oder ich neu starte.
help-on-note = Schreibt eine Notiz ins Log dieser Session.
help-on-fix = Stellt einen Stand richtig, wie clean 6, missed 2 at 92 oder clean 8 in 3 für den dritten Block.
help-on-scratch = Nimmt das Letzte zurück, als wäre es nie gewesen.
help-on-finish = Beendet die Session, jetzt oder vor so vielen Minuten.
help-on-now = Sagt, was geübt wird, wie schnell, wie lange und worauf zu hören ist.
help-on-goal = Sagt, worauf dieser Block hinausläuft.
help-on-tuning = Sagt Stimmung, Tonart und Taktart von dem, was gespielt wird.
