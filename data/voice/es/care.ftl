## Donde alguien puede estar en peligro

care-called = Moderación: algo os espera en silencio en la página «Cola de revisión».
care-words = Quien lo esté pasando mal: no molestas a nadie, y alguien escucha a cualquier hora: { $lines } – en peligro, llama a emergencias. Aquí nadie tiene que contestar.
care-sent = Las palabras ya están en el chat, desde hace un momento.
care-already = Ya es así: { $on ->
    [yes] aviso a la moderación
   *[no] no aviso a nadie
} donde alguien puede estar en peligro.
care-told = Donde alguien puede estar en peligro { $on ->
    [yes] os aviso en la página «Cola de revisión»
   *[no] no aviso a nadie
}; nadie es castigado por ello. { $prefix }care send dice las líneas de ayuda, a nadie por su nombre; { $prefix }care { $on ->
    [yes] off
   *[no] on
} lo cambia.
care-switched = Hecho: para una línea que necesita a alguien amable { $on ->
    [yes] os aviso en la página «Cola de revisión»
   *[no] no aviso a nadie; tampoco es castigado nadie
}.
help-on-care = Dice si aviso a la moderación donde alguien puede estar en peligro, y cómo se envían las palabras.
help-on-care-send = Envía las palabras y las líneas de ayuda, a nadie por su nombre.
help-on-care-on = Avisa a la moderación donde alguien puede estar en peligro.
help-on-care-off = No avises a nadie; tampoco es castigado nadie por esas líneas.
