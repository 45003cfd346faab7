## Teclas, pedales y pads

page-hotkeys-title = Teclas
page-hotkeys-how = Todo lo que aquí hace una tecla lo puede hacer lo que envíe una petición: un panel de teclas, un pad, un pedal, un script.
page-hotkeys-token = Envía un token con cada pulsación: crea uno y ponlo donde los ejemplos dicen TOKEN.
page-hotkeys-once = Una pulsación que llega otra vez enseguida cuenta una vez. Una con la cabecera Idempotency-Key cuenta una vez y recibe la misma respuesta mientras el bot siga en marcha y hayan llegado menos de { $many } del mismo tipo después. Una rechazada se intenta de nuevo.
page-hotkeys-name = Dirección
page-hotkeys-does = Qué hace
page-hotkeys-sends = Puede enviar
page-hotkeys-examples = Ejemplos
page-hotkeys-deck = Con una acción que envíe una petición web y deje poner una cabecera, como un complemento de peticiones API:
page-hotkeys-pad = Con la acción "HTTP POST", y la cabecera en su propio campo:
page-hotkeys-machines = Lo mismo como documento OpenAPI
