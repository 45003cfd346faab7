## Quién puede entrar en las páginas

page-access-title = Acceso
page-access-how = Quien está en esta lista puede abrir estas páginas. En esta misma máquina nadie tiene que iniciar sesión, mientras no haya una dirección para otros.
page-access-nobody = Nadie ha iniciado sesión.
page-access-artist = Tuyo{ $note ->
    [none] { "" }
   *[other] : { $note }
}
page-access-moderator = Moderación: { $login }
page-access-hotkey = Tecla { $note }
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
