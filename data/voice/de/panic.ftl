## A raid

panic-on = Türen zu! { $preset ->
    [done] Es gelten die Regeln für einen Raid.
   *[other] Das Raid-Preset ging nicht an: { $preset } – { $prefix }panic versucht es noch mal.
} { $shield ->
    [done] Der Shield Mode ist an.
   *[other] Der Shield Mode ging nicht an: { $shield } – { $prefix }panic versucht es noch mal.
} { $followers ->
    [done] Der Chat ist nur noch für Follower offen.
   *[other] Der Follower-Chat ging nicht an: { $followers } – { $prefix }panic versucht es noch mal.
} Wenn es vorbei ist: { $prefix }calm
panic-already = Die Türen sind schon zu. { $prefix }calm macht sie wieder auf.
panic-over = Alles wieder ruhig. { $preset ->
    [done] Es gelten die üblichen Regeln.
    [left] Das Preset bleibt, wie es ist.
   *[other] Das Preset ließ sich nicht umschalten: { $preset } – { $prefix }calm versucht es noch mal.
} { $shield ->
    [done] Der Shield Mode ist aus.
    [left] Der Shield Mode bleibt, wie er ist.
   *[other] Der Shield Mode ließ sich nicht umschalten: { $shield } – { $prefix }calm versucht es noch mal.
} { $followers ->
    [done] Der Chat ist so offen wie vorher.
    [left] Beim Chat bleibt es, wie es ist.
   *[other] Der Follower-Chat ließ sich nicht umschalten: { $followers } – { $prefix }calm versucht es noch mal.
}
panic-none = Hier war keine Panik, die ich hätte beruhigen können.

# What !help says of each command.
help-on-panic = Raid! Das Raid-Preset, Shield Mode und Follower-Chat, alles auf einmal.
help-on-calm = Stellt zurück, was eine Panik umgeschaltet hat, und lässt in Ruhe, was seither geändert wurde.
