## The interview

interview-dealt = Frage{ $whom ->
    [none] { "" }
   *[other] { " an " }{ $whom }
}: { $asks }{ $by ->
    [none] { "" }
   *[other] { " " }(gefragt von { $by })
}
interview-none-now = Gerade ist keine Frage offen. Mit { $prefix }interview add reichst du eine ein.
interview-no-questions = Im Stapel liegt keine Frage. { $prefix }interview add Was war dein erstes Instrument?
interview-how = Was würdest du fragen? { $prefix }interview add Was war dein erstes Instrument?
interview-added = Im Stapel: { $asks }
interview-offered = Danke! Deine Frage hat die Nummer { $number }; zuerst schaut jemand von der Moderation drauf.
interview-no-order = Nichts gezogen: „{ $words }“ kennt ein Interview nicht. { $prefix }interview allein zieht die nächste Frage; dahinter gehen add, waiting, yes und no.
interview-waiting = Fragen, die warten: { $count }, unter { $numbers }{ $more ->
    [0] { "" }
   *[other] { " " }… und noch { $more }
}. Ihre Worte stehen auf dem Pult – { $prefix }interview yes oder no, mit der Nummer
interview-none-waiting = Es wartet keine Frage.
interview-taken = Frage { $number } von { $login } liegt im Stapel.
interview-dropped = Weggelegt: die Frage { $number } von { $login }.
interview-no-such = Es wartet keine Frage{ $number ->
    [none] { "" }
   *[other] { " mit der Nummer " }{ $number }
}.
interview-too-long = Eine Frage hat höchstens { $most } Zeichen, und mindestens ein Wort.
interview-link = In eine Frage kommt kein Link. Sag es in Worten; falls es keiner ist, hilft ein Leerzeichen nach dem Punkt.
interview-private = Lieb gemeint, aber das rührt an etwas, das hier jemand privat hält. Frag lieber nach der Musik!
interview-against-rules = Die kann ich nicht nehmen: Sie würde gegen die Hausregeln verstoßen.
interview-there-already = Die Idee hatte schon jemand: Die Frage ist da.
interview-enough = Von dir warten schon { $most } Fragen. Sobald jemand draufgeschaut hat, ist wieder Platz.
interview-full = Es warten so viele Fragen, dass kein Platz ist. Versuch es später noch einmal.

# What !help says of each command.
help-on-interview = Zieht die nächste Frage an den Gast; für Fans: sagt, welche gerade offen ist.
help-on-interview-add = Sagt, was du den Gast fragen würdest; zuerst schaut die Moderation drauf.
help-on-interview-waiting = Sagt, welche Fragen von Fans warten.
help-on-interview-yes = Nimmt die Frage eines Fans in den Stapel: ihre Nummer, oder die erste, die wartet.
help-on-interview-no = Legt die Frage eines Fans weg: ihre Nummer, oder die erste, die wartet.

## On the overlay

page-overlay-guest = Gast des Abends
page-overlay-guest-tonight = Heute zu Gast
page-overlay-interview = Frage des Interviews
page-overlay-question-for = An { $name }
page-overlay-sample-guest = Marlo Finch
page-overlay-sample-plays = Bass und zweite Stimme
page-overlay-sample-question = Welches Stück würdest du nie wieder spielen?

## On the desk

page-interview-title = Interview
page-interview-none = Gerade ist keine Frage offen.
page-interview-for = an { $name }
page-interview-next = Nächste Frage
page-interview-next-does = Zieht die nächste Frage des Interviews, im Chat und im Overlay.
page-interview-waiting = { $count ->
    [one] Ein Fan würde fragen:
   *[other] Fans würden fragen, { $count } insgesamt:
}
page-interview-by = { $login }
page-interview-yes = In den Stapel: { $asks }
page-interview-yes-word = In den Stapel
page-interview-yes-does = Nimmt die Frage eines Fans in den Stapel.
page-interview-no = Weglegen: { $asks }
page-interview-no-word = Weglegen
page-interview-no-does = Legt die Frage eines Fans weg.
