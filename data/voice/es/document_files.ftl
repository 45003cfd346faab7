## Archivos de lo que escribe el artista, en las páginas
# Ninguna línea de una página se dice en el chat, así que puede empezar por un hueco.

page-files-title = Archivos
page-files-in = Meter archivos
page-files-out = Guardar archivos
page-files-counts = { $count ->
    [one] una entrada
   *[other] { $count } entradas
}
page-files-get = Guardar { $file }
page-files-none = aún no hay nada
page-files-nothing = Aún no hay nada que guardar.
page-files-everything = { $count ->
    [one] Guardarlo en un ZIP
   *[other] Guardar los { $count } en un ZIP
}
page-files-without = Las fotos están en el ZIP, con lo que muestra cada una y sus palabras; un archivo solo no tiene ninguna. Lo que se ha quitado se queda aquí.
page-files-all = Todos los archivos
page-import-title = Mirar antes de meterlo
page-import-how = Archivos como los que se guardan aquí, por ejemplo gear.toml o routines.toml, el ZIP con todos y sus fotos, o el equipo de una hoja de cálculo guardada como CSV, hasta { $megabytes } MB en total. Ves lo que cambiaría antes de que cambie nada.
page-import-choose = Archivos, elegidos aquí o soltados en la página
page-import-look = Mirar qué cambiaría
page-import-prune = Quitar lo que no está en los archivos
page-import-prune-how = Si no, se queda: lo que entra se añade a lo que hay.
page-import-empty = No hay ningún archivo con algo dentro.
page-import-too-big = Son más de { $megabytes } MB en total, o más de { $texts } MB sin fotos. Toma menos cada vez.
page-import-too-slow = Tardó demasiado en llegar. Toma menos cada vez.
page-import-preview = Qué sale de { $files }
page-import-columns = Cómo se entienden las columnas de { $file }
page-import-column = Columna
page-import-taken-for = Vale como
page-import-left-out = No entra
page-import-waits = Aún no ha cambiado nada. Esto es lo que pasa si lo metes, y nada más.
page-import-counts = { $added } añadidas, { $changed } cambiadas, { $removed } quitadas, { $unchanged } iguales.
page-import-same = Todo está ya, palabra por palabra: no hay nada que meter.
page-import-faults = { $count ->
    [one] Hay algo mal, así que no entra nada.
   *[other] Hay { $count } cosas mal, así que no entra nada.
}
page-import-faults-how = Arréglalo en el archivo y elígelo otra vez.
page-import-nowhere = Nombres que no llevan a nada
page-import-nowhere-how = Entra de todos modos, y lo que nombran puede llegar más tarde; hasta entonces solo está el nombre.
page-import-added = Añadidas
page-import-changed = Cambiadas
page-import-removed = Quitadas
page-import-photos = Fotos añadidas
page-import-described = Fotos con otras palabras
page-import-field = Campo
page-import-now = Ahora
page-import-then = Después
page-import-empty-value = nada
page-import-take-in = Meterlo
page-import-taken-in = { $change ->
    [0] Está dentro.
   *[other] Está dentro, como cambio { $change }.
}
page-import-taken-back = Estuvo dentro, y se ha deshecho.
page-import-back = Deshacerlo todo
page-import-another = Mirar otros archivos
page-import-took = Está dentro.
page-import-undid = Se ha deshecho, todo.
page-import-take-does = Meter un archivo que se ha mirado
page-import-undo-does = Deshacer un archivo que se metió
page-import-gone = Nadie sabe ya de esto: el bot se reinició, o se miraron otros después. Elige el archivo otra vez.
page-import-nothing = No hay nada que meter.
page-import-changed-since = Algo cambió desde que miraste. Esto es lo que pasaría ahora: mira otra vez y mételo si está bien.
page-import-taken-before = Ya está dentro.
page-import-not-taken = No se metió.
page-import-practice = { $name } es un registro de práctica, que no se puede mirar antes: para el bot y mételo con { $command }.
page-import-zip = { $name }: { $why ->
    [broken] este ZIP está dañado. Guárdalo de nuevo y elígelo otra vez.
    [too-big] hay más de { $megabytes } MB en él, o más de { $texts } MB sin fotos. Descomprímelo y toma menos archivos cada vez.
   *[strange] este ZIP tiene algo más que archivos como los que se guardan aquí. Descomprímelo y elige los archivos mismos.
}
