## Lo que se dice en el chat donde una línea no da para todo

more-on-site = Está todo en { $address }

## La página donde se elige qué se ve en el sitio propio
# Ninguna línea de una página se dice en el chat, así que puede empezar con un hueco.

page-site-title = Tu sitio
page-site-how = Un sitio web tuyo, hecho con lo que escribes aquí: para que lo lean tus fans, en cualquier servidor de archivos. No lleva nada que no hayas elegido.
page-site-counts = En él: { $shown }. En privado: { $private }.{ $withheld ->
    [0] { "" }
   *[other] { " " }Fuera, porque mantienes el tema en privado: { $withheld }.
}
page-site-nothing = Aún no hay nada elegido, así que no hay sitio. Empieza por el equipo: pulsa «Todo» más abajo.
page-site-looking = Se está revisando todo lo que se podría mostrar. Tarda un poco; luego estará aquí.
page-site-preview = Verlo antes
page-site-write = Escribirlo ahora
page-site-write-how = Se escribe en { $folder }, en lugar de lo que había. De ahí va a tu servidor. Lo que pasaste a privado ya no tiene página; donde otras palabras lo nombren, lo dice «Mira esto otra vez».
page-site-write-does = Escribe el sitio que leen los fans
page-site-written = Escrito: { $pages } páginas, en { $folder }
page-site-same = Nada ha cambiado: las { $pages } páginas de { $folder } están como estaban.
page-site-not-written = No se escribió: { $why }
page-site-address = Las respuestas largas del chat llevan a { $address }.
page-site-no-address = El bot no sabe dónde estará tu sitio: su página para direcciones que no llevan a nada no tiene camino de vuelta, y el chat no lleva a nadie allí. Pon WOODSHED_SITE_URL en .env.
page-site-withheld = Fuera
page-site-withheld-how = Elegiste mostrarlo, y toca algo que mantienes en privado. Cambia sus palabras, o déjalo en privado.
page-site-touches = { $name }: { $topic }
page-site-missing = { $count ->
    [one] Una foto cuya imagen falta
   *[other] { $count } fotos cuyas imágenes faltan
}
page-site-mentions = Mira esto otra vez
page-site-mention = { $name } está en el sitio, y nombra { $hidden }, que dejas en privado.
page-site-astray = En site.toml, «{ $slug }» no nombra nada de esta parte ({ $part }). Lo que pueda querer decir queda en privado.
page-site-part-counts = { $shown } a la vista, { $private } en privado{ $withheld ->
    [0] { "" }
   *[other] , { $withheld } fuera
}
page-site-words = Su título y sus primeras palabras
page-site-everything = Todo
page-site-everything-of = Mostrar todo: { $part }
page-site-chosen = Solo lo que elijo
page-site-chosen-of = Mostrar solo lo que elijo: { $part }
page-site-part-does = Elige si una parte del sitio se ve entera
page-site-thing-does = Muestra algo en el sitio, o lo deja en privado
page-site-one-by-one = Uno a uno: { $part }
page-site-show = Mostrar
page-site-show-it = Mostrar { $name }
page-site-hide = Dejar en privado
page-site-hide-it = Dejar { $name } en privado
page-site-more = Hay { $more } más en { $file }, donde puedes cambiarlos.
page-site-unknown = Esto ya no está. Carga la página de nuevo.
page-site-shown = En el sitio: { $name }
page-site-hidden = En privado: { $name }

## El sitio mismo, como lo leen los fans

page-public-says = Lo que { $name } toca, practica y cuenta.
page-public-title = { $part ->
    [front] Portada
    [gear] Equipo
    [rigs] Cadenas
    [settings] Ajustes
    [stories] Historias
    [routines] Rutinas
    [rules] Reglas de la casa
    [commands] Comandos
    [recaps] Tardes
    [duets] Duetos
    [support] Apoyo
   *[other] { $part }
}
page-public-about = { $part ->
    [gear] { $count ->
        [one] una pieza
       *[other] { $count } piezas
    }
    [rigs] { $count ->
        [one] una cadena de señal
       *[other] { $count } cadenas de señal
    }
    [stories] { $count ->
        [one] una para leer
       *[other] { $count } para leer
    }
    [routines] { $count ->
        [one] un camino para una tarde
       *[other] { $count } caminos para una tarde
    }
    [rules] lo que vale en el chat
    [commands] lo que puedes preguntar en el chat
    [recaps] { $count ->
        [one] una mirada atrás
       *[other] { $count } miradas atrás
    }
    [duets] { $count ->
        [one] uno que tocó un fan
       *[other] { $count } que tocaron los fans
    }
    [support] qué paga el apoyo y a qué nos comprometemos
   *[other] { $count }
}
page-public-in-use = En uso
page-public-kind = { $kind ->
    [guitar] Guitarras
    [bass] Bajos
    [amp] Amplis
    [cab] Pantallas
    [pedal] Pedales
    [pickup] Pastillas
    [tubes] Válvulas
    [strings] Cuerdas
    [pick] Púas
    [microphone] Micrófonos
    [interface] Interfaces
    [software] Software
    [drum] Percusión
    [keys] Teclas
   *[other] Lo demás
}
page-public-one = { $kind ->
    [guitar] Guitarra
    [bass] Bajo
    [amp] Ampli
    [cab] Pantalla
    [pedal] Pedal
    [pickup] Pastilla
    [tubes] Válvulas
    [strings] Cuerdas
    [pick] Púa
    [microphone] Micrófono
    [interface] Interfaz
    [software] Software
    [drum] Percusión
    [keys] Teclas
   *[other] Equipo
}
page-public-stands = { $status ->
    [in-use] en uso
    [sold] se vendió
    [wanted] en la lista de deseos
   *[resting] en reposo
}
page-public-elsewhere = { $status ->
    [sold] Ya no está, y no se olvida
   *[wanted] En la lista de deseos
}
page-public-some = { $kind ->
    [guitar] una guitarra
    [bass] un bajo
    [amp] un ampli
    [cab] una pantalla
    [pedal] un pedal
    [microphone] un micrófono
    [interface] una interfaz
    [software] software
   *[other] un aparato
}
page-public-through = parte de la cadena
page-public-set = Cómo está ajustado
page-public-for-all = Para todo lo que se toca
page-public-as-of = A día { $day }.
page-public-since = aquí desde
page-public-part-of = parte de
page-public-parts = lleva
page-public-tags = se conoce por
page-public-played-in = se toca en
page-public-link = Más sobre esto
page-public-length = { $minutes } minutos, { $blocks ->
    [one] un bloque
   *[other] { $blocks } bloques
}
page-public-minutes = { $minutes } min
page-public-block = { $kind ->
    [warm-up] calentamiento
    [technique] técnica
    [repertoire] repertorio
    [improvisation] improvisación
    [ear] oído
    [sight-reading] lectura a primera vista
    [cool-down] vuelta a la calma
   *[other] { $kind }
}
page-public-tempo = { $start ->
    [0] hasta { $target } bpm
   *[other] { $target ->
        [0] desde { $start } bpm
       *[other] { $start } → { $target } bpm
    }
}
page-public-listen = A qué prestar oído: { $what }
page-public-boundaries = Lo que queda en privado
page-public-boundaries-how = Las preguntas sobre esto no se responden, ni aquí ni en el chat. Gracias por dejarlas estar.
page-public-also = también { $names }
page-public-played = { $length } de práctica
page-public-bests = Nuevas marcas
page-public-best = { $what }: { $bpm } bpm{ $before ->
    [0] { "" }
   *[other] , antes { $before }
}
page-public-what = qué
page-public-before = La página anterior
page-public-after = La página siguiente
page-public-lost = Aquí no hay nada
page-public-lost-how = Esta página no está, o ya no.
