## Commands of the artist's own

command-nothing-to-fill-in = Lo siento, ahora mismo no hay nada que contar de eso.
command-word-missing = Falta una palabra detrás de ese comando.
command-not-live = Ese es para cuando estamos en directo.
command-unclosed = No se guardó nada: una {"{"} empieza una variable y necesita su {"}"}, y ninguna variable va dentro de otra.
command-unknown-variable = No se guardó nada: no conozco { $variable }.{ $near ->
    [none] { "" }
   *[other] { " " }¿Querías decir { $near }?
}
command-bad-variable = No se guardó nada: no entiendo { $variable }. Va como { $example }
command-begins-with-typed = No se guardó nada: { $variable } empezaría la línea. Pon una palabra delante, para que nadie me haga decir un comando; {"{"}@to{"}"} puede ir ahí.
command-begins-as-command = No se guardó nada: un texto que empieza con { $sign } es un comando para otros. Empiézalo con una palabra.
command-too-long = No se guardó nada: es demasiado largo. En el chat caben { $most } caracteres.
command-says-nothing = No se guardó nada: ¿qué tiene que decir? { $prefix }command add discord Seguimos hablando en …
command-bad-setting = No se guardó nada: ese ajuste va como { $example }
command-bad-name = No se guardó nada: un nombre lleva letras, cifras, - y _, hasta 30, y empieza con una letra o una cifra.
command-means-only = No se guardó nada: en un comando que vale por otro solo cuentan aliases, who y when.
command-name-taken = No se hizo nada: { $prefix }{ $command } es un comando mío.
command-there-already = No se guardó nada: ya hay un comando { $prefix }{ $command }. { $prefix }command edit lo cambia.
command-unknown = No hay ningún comando con ese nombre.{ $near ->
    [none] { "" }
   *[other] { " " }¿Querías decir { $prefix }{ $near }?
} { $prefix }command list los muestra todos.
command-is-off = Ahora mismo { $prefix }{ $command } está desactivado.
command-not-for-you = Ese es para { $who ->
    [subscriber] subs y de ahí para arriba
    [vip] VIPs y de ahí para arriba
    [moderator] los mods
    [artist] quien toca
   *[everyone] todo el mundo
}.
command-not-said = Sin ánimo de ofender: con esas palabras no lo digo.
command-ships = No se hizo nada: { $prefix }{ $command } viene conmigo. { $prefix }command off { $command } lo desactiva.
command-private = No se guardó nada: toca algo que aquí queda en privado ({ $topic }).
command-means = El comando { $prefix }{ $command } equivale a { $prefix }{ $means }.
command-means-nothing = No se guardó nada: no hay ningún { $prefix }{ $command } al que pudiera equivaler.
command-is-no-meaning = No se guardó nada: { $prefix }{ $command } dice un texto, y ningún comando llama a otro. Otro nombre para él: { $prefix }command edit { $command } aliases=…
command-counts-nothing = No hay ningún contador que se llame { $command }. Un comando cuenta donde su texto lleva {"{"}count{"}"}.
command-count-how = No se contó nada: { $prefix }command count y un nombre lo muestra; con un número detrás lo fijo, con +1 o -1 lo cambio.
command-count = El contador { $counter } está en { $number }.
command-added = Guardado. { $prefix }{ $command } ya funciona.
command-edited = Cambiado. { $prefix }{ $command } ya va así. { $prefix }changes undo lo deshace.
command-removed = Fuera: { $prefix }{ $command } ya no es un comando. { $prefix }changes undo lo deshace.
command-ships-again = Fuera lo propio: { $prefix }{ $command } vuelve a estar como viene conmigo. { $prefix }command off { $command } lo desactiva.
command-switched = El comando { $prefix }{ $command } está ahora { $state ->
    [on] activado
   *[off] desactivado
}.
command-shown = Texto de { $prefix }{ $command }: { $text }{ $settings ->
    [none] { "" }
   *[other] { " " }({ $settings })
}
command-list = Comandos propios de este canal: { $commands }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}.
command-list-none = Este canal aún no tiene comandos propios. { $prefix }command add discord Seguimos hablando en … crea uno.
help-own = Comandos propios de este canal: { $commands }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}.
help-own-command = Un comando propio de este canal es { $prefix }{ $command }: pruébalo.
help-on-command = Muestra qué comandos hay, o cómo va uno de ellos.
help-on-command-say = Dice lo que dice un comando propio de este canal; su nombre solo hace lo mismo.
help-on-command-add = Añade un comando: su nombre, ajustes como cooldown=30 si los hay, y lo que dice.
help-on-command-edit = Cambia un comando: su nombre, y ajustes nuevos como cooldown=30, un texto nuevo, o ambos.
help-on-command-remove = Quita un comando; lo que contó se queda.
help-on-command-on = Vuelve a activar un comando.
help-on-command-off = Desactiva un comando, también uno de los que traigo.
help-on-command-show = Muestra el texto de un comando con sus variables, y cómo está ajustado.
help-on-command-list = Muestra todos los comandos propios, también los desactivados.
help-on-command-count = Muestra un contador; con un número lo pone ahí, con +1 o -1 lo cambia.
help-on-addcom = Añade un comando, como command add.
help-on-editcom = Cambia un comando, como command edit.
help-on-delcom = Quita un comando, como command remove.
