# The ways to practise as they ship, for chat in Spanish: a message for each of data/strategies.toml by its id, with
# what one does and why it works. Title, says and why, with the source that stays as it is, fit one line of chat.

strategy-slow-practice = práctica lenta
    .says = Toca solo tan rápido como te salga cada nota bien y sin esfuerzo, y sube el tempo poco a poco.
    .why = Despacio hay tiempo para oír y decidir. Casi la totalidad de 256 músicos consultados lo hace; cuánto se traslada al tempo final apenas se ha comprobado.
strategy-chunking = dividir en fragmentos
    .says = Corta el pasaje donde la música respira, haz fácil cada trozo y une vecinos de dos en dos, primero las costuras.
    .why = Una pianista de concierto, observada de cerca mientras aprendía un movimiento de Bach, usaba sus secciones como mapa al tocar de memoria. Un solo caso, pero elocuente.
strategy-interleaving = práctica intercalada
    .says = Alterna dos o tres pasajes cada pocos minutos, en vez de acabar uno antes del siguiente.
    .why = Cada vuelta te obliga a reencontrarlo. Diez clarinetistas probaron ambas formas; donde diferían las valoraciones, tendían a favor de mezclar, aunque no con cada juez.
strategy-spaced-repetition = repetición espaciada
    .says = Vuelve a la pieza al día siguiente, luego tras unos días y luego tras semanas: cuanto más deba durar, más espacio.
    .why = Una revisión de 317 experimentos vio que espaciar ayuda a la memoria y que el mejor intervalo crece con lo que debe durar. Eran palabras; de música se sabe menos.
strategy-mental-practice = práctica mental
    .says = Deja el instrumento y toca el pasaje en tu cabeza: el sonido, los dedos, la respiración de antes.
    .why = Pianistas que solo imaginaron un pasaje difícil lo tocaron luego mejor; no tanto como quienes lo habían tocado. Y descansan las manos.
strategy-deliberate-practice = práctica deliberada
    .says = Nombra una cosa apenas fuera de tu alcance, toca solo para eso, escucha qué salió, cambia algo y repite.
    .why = Una meta clara y un oído sincero hacen que una hora cuente. No es todo: en muchos estudios explicó cerca de un quinto de lo que distingue a los músicos.
strategy-variable-practice = práctica variada
    .says = Tócalo con otros disfraces: otro ritmo, tonalidad, cuerda o tempo, y luego como está escrito.
    .why = Pianistas que solo practicaron un salto fallaron más al cambiar su distancia; quienes variaron, no. Al día siguiente fue al revés: una pista, no una prueba.
strategy-retrieval = tocar de memoria
    .says = Cierra la partitura y toca lo que puedas. Mira solo donde se rompa, y vuelve a cerrarla.
    .why = Estudiantes que evocaron un texto retuvieron claramente más a la semana que quienes lo releyeron, aunque releer daba más seguridad. Se vio con textos; quien toca lo reconocerá.
strategy-error-first = primero los errores
    .says = Para en el fallo, di qué nota fue y por qué, arregla ese punto hasta que aguante y llega a él desde más atrás.
    .why = En 17 pianistas, ni el tiempo ni las repeticiones decían quién tocaría mejor al día siguiente; sí cómo trataban los errores. Observado, no demostrado.
strategy-sleep-on-it = consultarlo con la almohada
    .says = Para mientras aún sale bien y vuelve mañana: mejor tres sesiones cortas que una larga.
    .why = De 29 músicos que aprendían nueve notas en un piano, solo quienes dejaron un día y una noche entre sesiones tocaron con más precisión en la segunda.
