## The moderation log
# No line of a page is ever said in chat, so these may begin with a gap.

page-log-title = Registro
page-log-what = { $kind ->
    [label] Qué
    [all] Todo
    [decision] Decisiones
    [undo] Lo deshecho
    [review] Respuestas a lo pendiente
    [switch] Cambios de normas
    [panic] Pánico
   *[calm] Fin del pánico
}
page-log-person = Persona
page-log-rule = Norma
page-log-any-rule = Cualquier norma
page-log-gone = { $rule } (esa norma ya no existe)
page-log-by = Moderación de
page-log-since = Desde
page-log-until = Hasta el final del
page-log-find = Mostrar
page-log-all = Mostrar todo
page-log-table = Como tabla (CSV)
page-log-bad-day = Un día lleva año, mes y día, como 2026-05-17.
page-log-none = { $asked ->
    [none] El registro está vacío.
   *[some] No hay nada así en el registro.
}
page-log-pages = Páginas del registro
page-log-newer = Más reciente
page-log-older = Más antiguo
page-log-newest = Hay algo nuevo: mostrarlo
page-log-at = { $at }
page-log-decided = { $trial ->
    [yes] A prueba, habría sido:{ " " }
   *[no] { "" }
}{ $action ->
    [review] consulta a moderación
    [delete] mensaje retirado
    [warn] advertencia
    [timeout] suspensión de { $length }
   *[ban] expulsión
}{ $by ->
    [none] { "" }
   *[other] {" "}por { $by }
}
page-log-undid = Se deshizo: { $action ->
    [review] consulta
    [delete] mensaje retirado
    [warn] advertencia
    [timeout] suspensión
   *[ban] expulsión
}{ $by ->
    [none] { "" }
   *[other] {" "}por { $by }
}
page-log-answered = { $kind ->
    [held] Mensaje retenido
    [unsure] Mensaje dudoso
    [ban] Expulsión propuesta
    [appeal] Apelación
   *[unban] Petición de readmisión
}: { $answer ->
    [yes] sí
    [no] no
    [reopened] espera de nuevo
   *[elsewhere] resuelto en otro lugar
}{ $by ->
    [none] { "" }
   *[other] , por { $by }
}
page-log-switched = { $what ->
    [preset] Preset
    [mode] Norma
   *[limit] Límite “{ $setting }”
}: { $before ->
    [none] como dice el archivo
    [on] activada
    [off] desactivada
    [test] a prueba
   *[other] { $before }
} → { $after ->
    [none] como dice el archivo
    [on] activada
    [off] desactivada
    [test] a prueba
   *[other] { $after }
}{ $by ->
    [none] { "" }
   *[other] . Por { $by }
}
page-log-panic = Pánico, { $part ->
    [preset] preset de raid
    [shield] Modo Escudo
   *[followers] chat solo para seguidores
} activo{ $by ->
    [none] { "" }
   *[other] , por { $by }
}
page-log-calm = De nuevo en calma, { $part ->
    [preset] preset de raid
    [shield] Modo Escudo
   *[followers] chat solo para seguidores
} como antes{ $by ->
    [none] { "" }
   *[other] , por { $by }
}
page-log-seen = Lo que se vio:
page-log-certainty = { $certainty ->
    [certain] Era seguro.
    [likely] Era probable.
   *[possible] Podía ser inofensivo.
}
page-log-undone = Deshecho{ $by ->
    [none] { "" }
   *[other] {" "}por { $by }
}, { $at }.
page-log-fault = Twitch no lo hizo: { $why }
page-log-undo = Deshacer
page-log-undo-it = Deshacer el número { $number }
