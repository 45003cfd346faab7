## A second look by moderators

review-next = Número { $number }: { $kind ->
    [unsure] un mensaje que me deja dudas
    [ban] un ban, como proponen las normas
    [held] un mensaje de { $login } que AutoMod retiene
    [appeal] una apelación de { $login }
   *[unban] una solicitud de desbaneo de { $login }
}{ $rule ->
    [none] { "" }
   *[other] { " " }({ $rule })
}. { $words ->
    [page] De quién y qué dice está en la página «Cola de revisión».
    [none] Prefiero no repetir las palabras.
   *[other] { $kind ->
        [appeal] Dice:
       *[other] El texto empieza por
    } “{ $words }”.
} En espera: { $waiting }. { $kind ->
    [unsure] Para borrarlo con una advertencia
    [ban] Para banear
    [held] Para dejarlo pasar
    [appeal] Para deshacerlo
   *[unban] Para desbanear
}: { $prefix }review yes { $number }; si no, { $prefix }review no { $number }
review-nothing = Nada pendiente. ¡A disfrutar de la música!
review-on-page = Aquí no hay nada pendiente. Lo que espera a alguien del equipo está solo en la página Cola de revisión; no es para el chat.
review-which = Dime cuál: aún no te mostré nada. { $prefix }review muestra lo que sigue, o di un número: { $prefix }review yes 3
review-unknown = No conozco nada con ese número. { $prefix }review muestra lo que espera.
review-decided = No hice nada: el número { $number } ya está decidido, { $decision ->
    [elsewhere] sin pasar por mí
    [yes] con un sí
   *[no] con un no
}{ $by ->
    [none] { "" }
   *[other] , por { $by }
}. { $prefix }review muestra qué más espera.
review-failed = Tu decisión sobre el número { $number } quedó anotada, pero Twitch no la cumplió ({ $why }). Hazlo allí a mano, por favor.
review-waits = El número { $number } aún espera respuesta: no hay nada que deshacer.
review-stays = El número { $number } se queda como está: { $kind ->
    [held] lo que AutoMod retiene se decide en Twitch una sola vez
    [unban] una solicitud de desbaneo se decide en Twitch una sola vez
    [appeal] una apelación aceptada no se retira
   *[other] se decidió en otro sitio, o la misma persona ya vuelve a esperar
}.
review-too-late = El número { $number } se decidió hace más de { $seconds } segundos. Lo que se hizo se deshace en el registro.
review-yes = Listo, número { $number }: { $kind ->
    [care] las palabras están en el chat, a nadie por su nombre
    [unsure] ese mensaje ya cuenta como falta
    [ban] ban para { $login }
    [held] el mensaje de { $login } ya está en el chat
    [appeal] se deshizo para { $login }{ $out ->
        [none] { "" }
       *[other] , que sigue fuera por la decisión { $out }
    }
   *[unban] ban retirado a { $login }
}. { $next ->
    [none] No espera nada más.
   *[other] { $next }
}
review-no = Anotado, número { $number }: { $kind ->
    [care] está visto
    [unsure] ese mensaje se queda
    [ban] sin ban, y lo hecho antes sigue en pie
    [held] el mensaje de { $login } se queda fuera
    [appeal] para { $login } todo sigue como estaba
   *[unban] { $login } sigue con ban
}. { $next ->
    [none] No espera nada más.
   *[other] { $next }
}
appeal-taken = Gracias por decirlo. El equipo de mods lo revisará, y te enterarás por aquí.
appeal-waits = Tu apelación ya espera al equipo de mods, y no está olvidada.
appeal-decided = El equipo de mods ya revisó eso. Si te pesa, escríbele a alguien del equipo, por favor.
appeal-granted = Buenas noticias, @{ $login }: el equipo de mods lo revisó y lo deshizo. Perdona las molestias, ¡y qué bien tenerte!
appeal-declined = Gracias por preguntar, @{ $login }. El equipo de mods lo revisó y lo deja como estaba, sin rencores.

# On the moderators' page: the two answers, what they would do, and what was decided.
word-review-yes = { $kind ->
    [care] Enviar las palabras
    [held] Dejarlo pasar
    [appeal] Deshacer
    [unban] Desbanear
   *[other] { $action ->
        [delete] Borrar
        [warn] Advertir
        [timeout] Expulsar un rato
       *[ban] Banear
    }
}
word-review-no = { $kind ->
    [care] Visto
    [held] Dejarlo fuera
    [appeal] Dejarlo así
    [unban] Denegar
    [ban] Sin ban
   *[unsure] Dejarlo estar
}
word-review-yes-does = { $kind ->
    [care] Las palabras y las líneas de ayuda quedan en el chat, a nadie por su nombre.
    [held] El mensaje de { $login } aparece en el chat.
    [appeal] Lo decidido sobre { $login } se deshace y ya no cuenta.
    [unban] Se retira el ban de { $login }.
   *[other] { $action ->
        [delete] El mensaje de { $login } se borra y cuenta como falta.
        [warn] El mensaje de { $login } se borra con una advertencia y cuenta como falta.
        [timeout] Expulsión de { $length } para { $login }, y cuenta como falta.
       *[ban] Ban para { $login }.
    }
}
word-review-no-does = { $kind ->
    [care] No se dice nada; está visto.
    [held] El mensaje de { $login } se queda fuera.
    [appeal] Para { $login } todo sigue como estaba, y se le dice.
    [unban] El ban de { $login } sigue, y la solicitud se cierra.
    [ban] Sin ban para { $login }; lo hecho antes sigue en pie.
   *[unsure] El mensaje de { $login } se queda, y nada cuenta.
}
word-review-was = { $decision ->
    [elsewhere] { $by ->
        [none] Caducó en Twitch
       *[other] Decidido en otro sitio
    }
    [yes] { $kind ->
        [care] Palabras enviadas
        [held] Pasó al chat
        [appeal] Deshecho
        [unban] Ban retirado
       *[other] { $action ->
            [delete] Borrado
            [warn] Con advertencia
            [timeout] Con expulsión
           *[ban] Con ban
        }
    }
   *[no] { $kind ->
        [care] Visto
        [held] Quedó fuera
        [appeal] Quedó así
        [unban] Denegado
        [ban] Sin ban
       *[unsure] Se dejó estar
    }
}{ $by ->
    [none] { "" }
   *[other] { " " }por { $by }
}{ $undone ->
    [none] { "" }
   *[other] , deshecho por { $undone }
}

# What !help says of each command.
help-on-review = Dice qué espera a los mods, primero lo que antes caduca: un mensaje, un baneo, una apelación.
help-on-review-yes = Hace lo que se pide: avisar, banear, dejar pasar, deshacer o desbanear; sin número, lo último mostrado.
help-on-review-no = Lo deja como está o lo deniega; sin número, lo último mostrado.
help-on-appeal = Pide a los mods que revisen por qué te moderaron, con unas palabras tuyas.
