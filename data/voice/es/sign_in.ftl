## Iniciar sesión con Twitch

sign-in-busy = Ahora mismo hay demasiada gente iniciando sesión. Inténtalo otra vez en { $wait }.
sign-in-unreachable = Twitch no responde en este momento, así que nadie pudo iniciar sesión. Inténtalo otra vez en unos minutos.
sign-in-refused = Se rechazó en Twitch, así que nadie ha iniciado sesión. Empieza de nuevo para tener un código nuevo.
sign-in-run-out = Este inicio de sesión ha caducado. Empieza de nuevo para tener un código nuevo.
sign-in-no-moderator = Estas páginas son para quienes moderan este canal, y Twitch dice que { $login } no lo hace. Si acabas de empezar a moderar, espera diez minutos. Si estás en Twitch con otra cuenta, sal primero de ella.

## Quién puede entrar en las páginas

page-access-title = Acceso
page-access-how = Quien está en esta lista puede abrir estas páginas. En esta misma máquina nadie tiene que iniciar sesión, mientras no haya una dirección para otros.
page-access-nobody = Nadie ha iniciado sesión.
page-access-artist = Tuyo{ $note ->
    [none] { "" }
   *[other] : { $note }
}
page-access-moderator = Moderación: { $login }
page-access-hotkey = Tecla{ $note ->
    [none] { "" }
   *[other] { " " }{ $note }
}
page-access-since = desde { $at }
page-access-until = hasta { $at }
page-access-end = Terminar
page-access-end-all = Cerrar la sesión de todos los demás
page-access-no-such = No se hizo nada: ya había terminado.
page-access-pair = Conectar un móvil o una tableta
page-access-pair-how = Tu propio móvil muestra y hace todo lo que tú puedes aquí. Un código vale { $minutes } minutos y para un aparato, en tu propia red.
page-access-pair-scan = Escanéalo con la cámara del móvil, o abre
page-access-pair-needs = Un móvil necesita una dirección por la que llegue a esta máquina. Ponla en { $setting }, como dice docs/deploy, y reinicia el bot.
page-access-hotkeys = Teclas y pads
page-access-hotkeys-how = Un panel de teclas, un pad o un script envía un token con cada pulsación, en la cabecera Authorization: Bearer, y hace lo que tú puedes aquí.
page-access-name = Para qué es
page-access-make = Crear un token
page-access-made = El token:
page-access-once = Cópialo ahora: se muestra solo esta vez, y nadie puede consultarlo después.
page-pair-title = ¿Dejar entrar este aparato?
page-pair-ask = Desde entonces muestra y hace en estas páginas todo lo que puede el artista. Sigue solo si es tu propio aparato y acabas de pedir el código tú.
page-pair-yes = Sí, es mío
page-pair-no-good = Este código ya no vale: sirve una vez, y pocos minutos. Pide otro en la página Acceso.
page-pair-far = Un aparato se conecta solo en tu propia red. Conéctalo a esa red y abre el código de nuevo.

## Iniciar sesión

page-sign-in-title = Iniciar sesión
page-sign-in-whose = Estas páginas son para la moderación de { $channel } y para { $channel }.
page-sign-in-how = Inicias sesión en el propio Twitch; me dice una sola vez en qué canales moderas, y devuelvo ese permiso enseguida. Nunca veo tu contraseña.
page-sign-in-begin = Iniciar sesión con Twitch
page-sign-in-again = Probar otra vez
page-sign-in-open = Abre esto en Twitch, aquí o en el móvil:
page-sign-in-code = Apruébalo si Twitch muestra este código:
page-sign-in-beware = Aprueba solo un código que hayas pedido tú en esta página. Quien te envía uno quiere iniciar sesión haciéndose pasar por ti.
page-sign-in-waiting = Esperando a Twitch, hasta { $at }. La página sigue por sí sola.
page-sign-in-is-it-you = ¿Eres { $login }?
page-sign-in-lasts = Sigues con la sesión abierta en este aparato { $hours } horas, o hasta que la cierres.
page-sign-in-yes = Sí, soy { $login }
page-sign-in-no = No, no soy yo
