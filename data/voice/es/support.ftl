## Support without pressure

support-told = El directo es gratis de todas formas, y aquí nada depende de eso. El apoyo paga aquí { $pays_for }.{ $says ->
    [none] { "" }
   *[other] { " " }{ $says }
}{ $ways ->
    [none] { "" }
   *[other] { " " }{ $ways }
}{ $page ->
    [none] { "" }
   *[other] { " " }· A qué nos comprometemos: { $page }
}
support-unasked = Solo para que se sepa: el apoyo paga aquí { $pays_for }.{ $says ->
    [none] { "" }
   *[other] { " " }{ $says }
} El directo es gratis de todas formas, y con estar aquí basta.{ $ways ->
    [none] { "" }
   *[other] { " " }{ $ways }
}{ $page ->
    [none] { "" }
   *[other] { " " }· { $page }
}
support-thanks = Gracias{ $names ->
    [none] { "" }
   *[other] , { $names }
}{ $others ->
    [yes] { $names ->
        [none] { " " }a quien acaba de dar algo
       *[other] { " " }y más gente
    }
   *[no] { "" }
}: qué detalle. El directo sigue siendo gratis para todo el mundo.
support-nothing = Aquí no se pide nada. El directo es gratis, y con estar aquí basta.
support-is-off = Por ahora no hay nada que dar. El directo es gratis, y con estar aquí basta.
support-free = Aquí todo es gratis: mirar, preguntar y jugar, y nadie cuenta más por dar. Con estar aquí basta.
support-switched = Bien: { $state ->
    [on] hablo del apoyo a quien pregunte.
   *[off] no digo nada del apoyo hasta { $prefix }support on.
}
support-unknown = No hay nada con ese nombre. Lo que hay: { $names }.
support-private = No se guardó nada: toca algo que aquí queda en privado ({ $topic }).
support-against-rules = No se guardó nada: esas palabras se pararían en el chat. Di qué paga, y no le pidas nada a nadie.

# What !help says of each command.
help-on-support = Dice qué paga el apoyo. El directo es gratis de todas formas.
help-on-support-free = Dice que aquí todo es gratis.
help-on-support-on = Me deja contar del apoyo a quien pregunte, y dar las gracias a quien da.
help-on-support-off = No digo nada del apoyo hasta que se vuelva a activar.

## On the desk

page-support-title = Apoyo
page-support-often = { $login } dio { $times } veces en esta hora: algo con lo que tener cuidado.
page-support-careful = Nadie más lo ve, y el bot no dice nada más. Quizá ayude decirle con cariño que no hace falta; o desactivar esto.
page-support-is-off = El bot no dice nada del apoyo.
page-support-off = No decir nada del apoyo
page-support-on = Contar del apoyo a quien pregunte
page-support-off-does = Hace que el bot no diga nada del apoyo hasta que se vuelva a activar.
page-support-on-does = Deja que el bot cuente del apoyo a quien pregunte y dé las gracias a quien da.

## On the site

page-public-support-pays = El apoyo paga aquí { $pays_for }.
page-public-support-ways = Maneras de dar
page-public-support-code = A qué nos comprometemos
page-public-support-free = El directo es gratis. Quien no da nada no se pierde nada: ni una respuesta, ni un turno, ni un sitio en una cola, ni un punto dependen del dinero.
page-public-support-true = Lo que aquí dice que paga el apoyo es lo que paga.
page-public-support-asked = A nadie se le pide dinero. El bot habla del apoyo a quien pregunta; por su cuenta, nunca o unas pocas veces por noche como mucho. Y nunca mientras se toca algo entero, justo después de moderar a alguien ni en un momento difícil.
page-public-support-thanks = Las gracias no dicen cantidades y nadie va primero: a quienes dieron se les agradece en una sola línea, a cada cual una vez por noche.
page-public-support-unnamed = Quien da sin nombre sigue sin nombre.
page-public-support-ranks = No hay metas, ni barras que se llenan, ni listas de quién dio más, y nada de eso sale nunca en pantalla.
page-public-support-careful = A quien da una y otra vez en poco tiempo no se le anima. Solo quien toca ve que puede ser demasiado, y nadie más.
page-public-support-rules = Pedir dinero va contra las normas, para todo el mundo y también para el bot.
page-public-support-kept = No se guarda cuánto dio nadie. Que alguien dio se olvida al cabo de un día.
