## Lo que una persona escribe, en páginas: equipo, rutinas, comandos, anuncios, citas y todo lo que venga
# No line of a page is ever said in chat, so these may begin with a gap.

page-documents-title = Catálogo
page-documents-how = Todo lo que escribes tú. Lo mismo se cambia en el chat y con archivos; cada cambio se puede deshacer.
page-documents-files = Tomar un archivo, o guardarlo todo en archivos
page-documents-kind = { $kind ->
    [gear] Equipo
    [routine] Rutinas
    [command] Comandos
    [announcement] Anuncios
    [quote] Citas
   *[other] { $kind }
}
page-documents-new = { $kind ->
    [gear] Nueva pieza de equipo
    [routine] Nueva rutina
    [command] Nuevo comando
    [announcement] Nuevo anuncio
    [quote] Nueva cita
   *[other] Nuevo: { $kind }
}
page-documents-none = { $kind ->
    [gear] Todavía no hay equipo. Con la primera pieza, los fans pueden preguntar qué oyen.
    [routine] Todavía no hay ninguna rutina. Con la primera puedes empezar a practicar.
    [command] Todavía no hay ningún comando tuyo. Los que vienen de serie no están aquí.
    [announcement] Todavía no hay ningún anuncio.
    [quote] Todavía no se ha citado a nadie.
   *[other] Todavía no hay nada.
}
page-documents-count = { $count ->
    [0] todavía nada
   *[other] { $count }
}
page-documents-find = Nombre, apodo o unas palabras
page-documents-find-it = Buscar
page-documents-all = Mostrar todo
page-documents-not-found = Aquí no hay nada parecido a «{ $asked }».
page-documents-rests = { $kind ->
    [gear] en reposo
    [command] apagado
    [announcement] apagado
   *[other] en reposo
}
page-documents-save = Guardar
page-documents-saved = Guardado: { $name }
page-documents-discard = Cancelar
page-field-must = hay que rellenarlo
page-documents-to-mend = { $count ->
    [one] Aún no se ha guardado nada: un campo necesita otra mirada.
   *[other] Aún no se ha guardado nada: { $count } campos necesitan otra mirada.
}
page-field-between = De { $least } a { $most }.
page-field-at-least = { $least } o más.
page-field-at-most = { $most } como máximo.
page-field-characters = Hasta { $most } caracteres.
page-field-one-a-line = Uno en cada línea.
page-field-nothing = –
page-documents-add-row = { $field ->
    [routine-blocks] Añadir un bloque
   *[other] Añadir a { $name }
}
page-documents-row = Número { $number }
page-documents-row-does = { $does ->
    [up] Subir
    [down] Bajar
   *[remove] Quitar
}: { $name }
page-documents-rows-how = Para cambiar el orden, arrastra ⠿ o pulsa Alt con las flechas.
page-documents-theirs = Tomar lo que hay
page-documents-used = Dónde se usa
page-documents-remove = Eliminar
page-documents-remove-how = Se puede recuperar más abajo, en esta página.
page-documents-remove-does = Elimina algo del catálogo que nada más nombra.
page-documents-removed = Eliminado: { $name }
page-documents-in-use = Se queda, porque se usa en: { $names }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}. Quítalo antes de ahí, o déjalo en reposo.
page-documents-rest = { $kind ->
    [gear] Dejar en reposo
    [command] Apagar
    [announcement] Apagar
   *[other] Dejar en reposo
}
page-documents-rest-how = Se queda con todo lo que se dice de ello, y no está en uso.
page-documents-rest-does = Conserva algo en el catálogo que por ahora no se usa.
page-documents-gone = Esto se eliminó. Para recuperarlo, deshaz más abajo el cambio que lo eliminó.
page-documents-history = Lo que se cambió
page-documents-history-all = Todo
page-documents-undo = Deshacer
page-documents-undo-of = Deshacer el número { $number }
page-documents-undo-does = Deshace un cambio del catálogo; lo que se cambió después se queda.

## Palabras para los campos; el que no las tiene se llama como en un archivo

page-field = { $field ->
    [gear-kind] Qué es
    [gear-maker] Fabricante
    [gear-model] Modelo
    [gear-nickname] Apodo
    [gear-year] Año de fabricación
    [gear-owner] Dueño
    [gear-since] Contigo desde
    [gear-status] Cómo está
    [gear-story] Historia
    [gear-link] Enlace
    [gear-provenance] Quién lo dice
    [gear-serial] Número de serie
    [gear-tags] Etiquetas
    [gear-in] Parte de
    [routine-title] Título
    [routine-says] Para qué es
    [routine-clean_in_a_row] Limpias seguidas, para ir más rápido
    [routine-misses_in_a_row] Fallos seguidos, para ir más lento
    [routine-by] Lista para el
    [routine-blocks] Bloques
    [routine-blocks-title] Título
    [routine-blocks-kind] Tipo
    [routine-blocks-minutes] Minutos
    [routine-blocks-piece] Pieza
    [routine-blocks-section] Sección
    [routine-blocks-key] Tonalidad
    [routine-blocks-tuning] Afinación
    [routine-blocks-metre] Compás
    [routine-blocks-start_bpm] Tempo inicial
    [routine-blocks-target_bpm] Tempo de destino
    [routine-blocks-step] Paso entre tempos
    [routine-blocks-listen_for] Escucha
    [routine-blocks-gear] Equipo
    [routine-blocks-settings] Ajustes
    [routine-blocks-method] Forma de practicar
    [routine-blocks-strategy] Cómo lo abordas
    [routine-blocks-by] Listo para el
    [routine-blocks-goes_on] Sigue desde el tempo alcanzado antes
    [command-slug] Nombre
    [command-says] Lo que dice
    [command-means] O bien: por qué comando está
    [command-aliases] Otros nombres
    [command-who] Quién puede usarlo
    [command-cooldown] Segundos entre dos respuestas
    [command-user_cooldown] Segundos entre dos para una persona
    [command-when] Cuándo
    [command-on] Encendido
    [command-counter] Contador
    [announcement-slug] Nombre
    [announcement-says] Lo que se dice, uno cada vez
    [announcement-minutes] Minutos entre dos
    [announcement-lines] Líneas de chat entre dos
    [announcement-on] Encendido
    [quote-says] Lo que se dijo
    [quote-by] De quién
   *[other] { $name }
}
page-hint = { $field ->
    [gear-nickname] Cómo la llamas. Los fans también la encuentran así.
    [gear-owner] Si no es tuya.
    [gear-story] Se cuenta en el chat cuando alguien pregunta.
    [gear-link] Empieza por https://
    [gear-tags] Colores, tamaños y cosas así, para encontrarla.
    [gear-in] Las pastillas van en una guitarra, las válvulas en un ampli.
    [gear-serial] Solo lo lees tú: ni el chat ni una página para otros lo dice.
    [routine-by] Hasta entonces el plan le da más tiempo.
    [routine-blocks-section] Como compases 33 a 48. Escribe ambas igual siempre que practiques lo mismo.
    [routine-blocks-metre] Como 4/4, 3+2+2/8 o 4/4 → 7/8.
    [routine-blocks-start_bpm] En pulsos por minuto; valen los medios.
    [routine-blocks-target_bpm] Vacío donde no hay nada que subir.
    [routine-blocks-listen_for] Empieza en minúscula; el bot dice «Escucha» delante.
    [routine-blocks-method] A los fans que preguntan se les cuenta por qué funciona.
    [command-slug] Lo que se escribe, sin el signo delante.
    [command-says] { "{" }user{ "}" } es quien pregunta, { "{" }count{ "}" } cuántas veces se usó.
    [command-means] Como gear guitar. Uno de los dos, no ambos.
    [command-counter] Uno que comparten varios comandos; vacío para el propio.
    [announcement-slug] Uno corto, para encontrarlo.
    [quote-by] Un nombre, sin @.
   *[other] { "" }
}
page-choice = { $choice ->
    [gear-kind-guitar] Guitarra
    [gear-kind-bass] Bajo
    [gear-kind-amp] Amplificador
    [gear-kind-cab] Pantalla
    [gear-kind-pedal] Pedal
    [gear-kind-pickup] Pastilla
    [gear-kind-tubes] Válvulas
    [gear-kind-strings] Cuerdas
    [gear-kind-pick] Púa
    [gear-kind-microphone] Micrófono
    [gear-kind-interface] Interfaz
    [gear-kind-software] Software
    [gear-kind-drum] Batería
    [gear-kind-keys] Teclado
    [gear-kind-other] Otra cosa
    [gear-status-in-use] En uso
    [gear-status-resting] En reposo
    [gear-status-sold] Vendida
    [gear-status-wanted] Deseada
    [gear-provenance-own-word] Tú
    [gear-provenance-maker] Su fabricante
    [gear-provenance-fan-find] Lo averiguó un fan
    [routine-blocks-kind-warm-up] Calentamiento
    [routine-blocks-kind-technique] Técnica
    [routine-blocks-kind-repertoire] Repertorio
    [routine-blocks-kind-improvisation] Improvisación
    [routine-blocks-kind-ear] Oído
    [routine-blocks-kind-sight-reading] Lectura a vista
    [routine-blocks-kind-cool-down] Vuelta a la calma
    [command-who-everyone] Todos
    [command-who-subscriber] Suscriptores
    [command-who-vip] VIP
    [command-who-moderator] Moderadores
    [command-who-artist] Solo tú
    [command-when-always] Siempre
    [command-when-live] Mientras dura el directo
   *[other] { $name }
}

## Lo que no cuadra en un campo, a su lado

page-fault = { $fault ->
    [missing] Rellena esto.
    [too-long] Es demasiado largo: caben { $most } caracteres.
    [too-few] Son muy pocos: al menos { $least }.
    [too-many] Son demasiados: como máximo { $most }.
    [whole] Escribe un número entero en cifras, como 5.
    [number] Escribe un número en cifras, como 92 o 92,5.
    [least] Escribe { $least } o más.
    [most] Escribe { $most } o menos.
    [step] Escribe un múltiplo de { $step }.
    [choice] Elige uno de los que hay.
    [day] Escribe un día como 2026-12-20.
    [taken] Ya hay uno con ese nombre.
    [slug] Aquí solo caben letras de la a a la z, cifras y guiones, como { $near }. Lo demás que se escriba es otro nombre.
    [gone] Esto se eliminó mientras tanto. Lo que escribiste sigue aquí: guarda otra vez para recuperarlo así.
    [clash] { $by ->
        [none] Un archivo
       *[other] { $by }
    } cambió esto mientras tanto, a: { $now }. Lo tuyo está aquí; guarda otra vez para conservarlo.
    [gear-link] Empieza el enlace por https://, sin espacios.
    [gear-in] Una pieza no es parte de sí misma, ni de lo que es parte de ella.
    [routine-blocks] Practicar es subir: el tempo inicial está por encima del de destino.
    [routine-blocks-metre] Escribe un compás como 4/4, 3+2+2/8, (2+2+3)/8, 7/8+5/8 o 4/4 → 7/8.
    [routine-blocks-method] Escribe el identificador de una forma de practicar: minúsculas unidas por guiones.
    [command] Escribe lo que dice, o por qué comando está: uno de los dos.
    [command-aliases] Un nombre tiene letras, cifras, - y _, hasta 30, y empieza por una letra o una cifra.
    [command-counter] Un contador tiene minúsculas, cifras y guiones sueltos.
    [announcement-says] Twitch no acepta una línea tan larga, ni una que empiece por un punto, una barra o un !.
    [quote] Escribe lo que se dijo, o quita de quién es.
   *[own] Así no puede ser ({ $says }).
}
page-fault-in-line = Línea { $number }:
