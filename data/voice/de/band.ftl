## The band

band-told = Zur Band gehören: { $mates }{ $more ->
    [0] { "" }
   *[other] { " " }… und { $more } mehr
}.{ $guest ->
    [none] { "" }
   *[other] { " " }Heute zu Gast: { $guest }.
}
band-nobody = Bisher ist sonst niemand in der Band.{ $guest ->
    [none] { "" }
   *[other] { " " }Heute zu Gast: { $guest }.
}
band-one = Das ist { $name }{ $plays ->
    [none] { "" }
   *[other] { " " }({ $plays })
}, { $tie ->
    [mate] in der Band
    [guest] zu Gast
   *[friend] mit der Band befreundet
}{ $since ->
    [none] { "" }
   *[other] { " " }seit { $since }
}.{ $words ->
    [none] { "" }
   *[other] { " " }„{ $words }“
}{ $gear ->
    [none] { "" }
   *[other] { " " }Spielt auf: { $gear }.
}{ $link ->
    [none] { "" }
   *[other] { " " }{ $link }
}
band-friends = Mit der Band befreundet: { $friends }{ $more ->
    [0] { "" }
   *[other] { " " }… und { $more } mehr
}.
band-no-friends = Bisher steht hier niemand, der mit der Band befreundet ist.
word-band-plays = { $name }{ $plays ->
    [none] { "" }
   *[other] { " " }({ $plays })
}
band-unknown = Unter dem Namen steht hier niemand, der zugestimmt hat, gezeigt zu werden. Wer da ist, sagt { $prefix }band
band-which = Meinst du { $name }?
band-not-your-field = Von deinem Gear sagst du: { $fields }. Das Übrige sagt, wer hier spielt.
band-words-link = Nichts geändert: Da hinein kommt kein Link. Falls es keiner ist, hilft ein Leerzeichen nach dem Punkt.
band-words-private = Nichts geändert: Das rührt an etwas, das hier jemand privat hält.
band-words-against-rules = Nichts geändert: Das hielten die Hausregeln auf.
band-accepted = Willkommen! Ab jetzt wirst du hier gezeigt. { $prefix }band hide nimmt das jederzeit zurück.
band-hidden = Erledigt: Ich nenne dich nicht mehr, weder hier noch im Bild. { $prefix }band show macht es rückgängig.
band-shown = Erledigt: Was du zugesagt hast, wird wieder gezeigt.
band-no-invitation = Für dich gibt es hier keine Einladung. Wer hier spielt, muss dich zuerst eintragen.
band-invitation-over = Deine Einladung ist abgelaufen. Mit { $prefix }band invite und deinem Namen gibt es eine neue.
band-invited = Die Einladung gilt { $days } Tage. Angenommen wird sie hier mit { $prefix }band accept, vorher wird nichts gezeigt.
band-not-at-twitch = Bei Twitch ist dazu nichts bekannt, also kann niemand zusagen. Trag den Login ein, oder bürge auf der Seite Katalog.
band-no-such-right = So ein Recht gibt es nicht. Es gibt: { $rights }
band-not-yours-to-give = Geben und nehmen kannst du nur, was du selbst darfst, und { $right ->
    [gear] das eigene Equipment zu ändern
   *[interview] die nächste Frage zu ziehen
} gehört nicht dazu.
band-artist-stays = Wer hier spielt, bleibt das auch: Da gibt und nimmt niemand etwas.
band-give-how = Welches Recht, und wem? Etwa { $prefix }band grant gear marlo oder { $prefix }band take gear marlo
band-granted = Erledigt: { $name } darf jetzt { $right ->
    [gear] das eigene Equipment ändern, benutzen und weglegen
   *[interview] die nächste Frage ziehen
}.
band-taken = Erledigt: { $name } darf nicht mehr { $right ->
    [gear] das eigene Equipment ändern, benutzen und weglegen
   *[interview] die nächste Frage ziehen
}.
band-bad-words = Was privat bleiben soll, lässt sich nicht lesen: { $words }
band-guest = Heute zu Gast: { $name }{ $plays ->
    [none] { "" }
   *[other] { ", " }{ $plays }
}.
band-no-guest = Heute ist niemand zu Gast.
band-welcomed = Willkommen, { $name }! Die erste Frage zieht { $prefix }interview
band-seen-off = Jetzt ist niemand mehr zu Gast.

# What !help says of each command.
help-on-band = Sagt, wer zur Band gehört; mit einem Namen oder Instrument, wer das ist.
help-on-band-accept = Sagt Ja dazu, hier zu stehen, wenn du eingeladen bist.
help-on-band-hide = Für Leute der Band: Der Bot nennt dich nicht mehr.
help-on-band-show = Für Leute der Band: Der Bot nennt dich wieder.
help-on-band-invite = Lädt jemanden der Band neu ein, mit Namen.
help-on-band-grant = Erlaubt jemandem der Band etwas: welches Recht, dann der Name.
help-on-band-take = Nimmt ein Recht zurück: welches Recht, dann der Name.
help-on-friends = Sagt, wer zu Gast war oder mit der Band befreundet ist.
help-on-guest = Sagt, wer heute zu Gast ist; wer spielt oder moderiert, sagt, wer das ist, oder niemand.
