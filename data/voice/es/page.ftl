## The practice page
# No line of a page is ever said in chat, so these may begin with a gap.

page-title = Práctica
page-nothing = Ahora mismo no se practica nada.
page-ready = Todo listo, cuando quieras
page-well-played = Bien tocado
page-playing = Lo que se practica
page-finished = El resultado
page-begin = Empezar
page-take = Toma
page-take-end = Terminar la toma
page-tempo = Tempo
page-left = Quedan
page-row = Seguidas
page-blocks = Bloques
page-yes = Sí
page-clean = Limpia
page-miss = Fallo
page-slower = Más lento
page-tap = Marcar
page-faster = Más rápido
page-back = Atrás
page-skip = Saltar
page-next = Siguiente
page-pause = Pausa
page-resume = Seguir
page-scratch = Deshacer
page-scratch-that = Deshacer eso
page-finish = Terminar
page-start = Empezar
page-minutes = Minutos
page-played = de práctica
page-new-best = Nuevo récord
page-too-early = ¿Demasiado pronto?
page-go-on = Seguir con ello
page-recap = Repasar la sesión
page-routine = Rutina
page-no-routine = Todavía no hay ninguna rutina.
page-write-routine = Escribe la primera
page-first-routine = Usar una hecha
page-first-routine-does = Te da una primera rutina para cambiar, si no tienes ninguna.
page-first-routine-made = Ya es tuya: { $title }, { $minutes } min. En el catálogo la puedes cambiar.
page-first-routine-there = Ya hay una rutina.
page-first-routine-title = Esta noche
page-first-routine-block = { $kind ->
    [warm-up] Calentamiento
    [technique] Escalas, despacio
    [repertoire] La pieza de la semana
   *[cool-down] Lo que salga
}
page-note = Una nota para el registro
page-note-it = Anotar
page-pedals = Pedales y teclas
page-pedals-how = Un pasapáginas es un teclado: asigna lo que envían sus pedales. Este navegador lo recuerda.
page-take-all-back = Quitar todas
page-needs-script = Sin su script esta página no muestra nada nuevo por sí sola; las teclas funcionan igual.
page-paused = en pausa
page-silent = parado
page-where = Bloque { $block } de { $blocks } · { $kind } · { $routine }
page-listen = escucha: { $listen }
page-of-target = de { $target }
page-of-minutes = de { $minutes } min
page-in-outline = { $what }, { $minutes } min, { $state }
page-lasts = { $minutes } min
page-best = { $what }: { $bpm } BPM
page-of-blocks = de { $blocks }
page-tally = { $clean } limpias, { $missed } con fallos
page-missed = { $missed } con fallos
page-proposed = Seguir a { $bpm }
page-reached = La meta de { $target } está alcanzada.
page-following = Después: { $next }
page-last-block = Este es el último bloque.
page-silence = Sin noticias desde hace { $hours } horas: el reloj se paró a las { $at }. Terminar cierra la sesión ahí.
page-no-answer = El bot no responde. ¿Está en marcha?
page-why-practising = Ya se está practicando una rutina.
page-why-nothing = Ahora no se practica nada: empieza primero.
page-why-paused = En pausa: pulsa { $key } primero.
page-why-no-proposal = Ahora mismo no hay ningún tempo propuesto.
page-why-no-tempo = Este bloque aún no tiene tempo: márcalo.
page-assign = Asignar
page-assign-to = Asignar una tecla a { $action }
page-press-for = Pulsa ahora el pedal o la tecla para { $action }. Con Escape todo queda igual.
page-assigned = { $key } es ahora { $action }.
page-not-assigned = No se asignó ninguna tecla.
page-take-back = Quitar { $key }
page-taken-back = { $key } vuelve a ser como antes.
page-all-taken-back = Todas las teclas son como antes.
page-kind = { $kind ->
    [warm-up] calentamiento
    [technique] técnica
    [repertoire] repertorio
    [improvisation] improvisación
    [ear] oído
    [sight-reading] lectura a primera vista
   *[cool-down] vuelta a la calma
}
page-state = { $state ->
    [done] tocado
    [skipped] saltado
    [now] ahora
   *[ahead] por venir
}

# Lo que rodea cada página

page-nav = Páginas
page-area = { $area ->
     [now] Ahora
     [chat] Chat
     [yours] Lo tuyo
     [back] Repaso
    *[set-up] Ajustes
    }
page-skip-to-content = Al contenido
page-signed-in = Sesión de { $login }
page-sign-out = Cerrar sesión
page-lost = Sin conexión con el bot. Lo que se ve puede ser antiguo; vuelve por sí sola.
page-failed = No funcionó: no se puede llegar al bot, o tiene un fallo que su registro cuenta. Lo que escribiste sigue aquí; inténtalo otra vez.
page-ended = Tu sesión ha terminado, o ya no puedes hacer esto. Lo que hay en esta página se queda, también lo que escribiste: inicia sesión en otra pestaña y sigue aquí.
page-ended-sign-in = Iniciar sesión en otra pestaña
page-done-already = Ya está hecho: la misma pulsación llegó antes.
page-pair-hidden = Desde su contenedor, el bot no ve en qué red estás. Haz que el proxy de delante lo diga (X-Forwarded-For) o entra con Twitch.
page-none-title = Ninguna página para ti
page-none = Has iniciado sesión, pero ninguna de estas páginas es para ti.
page-not-yours = Has iniciado sesión, pero esto es solo para el artista. No se hizo nada.
page-not-there-title = Esta página no existe
page-not-there = Puede que se haya quitado, o que la dirección tenga una errata. Todas las páginas están en las líneas de arriba.
page-keys = Teclas
page-keys-on = Estas teclas funcionan en esta página
page-keys-close = Cerrar
page-keys-help = estas teclas
