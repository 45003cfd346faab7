## Quién escribió primero esta noche

early-greeting = Hola y os damos la bienvenida, { $names }{ $more ->
    [0] { "" }
    [one] {" "}y alguien más
   *[other] {" "}y { $more } más
}{ $new ->
    [0] .
    [one] . A alguien de vosotros lo veo escribir aquí por primera vez.
   *[other] . A { $new } de vosotros os veo escribir aquí por primera vez.
}{ $back ->
    [none] { "" }
   *[other] {" "}Y de nuevo aquí: { $back }
}
early-greeting-all = Hola, damos la bienvenida { $count ->
    [one] a quien acaba
   *[other] a los { $count } que acabáis
} de llegar.{ $new ->
    [0] { "" }
    [one] {" "}A alguien lo veo escribir aquí por primera vez.
   *[other] {" "}A { $new } os veo escribir aquí por primera vez.
}
early-in-take = Durante una toma o un momento difícil, no. Cuando acabe: { $prefix }early greet.
early-nobody = Nadie espera un saludo.
early-nothing-undone = No hay nada que deshacer: un saludo dicho, dicho está.
early-waiting = Escribieron primero, y quien toca todavía no les ha dicho nada: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}… y { $more } más
}. { $new ->
    [0] { "" }
    [one] Una persona es nueva para mí.{" "}
   *[other] { $new } son nuevos para mí.{" "}
}{ $prefix }early greet saluda a todos.
early-off = No se apunta a nadie. { $prefix }early on apunta quién escribe primero.
early-done = Hecho: { $count ->
    [one] a una persona la has
   *[other] a { $count } los has
} saludado tú, así que no digo nada. { $prefix }early undo lo deshace.
early-undone = Como antes: { $count ->
    [one] una persona espera
   *[other] { $count } esperan
} un saludo.
early-switched = Los primeros comentarios están { $state ->
    [on] activados: saludo una vez a quienes escribieron primero, en una línea, en la primera pausa.
   *[off] desactivados: no apunto ni saludo a nadie.
}
welcome-back-on = Apuntado: cuando vuelvas a escribir aquí después de tres meses o más, puede que diga una vez que has vuelto. Para eso guardo tu id y el día en que escribiste por última vez, y nada más. Otra vez { $prefix }welcomeback lo deshace.
welcome-back-off = Deshecho: para eso no guardo nada de cuándo estuviste aquí por última vez, y no te saludo más por volver.
welcome-back-opted-out = Pediste que no se anote nada de ti: no sé cuándo estuviste aquí, ni puedo decir que has vuelto. Si lo quieres, primero { $prefix }optin

help-on-early = Dice quién ha escrito esta noche y no ha oído nada todavía.
help-on-early-greet = Saluda a todos en una línea.
help-on-early-done = Ya se les saludó en voz alta: no saludo a ninguno.
help-on-early-undo = Deja esperando otra vez a quienes se saludó en voz alta.
help-on-early-on = Apunta quién escribe primero, y saluda a todos una vez, en la primera pausa.
help-on-early-off = No apunta ni saluda a nadie, hasta que se active otra vez.
help-on-welcomeback = Que te salude por volver cuando escribas otra vez después de tres meses; lo mismo lo deshace.

page-early-title = Escribieron primero
page-early-none = Nadie espera un saludo.
page-early-off = No se apunta a nadie. { $prefix }early on apunta quién escribe primero.
page-early-new = nuevo para mí
page-early-back = de vuelta tras meses
page-early-more = { $count ->
    [one] y una persona más
   *[other] y { $count } más
}
page-early-greet = Saludar a todos en el chat
page-early-done = Saludado
page-early-done-one = { $login } ya recibió un saludo
page-early-undo = Deshacer eso
page-early-told-greeted = Saludados en una línea: { $count }
page-early-told-done = Hecho.
page-early-told-undone = Esperan otra vez.
page-early-greet-does = Saluda a quienes escribieron primero, en una línea del chat.
page-early-done-does = Da por saludados en voz alta a quienes escribieron primero.
page-early-undo-does = Deja esperando otra vez a quienes se saludó en voz alta.
