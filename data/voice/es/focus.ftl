## Playing undisturbed

focus-on = Manos a las cuerdas: guardo las respuestas hasta { $prefix }done. Las normas de la casa siguen vigentes.
focus-already = Ya estoy guardando las respuestas. { $prefix }done las suelta.
focus-over = Hola de nuevo. Conmigo no hay nada pendiente.
focus-not-on = No estaba guardando nada. Con { $prefix }take empiezo.
focus-held = Mientras tocabas: { $answers }{ $left_out ->
    [0] { "" }
    [one] { " " }(Quedó una fuera: ¡pregunta otra vez!)
   *[other] { " " }(Quedaron { $left_out } fuera: ¡pregunta otra vez!)
}
focus-held-more = Y además: { $answers }{ $left_out ->
    [0] { "" }
    [one] { " " }(Quedó una fuera: ¡pregunta otra vez!)
   *[other] { " " }(Quedaron { $left_out } fuera: ¡pregunta otra vez!)
}

# What !help says of each command.
help-on-take = Permite tocar sin interrupciones: las respuestas al chat esperan hasta { $prefix }done; las normas siguen en vigor.
help-on-take-off = Termina una toma, igual que { $prefix }done.
help-on-done = Termina una toma y da juntas las respuestas retenidas.
