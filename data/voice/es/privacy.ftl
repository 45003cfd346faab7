## Lo que se guarda de la gente

privacy-told = Se guarda qué días estuviste aquí{ $people ->
    [0] { "" }
   *[other] {" "}({ $people } días)
}, lo que se decidió sobre ti (tus palabras{ $said ->
    [0] {" "}también
   *[other] {" "}{ $said } días
}) y lo que entregas, hasta que esté resuelto.{ $closeness ->
    [yes] {" "}Y se cuenta por velada, durante 60 días, cuántas líneas escribes al artista.
   *[no] { "" }
} Tu primera línea de una velada, y que diste algo, se van en dos días; los puntos del concurso, un año después del último; lo demás, cuando paro. { $prefix }optout: no se anota nada. { $prefix }forgetme: se borra todo.
privacy-out = Pediste quedar fuera: de ti queda solo lo que entregas tú, hasta que esté resuelto, y lo que las normas de la casa tuvieron que parar. { $prefix }optin lo deshace, { $prefix }forgetme borra lo que hay.
optout-artist = El stream es tuyo: necesito saber lo que escribes, por ejemplo para callar mientras tocas. { $prefix }optout es para quienes te visitan.
optout-done = Hecho: desde ahora no anoto nada de lo que escribes ni te saludo. Lo que entregas tú, como una pregunta, se queda hasta que esté resuelto. { $prefix }forgetme borra lo que hay, { $prefix }optin lo deshace.
optout-already = Ya es así: no se anota nada de ti. { $prefix }forgetme borra lo de antes.
optin-done = Qué bien que vuelvas: desde ahora anoto qué días estás aquí, como de todos. De antes no vuelve nada.
optin-already = Ya es así: no pediste quedar fuera. { $prefix }privacy dice qué se guarda.
forgetme-artist = Todo esto es tuyo, así que no lo borro con una palabra en el chat. { $prefix }forgetme es para quienes te visitan.
forgetme-done = Hecho: { $rows ->
    [0] { $stays ->
        [0] no tenía nada sobre ti
       *[other] no queda nada de lo que escribiste
    }
    [one] una entrada sobre ti está borrada
   *[other] { $rows } entradas sobre ti están borradas
}, y tu nombre ya no está en lo que escribieron otros.{ $stays ->
    [0] { "" }
   *[other] {" "}Lo que las normas de la casa aún tienen en cuenta queda como un simple número mientras cuente.
}{ $out ->
    [yes] {" "}Que pediste quedar fuera se queda, como un simple número.
   *[no] { "" }
}{ $files ->
    [0] { "" }
    [one] {" "}Un archivo del canal quizá aún te nombra; su dueño o dueña lo sabrá.
   *[other] {" "}{ $files } archivos del canal quizá aún te nombran; su dueño o dueña lo sabrá.
}{ $days ->
    [0] { "" }
   *[other] {" "}Las copias lo tienen hasta que acaban, a los { $days } días.
}
help-on-privacy = Dice qué se guarda de ti y cuánto tiempo, y cómo quedas fuera.
help-on-optout = Que no se anote nada más de ti.
help-on-optin = Que se te anote como a todos otra vez.
help-on-forgetme = Que se borre todo lo que se guarda de ti, al momento y para siempre.
