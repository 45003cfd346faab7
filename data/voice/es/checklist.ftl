## Listas de control: la maleta y los preparativos
# Where and when a trip is stands in checklist-trip alone, which is said when it may be.

checklist-left = Por ahora: { $done } de { $of }{ $titles ->
    [none] { "" }
   *[other] {" "}({ $titles })
}. Falta { $purpose ->
    [packing] empacar
   *[getting-ready] hacer
}: { $items ->
    [none] { $more ->
        [one] una cosa
       *[other] { $more } cosas
    }
   *[other] { $items }{ $more ->
        [0] { "" }
       *[other] {" "}y { $more } más
    }
}.{ $days ->
    [0] { "" }
    [1] {" "}(Empezó ayer.)
   *[other] {" "}(Empezó hace { $days } días.)
}{ $trip ->
    [none] { "" }
   *[other] {" "}{ $trip }
}
checklist-all-done = Todo está { $purpose ->
    [packing] empacado
   *[getting-ready] hecho
}: { $of } de { $of }{ $titles ->
    [none] { "" }
   *[other] {" "}({ $titles })
}. La próxima vez empieza con { $prefix }{ $purpose ->
    [packing] pack
   *[getting-ready] ready
} new.{ $trip ->
    [none] { "" }
   *[other] {" "}{ $trip }
}
checklist-so-far = Por ahora { $done } de { $of } { $purpose ->
    [packing] empacadas
   *[getting-ready] hechas
}{ $items ->
    [none] .
   *[other] : { $items }{ $more ->
        [0] .
       *[other] {" "}y { $more } más.
    }
}
checklist-earlier = La vez anterior, { $done } de { $of } quedaron { $purpose ->
    [packing] empacadas
   *[getting-ready] hechas
}{ $items ->
    [none] { "" }
   *[other] : { $items }{ $more ->
        [0] { "" }
       *[other] {" "}y { $more } más
    }
}.{ $left ->
    [none] { "" }
   *[other] {" "}No: { $left }{ $others ->
        [0] .
       *[other] {" "}y { $others } más.
    }
}
checklist-ticked = Marcado: { $name ->
    [none] { $more ->
        [one] una cosa
       *[other] { $more } cosas
    }
   *[other] { $name }{ $more ->
        [0] { "" }
       *[other] {" "}y { $more } más
    }
}. { $left ->
    [0] ¡Era lo último!
   *[other] Quedan { $left } por { $purpose ->
        [packing] empacar
       *[getting-ready] hacer
    }.
}
checklist-unticked = Otra vez pendiente: { $name ->
    [none] { $more ->
        [one] una cosa
       *[other] { $more } cosas
    }
   *[other] { $name }{ $more ->
        [0] { "" }
       *[other] {" "}y { $more } más
    }
}. Quedan { $left } por { $purpose ->
    [packing] empacar
   *[getting-ready] hacer
}.
checklist-is-ticked = Sí, ya está { $purpose ->
    [packing] empacado
   *[getting-ready] hecho
}: { $name }.
checklist-is-open = Todavía no. Falta { $purpose ->
    [packing] empacar
   *[getting-ready] hacer
}: { $name }.
checklist-put-away = Lista apartada, con { $done } de { $of } { $purpose ->
    [packing] en la maleta
   *[getting-ready] marcados
}. Con { $prefix }{ $purpose ->
    [packing] pack
   *[getting-ready] ready
} back se sigue con ella.
checklist-trip = Es hora de { $where ->
    [none] viajar
   *[other] ir a { $where }
}{ $first ->
    [none] { "" }
   *[other] , { $last ->
        [none] el
       *[other] del
    } { $first }
}{ $last ->
    [none] { "" }
   *[other] {" "}al { $last }
}: { $link }
checklist-none-begun = Ahora mismo no se { $purpose ->
    [packing] empaca nada
   *[getting-ready] prepara nada
}.{ $begin ->
    [none] { "" }
   *[other] {" "}Artista o moderación empiezan con { $prefix }{ $purpose ->
        [packing] pack
       *[getting-ready] ready
    } { $begin }.
}
checklist-none = Aún no hay lista para { $purpose ->
    [packing] la maleta
   *[getting-ready] prepararse
}. Se escribe en la página Catálogo.
checklist-which = Dime qué lista. { $names ->
    [none] { "" }
   *[other] { $names }{ $more ->
        [0] .
       *[other] {" "}y { $more } más.
    }{" "}
}Por ejemplo: { $prefix }{ $purpose ->
    [packing] pack
   *[getting-ready] ready
} { $begin ->
    [none] y su nombre.
   *[other] { $begin }
}
checklist-no-earlier = De una vez anterior no sé nada.
checklist-no-such-item = Nada así está en la lista.
checklist-near-item = No hice nada: eso no está en la lista. ¿Quizá { $name }?
checklist-which-item = Dime cuál. { $names ->
    [none] Encajan varias
   *[other] { $names }{ $more ->
        [0] { "" }
       *[other] {" "}y { $more } más
    }
}.
checklist-ticked-already = Eso ya está marcado{ $name ->
    [none] { "" }
   *[other] : { $name }
}.
checklist-not-ticked = Eso no está marcado{ $name ->
    [none] { "" }
   *[other] : { $name }
}.
checklist-nothing-ticked = Aún no hay nada marcado.
checklist-under-way = Ya hay algo marcado, así que se queda.

page-overlay-checklist = Lista de control
page-overlay-checklist-title = { $purpose ->
    [packing] La maleta
   *[getting-ready] Los preparativos
}
page-overlay-checklist-done = { $done } de { $of }
page-overlay-checklist-next = { $done } de { $of }{ $name ->
    [none] { "" }
   *[other] , sigue: { $name }
}
page-overlay-checklist-untold = Una cosa más
page-overlay-sample-list = La maleta de gira

page-checklists-title = Listas de control
page-checklists-now = En marcha
page-checklists-open = Empezar y leer listas
page-checklists-how = Con una lista de control haces la maleta junto con el chat, o te preparas.
page-checklists-write = Escribir y copiar listas en el catálogo
page-checklists-purpose = { $purpose ->
    [packing] La maleta
   *[getting-ready] Los preparativos
}
page-checklists-done = { $done } de { $of }
page-checklists-tick = Marcar: { $name }
page-checklists-untick = Otra vez pendiente: { $name }
page-checklists-all-done = Todo está marcado.
page-checklists-list = Lista
page-checklists-lay-in = Empezar, o añadir
page-checklists-anew = Empezar de nuevo
page-checklists-more = Añadir otra vez
page-checklists-earlier = Las veces anteriores
page-checklists-began = { $at }
page-checklists-open-things = Sin marcar:
page-checklists-tick-does = Marca una cosa de una lista en marcha.
page-checklists-untick-does = Quita la marca a una cosa de una lista en marcha.
page-checklists-begin-does = Empieza una lista de control, o la añade a la que está en marcha.
page-checklists-back = Seguir con la vez anterior
page-checklists-back-does = Sigue con la vez anterior: con una lista apartada, o si se empezó de nuevo y no hay nada marcado.
page-checklists-take-up = Seguir con la que se apartó
page-checklists-away = Apartar
page-checklists-away-does = Aparta una lista de control, marcada o no; se puede seguir con ella.

help-on-pack = Dice qué falta por empacar; artista y moderación empiezan con el nombre de una lista, o la añaden.
help-on-pack-new = Empieza a empacar de nuevo, con las mismas listas o la que se nombra; { $prefix }pack last aún dice la anterior.
help-on-pack-more = Añade una lista otra vez, y suma sus cantidades a las que hay.
help-on-pack-last = Dice qué se empacó la vez anterior.
help-on-pack-undo = Quita la última marca; si no hay nada marcado, sigue con la vez anterior.
help-on-packed-all = Marca todo lo que falta; { $prefix }packed undo lo deshace.
help-on-ready-all = Marca todo lo que falta; { $prefix }ready undo lo deshace.
help-on-packed = Dice qué está empacado, o si lo está una cosa; artista y moderación la marcan así.
help-on-packed-undo = Quita la marca a una cosa, o a la última que se marcó.
help-on-ready = Dice qué falta por hacer antes de empezar; artista y moderación empiezan con el nombre de una lista.
help-on-ready-new = Empieza los preparativos de nuevo, con las mismas listas o la que se nombra.
help-on-ready-last = Dice qué se hizo la vez anterior.
help-on-ready-done = Dice qué está hecho, o si lo está una cosa; artista y moderación la marcan así.
help-on-ready-undo = Quita la marca a una cosa, o a la última que se marcó.
help-on-pack-back = Sigue con la vez anterior: con una lista apartada, o si se empezó de nuevo y no hay nada marcado.
help-on-pack-away = Aparta la lista, completa o no; con { $prefix }pack back se sigue con ella.
help-on-ready-back = Sigue con la vez anterior: con una lista apartada, o si se empezó de nuevo y no hay nada marcado.
help-on-ready-away = Aparta la lista, completa o no; con { $prefix }ready back se sigue con ella.
