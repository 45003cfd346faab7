## House rules, and why a line was moderated

rules-list = Normas de la casa: { $rules }{ $more ->
    [0] { "" }
   *[other] { " " }… y { $more } más: { $numbers }
}. Más sobre cada una: { $prefix }rule y su número.
rules-none = Aquí no hay más norma que tratarnos bien.
rules-not-about = Ninguna norma de la casa habla de eso. Las que hay: { $prefix }rules
rule-told = Norma { $number }, { $title }: { $says } { $why }{ $mode ->
    [on] { "" }
   *[other] { " " }Eso sí, ahora mismo no se aplica a nadie.
}
rule-which = Dime cuál: su número, del 1 al { $most }, o su nombre; { $prefix }rules las muestra todas.
rule-unknown = No conozco esa norma.{ $near ->
    [none] { "" }
   *[other] { " " }¿Querías decir { $prefix }rule { $near }?
} Van de la 1 a la { $most }, y { $prefix }rules las muestra todas.
why-nothing = Que yo recuerde, aquí no se moderó nada tuyo.
why-other = Eso habla de tus propias líneas. Lo que se decidió sobre { $login }, y por qué regla, está en { $prefix }history { $login }
why-unwritten = Se borró un mensaje tuyo, y ahora mismo no puedo anotar por qué. Pregúntame otra vez dentro de un rato: no se pierde nada.
why-told = Fue por la norma “{ $title }”: { $says } { $words ->
    [none] Sus palabras ya se han olvidado
   *[other] Lo que vi empezaba por “{ $words }”{ $certainty ->
        [certain] {" "}(sin duda)
        [likely] {" "}(puedo equivocarme)
       *[unknown] {""}
    }
}; el mensaje se borró{ $action ->
    [timeout] , con un timeout de { $length }
    [warn] , con una advertencia
   *[delete] { "" }
}. Si me equivoqué (número { $id }), escribe { $prefix }appeal y unas palabras, y el equipo de mods lo revisa.
why-nuked = El equipo de mods borró una oleada de mensajes que decían todos lo mismo, y uno era tuyo. Si fue un error, pásale el número { $id }.
why-taken-back = Fue por la norma “{ $title }”, y ya está deshecho (número { $id }): nada de eso cuenta en tu contra.
boundaries = Aquí hay cosas privadas: { $titles }. De la música, ¡pregunta lo que quieras!
boundaries-none = No hay una lista de cosas privadas, pero pregunta con tacto.

# What !help says of each command.
help-on-rules = Dice las normas de la casa en breve, o una de ellas por su nombre.
help-on-rule = Dice una norma entera, por su número o nombre, y su motivo.
help-on-boundaries = Dice qué queda en privado aquí.
help-on-why = Dice por qué se moderó tu último mensaje y según qué norma; si no lo hubo, por qué se practica así.
