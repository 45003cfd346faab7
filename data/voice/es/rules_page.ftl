## The house rules as moderators see them
# No line of a page is ever said in chat, so these may begin with a gap.

page-rules-title = Normas de la casa
page-rules-counts = Activadas: { $on }, a prueba: { $test }, desactivadas: { $off }.
page-rules-mode = { $mode ->
    [on] Activada
    [test] A prueba
   *[off] Desactivada
}
page-rules-mode-of = La norma “{ $rule }” está
page-rules-mode-does = Activar, desactivar o poner a prueba una norma, o dejarla como dice el archivo.
page-rules-no-mode = Una norma está activada (“on”), desactivada (“off”), a prueba (“test”) o como dice el archivo (“default”).
page-rules-as-filed = Como dice el archivo
page-rules-when = Solo vale { $when ->
    [live] durante el directo.
    [offline] fuera del directo.
   *[other] con: { $when }.
}
page-rules-automod = La lleva AutoMod de Twitch: el bot no la aplica, diga lo que diga aquí.
page-rules-tally = { $trial ->
    [yes] A prueba, en { $days } días habría encontrado
   *[no] En { $days } días encontró
} { $lines ->
    [one] un mensaje
   *[other] { $lines } mensajes
} de { $people ->
    [one] una persona:
   *[other] { $people } personas:
}
page-rules-tally-none = A prueba, y en { $days } días no habría encontrado nada.
page-rules-times = { $action ->
    [review] por mirar: { $count }
    [delete] retirados: { $count }
    [warn] advertencias: { $count }
    [timeout] suspensiones: { $count }
   *[ban] expulsiones: { $count }
}
page-rules-limits = Límites
page-rules-limits-how = Los nombres son los del archivo de normas; las listas y los textos se cambian allí.
page-rules-limit-for = Para { $who }, { $setting } es { $value }, como dice el archivo.
page-rules-set = Poner
page-rules-set-it = Poner { $setting }
page-rules-as-filed-it = Dejar { $setting } como dice el archivo
page-rules-presets = Presets
page-rules-preset-now = Elegido
page-rules-choose = Elegir
page-rules-choose-it = Elegir el preset { $preset }
page-rules-ladder = La escalera
page-rules-ladder-how = Cada falta sube un escalón. Cuenta { $days } días, y { $while } días sin ninguna borran todo lo anterior.
page-rules-first = Mira esto primero
page-rules-first-how = Lo que se hizo en { $days } días y puede estar mal: primero lo menos seguro. La página de la persona lo deshace.

page-try-title = Probar un mensaje
page-try-how = No se le hace nada a nadie, y el mensaje no se guarda.
page-try-line = Un mensaje del chat
page-try-role = Lo dice
page-try-role-is = { $role ->
    [viewer] alguien del público
    [subscriber] alguien suscrito
    [vip] un VIP
    [moderator] moderación
   *[broadcaster] el o la artista
}
page-try-it = Probar
page-try-read = Cómo se lee
page-try-read-none = No hay nada que leer.
page-try-found = Qué normas encuentran algo
page-try-found-none = Ninguna.
page-try-match = { $certainty ->
    [certain] seguro
    [likely] probable
   *[possible] quizá inofensivo
}{ $signs ->
    [one] { "" }
   *[other] , por { $signs } señales
}{ $mode ->
    [test] , a prueba
   *[other] { "" }
}
page-try-times = Qué se haría
page-try-time = { $time ->
    [1] La primera vez
    [2] La segunda vez
   *[other] La tercera vez
}
page-try-done = { $action ->
    [review] alguien de moderación lo mira, nada más
    [delete] se retira
    [warn] se retira, con una advertencia
    [timeout] una suspensión de { $length }
   *[ban] una expulsión
} ({ $rule }){ $ask ->
    [yes] ; se pregunta a moderación por una expulsión
   *[no] { "" }
}{ $trial ->
    [yes] {" "}– si no estuviera a prueba
   *[no] { "" }
}
page-try-nothing = nada
page-try-quiet = { $count ->
    [one] Una norma lo mira y no encuentra nada
   *[other] { $count } normas lo miran y no encuentran nada
}
page-try-asleep = { $count ->
    [one] Una norma no lo mira
   *[other] { $count } normas no lo miran
}
