## How I am

health-well = Mir geht’s gut: Ich höre { $held } von { $wanted } Arten von Twitch-Meldungen und bin schon { $uptime } wach.
health-faults = Bei mir ist nicht alles in Ordnung. { $faults }{ $more ->
    [0] { "" }
   *[other] { " " }… und noch { $more }, zu sehen mit python -m bot check.
}

# What !help says of each command.
help-health = Sagt, ob bei mir alles in Ordnung ist, oder was nicht und wie es zu beheben ist.
