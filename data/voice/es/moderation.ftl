## What moderators decide and take back

gently = Oye, @{ $login }, ese mensaje tuvo que irse: { $says }{ $follows ->
    [no] { "" }
   *[nothing] { " " }La cosa queda ahí, y { $prefix }why cuenta qué vi.
}
gently-held = Un mensaje tuvo que irse. { $says }{ $follows ->
    [no] { "" }
   *[nothing] { " " }La cosa queda ahí.
}
no-such-person = Twitch no le daría ese nombre a nadie: los nombres solo llevan letras, números y _.
permitted = Durante { $length }, @{ $login } puede poner enlaces.
permitted-unseen = Ojo con el nombre: hace tiempo que @{ $login } no pasa por aquí.{ $near ->
    [none] { "" }
   *[other] { " " }¿Querías decir @{ $near }?
} Si viene, puede poner enlaces durante { $length }.
permit-bad-minutes = Los minutos son un número entero del 1 al { $most }, como { $prefix }permit fan_fern 5
undone = Deshecho: número { $id }, { $action ->
    [delete] el borrado de un mensaje de
    [warn] la advertencia a
    [timeout] el timeout a
   *[ban] el ban a
} { $login } ({ $rule }). { $out ->
    [none] Perdona, @{ $login }: nada de eso cuenta en tu contra.
   *[other] Pero { $login } sigue fuera{ $left ->
        [none] { "" }
       *[other] { " " }{ $left } más
    } por la decisión { $out }: { $prefix }undo { $out } también la levanta.
}
undone-batch = Deshecho: todo lo de { $id }, { $count ->
    [one] una decisión
   *[other] { $count } decisiones
}. Perdón a quien le tocó: nada de eso cuenta.
undo-which = No hay nada vigente contra { $login }. Añade un número o un nombre, como { $prefix }undo 12 o { $prefix }undo fan_fern; a solas, { $prefix }undo deshace lo último.
undo-somebody-else = Ya no hay nada vigente contra { $login }. La decisión anterior es la número { $id }, sobre { $other }: { $prefix }undo { $id } la deshace.
undo-nothing = No hay nada que pueda deshacer.
undo-unknown = No existe esa decisión. { $prefix }history con un nombre muestra las de una persona.
undo-already = La decisión { $id } ya se había deshecho.
pardoned = Borrón y cuenta nueva para @{ $login }: { $count ->
    [one] una decisión deshecha
   *[other] { $count } decisiones deshechas
}.
pardon-nothing = Nada cuenta contra { $login }.
twitch-refused = Queda anotado, pero Twitch no lo cumplió ({ $why }). Hazlo allí a mano, por favor.
history = De { $login } { $standing ->
    [0] ya no cuenta nada
    [one] aún cuenta una cosa
   *[other] aún cuentan { $standing } cosas
}. Lo que decidí, lo último con el número { $latest }, está en la página «Gente».
history-nothing = Sobre { $login } nunca se decidió nada.

# What !help says of each command.
help-on-permit = Permite a alguien poner enlaces durante unos minutos.
help-on-undo = Deshace lo que indica un número o un nombre, o si no lo último: se quitan la falta y su expulsión temporal.
help-on-pardon = Olvida todo lo que cuenta contra alguien y levanta una expulsión temporal en curso.
help-on-history = Dice cuánto cuenta de lo que se decidió sobre alguien.

kept-back = Eso me lo guardo: toca algo que alguien mantiene en privado.
