## Gear: asking

gear-in-use = En uso ahora mismo{ $kind ->
    [none] { "" }
    [guitar] { " " }(guitarra)
    [bass] { " " }(bajo)
    [amp] { " " }(ampli)
    [cab] { " " }(bafle)
    [pedal] { " " }(pedal)
    [pickup] { " " }(pastilla)
    [tubes] { " " }(válvulas)
    [strings] { " " }(cuerdas)
    [pick] { " " }(púa)
    [microphone] { " " }(micrófono)
    [interface] { " " }(interfaz)
    [software] { " " }(software)
    [drum] { " " }(percusión)
    [keys] { " " }(teclado)
    [other] { " " }(otra cosa)
   *[unknown] { " " }({ $kind })
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… y { $more } más; mira { $prefix }gear list.
}
gear-resting = Descansando por ahora{ $kind ->
    [none] { "" }
    [guitar] { " " }(guitarra)
    [bass] { " " }(bajo)
    [amp] { " " }(ampli)
    [cab] { " " }(bafle)
    [pedal] { " " }(pedal)
    [pickup] { " " }(pastilla)
    [tubes] { " " }(válvulas)
    [strings] { " " }(cuerdas)
    [pick] { " " }(púa)
    [microphone] { " " }(micrófono)
    [interface] { " " }(interfaz)
    [software] { " " }(software)
    [drum] { " " }(percusión)
    [keys] { " " }(teclado)
    [other] { " " }(otra cosa)
   *[unknown] { " " }({ $kind })
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… y { $more } más; mira { $prefix }gear list.
}
gear-sold = Ya vendido{ $kind ->
    [none] { "" }
    [guitar] { " " }(guitarra)
    [bass] { " " }(bajo)
    [amp] { " " }(ampli)
    [cab] { " " }(bafle)
    [pedal] { " " }(pedal)
    [pickup] { " " }(pastilla)
    [tubes] { " " }(válvulas)
    [strings] { " " }(cuerdas)
    [pick] { " " }(púa)
    [microphone] { " " }(micrófono)
    [interface] { " " }(interfaz)
    [software] { " " }(software)
    [drum] { " " }(percusión)
    [keys] { " " }(teclado)
    [other] { " " }(otra cosa)
   *[unknown] { " " }({ $kind })
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… y { $more } más; mira { $prefix }gear list.
}
gear-wanted = En la lista de deseos{ $kind ->
    [none] { "" }
    [guitar] { " " }(guitarra)
    [bass] { " " }(bajo)
    [amp] { " " }(ampli)
    [cab] { " " }(bafle)
    [pedal] { " " }(pedal)
    [pickup] { " " }(pastilla)
    [tubes] { " " }(válvulas)
    [strings] { " " }(cuerdas)
    [pick] { " " }(púa)
    [microphone] { " " }(micrófono)
    [interface] { " " }(interfaz)
    [software] { " " }(software)
    [drum] { " " }(percusión)
    [keys] { " " }(teclado)
    [other] { " " }(otra cosa)
   *[unknown] { " " }({ $kind })
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… y { $more } más; mira { $prefix }gear list.
}
gear-several = En el estante{ $kind ->
    [none] { "" }
    [guitar] { " " }(guitarra)
    [bass] { " " }(bajo)
    [amp] { " " }(ampli)
    [cab] { " " }(bafle)
    [pedal] { " " }(pedal)
    [pickup] { " " }(pastilla)
    [tubes] { " " }(válvulas)
    [strings] { " " }(cuerdas)
    [pick] { " " }(púa)
    [microphone] { " " }(micrófono)
    [interface] { " " }(interfaz)
    [software] { " " }(software)
    [drum] { " " }(percusión)
    [keys] { " " }(teclado)
    [other] { " " }(otra cosa)
   *[unknown] { " " }({ $kind })
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… y { $more } más; mira { $prefix }gear list.
}
gear-which = Dime cuál: { $items }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más
}
gear-help = Con gusto: { $prefix }gear dice qué está en uso, { $prefix }gear con un nombre, color o tipo encuentra una pieza y { $prefix }gear list muestra el estante.
gear-detail = De { $name } sé { $told ->
    [none] otras cosas, eso no. Lo que sé lo cuenta { $prefix }gear { $slug }, y { $prefix }ask le pregunta a quien toca.
   *[other] esto: { $told }. { $prefix }gear { $slug } cuenta el resto.
}
gear-lacks = La ficha de { $name } aún no tiene { $kind ->
    [guitar] guitarra
    [bass] bajo
    [amp] ampli
    [cab] bafle
    [pedal] pedal
    [pickup] pastilla
    [tubes] válvulas
    [strings] cuerdas
    [pick] púa
    [microphone] micrófono
    [interface] interfaz
    [software] software
    [drum] percusión
    [keys] teclado
    [other] otra cosa
   *[unknown] { $kind }
}. { $prefix }gear { $slug } cuenta el resto.
gear-for-block = Para { $what }: { $items }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}. Pregúntame por cualquiera.
gear-nothing-in-use = Ahora mismo no hay nada enchufado. { $prefix }gear list muestra todo el estante.
gear-item = Te cuento: { $name }{ $holder ->
    [none] { "" }
   *[other] { " " }en { $holder }
} – { $kind ->
    [guitar] guitarra
    [bass] bajo
    [amp] ampli
    [cab] bafle
    [pedal] pedal
    [pickup] pastilla
    [tubes] válvulas
    [strings] cuerdas
    [pick] púa
    [microphone] micrófono
    [interface] interfaz
    [software] software
    [drum] percusión
    [keys] teclado
    [other] otra cosa
   *[unknown] { $kind }
}, { $status ->
    [in-use] en uso ahora mismo
    [not-in-block] en este bloque no se usa
    [not-now] ahora mismo no se usa
    [resting] descansando por ahora
    [sold] ya se vendió, y a veces se extraña
   *[wanted] en la lista de deseos, aún no está aquí
}{ $since ->
    [none] .
   *[other] { $status ->
        [sold] ; llegó en { $since }.
        [wanted] .
       *[other] , aquí desde { $since }.
    }
}{ $parts ->
    [none] { "" }
   *[other] { " " }Lleva: { $parts }.
}{ $provenance ->
    [maker] { " " }(Según el fabricante.)
    [fan-find] { " " }(Hallazgo de fans, sin confirmar.)
   *[own-word] { "" }
}{ $story ->
    [yes] { " " }Tiene historia: { $prefix }story { $slug }
   *[no] { "" }
}{ $link ->
    [none] { "" }
   *[other] { " " }{ $link }
}
gear-either = Dime, ¿{ $first } o { $second }?
gear-not-on-the-shelf = No hay nada así en el estante. { $prefix }gear list muestra lo que hay.
gear-wished = Nada como “{ $words }” en el estante. ¡Lo apunté en la lista de lo que pide la gente!
gear-nothing-like = Nada como “{ $words }” en el estante. { $prefix }gear list muestra lo que hay.
gear-did-you-mean = Quizá querías decir { $prefix }gear { $command }.
gear-list = En el estante: { $kinds ->
    [none] ahora mismo, nada
   *[other] { $kinds }
}.{ $sold ->
    [0] { "" }
   *[other] { " " }Ya vendido: { $sold }.
}{ $wanted ->
    [0] { "" }
   *[other] { " " }En la lista de deseos: { $wanted }.
} Más con { $prefix }gear list y un tipo.
gear-list-empty = El estante todavía está vacío.
gear-list-kind = De tipo { $kind ->
    [guitar] guitarra
    [bass] bajo
    [amp] ampli
    [cab] bafle
    [pedal] pedal
    [pickup] pastilla
    [tubes] válvulas
    [strings] cuerdas
    [pick] púa
    [microphone] micrófono
    [interface] interfaz
    [software] software
    [drum] percusión
    [keys] teclado
    [other] otra cosa
   *[unknown] { $kind }
}: { $items }{ $more ->
    [0] .
   *[other] { " " }… y { $more } más.
}
gear-list-none = Nada de tipo { $kind ->
    [guitar] guitarra
    [bass] bajo
    [amp] ampli
    [cab] bafle
    [pedal] pedal
    [pickup] pastilla
    [tubes] válvulas
    [strings] cuerdas
    [pick] púa
    [microphone] micrófono
    [interface] interfaz
    [software] software
    [drum] percusión
    [keys] teclado
    [other] otra cosa
   *[unknown] { $kind }
} en el estante.
gear-list-unknown = No conozco ese tipo. Los que hay: { $kinds }.
word-gear-of-kind = { $kind ->
    [guitar] guitarras
    [bass] bajos
    [amp] amplis
    [cab] bafles
    [pedal] pedales
    [pickup] pastillas
    [tubes] válvulas
    [strings] cuerdas
    [pick] púas
    [microphone] micrófonos
    [interface] interfaces
    [software] software
    [drum] percusión
    [keys] teclas
   *[other] otras cosas
} ×{ $count }
word-gear-elsewhere = { $name } ({ $status ->
    [sold] vendido
   *[wanted] deseado
})
word-gear-in-full = { $model }{ $nickname ->
    [none] { "" }
   *[other] {" "}«{ $nickname }»
}{ $year ->
    [none] { "" }
   *[other] {" "}({ $year })
}

## Gear: changing

gear-added = Ya en el estante: { $name } ({ $kind ->
    [guitar] guitarra
    [bass] bajo
    [amp] ampli
    [cab] bafle
    [pedal] pedal
    [pickup] pastilla
    [tubes] válvulas
    [strings] cuerdas
    [pick] púa
    [microphone] micrófono
    [interface] interfaz
    [software] software
    [drum] percusión
    [keys] teclado
    [other] otra cosa
   *[unknown] { $kind }
}), descansando. Para darle uso: { $prefix }gear use { $slug }
gear-changed = Anotado: { $field } de { $name } ahora es { $value }
gear-cleared = Anotado: { $field } de { $name } queda en blanco.
gear-used = Ahora en uso: { $name }.
gear-rested = Ahora descansa: { $name }.
gear-already = Sin cambios: { $name } ya estaba así.
gear-removed = Fuera del estante: { $name }. { $prefix }changes undo lo devuelve.
gear-still-used = Sigue en uso, así que se queda: { $name } aparece en { $names ->
    [none] { $more } de lo que aquí no se cuenta
   *[other] { $names }{ $more ->
        [0] { "" }
       *[other] { " " }… y { $more } más
    }
}. Mejor déjalo descansar: { $prefix }gear rest { $slug }
gear-remove-in-full = Querías decir { $name }, ¿no? Para quitarlo del estante: { $prefix }gear remove { $slug }
gear-there-already = De ese tipo ya está { $name }. Otra pieza necesita otro nombre.
gear-bad-kind = No conozco ese tipo. Los que hay: { $kinds }.
gear-bad-choice = Para { $field } solo conozco: { $choices }.
gear-bad-year = En { $field } pon un año de { $first } a { $last }, o nada.
gear-bad-text = Eso no encaja en { $field }: pon unas palabras, { $most } caracteres como mucho.
gear-bad-tags = Las etiquetas son palabras separadas por comas, máximo { $most }.
gear-bad-in = El campo { $field } no puede ser la propia pieza ni una parte suya: di otra, o nada.
gear-bad-link = En { $field } pon una dirección https:// sin espacios.
gear-no-such-field = Puedo cambiar esto: { $fields }.
gear-set-how = Dime qué pieza, qué campo y el valor nuevo: { $prefix }gear set goldie nickname Ricitos
gear-not-yours = Esa pieza no consta como tuya: { $name }. Qué es tuyo lo apunta quien toca aquí.
gear-wishes = La gente pidió: { $items }.
gear-no-wishes = Hasta ahora no hay nada que dos fans hayan pedido en vano.

# What !help says of each command.
help-on-gear = Dice con qué se está tocando; con palabras detrás, qué es esa pieza: valen erratas y apodos.
help-on-gear-list = Dice qué hay en el estante, o todo lo de un tipo, como guitar o pedal.
help-on-gear-add = Pone una pieza nueva en el estante: primero el tipo y luego el nombre.
help-on-gear-set = Cambia un campo de una pieza: cuál, qué campo y el nuevo valor (sin valor se vacía).
help-on-gear-use = Indica que una pieza está en uso desde ahora.
help-on-gear-rest = Indica que una pieza descansa desde ahora.
help-on-gear-remove = Quita una pieza del estante; con el nombre completo, para que una errata no se lleve nada.
help-on-gear-wishes = Dice qué pidieron dos fans o más que no está en el estante, primero lo más pedido.
