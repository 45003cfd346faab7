## Practice
# Every line here can be filled with what is being practised: { $what }, { $title }, { $kind }, { $number } of
# { $blocks }, { $minutes }, { $left }, { $bpm }, { $target }, { $key } and more; "none" is what there is nothing to say of.
# { $aim } is where the tempo stands: below, at or above the target; { $ago } how many minutes ago it was done.

practice-none = Ahora mismo no se está practicando nada. { $prefix }routine dice qué podría ser, y quien toca empieza con { $prefix }start
practice-runs = Estamos en medio de { $title }. Primero termina con { $prefix }finish.
practice-long-ago = Lo último que supe fue hace { $hours } horas, así que no sé qué se tocó desde entonces. { $prefix }finish cierra la sesión ahí; con { $prefix }next 0 o { $prefix }finish 0 te creo que seguiste tocando.
practice-long-break = Lo último que supe fue hace { $hours } horas, en una pausa, así que esa sesión ya pasó. { $prefix }finish la cierra ahí y luego { $prefix }start empieza otra.
practice-clock = La sesión anterior terminó el { $ended }, y en mi reloj es el { $now }: uno de los dos está mal. Pon en hora mi reloj, o deshaz ese final con { $prefix }scratch, y también todo lo que vino antes.
practice-began = Allá vamos: { $routine }, { $total } minutos en { $blocks ->
    [one] un bloque
   *[other] { $blocks } bloques
}. Primero { $what }, { $minutes } min{ $bpm ->
    [none] {""}
   *[other] {" "}a { $bpm } BPM
}.
practice-moved = Bloque { $number } de { $blocks }: { $what }, { $minutes } min{ $bpm ->
    [none] {""}
   *[other] {" "}a { $bpm } BPM
}{ $aim ->
    [below] {" "}→ { $target }
    [at] , el objetivo
    [above] , por encima del objetivo de { $target }
   *[none] {""}
}{ $ago ->
    [0] {""}
   *[other] , desde hace { $ago } min
}.
practice-first-block = Este ya es el primer bloque.
practice-last-block = Ese era el último bloque. { $prefix }finish pone el cierre.
practice-paused = En pausa{ $ago ->
    [0] {""}
   *[other] {" "}desde hace { $ago } min
}. { $prefix }resume sigue con { $what }{ $left ->
    [0] {""}
    [one] , queda 1 min
   *[other] , quedan { $left } min
}.
practice-paused-already = Ya estamos en pausa. { $prefix }resume sigue.
practice-is-paused = Estamos en pausa, así que no se contó nada. Primero va { $prefix }resume
practice-resumed = Seguimos con { $what }{ $ago ->
    [0] {""}
   *[other] , desde hace { $ago } min
}{ $left ->
    [0] { "" }
    [one] , queda 1 min
   *[other] , quedan { $left } min
}.
practice-not-paused = No estamos en pausa. { $prefix }pause empieza una.
practice-tempo = Tempo: { $bpm } BPM{ $aim ->
    [below] , camino de { $target }
    [at] , el objetivo
    [above] , por encima del objetivo de { $target }
   *[none] {""}
}.
practice-stays = Nos quedamos en { $bpm } BPM, y la serie empieza de cero.
practice-bpm-how = Un tempo es un número, como { $prefix }bpm 92 o { $prefix }bpm 92,5, o un cambio, como { $prefix }bpm +4.
practice-bad-tempo = A ese tempo no estudia nadie: va de { $slowest } a { $fastest } BPM.
practice-no-tempo = Este bloque no tiene tempo hasta que quien toca ponga uno, como { $prefix }bpm 92.
practice-no-proposal = Ahora mismo no hay propuesto un tempo así. { $prefix }bpm 92 o { $prefix }bpm +4 pone uno.
practice-repetition = Anotado: { $clean ->
    [one] 1 limpia
   *[other] { $clean } limpias
}, { $missed ->
    [one] 1 fallo
   *[other] { $missed } fallos
}{ $bpm ->
    [none] {""}
   *[other] {" "}a { $bpm } BPM
}.
practice-best = Nuevo récord: { $what } sin fallos a { $bpm } BPM, ¡más rápido que nunca!
practice-faster = Ya llevas { $row ->
    [one] una limpia
   *[other] { $row } limpias seguidas
} a { $bpm }{ $best ->
    [yes] , nuevo récord
   *[no] {""}
}. ¿Subimos a { $proposed }? { $prefix }yes o { $prefix }no
practice-slower = Que respire: ¿{ $proposed } BPM por un rato? { $prefix }yes o { $prefix }no
practice-reached = Ahí está: ¡{ $row ->
    [one] una limpia
   *[other] { $row } limpias seguidas
} a { $bpm } BPM, { $aim ->
    [above] por encima del objetivo de { $target } para { $what }
   *[at] el objetivo de { $what }
}{ $best ->
    [yes] , y nuevo récord
   *[no] {""}
}!
quiet-state = Las repeticiones { $state ->
    [on] se cuentan en silencio: hablo si hay una serie completa, un tempo que probar o un récord absoluto. { $prefix }quiet off responde a cada una
   *[off] reciben respuesta una por una. { $prefix }quiet on las cuenta en silencio
}.
practice-noted = La nota quedó apuntada.
practice-note-how = Una nota son unas palabras, hasta { $most } caracteres, como { $prefix }note pulgar muy tenso.
practice-ago-how = Di hace cuántos minutos fue, hasta 999, como { $prefix }next 10 o { $prefix }finish 40.
practice-times-how = Cuenta de 1 a { $most } de una vez, como { $prefix }clean 3.
practice-ago-far = Me dijiste algo { $minutes ->
    [0] hace un instante
    [one] hace un minuto
   *[other] hace { $minutes } minutos
}, y esto no puede ser anterior. { $prefix }scratch deshace aquello.
practice-fix-how = Di qué corregir, como { $prefix }fix clean 6, { $prefix }fix missed 2 at 92 o, para el tercer bloque, { $prefix }fix clean 8 in 3; { $most } como mucho.
practice-fix-block = El bloque { $number } no se tocó, así que no hay nada que corregir en él.
practice-fixed = Corregido para { $what }: { $clean ->
    [one] 1 limpia
   *[other] { $clean } limpias
}, { $missed ->
    [one] 1 fallo
   *[other] { $missed } fallos
}{ $bpm ->
    [none] {""}
   *[other] {" "}a { $bpm } BPM
}.
practice-scratched = Deshecho: { $did ->
    [started] la sesión desaparece, como si nunca hubiera empezado
    [moved] volvemos a { $what }
    [skipped] volvemos a { $what }
    [paused] al final no hubo pausa
    [resumed] la pausa continúa
    [tempo] { $bpm ->
        [none] otra vez sin tempo
       *[other] otra vez a { $bpm } BPM
    }
    [clean] { $times ->
        [one] una repetición limpia
       *[other] { $times } repeticiones limpias
    } menos
    [miss] { $times ->
        [one] un fallo
       *[other] { $times } fallos
    } menos
    [noted] la nota desaparece
    [fixed] la cuenta queda como estaba
   *[finished] la sesión continúa
}.
practice-nothing-to-scratch = No hay nada que deshacer.
practice-finished = Listo{ $ago ->
    [0] {""}
   *[other] {" "}hace { $ago } min
}: { $routine }, { $played ->
    [one] un minuto
   *[other] { $played } minutos
} tocando. ¡A soltar las manos! ¿Demasiado pronto? Con { $prefix }scratch sigues.
practice-now = Ahora toca { $kind ->
    [warm-up] calentamiento
    [technique] técnica
    [repertoire] repertorio
    [improvisation] improvisación
    [ear] oído
    [sight-reading] lectura a primera vista
    [cool-down] vuelta a la calma
   *[unknown] { $kind }
}: { $what }, bloque { $number } de { $blocks }{ $bpm ->
    [none] {""}
   *[other] {", "}{ $bpm }{ $aim ->
        [below] {" "}→ { $target } BPM
        [at] {" "}BPM, el objetivo
        [above] {" "}BPM, por encima del objetivo de { $target }
       *[none] {" "}BPM
    }
}{ $paused ->
    [yes] , en pausa{ $rested ->
        [0] {""}
       *[other] {" "}desde hace { $rested } min
    }
   *[no] { $left ->
        [0] { "" }
        [one] , queda 1 min
       *[other] , quedan { $left } min
    }
}.{ $strategy ->
    [none] {""}
   *[other] {" "}{ $strategy }
}{ $listen ->
    [none] {""}
   *[other] {" "}Fíjate en: { $listen }
}
practice-next = Luego { $next ->
    [none] llega el final: este es el último bloque
   *[other] viene { $next }, { $left ->
        [0] en cualquier momento
       *[other] en cosa de { $left } min
    }{ $paused ->
        [yes] , sin contar la pausa de ahora
       *[no] {""}
    }
}.
practice-ahead = Aún falta: { $what }, { $between ->
    [0] justo en el próximo bloque
    [one] tras otro bloque más
   *[other] tras otros { $between } bloques
}, según el plan en cosa de { $minutes } min{ $paused ->
    [yes] , sin contar la pausa de ahora
   *[no] {""}
}.
practice-behind = En esta rutina ya quedó atrás: { $what }.
practice-elsewhere = En la rutina de hoy no está: { $what } es de { $routine }. { $prefix }routine cuenta lo que toca hoy.
practice-tempo-told = A { $bpm } BPM { $paused ->
    [yes] antes de esta pausa
   *[no] ahora
}{ $aim ->
    [below] , camino de { $target }
    [at] , el objetivo
    [above] , por encima del objetivo de { $target }
   *[none] {""}
}{ $clean ->
    [0] .
    [one] : 1 limpia a este tempo.
   *[other] : { $clean } limpias a este tempo.
}
practice-goal = Para { $what }{ $target ->
    [none] , sin tempo que alcanzar: { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    } de buena práctica
   *[other] : { $target } BPM, { $needed ->
        [one] una vez sin fallos
       *[other] { $needed } veces seguidas sin fallos
    }{ $bpm ->
        [none] {""}
       *[other] ; ahora mismo, { $bpm }
    }
}.{ $listen ->
    [none] {""}
   *[other] {" "}Fíjate en: { $listen }
}
practice-tuning = Para { $what }: { $tuning ->
    [none] afinación estándar
   *[other] afinación { $tuning }
}{ $key ->
    [none] {""}
   *[other] , en { $key }
}{ $metre ->
    [none] {""}
   *[other] , en { $metre }
}.

# What !help says of each command.
help-on-start = Empieza una rutina, la primera si no se nombra ninguna.
help-on-next = Dice qué viene después, o cuándo toca un bloque con ese nombre; de quien toca: pasa al siguiente bloque, ahora o hace tantos minutos.
help-on-back = Vuelve al bloque anterior, ahora o hace tantos minutos.
help-on-skip = Se salta este bloque y pasa al siguiente, ahora o hace tantos minutos.
help-on-pause = Para el reloj de la práctica, ahora o hace tantos minutos.
help-on-resume = Sigue después de una pausa, ahora o hace tantos minutos.
help-on-tempo = Dice el tempo y adónde va; de quien toca: lo fija, como 92, o lo cambia, como +4.
help-on-yes = Sigue al tempo propuesto.
help-on-no = Se queda en el tempo actual, se proponga lo que se proponga.
help-on-faster = Sigue al tempo más rápido que se propuso.
help-on-clean = Cuenta una repetición limpia a este tempo, o tantas.
help-on-miss = Cuenta una repetición con fallos, o tantas.
help-on-quiet = Dice si las repeticiones se cuentan en silencio o cada una recibe respuesta.
help-on-quiet-on = Cuenta en silencio y avisa con una serie completa, un tempo que probar, un récord o si algo falla.
help-on-quiet-off = Responde a cada repetición con la cuenta, hasta que se active o yo arranque de nuevo.
help-on-note = Escribe una nota en el registro de esta sesión.
help-on-fix = Corrige una cuenta, como clean 6, missed 2 at 92 o clean 8 in 3 para el tercer bloque.
help-on-scratch = Deshace lo último, como si no hubiera pasado.
help-on-finish = Termina la sesión, ahora o hace tantos minutos.
help-on-now = Dice qué se practica, a qué tempo, cuánto tiempo y en qué fijarse.
help-on-goal = Dice adónde quiere llegar este bloque.
help-on-tuning = Dice la afinación, la tonalidad y el compás de lo que se toca.
