## How I am

health-well = Por aquí todo bien: recibo { $held } de { $wanted } tipos de avisos de Twitch y llevo { $uptime } en marcha.
health-faults = No todo va bien por aquí. { $faults }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más, que muestra python -m bot check.
}

# What !help says of each command.
help-health = Dice si estoy bien, o qué falla y cómo arreglarlo.
