## Lo que una persona escribe, en páginas: equipo, rutinas, comandos, anuncios, citas y todo lo que venga
# No line of a page is ever said in chat, so these may begin with a gap.

document-bad-name = El nombre necesita una letra o un número del que pueda sacar uno corto.

page-documents-title = Catálogo
page-documents-how = Todo lo que escribes tú. Lo mismo se cambia en el chat y con archivos; cada cambio se puede deshacer.
page-documents-files = Tomar un archivo, o guardarlo todo en archivos
page-documents-group = { $group ->
    [played] Lo que tocas
    [told] Lo que cuentas
   *[chat] En el chat
}
page-documents-kind = { $kind ->
    [gear] Equipo
    [routine] Rutinas
    [setting] Ajustes del equipo
    [story] Historias
    [tour] Visita guiada
    [duet] Duetos
    [checklist] Listas de control
    [command] Comandos
    [announcement] Anuncios
    [quote] Citas
    [maintenance] Mantenimiento
    [rig] Rigs
    [band] Banda
    [interview] Preguntas de la entrevista
    [fact] Datos
    [quiz] Preguntas del concurso
    [support] Apoyo
    [site] Sitio
   *[other] { $kind }
}
page-documents-new = { $kind ->
    [gear] Nueva pieza de equipo
    [routine] Nueva rutina
    [setting] Nuevo ajuste del equipo
    [story] Nueva historia
    [tour] Nueva parada de la visita
    [duet] Nuevo reto
    [checklist] Nueva lista de control
    [command] Nuevo comando
    [announcement] Nuevo anuncio
    [quote] Nueva cita
    [maintenance] Nuevo mantenimiento
    [rig] Nuevo rig
    [band] Alguien más en la banda
    [interview] Pregunta nueva
    [fact] Nuevo dato
    [quiz] Nueva pregunta del concurso
    [support] Nuevo destino del apoyo
    [site] Nueva parte del sitio
   *[other] Nuevo: { $kind }
}
page-documents-none = { $kind ->
    [gear] Todavía no hay equipo. Con la primera pieza, los fans pueden preguntar qué oyen.
    [routine] Todavía no hay ninguna rutina. Con la primera puedes empezar a practicar.
    [setting] Todavía no hay ningún control anotado. Con el primer ajuste, los fans pueden preguntar cómo consigues ese sonido.
    [story] Aún no hay historias, salvo las del propio equipo.
    [tour] La visita aún no tiene paradas.
    [duet] Aún no hay ningún reto. Con el primero, los fans pueden tocar contigo y enviar lo que tocan.
    [checklist] Aún no hay listas de control. Con la primera podrás hacer la maleta junto con el chat.
    [command] Todavía no hay ningún comando tuyo. Los que vienen de serie no están aquí.
    [announcement] Todavía no hay ningún anuncio.
    [quote] Todavía no se ha citado a nadie.
    [maintenance] Todavía no hay nada apuntado. Con lo primero, los fans podrán preguntar cuánto tienen las cuerdas, y tu escritorio te dirá qué toca.
    [rig] Aún no hay ningún rig. Con el primero, los fans pueden preguntar por dónde pasa tu señal.
    [band] Todavía no hay nadie. Con la primera persona, los fans pueden preguntar quién toca.
    [interview] Todavía no hay preguntas. Con la primera puedes entrevistar a una visita.
    [fact] Todavía no hay ningún dato. Con el primero, { $prefix }fact tendrá algo que contar.
    [quiz] Todavía no hay preguntas para el concurso. Con la primera, { $prefix }quiz start tendrá algo que preguntar.
    [support] No se pide nada. Con el primero, quien pregunte sabrá qué paga el apoyo.
    [site] Aún no hay nada elegido para tu sitio, así que no se muestra nada.
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
    [setting-knobs] Añadir un control
    [maintenance-done] Añadir un día
    [checklist-items] Añadir una cosa
    [rig-chain] Añadir un equipo
    [band-boundaries] Añadir un tema privado
    [rig-chain] Añadir un equipo
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
page-documents-copy = Hacer una copia
page-documents-copy-how = Con lo que se dice aquí, salvo lo que es solo de esta, para cambiarlo; esta queda como está.
page-documents-copied = Copiado. Esta es la copia: { $name }
page-documents-copy-does = Añade una copia de una cosa del catálogo.
page-documents-gone = Esto se eliminó. Para recuperarlo, deshaz más abajo el cambio que lo eliminó.
page-documents-part = { $first } a { $last } de { $count }
page-documents-previous = Anteriores
page-documents-following = Siguientes
page-documents-another = otro más
page-documents-history = Lo que se cambió
page-documents-history-all = Todo
page-documents-undo = Deshacer
page-documents-undo-of = Deshacer el número { $number }
page-documents-undo-all = Deshacer los { $size }
page-documents-undo-sure = Sí, las { $size } entradas
page-documents-undo-not-sure = Ese cambio es de { $size } entradas. Marca que te refieres a todas.
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
    [setting-gear] Equipo
    [setting-piece] Pieza
    [setting-section] Sección
    [setting-knobs] Controles, en orden
    [setting-knobs-name] Control
    [setting-knobs-value] Cómo está
    [setting-as_of] A fecha de
    [setting-by] De quién
    [setting-note] Nota
    [story-piece] Pieza
    [story-place] Lugar
    [story-gear] Equipo
    [story-says] La historia
    [story-also] Otros nombres
    [tour-place] Dónde se para
    [tour-says] Lo que dices ahí
    [tour-gear] Equipo que está ahí
    [tour-story] Historia que la acompaña
    [duet-title] Título
    [duet-asks] Qué hay que tocar
    [duet-until] Último día
    [duet-at] Termina a las
    [duet-zone] Según la hora de
    [duet-key] Tonalidad
    [duet-tuning] Afinación
    [duet-bpm] Tempo
    [duet-length] Duración
    [duet-piece] Pieza
    [duet-backing] Pista de acompañamiento
    [duet-terms] Tus condiciones
    [duet-kept_days] Días que se guarda un enlace
    [duet-reminders] Recordatorios por tarde
    [checklist-title] Título
    [checklist-for] Para
    [checklist-where] Adónde va el viaje
    [checklist-from] Primer día del viaje
    [checklist-until] Último día del viaje
    [checklist-published] Dónde está publicado el viaje
    [checklist-told_from] Se cuenta desde
    [checklist-items] Cosas
    [checklist-items-words] Cosa
    [checklist-items-gear] O equipo
    [checklist-items-number] Cuántas
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
    [maintenance-gear] Pieza
    [maintenance-work] Qué se hace
    [maintenance-weeks] Toca al cabo de tantas semanas
    [maintenance-months] O al cabo de tantos meses
    [maintenance-done] Días en que se hizo
    [maintenance-done-on] Día
    [maintenance-done-note] Nota
    [rig-title] Título
    [rig-says] Para qué es
    [rig-midi_program] Programa MIDI
    [rig-chain] Cadena de señal
    [rig-chain-gear] Equipo
    [rig-chain-branch] Camino
    [rig-chain-on] Encendido de por sí
    [band-name] Nombre
    [band-also] Otros nombres
    [band-tie] Qué es para ti
    [band-plays] Qué toca
    [band-since] Contigo desde
    [band-words] Unas palabras
    [band-links] Enlaces
    [band-user_id] Id de usuario de Twitch
    [band-login] Login de Twitch
    [band-vouched] Respondes por esta persona desde
    [band-gear] Equipo suyo
    [band-rights] Qué puede hacer
    [band-boundaries] Qué mantiene en privado
    [band-boundaries-topic] Tema
    [band-boundaries-words] Palabras por las que se reconoce
    [band-boundaries-says] Qué dice el bot en su lugar
    [interview-asks] La pregunta
    [interview-whom] Solo para
    [interview-by] La propuso
    [fact-topic] Tema
    [fact-says] El dato
    [fact-source] Dónde se puede consultar
    [fact-gear] Equipo
    [fact-piece] Pieza
    [quiz-topic] Tema
    [quiz-asks] La pregunta
    [quiz-choices] Opciones
    [quiz-answers] Respuestas correctas
    [quiz-explains] Lo que se cuenta al final
    [quiz-year] Del año
    [quiz-difficulty] Dificultad, de 1 a 3
    [support-pays_for] Qué paga
    [support-ways] Maneras de dar
    [support-ways-name] Cómo se llama
    [support-ways-link] Dirección
    [support-says] Unas palabras
    [support-unasked_at_most] Veces por noche que se dice sin que nadie pregunte
    [support-thanks] Dar las gracias a quien da
    [site-slug] Parte
    [site-title] Título de su página
    [site-says] Primeras palabras de su página
    [site-everything] Mostrarlo todo
    [site-shown] Mostrado, uno a uno
    [site-private] En privado
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
    [setting-piece] Como la escriben tus rutinas. Vacía: lo que se toque.
    [setting-section] Como la escriben tus rutinas. Vacía: toda la pieza.
    [setting-knobs-value] Como tú lo dices: 7,5, mediodía, a las 2, 60 %, -12 dB, apagado.
    [setting-as_of] Como 2026-12-20. Pasado un año el bot avisa de que puede haber cambiado.
    [setting-note] Se dice cuando alguien pregunta justo por este equipo.
    [story-piece] Como la llaman tus rutinas. Pieza, lugar o equipo: solo uno.
    [story-says] Se cuenta en el chat cuando alguien pregunta.
    [story-also] Otras palabras con las que preguntarían los fans.
    [tour-says] Se cuenta en el chat cuando la visita llega ahí.
    [duet-asks] Un riff, un groove, una melodía, una línea de bajo. Como mucho 130 caracteres.
    [duet-at] Como 20:00.
    [duet-zone] Como Europe/Berlin. Vacío: la tuya.
    [duet-length] Como lo dices: 8 compases, medio minuto.
    [duet-backing] Una dirección que empieza por https://.
    [duet-terms] Qué puedes hacer con lo que se envía, en palabras sencillas. Que se puede retirar en cualquier momento y cuánto se guarda se dice detrás.
    [duet-reminders] Como mucho, en los últimos tres días y nunca en una toma; 0 es nunca.
    [checklist-where] Nadie lo sabrá antes de que esté publicado y llegue el día de abajo.
    [checklist-published] La dirección donde todos pueden leer sobre el viaje. Sin ella, el chat nunca sabrá nada.
    [checklist-told_from] Hasta la víspera, ni el chat ni el overlay dicen adónde, cuándo ni cómo se llama esta lista.
    [checklist-items-words] Lo que delata adónde vas se cuenta, pero no se nombra hasta ese día.
    [command-slug] Lo que se escribe, sin el signo delante.
    [command-says] { "{" }user{ "}" } es quien pregunta, { "{" }count{ "}" } cuántas veces se usó.
    [command-means] Como gear guitar. Uno de los dos, no ambos.
    [command-counter] Uno que comparten varios comandos; vacío para el propio.
    [announcement-slug] Uno corto, para encontrarlo.
    [quote-by] Un nombre, sin @.
    [maintenance-work] Como cuerdas, válvulas, ajuste, trastes, pilas o parches.
    [maintenance-weeks] Deja los dos vacíos si nadie lo sabe. Lo que toca está en tu escritorio, nunca en el chat.
    [maintenance-done-note] Como el calibre de las cuerdas.
    [rig-midi_program] El número que envía tu modelador o selector, contado desde 0: lo que muestra como 1 puede enviarse como 0.
    [rig-chain] En el orden en que lo encuentra la señal.
    [rig-chain-branch] Vacío en la línea misma. Un bucle es del equipo anterior; los caminos seguidos van en paralelo.
    [band-also] Cada nombre con el que los fans se refieren a esa persona.
    [band-user_id] Es lo que cuenta, aunque cambie el login. Nadie más lo ve.
    [band-login] Basta para empezar: el id llega con su primera línea en el chat.
    [band-vouched] Solo para quien no está en Twitch: el día en que te dijo que puede aparecer. Los demás dicen !band accept.
    [band-gear] Con el permiso gear puede cambiar estas piezas en el chat.
    [band-rights] gear: cambiar, usar y guardar su propio equipo en el chat. interview: sacar la siguiente pregunta. Nada más da permiso.
    [band-boundaries-words] Como: el accidente. Esas líneas no son para el chat, y el bot no dice ninguna.
    [band-boundaries-says] Vacío: lo que dicen las reglas de la casa sobre la banda.
    [band-boundaries-topic] Solo para ti; no se le dice a nadie.
    [interview-whom] Vacío: para todo el mundo.
    [fact-topic] En una o dos palabras, como lo pedirían los fans.
    [fact-says] Se cuenta en el chat cuando alguien pregunta.
    [fact-gear] Vacío si no es de ninguno en particular.
    [fact-piece] Como la llaman tus rutinas.
    [quiz-topic] En una o dos palabras. Quien sabe de varios temas recibe un título por ello.
    [quiz-choices] El chat responde con número o palabras. Ninguna: la respuesta se escribe, o es un número.
    [quiz-answers] De las opciones, la correcta, tal como está ahí; si no, todo lo que vale, y primero lo que se cuenta.
    [quiz-year] Para lo que puede cambiar: el año en que es así.
    [support-pays_for] Empieza en minúscula; el bot dice antes «El apoyo paga aquí».
    [support-ways-link] Empieza por https://
    [support-unasked_at_most] 0 para nunca, como viene de fábrica. Nunca en una toma, justo después de moderar ni en un momento difícil.
    [support-thanks] En una sola línea, sin cantidades, a cada cual una vez por noche. Nadie va primero.
    [site-slug] Una de front, gear, rigs, settings, stories, routines, rules, commands, recaps, support, duets.
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
    [checklist-for-packing] Hacer la maleta
    [checklist-for-getting-ready] Prepararse
    [command-who-everyone] Todos
    [command-who-subscriber] Suscriptores
    [command-who-vip] VIP
    [command-who-moderator] Moderadores
    [command-who-artist] Solo tú
    [command-when-always] Siempre
    [command-when-live] Mientras dura el directo
    [rig-chain-branch-loop] Bucle
    [rig-chain-branch-wet] Con efecto
    [rig-chain-branch-dry] Limpio
    [rig-chain-branch-left] Izquierda
    [rig-chain-branch-right] Derecha
    [rig-chain-branch-a] A
    [rig-chain-branch-b] B
    [band-tie-mate] De la banda
    [band-tie-guest] De visita
    [band-tie-friend] Amistad
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
    [shared] Eso ya lo tiene otro: { $by }. Cada uno necesita el suyo.
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
    [setting] Una sección es de una pieza: nómbrala también. Y nombra cada control una vez.
    [story] Escribe una pieza, un lugar o equipo: uno de los tres.
    [checklist] El último día es anterior al primero, o una lista para prepararse tiene un viaje.
    [checklist-items] Escribe una cosa o elige equipo: una de las dos.
    [checklist-published] Empieza el enlace con https://, sin espacios.
    [command] Escribe lo que dice, o por qué comando está: uno de los dos.
    [command-aliases] Un nombre tiene letras, cifras, - y _, hasta 30, y empieza por una letra o una cifra.
    [command-counter] Un contador tiene minúsculas, cifras y guiones sueltos.
    [announcement-says] Twitch no acepta una línea tan larga, ni una que empiece por un punto, una barra o un !.
    [quote] Escribe lo que se dijo, o quita de quién es.
    [maintenance] Escribe semanas o meses: una de las dos cosas.
    [rig] Un bucle es del equipo que va antes en la línea: ponlo detrás del ampli o del selector.
    [quiz] Las opciones son varias, cada una una vez, y la respuesta es una de ellas; un número solo no es opción: sin opciones puede ser la respuesta.
   *[own] Así no puede ser ({ $says }).
}
page-fault-in-line = Línea { $number }:
