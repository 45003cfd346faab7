## Announcements

announcements-state = Los anuncios están { $state ->
    [on] activados
   *[off] desactivados hasta { $prefix }announcements on
}: { $ids }, por turnos mientras estamos en directo.{ $off ->
    [none] { "" }
   *[other] { " " }Desactivados: { $off }.
} Más de cada uno: { $prefix }announcements show y su nombre.
announcements-none = No tengo nada que anunciar. { $prefix }announcements add bienvenida ¡Qué gusto verte por aquí! sería un comienzo.

# What !help says of each command.
help-on-announcements = Dice qué anuncio de vez en cuando y si lo hago.
help-on-announcements-on = Me deja volver a anunciar cosas, o una por su nombre.
help-on-announcements-off = No anuncio nada hasta que se active o arranque de nuevo; con un nombre, esa nunca.
announcements-told = Anuncio { $name } ({ $state ->
    [on] activado
   *[off] desactivado
}), con { $minutes } minutos y { $lines } mensajes de chat entre medias como mínimo: { $texts }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}
announcements-saved = Guardado: { $name } dice desde ahora { $texts ->
    [one] eso
   *[other] sus { $texts } textos por turnos
}. { $prefix }changes undo lo deshace.
announcements-removed = Fuera: { $number ->
    [none] { $name }
   *[other] el texto { $number } de { $name }
}. { $prefix }changes undo lo deshace.
announcements-unknown = No hay ningún anuncio con ese nombre. Los que hay: { $names }.
announcements-bad-name = No se hizo nada: el nombre de un anuncio lleva letras de la a a la z o cifras, como gira-2.
announcements-no-text = No se hizo nada: tiene { $texts ->
    [one] un solo texto, y se quita entero
   *[other] los textos del 1 al { $texts }
}.
announcements-bad-setting = No se guardó nada: los ajustes van como minutes=25 (de 5 a 600) y lines=20 (de 1 a 1000).
announcements-bad-text = No se guardó nada: tiene de 1 a { $texts } textos de { $most } caracteres como mucho, y cada uno empieza con una palabra.
announcements-private = No se guardó nada: toca algo que aquí queda en privado ({ $topic }).
help-on-announcements-show = Muestra cada cuánto se dice un anuncio, y sus textos.
help-on-announcements-add = Añade un anuncio, o un texto más a uno: su nombre, ajustes como minutes=30 y el texto.
help-on-announcements-edit = Cambia un anuncio: su nombre, ajustes como minutes=30, un texto, o su número y el nuevo.
help-on-announcements-remove = Quita un anuncio, o solo su texto con ese número.
