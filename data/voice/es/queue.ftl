## La página de los moderadores con lo que espera
# Ninguna línea de una página se dice en el chat, así que estas pueden empezar por un hueco.

page-queue-title = Cola de revisión
page-queue-waiting = { $count ->
    [0] Nada pendiente. ¡A disfrutar de la música!
    [one] Una cosa espera.
   *[other] { $count } cosas esperan, lo más urgente primero.
}
page-queue-more = { $count ->
    [one] Una más viene después.
   *[other] { $count } más vienen después.
}
page-queue-find = Persona, palabras o norma
page-queue-find-it = Buscar
page-queue-found = Esperan con “{ $words }”: { $count }. Esperan además, y no se ven aquí: { $others }.
page-queue-all = Mostrar todo
page-queue-newer = Hay algo nuevo: aparecerá en cuanto nada pueda moverse bajo tu puntero.
page-queue-kind = { $kind ->
    [care] Alguien puede estar en peligro
    [held] Mensaje retenido
    [unsure] Mensaje dudoso
    [ban] Ban propuesto
    [appeal] Apelación
   *[unban] Solicitud de desbaneo
}
page-queue-at = { $at }, { $ago ->
    [now] ahora mismo
   *[other] hace { $ago }
}
page-queue-runs-out = Caduca hacia { $at }
page-queue-left = Tiempo restante
page-queue-skipped = { $count ->
    [one] Aplazado una vez
    [2] Aplazado dos veces
   *[other] Aplazado { $count } veces
}
page-queue-rule = Norma: { $rule }.
page-queue-automod = AutoMod lo retiene: { $rule }.
page-queue-seen = Lo que se vio:
page-queue-why = { $kind ->
    [care] No se hizo nada, y nadie es castigado por esto. Mira en silencio, como persona; las palabras se pueden enviar.
    [held] Si nadie decide, decide Twitch: el mensaje se queda fuera.
    [ban] La norma propone un ban, y un ban lo decide una persona.
    [appeal] Te piden que lo mires otra vez.
    [unban] Tiene un ban y pide volver a entrar.
   *[unsure] { $certainty ->
        [possible] Puede ser inofensivo, así que no se hizo nada.
        [likely] Seguramente va en serio, pero puede ser una cita o una broma, así que no se hizo nada.
        [certain] La norma te lo deja a ti, así que no se hizo nada.
       *[unknown] Ninguna norma puede decidirlo sola, así que no se hizo nada.
    }
}
page-queue-appealed = Lo que se moderó, { $at }, por la norma { $rule }:
page-queue-skip = Aplazar
page-queue-skip-does = Se queda donde está, para ti más tarde o para otra persona.
page-queue-final = { $kind ->
    [appeal] Una vez deshecho, aquí no se puede rehacer.
   *[other] Twitch acepta una sola respuesta: aquí un sí o un no no se puede deshacer.
}
page-queue-fault = Twitch no lo hizo: { $why }. Hazlo allí a mano, por favor.
page-queue-answered-at = a las { $at }
page-queue-undo = Deshacer
page-queue-again = Que vuelva a esperar
page-queue-person = { $days ->
    [0] Nunca se le había visto aquí.
    [one] Aquí un día, el { $since }.
   *[other] Aquí { $days } días, el primero el { $since }.
}
page-queue-counts = { $count ->
    [0] Nada cuenta en su contra.
    [one] Una cosa cuenta en su contra.
   *[other] { $count } cosas cuentan en su contra.
}
page-queue-said = { $count ->
    [one] Un mensaje en la última media hora.
   *[other] { $count } mensajes en la última media hora.
}
page-queue-said-none = En silencio desde hace media hora.
page-queue-decided = Lo que se le moderó
page-queue-decision = { $at }: { $action ->
    [review] consultado
    [delete] borrado
    [warn] advertencia
    [timeout] expulsión temporal
   *[ban] ban
} ({ $rule }){ $undone ->
    [none] { "" }
   *[other] , deshecho por { $undone }
}
page-queue-all-of = Todo sobre { $login }
page-queue-key-down = a lo siguiente que espera
page-queue-key-up = a lo anterior
page-queue-key-verbs = las respuestas con esos números, donde estés
page-queue-key-undo = deshacer una respuesta, durante diez segundos
page-queue-key-find = buscar
