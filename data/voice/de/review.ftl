## A second look by moderators

review-next = Nummer { $number }: { $kind ->
    [unsure] eine Nachricht, bei der ich unsicher bin
    [ban] ein Bann, wie ihn die Hausregeln vorschlagen
    [held] eine Nachricht von { $login }, die AutoMod zurückhält
    [appeal] ein Einspruch von { $login }
   *[unban] ein Entbannungsantrag von { $login }
}{ $rule ->
    [none] { "" }
   *[other] { " " }({ $rule })
}. { $words ->
    [page] Von wem und was, steht auf der Seite „Warteschlange“.
    [none] Den Wortlaut wiederhole ich lieber nicht.
   *[other] { $kind ->
        [appeal] Darin steht
       *[other] Der Text beginnt mit
    } „{ $words }“.
} Offen: { $waiting }. { $kind ->
    [unsure] Mit Verwarnung entfernen
    [ban] Bannen
    [held] Durchlassen
    [appeal] Zurücknehmen
   *[unban] Entbannen
}: { $prefix }review yes { $number }, sonst { $prefix }review no { $number }
review-nothing = Auf dich wartet nichts. Genieß die Musik!
review-on-page = Hier wartet nichts. Was auf jemanden von euch wartet, steht nur auf der Seite Warteschlange; für den Chat ist es nichts.
review-which = Welche Nummer denn? Ich habe dir noch keine gezeigt. { $prefix }review zeigt, was als Nächstes dran ist, oder nenn eine: { $prefix }review yes 3
review-unknown = Zu dieser Nummer weiß ich nichts. { $prefix }review zeigt, was wartet.
review-decided = Da ändert sich nichts: Nummer { $number } ist schon entschieden, { $decision ->
    [elsewhere] und zwar an mir vorbei
    [yes] mit Ja
   *[no] mit Nein
}{ $by ->
    [none] { "" }
   *[other] { " " }von { $by }
}. { $prefix }review zeigt, was sonst noch wartet.
review-failed = Dein Wort zu Nummer { $number } ist notiert, aber Twitch hat nicht mitgemacht ({ $why }). Bitte erledige es dort von Hand.
review-waits = Nummer { $number } wartet noch auf eine Antwort: Da ist nichts zurückzunehmen.
review-stays = Nummer { $number } bleibt, wie sie ist: { $kind ->
    [held] Über eine Nachricht, die AutoMod zurückhielt, entscheidet Twitch nur einmal
    [unban] Über einen Entbannungsantrag entscheidet Twitch nur einmal
    [appeal] Einem Einspruch wurde stattgegeben, und dabei bleibt es
   *[other] Sie wurde anderswo entschieden, oder dieselbe Person wartet schon wieder
}.
review-too-late = Nummer { $number } wurde vor mehr als { $seconds } Sekunden entschieden. Was dabei geschah, lässt sich im Protokoll zurücknehmen.
review-yes = Erledigt, Nummer { $number }: { $kind ->
    [care] die Worte stehen im Chat, an niemanden mit Namen
    [unsure] Diese Nachricht zählt jetzt
    [ban] { $login } ist gebannt
    [held] Die Nachricht von { $login } ist im Chat
    [appeal] Für { $login } ist es zurückgenommen{ $out ->
        [none] { "" }
       *[other] , draußen bleibt { $login } aber wegen Nummer { $out }
    }
   *[unban] { $login } ist entbannt
}. { $next ->
    [none] Sonst wartet nichts.
   *[other] { $next }
}
review-no = Notiert, Nummer { $number }: { $kind ->
    [care] es ist gesehen
    [unsure] Diese Nachricht bleibt stehen
    [ban] Es gibt keinen Bann, und was vorher geschah, gilt weiter
    [held] Die Nachricht von { $login } bleibt draußen
    [appeal] Für { $login } bleibt es, wie es war
   *[unban] { $login } bleibt gebannt
}. { $next ->
    [none] Sonst wartet nichts.
   *[other] { $next }
}
appeal-taken = Danke, dass du es sagst. Ein Mod schaut noch mal drauf, und du hörst hier davon.
appeal-waits = Dein Einspruch wartet schon auf einen Mod und ist nicht vergessen.
appeal-decided = Da hat ein Mod schon noch mal draufgeschaut. Schreib bitte einem Mod, wenn es dich bedrückt.
appeal-granted = Gute Nachricht, @{ $login }: Ein Mod hat noch mal draufgeschaut und es zurückgenommen. Sorry für den Ärger, und willkommen!
appeal-declined = Danke fürs Nachfragen, @{ $login }. Ein Mod hat noch mal draufgeschaut und lässt es, wie es war, nichts für ungut.

# On the moderators' page: the two answers, what they would do, and what was decided.
word-review-yes = { $kind ->
    [care] Worte senden
    [held] Durchlassen
    [appeal] Zurücknehmen
    [unban] Entbannen
   *[other] { $action ->
        [delete] Entfernen
        [warn] Verwarnen
        [timeout] Auszeit geben
       *[ban] Bannen
    }
}
word-review-no = { $kind ->
    [care] Gesehen
    [held] Draußen lassen
    [appeal] So lassen
    [unban] Ablehnen
    [ban] Nicht bannen
   *[unsure] Stehen lassen
}
word-review-yes-does = { $kind ->
    [care] Die Worte und die Hilfenummern stehen im Chat, an niemanden mit Namen.
    [held] Die Nachricht von { $login } erscheint im Chat.
    [appeal] Was über { $login } entschieden wurde, wird zurückgenommen und zählt nicht mehr.
    [unban] Der Bann von { $login } wird aufgehoben.
   *[other] { $action ->
        [delete] Die Nachricht von { $login } wird entfernt und zählt.
        [warn] Die Nachricht von { $login } wird mit einer Verwarnung entfernt und zählt.
        [timeout] Eine Auszeit von { $length } für { $login }, und es zählt.
       *[ban] Ein Bann für { $login }.
    }
}
word-review-no-does = { $kind ->
    [care] Es wird nichts gesagt; es ist gesehen.
    [held] Die Nachricht von { $login } bleibt draußen.
    [appeal] Für { $login } bleibt es, wie es war, und das wird auch gesagt.
    [unban] Der Bann von { $login } bleibt, und der Antrag ist erledigt.
    [ban] Kein Bann für { $login }; was vorher geschah, gilt weiter.
   *[unsure] Die Nachricht von { $login } bleibt stehen, und nichts zählt.
}
word-review-was = { $decision ->
    [elsewhere] { $by ->
        [none] Bei Twitch abgelaufen
       *[other] Anderswo entschieden
    }
    [yes] { $kind ->
        [care] Worte gesendet
        [held] Durchgelassen
        [appeal] Zurückgenommen
        [unban] Entbannt
       *[other] { $action ->
            [delete] Entfernt
            [warn] Verwarnt
            [timeout] In Auszeit geschickt
           *[ban] Gebannt
        }
    }
   *[no] { $kind ->
        [care] Gesehen
        [held] Draußen gelassen
        [appeal] So gelassen
        [unban] Abgelehnt
        [ban] Nicht gebannt
       *[unsure] Stehen gelassen
    }
}{ $by ->
    [none] { "" }
   *[other] { " " }von { $by }
}{ $undone ->
    [none] { "" }
   *[other] , zurückgenommen von { $undone }
}

# What !help says of each command.
help-on-review = Sagt, was auf die Mods wartet, das Dringendste zuerst: eine Nachricht, ein Bann, ein Einspruch.
help-on-review-yes = Tut, worum es geht: verwarnt, bannt, lässt zu, nimmt zurück oder entbannt; ohne Nummer das zuletzt Gezeigte.
help-on-review-no = Lässt es, wie es ist, oder lehnt es ab; ohne Nummer das zuletzt Gezeigte.
help-on-appeal = Bittet die Mods, deine Moderation noch mal anzusehen, mit ein paar eigenen Worten.
