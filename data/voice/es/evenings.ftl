## Veladas, semanas y piezas, vistas después

page-evenings-title = Veladas
page-evenings-weeks = Minutos de práctica de cada semana, por su lunes. Las tablas de abajo los tienen en cifras.
page-evenings-weeks-show = Minutos de práctica en cada una de { $weeks } semanas. Las tablas de abajo los tienen en cifras.
page-evenings-day = { $day }
page-evenings-short-day = { $day } { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
}
page-evenings-week = Semana del { $monday }
page-evenings-evening = velada
page-evenings-played = tocado
page-evenings-blocks = bloques
page-evenings-clean = limpias
page-evenings-of = { $clean } de { $counted }
page-evenings-bests = nuevos mejores tempos
page-evenings-not-counted = sin contar
page-evenings-none = En estas doce semanas no se practicó.
page-evenings-never = Todavía no hay práctica que mirar. Se anota sola mientras practicas.
page-evenings-seasons = Otras temporadas
page-evenings-newer = Más recientes
page-evenings-older = Más antiguas
page-evenings-pieces = Piezas de esta temporada
page-evenings-all-pieces = Todo lo que se practicó alguna vez
page-evenings-forgotten = Añadir una sesión olvidada
page-evenings-corrections = Corregido últimamente
page-evening-title = Práctica del { $day }
page-evening-nothing = Del { $day } no se sabe nada.
page-evening-before = ← { $day }
page-evening-after = { $day } →
page-evening-around = Otras veladas
page-evening-fault = Una plantilla del resumen tiene un fallo, y por eso no se puede contar la velada. Por lo demás está bien.
page-evening-right = Corregir
page-evening-right-how = Una cuenta, un tempo, una hora o un bloque que no se tocó: lo que cambies se puede deshacer, y todas las cifras lo siguen.
page-evening-session = { $title }, { $at }
page-evening-files = Para guardar o enviar
page-evening-html = El resumen en una página
page-evening-zip = Todos sus archivos: página, Markdown, dibujos
page-evening-csv = El registro como tabla (CSV)
page-evening-week = Todas las veladas
page-pieces-title = Piezas
page-pieces-none = Todavía no se practicó nada.
page-pieces-piece = pieza
page-pieces-last = última vez
page-pieces-sessions = sesiones
page-pieces-tempo = tempo limpio
page-piece-unknown = { $what } no se practicó nunca.
page-piece-curve = Tempo
page-piece-curve-shows = El tempo limpio más rápido de cada día, y la meta. La tabla de abajo los tiene en cifras.
page-piece-key = Un punto es el tempo limpio más rápido de un día; uno claro, más rápido que nunca; la línea punteada es la meta. Los días sin nada limpio contado no tienen punto.
page-piece-no-tempo = Ninguna repetición suya se contó limpia a un tempo.
page-piece-days = Día a día
page-piece-target = meta
page-piece-best = mejor limpio
page-piece-new-best = nuevo mejor
page-piece-more = { $days ->
    [one] un día
   *[other] { $days } días
}
page-piece-older = Días anteriores
