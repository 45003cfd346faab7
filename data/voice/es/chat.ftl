# Every sentence that Woodshed says in chat lies in this folder, one file for each subject. A line never begins with a
# gap, so that nobody can make the bot speak a command. Each line is cut at 500 characters, which is all that Twitch
# lets through.

## Said of any command, and to whoever calls

one-breath = Un respiro para las cuerdas, porfa: en unos segundos sigo respondiendo con gusto.
for-the-artist = Gracias por echar una mano, pero ese comando es solo para quien toca. Para ti está { $prefix }{ $instead }
for-the-staff = Gracias por echar una mano, pero ese comando es solo para quien toca y para el equipo de mods. Para ti está { $prefix }{ $instead }
command-near = No hice nada: aquí no existe ese comando. ¿Querías decir { $prefix }{ $command }?
order-named = No hice nada: con un nombre, { $prefix }{ $command } me parece un mensaje para alguien. Escríbelo sin nombre y lo hago.
group-how = No hice nada: después de { $prefix }{ $command } no va nada, o va una de estas palabras: { $names }.
order-alone = No hice nada: detrás de { $prefix }{ $command } no va nada.{ $names ->
    [none] { "" }
   *[other] {" "}Con palabras detrás está { $names }.
}
called-by-name = Hola, ¿qué tal? Lo que mejor entiendo son comandos: { $prefix }gear pick dice qué púa se usa, { $prefix }now qué se está tocando y { $prefix }help todo lo demás.
called-night = Buenas noches, ¡y qué bien tenerte por aquí!
called-bye = Hasta la próxima, ¡y gracias por venir!
called-private = No pasa nada por preguntar. { $says }
something-missing = Falta una palabra: { $usage } – { $help }
word-argument = { $name ->
    [about] nombre
    [bpm] tempo
    [change] cambio
    [count] cuántos
    [decision] número o nombre
    [gear] equipo
    [item] pieza
    [kind] tipo
    [login] nombre
    [minutes] minutos
    [name] nombre
    [number] número
    [phrase] frase
    [piece] pieza
    [place] lugar
    [preset] preset
    [question] pregunta
    [reason] motivo
    [right] permiso
    [routine] rutina
    [rule] norma
    [setting] ajuste
    [text] texto
    [times] cuántas
    [topic] tema
    [user] nombre
    [value] valor
    [what] qué
    [when] cuándo
    [which] número
    [words] palabras
   *[other] { $name }
}
something-broke = Algo falló de mi lado, no del tuyo. Ya está en el registro; prueba otra vez en un momento, porfa.
twitch-did-not = Eso quedó anotado, pero Twitch no hizo su parte. Hazlo allí a mano, por favor.
nothing-written = Lo siento, ahora mismo no puedo anotar nada, así que eso no está hecho. { $prefix }health dice qué hay que arreglar.

# The answer to several people at once, and other words for an answer that was just given: Twitch drops a line of an
# ordinary account that says the same as one before.
answer-for = Para @{ $login }: { $answer }
said-also = También para { $others }: { $answer }
said-together = Preguntan muchos, así que todo junto: { $answers }{ $left_out ->
    [0] { "" }
    [one] { " " }(Dejé fuera una respuesta: ¡pregunta otra vez!)
   *[other] { " " }(Dejé fuera { $left_out } respuestas: ¡pregunten otra vez!)
}
said-again = Una vez más: { $answer }
said-before = Como dije hace un momento: { $answer }
said-as-well = Con gusto otra vez: { $answer }
