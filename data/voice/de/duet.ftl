## Duette: die Aufgabe der Woche, und Cover

duet-told = Die Aufgabe heißt { $title }: { $asks }{ $details ->
    [none] { "" }
   *[other] {" "}({ $details })
}{ $backing ->
    [none] { "" }
   *[other] {" "}Spiel mit zu { $backing } –
} Bis { $until } { $zone }: { $prefix }submit und dein Link{ $count ->
    [0] .
    [one] . Eines ist schon da.
   *[other] . { $count } sind schon da.
}
duet-none = Gerade ist keine Aufgabe offen. Ein Cover ist jederzeit willkommen: { $prefix }cover und dein Link.
duet-how = Schreib einen Link dahinter, und ein paar Worte, wenn du magst: { $prefix }submit und die Adresse deines Videos. { $prefix }duet nennt die Aufgabe.
duet-cover-how = Schreib einen Link dahinter, und ein paar Worte, wenn du magst: { $prefix }cover und die Adresse deines Videos.
duet-not-taken = Links werden hier gerade nicht angenommen.
duet-elsewhere = Das führt zu keiner Aufnahme an einem Ort, den ich kenne. Ich nehme { $places }: die ganze Adresse eines Videos oder Stücks, keine verkürzte.
duet-too-long = Die Worte neben einem Link dürfen { $most } Zeichen haben.
duet-link = Bitte ein Link auf einmal, und die Worte ohne einen weiteren.
duet-private = Diese Worte berühren, was hier privat bleibt, darum lasse ich sie. Der Link allein ist willkommen!
duet-against-rules = Diese Worte passen nicht zu den Hausregeln. Der Link allein ist willkommen!
duet-cover-wish = Zu deinem Eigenen: { $state ->
    [offered] Es wartet auf dein Ja zu den Bedingungen: { $prefix }yes, und es ist drin.
    [waiting] Es ist da und wartet darauf, dass ein Mod es ansieht. Du hörst hier davon.
    [taken] Es ist angesehen und wartet auf einen guten Moment.
   *[none] Was du selbst spielst, ist hier willkommen: { $prefix }cover und dein Link geben es ab{ $challenge ->
        [no] { "" }
       *[other] , oder { $prefix }submit, wenn es zur Aufgabe gehört
    }. Zuerst sieht ein Mod es an.
}
duet-cover-instead = Was du selbst spielst, ist hier willkommen, und vorher hört ein Mod hinein: Gib es mit { $prefix }cover und dem Link ab.
duet-known = Diese Aufnahme ist schon da: Sie wurde vorher eingereicht.
duet-declined-before = Diese Aufnahme wurde schon angesehen und passte nicht: { $reason ->
    [not-found] sie ließ sich nicht öffnen
    [not-it] sie war für etwas anderes, als gefragt war
    [not-theirs] es war nicht zu erkennen, dass sie deine ist
    [rules] sie passte nicht zu den Hausregeln
   *[enough] von dieser Art war schon viel da
}. Eine andere ist willkommen.
duet-yours-already = Die ist von dir schon da. { $prefix }withdraw nimmt sie zurück.
duet-looked-at = Von dir ist schon eines da. { $prefix }withdraw nimmt es zurück, dann kann ein anderes kommen.
duet-enough-covers = Von deinen Covern sind { $most } hier, und mehr haben keinen Platz. { $prefix }withdraw mit einer Nummer nimmt eines zurück.
duet-full = So viele warten darauf, angesehen zu werden, dass keines mehr Platz hat. An einem anderen Tag, bitte.
duet-terms = Die Bedingungen{ $terms ->
    [none] : Es darf im Stream und, mit deinem Namen, in der Galerie auf der Website gezeigt werden.
   *[other] {" "}im Wortlaut: „{ $terms }“
} Der Link bleibt { $days } Tage, und { $prefix }withdraw nimmt ihn jederzeit zurück.
duet-offered = Fast da{ $title ->
    [none] { "" }
   *[other] , für { $title }
}. { $terms } Wenn das für dich in Ordnung ist, sag { $prefix }{ $command } ja
duet-nothing-offered = Von dir wartet nichts auf ein Ja. Erst kommt { $prefix }submit oder { $prefix }cover mit deinem Link, und das Ja binnen einer halben Stunde.
duet-left = In Ordnung: es bleibt bei dir, und nichts davon wird behalten.
duet-in = Danke, es ist da{ $title ->
    [none] { "" }
   *[other] , für { $title }
}! Zuerst sieht es jemand von der Moderation an, und du hörst davon. { $prefix }withdraw nimmt es jederzeit zurück.
duet-withdrawn = Zurückgenommen{ $count ->
    [one] { "" }
   *[other] , alle { $count }
}: Ich zeige nichts davon mehr, und nur du selbst kannst das ändern.{ $site ->
    [none] { "" }
   *[other] {" "}Von der öffentlichen Seite verschwindet es, sobald die Website neu hochgeladen ist; dass das nötig ist, steht jetzt auf dem Pult.
}
duet-nothing-to-withdraw = Von dir ist nichts hier, oder nicht unter dieser Nummer.
duet-unknown = Ein Duett mit der Nummer { $number } gibt es nicht.
duet-none-to-feature = Kein Duett wartet darauf, gezeigt zu werden.
duet-not-looked-at = Nummer { $number } muss erst von der Moderation angesehen werden.
duet-none-shown = Gerade wird kein Duett gezeigt.
duet-another-shown = Inzwischen wird ein anderes Duett gezeigt: Es bleibt.
duet-featured = Jetzt im Bild: { $login }, { $title ->
    [none] mit einem Cover
   *[other] für { $title }
} (Nummer { $number }). { $prefix }duet hide nimmt es weg.
duet-hidden = Aus dem Bild: { $login }.
duets-told = Gezeigt wurden: { $featured ->
    [none] noch niemand
   *[other] { $featured }
}{ $more ->
    [0] .
   *[other] , und { $more } mehr.
}{ $waiting ->
    [0] { "" }
    [one] {" "}Eines wartet noch darauf, angesehen zu werden.
   *[other] {" "}{ $waiting } warten noch darauf, angesehen zu werden.
}
duets-none = Noch ist kein Duett hier. { $prefix }duet nennt die Aufgabe, und { $prefix }cover nimmt ein Cover.
duets-review = Auf der Seite Duette anzusehen: { $waiting }. Zu zeigen: { $next ->
    [none] keines
   *[other] { $next }
}.
duet-taken = Gute Nachricht für { $names }: { $title ->
    [none] dein Cover
   *[other] dein Duett für { $title }
} wurde angesehen und liegt jetzt beim Künstler oder der Künstlerin.
duet-declined = Danke, { $names }; { $title ->
    [none] dein Cover
   *[other] dein Duett für { $title }
} passt diesmal nicht: { $reason ->
    [not-found] es lässt sich von hier nicht öffnen
    [not-it] es ist für etwas anderes, als gefragt ist
    [not-theirs] von hier ist nicht zu erkennen, dass es deines ist
    [rules] es passt nicht zu den Hausregeln
   *[enough] von dieser Art ist schon viel da
}. Ein anderes ist willkommen.
duet-reminder = Die Aufgabe { $title } ist noch { $left } offen, bis { $until } { $zone }: { $prefix }duet nennt sie.

page-overlay-duet = Duett
page-overlay-duet-cover = Cover
page-overlay-duet-answered = Und eine Antwort aus diesem Zimmer
page-overlay-sample-duet = Zweite Gitarre am Küchentisch

page-public-duet-by = Von { $login }
page-public-duet-for = { $title ->
    [none] Ein Cover
   *[other] Für die Aufgabe: { $title }
}
page-public-duet-link = { $place ->
    [youtube] Bei YouTube öffnen
    [vimeo] Bei Vimeo öffnen
    [soundcloud] Bei SoundCloud öffnen
    [twitch] Bei Twitch öffnen
   *[bandcamp] Bei Bandcamp öffnen
}
page-public-duet-answer = Die eigene Antwort darauf
page-public-duet-terms = Hier mit dem Ja vom { $day }. { $terms }

page-duets-title = Duette
page-duets-how = Was Fans mit !submit und !cover einreichen, sobald sie Ja zu den Bedingungen gesagt haben. Zuerst sieht es die Moderation an: Öffne den Link und urteile mit eigenen Augen; der Bot ruft nichts ab. Was gezeigt wird, steht ein paar Minuten im Bild und danach in der Galerie der Website. Wer seines zurücknimmt, ist hier sofort weg.
page-duets-open = Gerade offen: { $title }, bis { $until } { $zone }.
page-duets-no-challenge = Keine Aufgabe ist offen.
page-duets-challenges = Alle Aufgaben
page-duets-waiting = Anzusehen: { $count }
page-duets-none-waiting = Nichts wartet darauf, angesehen zu werden.
page-duets-taken = Zum Zeigen
page-duets-featured = Gezeigt, in der Galerie
page-duets-declined = Zuletzt abgelehnt
page-duets-none = Noch keines.
page-duets-number = Nummer { $number }
page-duets-by = { $title ->
    [none] Cover von { $login }
   *[other] { $title }, von { $login }
}
page-duets-place = { $place ->
    [youtube] Bei YouTube öffnen
    [vimeo] Bei Vimeo öffnen
    [soundcloud] Bei SoundCloud öffnen
    [twitch] Bei Twitch öffnen
   *[bandcamp] Bei Bandcamp öffnen
}
page-duets-consented = Ja gesagt am { $day }. { $terms }
page-duets-reason = { $reason ->
    [not-found] Lässt sich nicht öffnen
    [not-it] Ist nicht, was gefragt war
    [not-theirs] Ist nicht das eigene
    [rules] Gegen die Hausregeln
   *[enough] Genug in dieser Art
}
page-duets-why = Warum nicht? Wähle, was gesagt wird
page-duets-take = Durchlassen
page-duets-decline = Ablehnen
page-duets-feature = Zeigen
page-duets-next = Das nächste Duett zeigen
page-duets-hide = Aus dem Bild nehmen
page-duets-unfeature = Aus der Galerie
page-duets-answer = Eigene Antwort des Kanals (ein Link)
page-duets-answer-put = Daneben stellen
page-duets-answered = die Antwort darauf
page-duets-shown = gerade im Bild
page-duets-off-site = { $count ->
    [one] Ein Duett, das zurück- oder weggenommen wurde, steht vielleicht noch auf deiner Website.
   *[other] { $count } Duette, die zurück- oder weggenommen wurden, stehen vielleicht noch auf deiner Website.
} Der Ordner, den die Seite „Deine Website“ schreibt, ist schon bereinigt: Schick ihn zu deinem Host. Eine anderswohin geschriebene muss vorher neu geschrieben werden.
page-duets-site = Deine Website
page-duets-site-sent = Ich habe sie hochgeladen
page-duets-all = Alle Duette
page-duets-told-featured = Gezeigt: { $login }
page-duets-told-done = Getan.
page-duets-next-does = Das Duett zeigen, das am längsten gewartet hat.
page-duets-feature-does = Das Duett einer Nummer zeigen, und von da an in der Galerie.
page-duets-hide-does = Das gezeigte Duett aus dem Bild nehmen.
page-duets-take-does = Das Duett einer Nummer durchlassen.
page-duets-decline-does = Das Duett einer Nummer ablehnen, mit einem Grund: not-found, not-it, not-theirs, rules oder enough.
page-duets-unfeature-does = Das Duett einer Nummer aus der Galerie nehmen.
page-duets-answer-does = Neben das Duett einer Nummer einen Link zur eigenen Antwort stellen; ohne Link steht dort keine.
page-duets-site-sent-does = Sagen, dass die Website neu hochgeladen ist.

help-on-duet = Die offene Aufgabe nennen: was zu spielen ist, bis wann und zu welchem Backing-Track.
help-on-duet-withdraw = Zurücknehmen, was du eingereicht hast, alles oder eines nach seiner Nummer, wie { $prefix }withdraw.
help-on-duet-feature = Ein Duett im Bild zeigen, und von da an in der Galerie: das nächste, oder das einer Nummer.
help-on-duet-hide = Das gezeigte Duett aus dem Bild nehmen.
help-on-submit = Einen Link zu deinem Duett für die Aufgabe einreichen; zuerst hörst du die Bedingungen, und ohne dein Ja zählt nichts.
help-on-submit-yes = Ja zu den Bedingungen sagen, die dir genannt wurden: dein Link ist eingereicht.
help-on-submit-no = Nein zu den Bedingungen sagen, die dir genannt wurden: nichts davon wird behalten.
help-on-cover = Einen Link zu deinem Cover einreichen, jederzeit, wie bei einem Duett.
help-on-cover-yes = Ja zu den Bedingungen sagen, die dir genannt wurden: dein Link ist eingereicht.
help-on-cover-no = Nein zu den Bedingungen sagen, die dir genannt wurden: nichts davon wird behalten.
help-on-withdraw = Jederzeit zurücknehmen, was du eingereicht hast: alles, oder eines nach seiner Nummer.
help-on-duets = Sagen, wessen Duette gezeigt wurden und wie viele warten.
help-on-duets-review = Sagen, wie viele Duette anzusehen sind und welche gezeigt werden können.
