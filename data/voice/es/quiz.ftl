## El concurso

quiz-asked = Pregunta { $number } de { $of } ({ $topic }): { $asks } { $choices ->
    [none] Responded en el chat, con palabras;
   *[other] – { $choices } – Responded en el chat, con el número o con palabras;
} { $seconds } segundos, cuenta la última respuesta.
quiz-resolved = La respuesta correcta es: { $right }. { $explains ->
    [none] { "" }
   *[other] { $explains }
}{ $year ->
    [0] { "" }
   *[other] {" "}(Año { $year }.)
} { $names ->
    [none] { $answered ->
        [0] Nadie ha respondido a tiempo.
       *[other] Era difícil: nadie la sabía, así que volverá.
    }
   *[other] { $knew ->
        [one] Ha acertado
       *[other] Han acertado, sin orden
    }: { $names }{ $more ->
        [0] { "" }
       *[other] {" "}y { $more } más
    }.
} { $left ->
    [0] { $prefix }top muestra la temporada.
    [one] Queda una más.
   *[other] Quedan { $left } más.
}
quiz-broken-off = La pregunta «{ $asks }» se cortó mientras yo no estaba: no cuenta para nadie, y nadie pierde nada.
quiz-all-asked = Esta noche ya se han hecho todas las preguntas. ¡Más otro día!
quiz-none = Todavía no hay ninguna pregunta.
quiz-running = El concurso ya está en marcha. { $prefix }quiz next sigue, { $prefix }quiz stop lo termina.
quiz-hushed = En un momento difícil no: un concurso sería demasiado alegre ahora mismo. Cuando pase ({ $prefix }hush off), { $prefix }quiz start empieza uno.
quiz-not-running = El concurso no está en marcha.
quiz-none-open = No hay ninguna pregunta abierta.
quiz-over-already = Esa pregunta ya terminó: no se ha descartado nada.
quiz-still-open = Una pregunta sigue abierta { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
} más: todo el mundo tiene tiempo de responder.
quiz-left-out = Juega si te apetece, { $login }. Como pediste, no anoto tus respuestas; con { $prefix }optin contarán desde entonces.
quiz-too-many = Escribe cuántas preguntas: de 1 a { $most }.
quiz-told = El concurso: { $state ->
    [open] Hay una pregunta abierta: { $asks }{ $choices ->
        [none] { "" }
       *[other] {" "}– { $choices } –
    } { $seconds ->
        [0] Está en camino.
       *[other] Quedan { $seconds } segundos; cuenta la última respuesta.
    }
    [waits] El concurso sigue pronto: { $left ->
        [one] queda una pregunta.
       *[other] quedan { $left } preguntas.
    }
   *[none] Ahora no hay concurso. Cuando empiece uno, responded en el chat: quienes aciertan a tiempo suman lo mismo.
} { $prefix }score muestra tus puntos, { $prefix }top la temporada.
quiz-starts = Hora del concurso: { $count ->
    [one] una pregunta,
   *[other] { $count } preguntas,
} { $seconds } segundos{ $count ->
    [one] { "" }
   *[other] {" "}cada una
}. Responded en el chat; cuenta la última respuesta, y quienes aciertan suman lo mismo.{ $waits ->
    [yes] {" "}Empieza cuando termine la toma.
   *[no] { "" }
}
quiz-stopped = No hay más preguntas{ $open ->
    [yes] ; la abierta se resuelve a su hora.
   *[no] .
}
quiz-skipped = Descartada: «{ $asks }» No cuenta para nadie.
quiz-comes = Viene la siguiente pregunta{ $waits ->
    [yes] {" "}cuando termine la toma.
   *[no] .
}
score-of = Los puntos de { $login }: { $points } esta temporada{ $place ->
    [0] { "" }
   *[other] , puesto { $place }
}, { $ever } en total.{ $title ->
    [none] { "" }
    [curious] {" "}¡Un oído curioso!
    [attentive] {" "}¡Un oído atento!
    [well-versed] {" "}¡Gran conocimiento!
   *[library] {" "}¡Una biblioteca andante!
}
score-none = Por ahora no hay nada contado, { $login }; basta con responder, cuando te apetezca.
score-left-out = Pediste que no se anotara nada, { $login }, así que no se anota ninguna respuesta tuya.{ $ever ->
    [0] { "" }
   *[other] {" "}Lo que ganaste antes sigue siendo tuyo: { $points } esta temporada, { $ever } en total.
} Con { $prefix }optin contarán desde entonces.
score-none-of = No conozco puntos de { $login }.
score-own = Los puntos son de quien los tiene: { $prefix }score muestra los tuyos, { $prefix }top la temporada.
top-told = Esta temporada{ $name ->
    [none] { "" }
   *[other] {" "}({ $name })
}: { $items }{ $more ->
    [0] { "" }
   *[other] {" "}… y { $more } más
}
top-ever = De todas las temporadas: { $items }{ $more ->
    [0] { "" }
   *[other] {" "}… y { $more } más
}
top-none = Todavía nadie tiene puntos.
season-begun = Empieza una nueva temporada{ $name ->
    [none] .
   *[other] : { $name }.
} Lo que se ganó antes se queda, en { $prefix }top ever.
season-told = Esta temporada{ $name ->
    [none] { "" }
   *[other] {" "}({ $name })
} va desde el { $began }{ $before ->
    [none] .
   *[other] . Antes: { $before }
}
quiz-season-too-long = El nombre de una temporada tiene { $most } caracteres como máximo.

## Palabras pequeñas en torno a una respuesta, que no cambian nada

quiz-articles = el los las un una unos unas the a an
quiz-joining = y and
quiz-before-answers = no espera pues es son creo que quizás respuesta número it is its
quiz-units = cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve
quiz-tens = veinte/veinti treinta cuarenta cincuenta sesenta setenta ochenta noventa

help-on-quiz = Dice cómo va el concurso y cómo se juega.
help-on-quiz-start = Hace tantas preguntas, cinco sin número, una tras otra.
help-on-quiz-next = Hace la siguiente pregunta ahora.
help-on-quiz-stop = No pregunta más; la abierta se resuelve a su hora.
help-on-quiz-skip = Descarta la pregunta abierta; no da nada a nadie.
help-on-quiz-season = Dice qué temporada va, desde cuándo, y cuáles hubo antes.
help-on-quiz-season-new = Empieza una nueva temporada; lo que se ganó antes se queda.
help-on-score = Dice tus puntos en el concurso; la moderación puede preguntar por alguien.
help-on-top = Dice quién sabe más en esta temporada; con «ever» detrás, de todas.

page-overlay-quiz = Concurso
page-overlay-quiz-left = Responded en el chat
page-overlay-quiz-right = Correcta: { $right }
page-overlay-quiz-knew = La sabían: { $knew } de { $answered }
page-overlay-sample-quiz = ¿Qué nota suena igual que sol bemol en el piano?
page-overlay-sample-quiz-choices = Fa sostenido · Sol sostenido · Mi sostenido · La bemol

page-quiz-title = Concurso
page-quiz-right = Correcta: { $right }
page-quiz-left = { $left ->
    [one] queda una
   *[other] quedan { $left }
}
page-quiz-next = Siguiente pregunta del concurso
page-quiz-start = Empezar
page-quiz-count = Preguntas
page-quiz-stop = Terminar
page-quiz-skip = Descartar esta
page-quiz-told-next = { $waits ->
    [yes] Viene cuando termine la toma.
   *[no] Viene la pregunta.
}
page-quiz-told-stopped = No vienen más preguntas.
page-quiz-told-skipped = Descartada: no cuenta para nadie.
page-quiz-next-does = Hace ahora la siguiente pregunta del concurso.
page-quiz-start-does = Hace tantas preguntas del concurso, una tras otra.
page-quiz-stop-does = No hace más preguntas del concurso; la abierta se resuelve a su hora.
page-quiz-skip-does = Descarta la pregunta abierta del concurso.
