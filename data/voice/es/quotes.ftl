## Quotes

quote-told = Cita { $number }: «{ $says }»{ $by ->
    [none] { "" }
   *[other] { " " }– { $by }
}
quote-added = Guardada como cita { $number }: «{ $says }»{ $by ->
    [none] { "" }
   *[other] { " " }– { $by }
}. { $prefix }changes undo lo deshace.
quote-removed = Fuera: la cita { $number }, «{ $says }»{ $by ->
    [none] { "" }
   *[other] { " " }– { $by }
}. { $prefix }changes undo la recupera.
quote-count = Citas hasta ahora: { $quotes ->
    [0] ninguna
    [one] una, la número { $last }
   *[other] { $quotes }, y la última es la número { $last }
}.
quote-none = Todavía no hay citas. Lo que se dice aquí puede ser una: artista y moderación la guardan con { $prefix }quote add, las palabras y, tras una raya, quién lo dijo.
quote-no-such = Todavía no hay cita { $number }: el último número es el { $last }.
quote-taken-out = La cita { $number } se quitó.
quote-not-found = No encuentro ninguna cita con eso. Con { $prefix }quote a secas sale una cualquiera.
quote-kept-back = Esa me la guardo: no va con las normas de la casa.
quote-which = Dime cuál: { $prefix }quote remove 12 quita la número 12, y { $prefix }quote remove last la última.
quote-says-nothing = No se guardó nada: ¿qué se dijo? { $prefix }quote add, las palabras y, tras una raya, quién lo dijo.
quote-too-long = No se guardó nada: una cita tiene { $most } caracteres como mucho, y el nombre tras el guion es corto.
quote-link = No se guardó nada: en una cita no caben enlaces. Si no lo es, pon un espacio después del punto.
quote-private = No se guardó nada: toca algo que aquí queda en privado ({ $topic }).
quote-against-rules = No se guardó nada: eso va contra las normas de la casa.

# What !help says of each command.
help-on-quote = Cuenta una cita del directo: una cualquiera, la de un número, la última (last) o una con tus palabras.
help-on-quote-add = Añade una cita: lo que se dijo y, tras un guion, quién lo dijo.
help-on-quote-remove = Quita la cita de un número, o la última (last); ninguna otra tendrá ese número.
help-on-quote-count = Dice cuántas citas hay y qué número tiene la última.
