# What was changed, in the gear, the routines and all else that is kept

change-told = Número { $id }, { $at }, { $by ->
    [none] un archivo
    [forgotten] alguien
   *[other] { $by }
}: { $name } { $did ->
    [added] entró
    [removed] salió
   *[changed] { $fields }{ $more ->
        [0] { "" }
        [one] {" "}y un campo más
       *[other] {" "}y { $more } campos más
    }
}{ $others ->
    [0] { "" }
    [one] ; y con ello una entrada más
   *[other] ; y con ello { $others } entradas más
}{ $undoes ->
    [none] { "" }
   *[other] {" "}(deshace { $undoes })
}{ $undone ->
    [no] { "" }
   *[yes] {" "}(deshecho)
}
changes-told = Últimos cambios: { $changes }{ $more ->
    [0] .
   *[other] ; y antes { $more } más.
}
changes-none = Todavía no se ha cambiado nada.
changes-of-nothing = No conozco nada con ese nombre. { $prefix }changes solo muestra lo último de todo.
changes-of-which = Quizá querías decir { $prefix }changes { $slug }.
changes-undone = Deshecho. { $change }
changes-undo-how = Lleva un número, como { $prefix }changes undo 12; sin número deshace tu propio último cambio.
changes-none-of-yours = No hay ningún cambio tuyo que siga en pie. { $prefix }changes muestra los últimos, y { $prefix }changes undo con un número deshace ese.
changes-unknown = No hay ningún cambio { $id }. { $prefix }changes muestra los últimos.
changes-undone-before = Todo lo que hizo el cambio { $id } ya está como antes.
changes-too-old = Eso se cambió con una versión mía más antigua, en una forma que ya no conozco.
changes-changed-since = Lo dejé todo como está: { $field ->
    [slug] { $name } volvió a entrar o a salir desde entonces
   *[other] { $field } de { $name } cambió otra vez desde entonces, de { $then } a { $now }
}. Si lo quieres así, ponlo a mano.
changes-names-nothing = Lo dejé todo como está: { $slug } nombra { $named }, que no existe.
changes-still-named = Lo dejé todo como está: { $by } nombra { $slug }, que dejaría de existir.
changes-shared = Lo dejé todo como está: { $slug } tendría el mismo { $field } que { $by }, y solo uno puede tenerlo.

## Help of the commands

changes-name-taken = Lo dejé todo como está: el nombre { $name } ya es de { $by }.
help-on-changes = Muestra quién cambió qué por última vez; con palabras detrás, solo de una cosa, como gear goldie.
help-on-changes-undo = Deshace un cambio, el de ese número o tu último; lo que se cambió después se queda.
