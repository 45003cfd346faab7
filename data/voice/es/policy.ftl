# The words of the house rules as they ship, for chat in Spanish: a message for each rule of data/policy.toml by its
# id, with what it says and why; then what stays private here, and what each preset is for.

## Rules

rule-hate = Aquí nadie es menos
    .says = Sin insultos de odio ni desprecios a nadie por ser quien es.
    .why = Quien viene a escuchar tiene su sitio aquí.
rule-threats = Nada de amenazas
    .says = Sin amenazas ni desearle mal a nadie, ni en broma.
    .why = Nadie debería tener que adivinar si era broma.
rule-personal_data = Lo privado queda en privado
    .says = No pidas ni publiques datos privados de nadie, ni amenaces con hacerlo.
    .why = Una dirección o un teléfono no se pueden retirar una vez que están en el chat.
rule-own_data = Lo tuyo es tuyo
    .says = Lo que dice dónde vives, a qué escuela vas o cómo se te encuentra se ha quitado para protegerte: aquí lee cualquiera. ¡No has hecho nada malo!
    .why = Hay desconocidos leyendo, y lo que estuvo en el chat no se puede retirar.
rule-sexual = Aquí se habla de música
    .says = Sin comentarios sexuales sobre quien toca ni sobre nadie.
    .why = Una sala de ensayo es un lugar de trabajo.
rule-harassment = Sé amable
    .says = Sin insultos ni ir en grupo contra nadie.
    .why = Todo el mundo da notas falsas.
rule-boundaries = Hay temas que no van en el chat
    .says = Hay cosas que quien toca prefiere guardarse; por favor, no preguntes.
    .why = Un stream muestra las manos, no toda la vida que hay detrás.
rule-follower_selling = No se venden seguidores
    .says = Nada de vender espectadores, seguidores ni fama.
    .why = Siempre es una estafa.
rule-pitch = Sin discursos de venta
    .says = Nada de ofertas ni inversiones, ni de llevarse a la gente a chats privados.
    .why = La gente viene a escuchar, y las estafas empiezan con una oferta.
rule-self_promo = Sin autopromoción
    .says = Por favor, no anuncies aquí tu canal ni tu música.
    .why = La gente viene por una sala de ensayo, y los canales de todos llenarían el chat.
rule-begging = Los regalos llegan sin pedirlos
    .says = Nadie necesita subs, regalos ni dinero para ser de aquí, y llegan sin pedirlos: por favor, no los pidas.
    .why = Dar solo vale algo cuando nadie lo ha pedido.
rule-demands = Las respuestas llegan con las manos libres
    .says = Mientras se toca, mucho queda sin respuesta, y nunca es por ti. !ask guarda una pregunta hasta que haya tiempo.
    .why = Quien toca tiene las dos manos en el instrumento y lee lo que le da tiempo.
rule-links = Enlaces, solo con permiso
    .says = Por favor, pide permiso al equipo de mods antes de poner un enlace.
    .why = Casi todos los enlaces de gente desconocida son publicidad o algo peor, y a mitad de canción nadie los revisa.
rule-flood = Una cosa a la vez
    .says = Por favor, no escribas más rápido de lo que se puede leer.
    .why = Quien toca levanta la vista entre dos compases y quiere leer a todo el mundo.
rule-copypasta = Nada de copiar y pegar
    .says = Por favor, no publiques el mismo texto largo una y otra vez.
    .why = Tapa lo que la gente dice por sí misma.
rule-shouting = Sin gritar
    .says = Por favor, no presiones a nadie ni escribas párrafos enteros en mayúsculas.
    .why = Las mayúsculas son para cuando el solo sale redondo.
rule-drawings = Nada de dibujos con símbolos
    .says = Por favor, no dibujes con símbolos ni hagas muros con ellos.
    .why = En un teléfono llenan todo el chat.
rule-repetition = No lo mismo una y otra vez
    .says = Por favor, dilo una sola vez; ya te oímos.
    .why = Tapa lo que dice el resto.
rule-emotes = Con unos pocos emotes basta
    .says = Por favor, deja algo de aire entre los emotes.
    .why = Un muro de emotes esconde las preguntas.
rule-mentions = No llames a todo el mundo
    .says = Por favor, no menciones a tanta gente a la vez.
    .why = A cada persona que nombras le suena un aviso.
rule-impersonation = Sé quien eres
    .says = Por favor, no uses un nombre que parezca el de otra persona de aquí.
    .why = En el chat se tiene que saber quién es quién.
rule-language = Cuida el lenguaje
    .says = Hoy sin palabrotas, por favor.
    .why = Puede que haya peques escuchando.
rule-backseat = Sin consejos no pedidos
    .says = Por favor, no le des clases a quien toca si no te lo pide.
    .why = Practicar delante de gente ya es bastante difícil.
rule-shoutouts = Los saludos salen solos
    .says = Aquí los saludos salen solos, así que no hace falta pedirlos. ¡Qué bien tenerte por aquí!
    .why = Que te nombren solo vale algo cuando nadie lo ha pedido.
rule-own_news = Novedades propias
    .says = ¡Felicidades, de verdad! Solo que en este chat no se anuncian novedades de la música propia.
    .why = Todo el mundo tiene algo, y aquí ensaya una persona.

## What stays private

boundary-home = Dónde vive quien toca
    .says = Dónde vive quien toca queda en privado. Mejor pregunta por el sonido de la sala, ¡eso sí es divertido!
boundary-family = Familia y amistades
    .says = La familia queda fuera del stream; no eligió salir en él.
boundary-health = Salud
    .says = ¡Qué amable preguntar! La salud queda en privado. Cómo están las manos lo cuenta quien toca, si quiere.
boundary-relationships = Amor y pareja
    .says = La vida amorosa no es tema aquí. Este stream va de la música.
boundary-looks = El aspecto
    .says = ¡Qué amable! El aspecto no es tema aquí; lo que suena, sí.
boundary-money = Dinero
    .says = Lo que gana quien toca queda en privado. Mejor pregunta cuánto vale un pedal.
boundary-person = Edad, nombre y estudios
    .says = La edad, el nombre real y cosas así quedan en privado. El nombre que cuenta es el artístico.
boundary-contact = Cómo encontrarle fuera de aquí
    .says = Direcciones, números y correos son privados, y el buen gesto ya llegó: aquí se lee.
boundary-belief = Creencias y política
    .says = Lo que alguien cree o vota es privado aquí. ¡Por lo que cree de las cuerdas sí se puede preguntar!
boundary-work = El otro trabajo
    .says = A qué más se dedica quien toca queda en privado.
boundary-band = La vida de la banda fuera del escenario
    .says = Lo que hace la banda fuera del escenario es cosa suya. ¡Pregunta mejor qué tocan!

## Presets

preset-practice = practice
    .says = Un stream de práctica normal.
preset-performance = performance
    .says = Un concierto: el hype es bienvenido, los consejos no.
preset-open = open
    .says = Una noche relajada entre gente de la casa.
preset-family = family
    .says = Puede que haya peques escuchando.
preset-raid = raid
    .says = Mucha gente desconocida a la vez: más estricto hasta que pase.
