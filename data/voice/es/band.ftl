## The band

band-told = En la banda: { $mates }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}.{ $guest ->
    [none] { "" }
   *[other] { " " }Hoy de visita: { $guest }.
}
band-nobody = Por ahora no hay nadie más en la banda.{ $guest ->
    [none] { "" }
   *[other] { " " }Hoy de visita: { $guest }.
}
band-one = Se llama { $name }{ $plays ->
    [none] { "" }
   *[other] { " " }({ $plays })
}, { $tie ->
    [mate] de la banda
    [guest] de visita
   *[friend] amistad de la banda
}{ $since ->
    [none] { "" }
   *[other] { " " }desde { $since }
}.{ $words ->
    [none] { "" }
   *[other] { " " }«{ $words }»
}{ $gear ->
    [none] { "" }
   *[other] { " " }Toca con: { $gear }.
}{ $link ->
    [none] { "" }
   *[other] { " " }{ $link }
}
band-friends = Amistades de la banda: { $friends }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}.
band-no-friends = Por ahora no hay amistades de la banda en la lista.
word-band-plays = { $name }{ $plays ->
    [none] { "" }
   *[other] { " " }({ $plays })
}
band-unknown = No hay nadie con ese nombre que haya aceptado aparecer aquí. Con { $prefix }band se ve quién está.
band-which = Quizá { $name }? Dilo con el nombre entero.
band-not-your-field = De tu equipo puedes decir: { $fields }. Lo demás lo dice quien toca aquí.
band-words-link = No se cambió nada: ahí no caben enlaces. Si no lo es, pon un espacio después del punto.
band-words-private = No se cambió nada: eso toca algo que alguien aquí mantiene en privado.
band-words-against-rules = No se cambió nada: las reglas de la casa lo pararían.
band-accepted = Te damos la bienvenida. Desde ahora apareces aquí. { $prefix }band hide lo retira cuando quieras.
band-hidden = Hecho: no te nombro más, ni aquí ni en pantalla. { $prefix }band show lo deshace.
band-shown = Hecho: lo que aceptaste se muestra otra vez.
band-no-invitation = No hay ninguna invitación para ti. Primero te apunta quien toca aquí.
band-invitation-over = Tu invitación ha caducado. Con { $prefix }band invite y tu nombre hay otra.
band-invited = La invitación vale { $days } días. Se acepta aquí con { $prefix }band accept; antes no se muestra nada.
band-not-at-twitch = No se sabe nada de su cuenta de Twitch, así que nadie puede aceptar. Apunta su login o responde por esa persona en la página Catálogo.
band-no-such-right = No existe ese permiso. Hay: { $rights }
band-not-yours-to-give = Solo puedes dar y quitar lo que tú puedes hacer, y { $right ->
    [gear] cambiar el equipo propio
   *[interview] sacar la siguiente pregunta
} no está entre eso.
band-artist-stays = Quien toca aquí se queda como está: ahí nadie da ni quita nada.
band-give-how = Falta decir qué permiso y a quién, por ejemplo { $prefix }band grant gear marlo o { $prefix }band take gear marlo
band-granted = Hecho: { $name } ya puede { $right ->
    [gear] cambiar, usar y guardar su propio equipo
   *[interview] sacar la siguiente pregunta
}.
band-taken = Hecho: { $name } ya no puede { $right ->
    [gear] cambiar, usar y guardar su propio equipo
   *[interview] sacar la siguiente pregunta
}.
band-bad-words = Lo que ha de quedar en privado no se puede leer: { $words }
band-guest = Hoy de visita: { $name }{ $plays ->
    [none] { "" }
   *[other] { ", " }{ $plays }
}.
band-no-guest = Hoy no hay nadie de visita.
band-welcomed = Hola, { $name }. Con { $prefix }interview sale la primera pregunta.
band-seen-off = Ya no hay nadie de visita.

# What !help says of each command.
help-on-band = Dice quién está en la banda; con un nombre o un instrumento, quién es.
help-on-band-accept = Acepta aparecer aquí, si te han invitado.
help-on-band-hide = Para la gente de la banda: el bot no te nombra más.
help-on-band-show = Para la gente de la banda: el bot te nombra otra vez.
help-on-band-invite = Invita otra vez a alguien de la banda, por su nombre.
help-on-band-grant = Deja hacer algo a alguien de la banda: qué permiso y el nombre.
help-on-band-take = Quita un permiso: qué permiso y el nombre.
help-on-friends = Dice quiénes han venido de visita o son amistades de la banda.
help-on-guest = Dice quién está hoy de visita; quien toca o modera dice quién es, o nobody.
