## An old chat log, judged
# No line of a page is ever said in chat, so these may begin with a gap.

page-judged-title = Probar un chat antiguo
page-judged-how = Se prueban en él las normas vigentes, y no se le hace nada a nadie. El archivo lleva un objeto JSON por línea, con text y, si los hay, user, role y at; hasta { $megabytes } MB. Se borra en cuanto se ha juzgado.
page-judged-file = Un archivo, elegido aquí o soltado en la página
page-judged-it = Juzgarlo
page-judged-running = Se está juzgando { $name }; tarda hasta { $minutes } minutos.
page-judged-look = Mirar otra vez
page-judged-done = El resultado de { $name }
page-judged-counts = { $lines ->
    [one] Un mensaje
   *[other] { $lines } mensajes
} de { $people ->
    [one] una persona
   *[other] { $people } personas
}; las normas encuentran algo en { $found }.
page-judged-nothing = Todavía no se ha juzgado nada.
page-judged-rule = Norma
page-judged-lines = Mensajes
page-judged-people = Personas
page-judged-action = { $action ->
    [review] Por mirar
    [delete] Retirados
    [warn] Advertencias
    [timeout] Suspensiones
   *[ban] Expulsiones
}
page-judged-most = Más de una vez
page-judged-trial = a prueba
page-judged-first = Mira esto primero
page-judged-first-line = línea { $number }, { $who } con { $lines } mensajes, { $action ->
    [review] por mirar
    [delete] retirado
    [warn] advertencia
    [timeout] suspensión
   *[ban] expulsión
}{ $certainty ->
    [certain] , seguro
    [likely] , probable
    [possible] , quizá inofensivo
   *[unknown] { "" }
}
page-judged-unread = { $count ->
    [one] Una línea no se pudo leer
   *[other] { $count } líneas no se pudieron leer
}
page-judged-fault = Línea { $number }: { $why }
page-judged-busy = Ahora se está juzgando otro. Prueba cuando termine.
page-judged-empty = No hay ningún archivo con contenido.
page-judged-too-big = Son más de { $megabytes } MB. Toma una parte.
page-judged-too-slow = Tardó demasiado en llegar. Toma una parte.
page-judged-failed = { $why ->
    [too-long] Tardó más de { $minutes } minutos. Toma una parte.
   *[failed] No se pudo juzgar: necesita más memoria de la que hay para ello, o se terminó el proceso.
}
