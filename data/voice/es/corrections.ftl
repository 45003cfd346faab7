## Práctica pasada que se corrige

correction-goes-on = Esa sesión sigue en marcha: termínala antes, o corrígela donde practicas.
correction-count = Las cuentas son números enteros de 0 a { $most }.
correction-untimed = Estas se contaron sin tempo: dales antes su tempo.
correction-order = La hora número { $number } queda antes que la de arriba.
correction-too-long = Nadie toca un bloque más de { $hours } horas seguidas: una de las horas está mal.
correction-nothing-played = Di al menos de un bloque cuántos minutos se tocó.
correction-year = En { $year } no practicó nadie que siga en ello: una de las horas está mal.
correction-gone = Esa sesión ya no existe.
correction-same = Así está ya.
correction-meanwhile = La sesión cambió desde que se abrió esta página. Mírala de nuevo e inténtalo otra vez.
correction-count-meanwhile = Esa cuenta cambió entretanto de { $then } a { $now }. Mírala de nuevo e inténtalo otra vez.
correction-time = La hora número { $number } no es un día con hora, como 2030-05-17 19:30.
correction-ahead = Eso queda en el futuro.
correction-overlaps = A esa hora tocabas { $title }, empezada { $at }: no puede haber dos sesiones a la vez.
correction-unknown = Esa corrección no existe.
correction-undone-before = Eso ya está deshecho.
correction-changed-since = La sesión cambió desde entonces. Deshaz antes lo último que se cambió.

page-session-title = { $title }, { $day }, { $at }
page-session-unknown = No existe esa sesión
page-session-taken-out = Esta sesión está quitada: ya no cuenta en nada. Abajo se puede devolver.
page-session-goes-on = Esta sesión sigue en marcha. Termínala antes; lo que esté mal se corrige allí con las teclas.
page-session-evening = Volver a la velada
page-session-repetitions = Bloques
page-session-row = { $number } · { $what }
page-session-tempo = BPM
page-session-clean = limpias
page-session-missed = falladas
page-session-save = Guardar
page-session-save-does = Corrige las repeticiones de un bloque y su tempo.
page-session-block-out = No se tocó
page-session-block-out-of = El bloque { $number }, { $what }, no se tocó
page-session-block-out-does = Quita un bloque de una sesión: su tiempo pasa a ser pausa.
page-session-times = Horas
page-session-times-how = Mover una hora mueve minutos de un bloque al siguiente. Lo que se contó queda en su bloque.
page-session-mark = { $kind ->
    [started] Empezó con { $what }
    [moved] Siguió con { $what }
    [skipped] Saltó a { $what }
    [paused] Pausa en { $what }
    [resumed] Otra vez { $what }
   *[finished] El final
}
page-session-save-times = Guardar las horas
page-session-times-does = Corrige las horas de una sesión.
page-session-out = Quitar la sesión
page-session-out-how = Como si no hubiera sido: para una que se empezó por error. Se puede devolver.
page-session-out-does = Quita una sesión del registro.
page-session-corrections = Lo que se corrigió
page-session-at = { $at }
page-session-corrected = { $kind ->
    [counts] Cuentas
    [tempo] Un tempo
    [times] Horas
    [block-out] Un bloque quitado
    [session-out] La sesión quitada
   *[added] La sesión añadida
}{ $by ->
    [none] { "" }
   *[other] , por { $by }
}
page-session-undone = Deshecho el { $at }
page-session-undo = Deshacer
page-session-undo-it = { $kind ->
    [counts] Deshacer: cuentas
    [tempo] Deshacer: un tempo
    [times] Deshacer: horas
    [block-out] Deshacer: un bloque quitado
    [session-out] Deshacer: la sesión quitada
   *[added] Deshacer: la sesión añadida
}
page-session-undo-does = Deshace una corrección.
page-session-done = Hecho. Todas las cifras lo siguen.
page-session-new = Añadir una sesión olvidada
page-session-new-how = Elige la rutina y di cuándo empezaste y cuántos minutos tocaste de qué. Las cuentas y los tempos se ponen después.
page-session-routine = Rutina
page-session-choose = Elegir
page-session-began = Empezó
page-session-minutes = Minutos de { $what }
page-session-add = Añadir
page-session-add-does = Añade una sesión olvidada.
page-session-added = { $twice ->
    [yes] Añadida. Esa hora hubo dos veces, porque se retrasó el reloj: se entiende la primera. Pon ahora cuentas y tempos, bloque a bloque.
   *[no] Añadida. Pon ahora cuentas y tempos, bloque a bloque.
}
page-session-no-routine = Todavía no hay ninguna rutina.
page-session-no-number = Falta un número entero.
