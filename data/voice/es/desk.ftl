## La mesa del artista
# Ninguna línea de una página se dice en el chat, así que puede empezar con un hueco.

page-desk-title = Mesa
page-desk-dock = La estrecha, para un panel de OBS
page-desk-practice = Solo las teclas
page-desk-chat = Chat
page-desk-chat-none = Nadie ha escrito todavía.
page-desk-chat-newer = Mensajes más nuevos
page-desk-taken-off = Quitado del chat
page-desk-latest = Lo último moderado, { $at }:
page-desk-latest-none = En la última media hora no se moderó nada.
page-desk-latest-undone = Eso ya está deshecho.
page-desk-latest-changed = Eso llegó justo en este momento. Pulsa otra vez si es lo que quieres.
page-desk-waits = Por revisar
page-desk-waiting = { $count ->
    [0] Nada espera.
    [one] Una cosa espera.
   *[other] { $count } cosas esperan.
}
page-desk-queue = Revisar
page-desk-bot = El bot
page-desk-bot-well = Todo va bien, y el directo está { $live ->
    [yes] en marcha
   *[no] apagado
}.
page-desk-mend = Qué hacer:
page-desk-evening = La sesión hasta ahora
page-desk-evening-none = Hoy todavía no se ha tocado nada.
page-desk-evening-played = { $minutes ->
    [one] Un minuto tocado.
   *[other] { $minutes } minutos tocados.
}
page-desk-block = { $planned ->
    [none] { $played } min
   *[other] { $played } de { $planned } min
}{ $state ->
    [now] , ahora
    [skipped] , saltado
    [ahead] , aún por venir
   *[done] { "" }
}
page-desk-key-practice = lo que dice la letra de cada botón
page-desk-key-yes = aceptar el tempo propuesto
page-desk-key-note = escribir una nota
page-desk-key-undo = deshacer lo último que se moderó
