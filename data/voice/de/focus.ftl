## Playing undisturbed

focus-on = Hände an die Saiten! Meine Antworten hebe ich mir bis { $prefix }done auf. Die Hausregeln gelten die ganze Zeit weiter.
focus-already = Meine Antworten halte ich schon zurück. Mit { $prefix }done kommen sie.
focus-over = Willkommen zurück! Bei mir wartet nichts.
focus-not-on = Ich halte gerade gar nichts zurück. Mit { $prefix }take geht es los.
focus-held = Während du gespielt hast: { $answers }{ $left_out ->
    [0] { "" }
    [one] { " " }(Eine weitere habe ich weggelassen: Fragt gern noch mal!)
   *[other] { " " }({ $left_out } weitere habe ich weggelassen: Fragt gern noch mal!)
}
focus-held-more = Und: { $answers }{ $left_out ->
    [0] { "" }
    [one] { " " }(Eine weitere habe ich weggelassen: Fragt gern noch mal!)
   *[other] { " " }({ $left_out } weitere habe ich weggelassen: Fragt gern noch mal!)
}

# What !help says of each command.
help-on-take = Spielt ungestört: Antworten an den Chat warten bis { $prefix }done; die Hausregeln gelten weiter.
help-on-take-off = Beendet einen Take wie { $prefix }done.
help-on-done = Beendet einen Take und gibt die zurückgehaltenen Antworten zusammen.
