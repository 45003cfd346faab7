## How I am

health-well = Por aquí todo bien: recibo { $held } de { $wanted } tipos de avisos de Twitch y llevo { $uptime } en marcha.
health-faults = No todo va bien por aquí. { $faults }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más, que muestra python -m bot check.
}

# What !help says of each command.
help-on-health = Dice si estoy bien, o qué falla y cómo arreglarlo.
# One thing that is not well. What is found in English stands in brackets, as the terminal tells it.
word-health-fault = { $subject ->
    [account] Cuenta: mi cuenta de Twitch te necesita ({ $says }) → { $mend }
    [connection] Conexión: no se oye nada de Twitch → mira internet y status.twitch.com, y reinicia el bot
    [subscriptions] Avisos: Twitch no me lo envía todo ({ $says }) → { $mend }
    [moderator] Permisos: no soy mod aquí → { $mend }
    [inbox] Entrada: me esperan demasiados mensajes → descarga la máquina; si inundan el chat, { $prefix }panic
    [outbox] Salida: espera demasiado por enviar → nada que hacer, la moderación va primero
    [answers] Respuestas: Twitch no muestra lo que digo ({ $says }) → { $mend }
    [errors] Errores: hubo muchos en la última hora → busca error en el registro y avisa de lo que ponga
    [database] Base de datos: no puedo guardar nada ({ $says }) → mira la carpeta y el espacio; después sigo por mi cuenta
    [audit] Registro: de momento solo está en memoria → haz sitio en el disco y no pares el bot antes
    [disk] Disco: queda poco espacio → haz sitio
    [clock] Reloj: el de esta máquina va mal → activa la hora automática
    [backup] Copia de seguridad: no hay ninguna reciente ({ $says }) → { $mend }
    [page] Página: mi página no se puede abrir ({ $says }) → { $mend }
   *[other] { $subject }: { $says } → { $mend }
}
