## El overlay
# Las líneas de una página pueden empezar con un hueco.

page-overlay-take = Toma
page-overlay-beats = PPM
page-overlay-clean = { $clean } de { $of } limpias
page-overlay-left = quedan { $minutes } min
page-overlay-over = { $minutes } min de más
page-overlay-break = En pausa
page-overlay-following = Después
page-overlay-refused = La dirección de este overlay ya no vale. Crea otra en Woodshed, en la página Overlay, y ponla en OBS.
page-overlay-tokenless = Falta el final de la dirección de este overlay. Cópiala entera de Woodshed, de la página Overlay.
page-overlay-needs-script = El overlay necesita su script.

## Donde se compone

page-overlay-title = Overlay
page-overlay-edit = Componer el overlay
page-overlay-edit-how = El overlay va sobre la imagen en OBS y enseña a quien mira lo que practicas. Nunca muestra nada de tus temas privados, ni nada que la moderación haya quitado.
page-overlay-shows = Qué muestra
page-overlay-now = El bloque que se toca
page-overlay-next = Lo que viene después
page-overlay-gear = El equipo en uso
page-overlay-theme = Colores
page-overlay-night = Noche
page-overlay-day = Día
page-overlay-layout = Dónde está
page-overlay-stack = Pila, en la esquina
page-overlay-column = Columna, junto a la cámara
page-overlay-strip = Franja, en la parte de abajo
page-overlay-try = Mostrar
page-overlay-unknown = Aquí no hay nada que se llame { $value }; se ha dejado fuera.
page-overlay-empty = Al menos una de estas cosas tiene que verse.
page-overlay-crowded = No hay sitio para:
page-overlay-preview = Vista previa
page-overlay-sample = { $state ->
    [playing] Tocando
    [paused] En pausa
    [take] Una toma
    [longest] Textos más largos
   *[nothing] Nada
}
page-overlay-sample-piece = Barco al anochecer
page-overlay-sample-section = Compases 27–42, mano izquierda
page-overlay-sample-next = Escalas en terceras
page-overlay-sample-gear = Goldie · Lark 59

page-overlay-address = Su dirección
page-overlay-address-how = La dirección lleva un secreto al final, para que solo tú decidas quién ve el overlay. Se muestra una vez; crea otra cuando la necesites.
page-overlay-make = Crear una dirección
page-overlay-made = Aquí está, solo esta vez. Que no salga en la imagen.
page-overlay-load = Descargar overlay.html
page-overlay-copy = Copiar la dirección
page-overlay-copied = Copiada
page-overlay-see = Ver la dirección
page-overlay-standing = Direcciones en uso
page-overlay-since = Creada { $at }
page-overlay-end = Terminarla
page-overlay-change = Cambiar el secreto del overlay
page-overlay-change-how = Las termina todas a la vez, también donde están abiertas.
page-overlay-changed = Todas las direcciones han terminado. Crea otra y ponla en OBS.

page-overlay-obs = En OBS, en tres pasos
page-overlay-obs-source = En Fuentes pulsa + y elige Navegador.
page-overlay-obs-file = Marca Archivo local y elige el overlay.html que has descargado; espera al bot.
page-overlay-obs-size = Pon 1920 de ancho y 1080 de alto, y deja que llene la imagen.
