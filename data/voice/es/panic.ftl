## A raid

panic-on = Puertas cerradas. { $preset ->
    [done] Rigen las normas para raids.
   *[other] No se pudo cambiar al preset de raid: { $preset } – { $prefix }panic lo intenta otra vez.
} { $shield ->
    [done] El Modo Escudo está activado.
   *[other] No se pudo cambiar el Modo Escudo: { $shield } – { $prefix }panic lo intenta otra vez.
} { $followers ->
    [done] El chat está en modo solo seguidores.
   *[other] No se pudo cambiar el modo solo seguidores: { $followers } – { $prefix }panic lo intenta otra vez.
} Cuando pase: { $prefix }calm
panic-already = Las puertas ya están cerradas. { $prefix }calm las abre de nuevo.
panic-over = Todo en calma. { $preset ->
    [done] Rigen las normas de siempre.
    [left] El preset se queda como está.
   *[other] No se pudo cambiar el preset: { $preset } – { $prefix }calm lo intenta otra vez.
} { $shield ->
    [done] El Modo Escudo está desactivado.
    [left] El Modo Escudo se queda como está.
   *[other] No se pudo cambiar el Modo Escudo: { $shield } – { $prefix }calm lo intenta otra vez.
} { $followers ->
    [done] El chat está tan abierto como antes.
    [left] El acceso al chat se queda como está.
   *[other] No se pudo cambiar el modo solo seguidores: { $followers } – { $prefix }calm lo intenta otra vez.
}
panic-none = No había ningún pánico que calmar.

# What !help says of each command.
help-on-panic = Un raid: el preset de raid, Shield Mode y el chat solo para seguidores, todo a la vez.
help-on-calm = Devuelve a su sitio lo que cambió un pánico y deja en paz lo que alguien tocó después.
