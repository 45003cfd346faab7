## People as moderators look them up
# No line of a page is ever said in chat, so these may begin with a gap.

page-people-title = Gente
page-people-find = Login o ID de alguien
page-people-find-it = Buscar
page-people-here = Quién ha escrito en la última media hora
page-people-here-none = Nadie ha escrito en la última media hora.
page-people-unknown = Aquí no se ha visto ni moderado a nadie llamado { $name }.
page-people-meant = ¿Querías decir { $login }?
page-people-seen = { $days ->
    [0] Aquí no se contó ningún mensaje suyo.
    [one] Aquí un día, el { $since }.
   *[other] Aquí { $days } días, el primero el { $since }.
}
page-people-out = Fuera del chat por el número { $number }, { $action ->
    [timeout] una suspensión
   *[ban] una expulsión
}{ $until ->
    [none] .
   *[other] {" "}hasta { $until }.
}
page-people-permitted = Puede poner enlaces hasta { $until }. Un permiso nunca se acorta.
page-people-counts = { $count ->
    [0] Nada cuenta en su contra.
    [one] Una cosa cuenta en su contra:
   *[other] { $count } cosas cuentan en su contra:
}
page-people-next = Qué vendría después
page-people-strike = { $at }
page-people-step = { $action ->
    [review] alguien de moderación lo mira
    [delete] se retira el mensaje
    [warn] una advertencia
    [timeout] una suspensión de { $length }
   *[ban] una expulsión
}{ $ask ->
    [yes] {" "}y se pregunta a moderación por una expulsión
   *[no] { "" }
}
page-people-pardon = Perdonar
page-people-pardon-does = Se deshace todo lo que cuenta en su contra, y se levanta una suspensión o expulsión del bot.
page-people-permit = Permitir enlaces
page-people-permit-does = Mientras tanto ninguna norma retira sus enlaces.
page-people-minutes = Minutos
page-people-waiting = Lo que espera sobre esta persona
page-people-waits = { $kind ->
    [held] Mensaje retenido
    [unsure] Mensaje dudoso
    [ban] Expulsión propuesta
    [appeal] Apelación
   *[unban] Petición de readmisión
}, { $at }
page-people-queue = A la cola de revisión
page-people-said = Lo que dijo en la última media hora
page-people-said-none = Nada.
page-people-decided = Lo que se decidió sobre esta persona
page-people-decided-none = Nunca se decidió nada sobre esta persona.
page-people-log = Todo ello en el registro
