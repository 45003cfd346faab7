## Lo que los fans proponen sobre el equipo

suggestion-waits = Gracias. Lo que dices de { $name } queda esperando un sí; te enterarás si se acepta.
suggestion-which = Dime qué pieza y qué hay que corregir{ $name ->
    [none] .
   *[other] : { $prefix }correct { $name } es de 1997
}
suggestion-no-piece = En la estantería no hay ninguna pieza con ese nombre, y solo paso lo que se dice del equipo{ $name ->
    [none] .
   *[other] , como { $prefix }correct { $name } es de 1997
}
suggestion-says-nothing = Dime qué hay que corregir de { $name }: { $prefix }correct { $name } es de 1997
suggestion-too-long = Es demasiado largo para pasarlo: { $most } caracteres como mucho, por favor.
suggestion-names-people = Sin @nombres, por favor: de { $name } solo paso lo que es del equipo.
suggestion-says-so = De { $name } ya dice eso.
suggestion-own = Eso lo cambias tú, sin esperar a nadie: { $prefix }gear set { $name }, luego el campo y lo que ha de decir.
suggestion-link = Con un enlace no puedo pasarlo. Dilo con palabras, por favor; si no lo es, pon un espacio después del punto.
suggestion-private = Eso toca algo que aquí queda en privado, así que lo dejo. ¡Cualquier otra cosa del equipo es bienvenida!
suggestion-against-rules = Eso no puedo pasarlo: no va con las normas de la casa.
suggestion-said-already = Ya lo dijiste, y está esperando.
suggestion-too-many = Ya hay { $most } tuyas esperando. Otra cuando se lean esas, por favor.
suggestion-full = Hay tanto esperando que no cabe nada más. Otra noche, por favor.
suggestion-unknown = No hay nada esperando con el número { $number }. { $prefix }suggestions dice qué hay.
suggestion-how = Dime el número, como en { $prefix }suggestions take 3 o { $prefix }suggestions drop 3 es una reedición
suggestion-not-understood = Eso hay que leerlo: ábrelo en el escritorio. Lo que cambies allí de { $name } y guardes contará como aceptado.
suggestion-gone = Sin cambios: { $name } ya no está en la estantería.
suggestion-taken = Gracias, { $names }: lo que dijiste de { $name } ya está puesto.
suggestion-dropped = Sobre { $name }, { $names }: se queda como está. { $reason }
suggestions-none = Ahora mismo nadie propone nada.
suggestions-told = Los fans proponen: { $items }{ $more ->
    [0] .
   *[other] { " " }… y { $more } más.
} { $prefix }suggestions take o drop, y el número; las palabras están en el escritorio.
word-suggestion = { $number } { $name }{ $fans ->
    [one] { "" }
   *[other] { " " }({ $fans } fans)
}{ $field ->
    [none] , hay que leerlo
   *[other] : { $field }{ $value ->
        [none] { "" }
       *[other] { " " }{ $value }
    }
}
suggestion-changed = Cambiado: { $field } de { $name }, de { $now ->
    [none] nada
   *[other] { $now }
} a { $value }. { $prefix }changes undo lo deshace.
suggestion-was-dropped = Descartado lo que se dijo de { $name }{ $reason ->
    [none] .
   *[other] . A quien lo dijo se le dirá por qué.
}
wish-unknown = Ya nadie pide «{ $words }».

## La página y la parte del escritorio

page-suggestions-title = Lo que piden los fans
page-suggestions-how = Lo que los fans proponen con { $prefix }correct. Nada de eso se dice ni se cambia antes de que lo aceptes. A quien lo propuso se le dan las gracias en el chat, una vez; de lo que descartas solo se enteran si das un motivo.
page-suggestions-none = Ahora mismo nadie propone nada.
page-suggestions-from = de { $logins }
page-suggestions-change = { $now ->
    [none] –
   *[other] { $now }
} → { $value }
page-suggestions-take = Aceptar
page-suggestions-open = Abrir { $name }
page-suggestions-drop = Descartar
page-suggestions-reason = Motivo, si hay que decirlo
page-suggestions-part = No es lo mismo
page-suggestions-decided = Decidido en el último mes
page-suggestions-outcome = { $outcome ->
    [taken] aceptado
   *[dropped] descartado
}{ $reason ->
    [none] { "" }
   *[other] : { $reason }
}
page-suggestions-put-back = Recuperar
page-suggestions-take-back = Deshacer
page-suggestions-read = De { $logins }: «{ $words }» – cambia lo que te parezca y guarda, y contará como aceptado.
page-suggestions-taken = Aceptado: { $name }. Se puede deshacer en la página de la pieza.
page-suggestions-dropped = Descartado.
page-suggestions-parted = Ahora va aparte.
page-suggestions-back = De vuelta en su sitio.
page-suggestions-take-does = Cambia una pieza como proponen los fans; si hay que leerlo, abre su formulario.
page-suggestions-drop-does = Descarta lo que proponen los fans; con un motivo, se les dice.
page-suggestions-part-does = Separa una propuesta de las que se juntaron con ella.
page-suggestions-put-back-does = Deja que una propuesta descartada vuelva a esperar.
page-wishes = Equipo que los fans pidieron en vano
page-wishes-how = Contado por personas, nunca por nombres. Lo que se parece es un solo deseo: mal escrito, en plural, en otro orden; si no es lo mismo, se vuelve a separar.
page-wishes-none = Hasta ahora nadie pidió nada en vano.
page-wishes-asked = { $fans ->
    [one] Un fan pidió
   *[other] { $fans } fans pidieron
} «{ $words }»
page-wishes-take = A la lista de deseos
page-wishes-taken = En la lista de deseos: { $name }.
page-wishes-take-does = Convierte en una pieza deseada lo que pidieron los fans.
page-wishes-drop-does = Descarta lo que pidieron los fans, al menos por un mes.
page-wishes-part-does = Separa una manera de pedir algo de las que se juntaron con ella.
page-wishes-put-back-does = Deja que un deseo descartado vuelva a serlo.
page-desk-asked = Lo que piden los fans
page-desk-asked-all = { $count ->
    [0] Todos los deseos
    [one] Todos los deseos y una propuesta
   *[other] Todos los deseos y { $count } propuestas
}

# What !help says of each command.
help-on-correct = Propone qué hay que corregir de una pieza del equipo: cuál, y qué. Queda esperando un sí.
help-on-suggestions = Dice de qué equipo proponen algo los fans, cada cosa con su número; sus palabras están en el escritorio.
help-on-suggestions-take = Cambia la pieza como dice la propuesta de un número.
help-on-suggestions-drop = Descarta la propuesta de un número; con un motivo, se lo dice a quien la hizo.
