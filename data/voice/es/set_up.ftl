## Lo que no va bien mientras se prepara el bot

set-up-no-client-id = Esto no es un ID de cliente: solo tiene letras y cifras. En la consola pulsa Administrar junto a tu aplicación, y Copiar junto a ID de cliente.
set-up-unknown-client-id = Twitch no conoce ninguna aplicación con este ID. Copia otra vez el ID de cliente, y fíjate en que no sea el secreto.
set-up-no-login = Esto no es un nombre de Twitch: es el que está en la dirección de tu canal, solo con a hasta z, 0 hasta 9 y _.
set-up-bots-channel = Esa es { $login }, la cuenta del bot. Pon aquí tu propio canal, o haz entrar al bot con otra cuenta en el paso siguiente.
set-up-unreachable = Twitch no responde en este momento, así que no se cambió nada. Mira si esta máquina tiene conexión, e inténtalo otra vez dentro de un minuto.
set-up-wrong-account = Esa era { $channel }, tu propia cuenta. Aprueba un código nuevo como el bot, en una ventana privada, o corrige el canal en el paso 1.
set-up-confidential = La aplicación de Twitch es de tipo Confidencial, así que la sesión terminaría a las pocas horas. Crea otra de tipo Público, y pon su ID de cliente en el primer paso.
set-up-no-channel = Twitch no conoce ningún canal { $channel }. Pon en el primer paso el nombre que está en la dirección de tu canal.
set-up-other-application = El bot ha entrado en la aplicación de antes. Pide un código nuevo, para esta.
set-up-not-signed-in = Con ese código no entró nadie: fue rechazado, o nadie lo aprobó a tiempo. Pide uno nuevo.
set-up-signed-out = Twitch no acepta esta sesión: ha caducado, fue retirada, o permite demasiado poco. Pide un código nuevo, y apruébalo.
set-up-failed = Algo falló en esta máquina, así que nadie ha iniciado sesión. Inténtalo otra vez; el motivo está en la terminal.
set-up-no-moderator = Twitch dice que el bot todavía no modera tu canal.
set-up-not-yet = El bot aún no puede arrancar: hacen falta los dos primeros pasos.
set-up-faults = El bot aún no puede arrancar: primero hay que arreglar lo que no va bien en los ajustes.
set-up-own-faults = Otra cosa de tus propios archivos no encaja, así que no se cambió nada. La orden check dice qué es.
set-up-gear-none = Nombra al menos una pieza, o pulsa Más tarde.
set-up-gear-unnamed = Di cómo se llama.
set-up-gear-bad-kind = Elige algo de la lista.
set-up-gear-too-long = Esto tiene más de { $most } letras.
set-up-no-support = Escribe esa línea, o elige De ningún modo.
set-up-bad-support = El chat no admite una línea así: 500 letras como mucho, y sin !, / ni punto al principio.
set-up-private-support = Estas palabras tocan lo que quieres privado ({ $topic }), así que el bot no las diría.

## Las páginas de la preparación

page-set-up-title = Preparación
page-set-up-steps = Pasos
page-set-up-step = { $step ->
    [application] La aplicación
    [sign-in] La cuenta del bot
    [moderator] Moderación
    [gear] Tu equipo
    [ground] El suelo
   *[obs] OBS
}
page-set-up-state = { $state ->
    [done] hecho
    [wrong] necesita una mirada
   *[other] por hacer
}
page-set-up-fault = No va bien en los ajustes:
page-set-up-onward = Seguir: { $step }
page-set-up-later = Más tarde
page-set-up-copy = Copiar
page-set-up-copied = Copiado

page-set-up-welcome = En seis pasos el bot llega a tu canal; los cuatro últimos pueden esperar.
page-set-up-application = Preséntale el bot a Twitch
page-set-up-application-why = Regístralo allí una vez, gratis.
page-set-up-open-console = Con tu propia cuenta, abre
page-set-up-two-factor = Si Twitch pide la autenticación en dos pasos, actívala antes.
page-set-up-name = Nombre: cualquiera que nadie tenga, como Woodshed para Juniper.
page-set-up-redirect = OAuth Redirect URL:
page-set-up-category = Categoría Chat Bot, tipo de cliente Público; pulsa Crear.
page-set-up-copy-id = Pulsa Administrar, copia el ID de cliente, y pégalo aquí.
page-set-up-client-id = ID de cliente
page-set-up-channel = Tu canal
page-set-up-channel-how = Su nombre o su dirección.
page-set-up-check = Comprobar y seguir
page-set-up-fixed = { $setting } está puesto en el entorno de este programa, que va por delante del archivo. Para cambiarlo, cámbialo allí.
page-set-up-unwritten = No puedo escribir el archivo { $file }. Pon tú estas líneas en él, y vuelve a abrir esta página:
page-set-up-unwritten-lines = Líneas para el archivo

page-set-up-sign-in = Inicia la sesión del bot
page-set-up-sign-in-why = Escribe con una cuenta suya.
page-set-up-make-account = ¿Aún sin cuenta? Crea una allí:
page-set-up-needs-application = Antes va el paso anterior: sin él, Twitch no da ningún código.
page-set-up-begin = Pedir el código
page-set-up-begin-again = Entrar con otra cuenta
page-set-up-private-window = Copia esta dirección en una ventana privada de tu navegador:
page-set-up-as-the-bot = Entra allí como el bot, no como { $channel }.
page-set-up-code = Aprueba este código:
page-set-up-scan = O escanéalo, tras entrar como el bot.
page-set-up-waiting = Esperando a Twitch. La página sigue por sí sola.
page-set-up-signed-in = El bot ha entrado como { $login }.
page-set-up-signed-in-anew = El bot que está en marcha es otra cuenta; será esta cuando lo arranques de nuevo.
page-set-up-nobody = Todavía no ha entrado nadie.

page-set-up-moderator = Haz moderador al bot
page-set-up-moderator-why = Solo quien modera puede quitar líneas o avisar; sin esto no se cuida ninguna regla.
page-set-up-type-mod = Envía esta línea en tu propio chat:
page-set-up-mod-line = La línea para tu chat
page-set-up-open-chat = Abrir tu chat
page-set-up-look = Mirar otra vez
page-set-up-is-moderator = Twitch dice que { $login } modera en { $channel }.
page-set-up-not-looked = Todavía nadie le ha preguntado a Twitch.
page-set-up-needs-sign-in = Antes inicia la sesión del bot: solo entonces se le puede preguntar a Twitch.

page-set-up-gear = Tu equipo
page-set-up-gear-how = ¿Qué se oye esta noche? Después se añade más.
page-set-up-gear-there = { $count ->
    [one] Hay una pieza en tu estante.
   *[other] Hay { $count } piezas en tu estante.
}
page-set-up-gear-piece = Pieza { $number }
page-set-up-gear-field = { $field ->
    [kind] Tipo
    [maker] Fabricante
    [model] Modelo
   *[nickname] Cómo la llamas
}
page-set-up-gear-kind = { $kind ->
    [guitar] guitarra
    [bass] bajo
    [amp] amplificador
    [cab] pantalla
    [pedal] pedal
    [pickup] pastilla
    [tubes] válvulas
    [strings] cuerdas
    [pick] púa
    [microphone] micrófono
    [interface] interfaz
    [software] software
    [drum] tambor
    [keys] teclas
   *[other] otra cosa
}
page-set-up-gear-keep = Ponerlas en el estante
page-set-up-gear-file = ¿Ya lo tienes en un archivo? Tráelo

page-set-up-ground = Primero el suelo
page-set-up-ground-how = Todo esto es una buena elección tal como está.
page-set-up-private = Lo que es privado
page-set-up-private-how = Las preguntas sobre esto se quitan con amabilidad, y el bot nunca habla de ello.
page-set-up-private-own = Las tuyas se cambian en { $file }.
page-set-up-preset = Lo estricta que es la casa
page-set-up-rules = Las reglas de la casa, como se leen
page-set-up-support = Cómo se pide apoyo
page-set-up-support-none = De ningún modo
page-set-up-support-gently = Con una línea tranquila, cada { $minutes } minutos como mucho
page-set-up-support-words = Si te gusta lo que oyes y quieres devolver algo, debajo del directo pone cómo. Escuchar en silencio es igual de bienvenido.
page-set-up-support-text = Las palabras de esa línea
page-set-up-accept = Sí, así

page-set-up-obs = El overlay en OBS
page-set-up-obs-how = El overlay va sobre tu imagen. Muestra el equipo en uso y lo que practicas.
page-set-up-obs-make = Crear el archivo del overlay
page-set-up-obs-made = Aquí está, solo esta vez.
page-set-up-obs-builder = Elegir qué muestra y cómo se ve
page-set-up-obs-there = { $count ->
    [one] Ya hay un overlay.
   *[other] Ya hay { $count } overlays.
}

page-set-up-start = Listo
page-set-up-start-ready = Está todo lo necesario.
page-set-up-start-lacks = Aún por hacer, cuando quieras:
page-set-up-start-it = Arrancar el bot
page-set-up-start-runs = El bot está en marcha, y escucha tu chat.
page-set-up-start-outdated = Desde que arrancó se ha ajustado algo.
page-set-up-start-anew = Arrancarlo de nuevo
page-set-up-starting = El bot está arrancando. En unos segundos sigues hacia tu mesa.
page-set-up-start-slow = Si tarda más, no se llega a Twitch; se intenta de nuevo por sí solo, y la terminal dice por qué.
page-set-up-to-desk = A tu mesa
page-set-up-rehearse = Ensayarlo antes
page-set-up-rehearse-how = Solo en esta máquina, sin que nadie lo vea: en la terminal pulsa Ctrl+C, escribe esta línea, y abre la página del canal que te dice:
