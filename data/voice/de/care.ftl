## Wo jemand in Gefahr sein könnte

care-called = Moderation: Auf der Seite „Warteschlange“ wartet leise etwas auf euch.
care-words = Wer es gerade schwer hat: Du fällst niemandem zur Last, und jemand hört zu, zu jeder Stunde: { $lines } – bei Gefahr ruf den Notruf. Hier muss niemand antworten.
care-sent = Die Worte stehen schon im Chat, seit eben.
care-already = Das ist schon so: Ich rufe { $on ->
    [yes] die Moderation
   *[no] niemanden
}, wo jemand in Gefahr sein könnte.
care-told = Wo jemand in Gefahr sein könnte, rufe ich { $on ->
    [yes] euch auf der Seite „Warteschlange“
   *[no] niemanden
}; bestraft wird dafür niemand. { $prefix }care send sagt die Hilfenummern, an niemanden mit Namen; { $prefix }care { $on ->
    [yes] off
   *[no] on
} schaltet es um.
care-switched = Erledigt: Bei einer Zeile, die jemand Freundliches braucht, rufe ich { $on ->
    [yes] euch auf der Seite „Warteschlange“
   *[no] niemanden; bestraft wird dafür trotzdem niemand
}.
help-on-care = Sagt, ob ich die Moderation rufe, wo jemand in Gefahr sein könnte, und wie die Worte gesendet werden.
help-on-care-send = Sende die Worte und die Hilfenummern, an niemanden mit Namen.
help-on-care-on = Ruft die Moderation, wo jemand in Gefahr sein könnte.
help-on-care-off = Rufe niemanden; bestraft wird für solche Zeilen trotzdem niemand.
