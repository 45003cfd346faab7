## House rules: what moderators switch

mod-state = Preset: { $preset ->
    [none] keins
   *[other] { $preset }
}. Aus: { $off ->
    [none] nichts
   *[other] { $off }
}. Auf Probe: { $test ->
    [none] nichts
   *[other] { $test }
}. Die übrigen { $on } sind an; { $prefix }rules zeigt sie.
mod-rule = Regel „{ $rule }“ ist { $mode ->
    [on] an
    [test] auf Probe
   *[off] aus
}. Einstellungen: { $settings }.
mod-switched = Erledigt. Regel „{ $rule }“ ist jetzt { $mode ->
    [on] an
    [test] auf Probe
   *[off] aus
}.
mod-presets = Gerade gilt { $preset ->
    [none] kein Preset
   *[other] das Preset { $preset }
}. Es gibt: { $presets }.
mod-preset = Erledigt, jetzt gilt { $preset ->
    [none] kein Preset
   *[other] das Preset { $preset }
}. { $says }
mod-limit = Erledigt. In der Regel „{ $rule }“ ist { $setting } jetzt: { $value }
mod-tally = Die letzten { $days } Tage, Nachrichten (Leute): { $kept ->
    [none] nichts
   *[other] { $kept }
}. Auf Probe wäre gewesen: { $trial ->
    [none] nichts
   *[other] { $trial }
}.{ $first ->
    [none] { "" }
   *[other] { " " }Schau zuerst auf: { $first }. { $prefix }undo und die Nummer nimmt etwas zurück.
}
mod-tally-none = In den letzten { $days } Tagen haben die Regeln nichts gefunden.
mod-reloaded = Regeln, Listen, Stimme und Wörter sind neu eingelesen: { $rules } Regeln gelten.
mod-reload-refused = In den Dateien { $count ->
    [one] ist ein Fehler
   *[other] sind { $count } Fehler
}, also bleibt alles, wie es war. Der erste: { $first }
mod-unknown-rule = So eine Regel gibt es nicht.{ $near ->
    [none] { "" }
   *[other] { " " }Meintest du { $near }?
} Eine Regel hört auf ihre ID, ihren Titel oder ihre Nummer, wie in { $prefix }rules
mod-unknown-preset = So ein Preset gibt es nicht.{ $near ->
    [none] { "" }
   *[other] { " " }Meintest du { $near }?
} Es gibt: { $presets }.
mod-unknown-setting = Die Regel „{ $rule }“ hat so eine Einstellung nicht.{ $near ->
    [none] { "" }
   *[other] { " " }Meintest du { $near }?
} Es gibt: { $settings }.
mod-in-the-file = Das ist eine Liste oder ein Text: Ändere { $setting } bei der Regel „{ $rule }“ in deiner eigenen policy.toml und schreib dann { $prefix }mod reload.
mod-bad-value = Das geht nicht: { $why }

# What !help says of each command.
help-on-mod = Sagt, welche Regeln an, auf Probe und aus sind, oder alles über eine.
help-on-mod-on = Schaltet eine Regel an.
help-on-mod-off = Schaltet eine Regel aus.
help-on-mod-test = Setzt eine Regel auf Probe; ohne Regel: was die Regeln zuletzt taten und die auf Probe getan hätten.
help-on-mod-default = Lässt eine Regel sein, wie Preset und Regeldatei es sagen.
help-on-mod-preset = Wählt ein Preset, oder sagt, welche es gibt.
help-on-mod-limit = Setzt eine Einstellung einer Regel; der Wert default nimmt wieder die der Regeldatei.
help-on-mod-reload = Liest Regeln, Listen, Stimme und Wörter neu ein; ein Fehler wird genannt und ändert nichts.
