## House rules: what moderators switch

mod-state = Preset actual: { $preset ->
    [none] ninguno
   *[other] { $preset }
}. Desactivadas: { $off ->
    [none] ninguna
   *[other] { $off }
}. A prueba: { $test ->
    [none] ninguna
   *[other] { $test }
}. Activadas: { $on }; { $prefix }rules las muestra.
mod-rule = Norma “{ $rule }”: { $mode ->
    [on] activada
    [test] a prueba
   *[off] desactivada
}. Ajustes: { $settings }.
mod-switched = Listo. Norma “{ $rule }”: ahora { $mode ->
    [on] activada
    [test] a prueba
   *[off] desactivada
}.
mod-presets = Preset actual: { $preset ->
    [none] ninguno
   *[other] { $preset }
}. Los que hay: { $presets }.
mod-preset = Listo. Preset actual: { $preset ->
    [none] ninguno
   *[other] { $preset }
}. { $says }
mod-limit = Listo. En la norma “{ $rule }”, { $setting } ahora es: { $value }
mod-tally = Últimos { $days } días, mensajes (personas): { $kept ->
    [none] nada
   *[other] { $kept }
}. A prueba habría sido: { $trial ->
    [none] nada
   *[other] { $trial }
}.{ $first ->
    [none] { "" }
   *[other] { " " }Mira primero: { $first }. { $prefix }undo y el número lo deshace.
}
mod-tally-none = En los últimos { $days } días las normas no encontraron nada.
mod-reloaded = Releí normas, listas, voz y palabras: rigen { $rules } normas.
mod-reload-refused = En los archivos hay { $count ->
    [one] un error
   *[other] { $count } errores
}; todo sigue como estaba. El primero: { $first }
mod-unknown-rule = No existe esa norma.{ $near ->
    [none] { "" }
   *[other] { " " }¿Querías decir { $near }?
} Una norma se indica por su id, su título o su número, como en { $prefix }rules
mod-unknown-preset = No existe ese preset.{ $near ->
    [none] { "" }
   *[other] { " " }¿Querías decir { $near }?
} Los que hay: { $presets }.
mod-unknown-setting = La norma “{ $rule }” no tiene ese ajuste.{ $near ->
    [none] { "" }
   *[other] { " " }¿Querías decir { $near }?
} Los que hay: { $settings }.
mod-in-the-file = Eso es una lista o un texto: cambia { $setting } de la norma “{ $rule }” en tu propio policy.toml y luego escribe { $prefix }mod reload.
mod-bad-value = Eso no puede ser: { $why }

# What !help says of each command.
help-on-mod = Dice qué normas están activas, a prueba o desactivadas, o todo sobre una.
help-on-mod-on = Activa una norma.
help-on-mod-off = Desactiva una norma.
help-on-mod-test = Pone una norma a prueba; sin norma, dice qué hicieron las normas últimamente y qué habrían hecho las que están a prueba.
help-on-mod-default = Deja una norma como dicen el preset y el archivo de normas.
help-on-mod-preset = Elige un preset, o dice cuáles hay.
help-on-mod-limit = Fija un ajuste de una norma; el valor default vuelve al del archivo de normas.
help-on-mod-reload = Vuelve a leer normas, listas, voz y palabras; un error se nombra y no cambia nada.
