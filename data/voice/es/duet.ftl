## Duetos: el reto de la semana, y versiones

duet-told = El reto se llama { $title }: { $asks }{ $details ->
    [none] { "" }
   *[other] {" "}({ $details })
}{ $backing ->
    [none] { "" }
   *[other] {" "}Toca sobre { $backing } –
} Hasta el { $until } { $zone }: { $prefix }submit y tu enlace{ $count ->
    [0] .
    [one] . Ya hay uno.
   *[other] . Ya hay { $count }.
}
duet-none = Ahora no hay ningún reto abierto. Una versión es bienvenida siempre: { $prefix }cover y tu enlace.
duet-how = Pon un enlace detrás, y unas palabras si quieres: { $prefix }submit y la dirección de tu vídeo. { $prefix }duet cuenta el reto.
duet-cover-how = Pon un enlace detrás, y unas palabras si quieres: { $prefix }cover y la dirección de tu vídeo.
duet-not-taken = Ahora no se reciben enlaces aquí.
duet-elsewhere = Eso no lleva a ninguna grabación en un sitio que conozca. Acepto { $places }: la dirección entera de un vídeo o tema, no una acortada.
duet-too-long = Las palabras junto a un enlace pueden tener { $most } caracteres.
duet-link = Un enlace cada vez, por favor, y las palabras sin ningún otro.
duet-private = Esas palabras tocan lo que aquí es privado, así que las dejo. ¡El enlace solo es bienvenido!
duet-against-rules = Esas palabras no van con las normas de la casa. ¡El enlace solo es bienvenido!
duet-cover-wish = Sobre lo tuyo: { $state ->
    [offered] espera tu sí a las condiciones: { $prefix }yes y queda entregado.
    [waiting] llegó y espera a que alguien de moderación lo mire. Aquí te enterarás.
    [taken] ya se miró y espera un buen momento.
   *[none] lo que tocas tú es bienvenido aquí: { $prefix }cover y tu enlace lo entregan{ $challenge ->
        [no] { "" }
       *[other] , o { $prefix }submit si es para el reto
    }. Primero lo mira alguien de moderación.
}
duet-cover-instead = Lo que tocas tú es bienvenido aquí, y antes lo escucha un moderador: entrégalo con { $prefix }cover y su enlace.
duet-known = Esa grabación ya está aquí: se envió antes.
duet-declined-before = Esa grabación ya se miró y no encajó: { $reason ->
    [not-found] no se pudo abrir
    [not-it] era para otra cosa que la pedida
    [not-theirs] no se veía que fuera tuya
    [rules] no iba con las normas de la casa
   *[enough] ya había mucho de ese tipo
}. Otra es bienvenida.
duet-yours-already = Esa tuya ya está aquí. { $prefix }withdraw la retira.
duet-looked-at = Ya hay una tuya. { $prefix }withdraw la retira, y entonces puede venir otra.
duet-enough-covers = De tus versiones ya hay { $most } aquí, y no caben más. { $prefix }withdraw con un número retira una.
duet-full = Esperan tantas que no cabe ninguna más. Otro día, por favor.
duet-terms = Las condiciones{ $terms ->
    [none] : Se puede mostrar en el directo y, con tu nombre, en la galería de la web.
   *[other] , palabra por palabra: «{ $terms }»
} El enlace se guarda { $days } días, y { $prefix }withdraw lo retira en cualquier momento.
duet-offered = Ya casi está{ $title ->
    [none] { "" }
   *[other] , para { $title }
}. { $terms } Si te parece bien, di { $prefix }{ $command } sí
duet-nothing-offered = Nada tuyo espera un sí. Primero va { $prefix }submit o { $prefix }cover con tu enlace, y el sí en media hora.
duet-left = De acuerdo: se queda contigo, y no se guarda nada.
duet-in = Gracias, ya está{ $title ->
    [none] { "" }
   *[other] {" "}para { $title }
}. Primero lo mira alguien de la moderación, y te enterarás. { $prefix }withdraw lo retira en cualquier momento.
duet-withdrawn = Retirado{ $count ->
    [one] { "" }
   *[other] , los { $count }
}: ya no muestro nada de ello, y solo tú puedes cambiar eso.{ $site ->
    [none] { "" }
   *[other] {" "}De la página pública desaparece cuando se suba la web de nuevo; que hace falta ya consta en el panel.
}
duet-nothing-to-withdraw = No hay nada tuyo aquí, o no con ese número.
duet-unknown = No hay ningún dueto con el número { $number }.
duet-none-to-feature = Ningún dueto espera a ser mostrado.
duet-not-looked-at = El número { $number } tiene que mirarlo antes la moderación.
duet-none-shown = Ahora no se muestra ningún dueto.
duet-another-shown = Ya se muestra otro dueto: se queda.
duet-featured = Ahora en pantalla: { $login }, { $title ->
    [none] con una versión
   *[other] para { $title }
} (número { $number }). { $prefix }duet hide lo quita.
duet-hidden = Fuera de pantalla: { $login }.
duets-told = Se han mostrado: { $featured ->
    [none] nadie todavía
   *[other] { $featured }
}{ $more ->
    [0] .
   *[other] , y { $more } más.
}{ $waiting ->
    [0] { "" }
    [one] {" "}Uno más espera a que lo miren.
   *[other] {" "}{ $waiting } más esperan a que los miren.
}
duets-none = Aún no hay ningún dueto. { $prefix }duet cuenta el reto, y { $prefix }cover recibe una versión.
duets-review = Por mirar en la página Duetos: { $waiting }. Por mostrar: { $next ->
    [none] ninguno
   *[other] { $next }
}.
duet-taken = Buenas noticias para { $names }: { $title ->
    [none] tu versión
   *[other] tu dueto para { $title }
} se ha mirado y ya está en manos de quien toca.
duet-declined = Gracias, { $names }; { $title ->
    [none] tu versión
   *[other] tu dueto para { $title }
} no encaja esta vez: { $reason ->
    [not-found] no se puede abrir desde aquí
    [not-it] es para otra cosa que la pedida
    [not-theirs] desde aquí no se ve que sea tuyo
    [rules] no va con las normas de la casa
   *[enough] ya hay mucho de ese tipo
}. Otra es bienvenida.
duet-reminder = El reto { $title } sigue abierto { $left } más, hasta el { $until } { $zone }: { $prefix }duet lo cuenta.

page-overlay-duet = Dueto
page-overlay-duet-cover = Versión
page-overlay-duet-answered = Y una respuesta desde esta sala
page-overlay-sample-duet = Segunda guitarra en la mesa de la cocina

page-public-duet-by = De { $login }
page-public-duet-for = { $title ->
    [none] Una versión
   *[other] Para el reto: { $title }
}
page-public-duet-link = { $place ->
    [youtube] Abrir en YouTube
    [vimeo] Abrir en Vimeo
    [soundcloud] Abrir en SoundCloud
    [twitch] Abrir en Twitch
   *[bandcamp] Abrir en Bandcamp
}
page-public-duet-answer = La respuesta propia
page-public-duet-terms = Aquí con su sí del { $day }. { $terms }

page-duets-title = Duetos
page-duets-how = Lo que los fans envían con !submit y !cover, una vez que han dicho sí a las condiciones. Primero lo mira la moderación: abre el enlace y juzga con tus ojos; el bot no descarga nada. Lo que se muestra queda unos minutos en pantalla y después en la galería de la web. Quien retira lo suyo desaparece de aquí al momento.
page-duets-open = Abierto ahora: { $title }, hasta el { $until } { $zone }.
page-duets-no-challenge = No hay ningún reto abierto.
page-duets-challenges = Todos los retos
page-duets-waiting = Por mirar: { $count }
page-duets-none-waiting = Nada espera a que lo miren.
page-duets-taken = Para mostrar
page-duets-featured = Mostrados, en la galería
page-duets-declined = Rechazados hace poco
page-duets-none = Ninguno todavía.
page-duets-number = número { $number }
page-duets-by = { $title ->
    [none] Versión de { $login }
   *[other] { $title }, de { $login }
}
page-duets-place = { $place ->
    [youtube] Abrir en YouTube
    [vimeo] Abrir en Vimeo
    [soundcloud] Abrir en SoundCloud
    [twitch] Abrir en Twitch
   *[bandcamp] Abrir en Bandcamp
}
page-duets-consented = Sí dicho el { $day }. { $terms }
page-duets-reason = { $reason ->
    [not-found] No se puede abrir
    [not-it] No es lo pedido
    [not-theirs] No es suyo
    [rules] Contra las normas de la casa
   *[enough] Bastantes así
}
page-duets-why = ¿Por qué no? Elige lo que se le dice
page-duets-take = Dejar pasar
page-duets-decline = Rechazar
page-duets-feature = Mostrar
page-duets-next = Mostrar el siguiente dueto
page-duets-hide = Quitar de la pantalla
page-duets-unfeature = Fuera de la galería
page-duets-answer = La respuesta propia del canal (un enlace)
page-duets-answer-put = Ponerla al lado
page-duets-answered = la respuesta propia
page-duets-shown = ahora en pantalla
page-duets-off-site = { $count ->
    [one] Un dueto que se retiró o se quitó puede estar todavía en tu web.
   *[other] { $count } duetos que se retiraron o se quitaron pueden estar todavía en tu web.
} La carpeta que escribe la página «Tu web» ya está limpia: súbela a tu servidor. Una escrita en otro sitio hay que escribirla antes de nuevo.
page-duets-site = Tu web
page-duets-site-sent = Ya la he subido
page-duets-all = Todos los duetos
page-duets-told-featured = Se muestra: { $login }
page-duets-told-done = Hecho.
page-duets-next-does = Mostrar en pantalla el dueto que más ha esperado.
page-duets-feature-does = Mostrar en pantalla el dueto de un número, y desde entonces en la galería.
page-duets-hide-does = Quitar de la pantalla el dueto que se muestra.
page-duets-take-does = Dejar pasar el dueto de un número.
page-duets-decline-does = Rechazar el dueto de un número con un motivo: not-found, not-it, not-theirs, rules o enough.
page-duets-unfeature-does = Quitar de la galería el dueto de un número.
page-duets-answer-does = Poner junto al dueto de un número un enlace a la respuesta propia; sin enlace no hay ninguna.
page-duets-site-sent-does = Decir que la web se ha subido de nuevo.

help-on-duet = Contar el reto abierto: qué tocar, hasta cuándo y sobre qué pista.
help-on-duet-withdraw = Retirar lo que enviaste, todo o uno por su número, como { $prefix }withdraw.
help-on-duet-feature = Mostrar un dueto en pantalla, y desde entonces en la galería: el siguiente, o el de un número.
help-on-duet-hide = Quitar de la pantalla el dueto que se muestra.
help-on-submit = Enviar un enlace a tu dueto para el reto; primero oyes las condiciones, y sin tu sí nada cuenta.
help-on-submit-yes = Decir sí a las condiciones que se te dijeron: tu enlace queda enviado.
help-on-submit-no = Decir no a las condiciones que se te dijeron: no se guarda nada.
help-on-cover = Enviar un enlace a tu versión, en cualquier momento, como con un dueto.
help-on-cover-yes = Decir sí a las condiciones que se te dijeron: tu enlace queda enviado.
help-on-cover-no = Decir no a las condiciones que se te dijeron: no se guarda nada.
help-on-withdraw = Retirar en cualquier momento lo que enviaste: todo, o uno por su número.
help-on-duets = Decir de quién se han mostrado duetos y cuántos esperan.
help-on-duets-review = Decir cuántos duetos hay por mirar y cuáles se pueden mostrar.
