## A wave of lines that say the same

nuke-what = Dime qué busco. Por ejemplo: { $prefix }nuke seguidores gratis 60 – el número son los segundos que miro hacia atrás.
nuke-too-short = Es muy corto para buscarlo: hacen falta al menos { $letters } letras.
nuke-too-far = Miro hacia atrás de 1 a { $seconds } segundos. Si un número es parte de la frase, ponlo todo entre comillas.
nuke-nothing = Nadie dijo eso en los últimos { $length }, o quien lo dijo ya está fuera.
nuke-found = Encontré { $lines ->
    [one] un mensaje
   *[other] { $lines } mensajes
} de { $people ->
    [one] una persona
   *[other] { $people } personas
} en los últimos { $length }. ¿Timeout de { $out } a cada una, que borra sus mensajes? { $prefix }nuke yes lo hace, { $prefix }nuke no lo descarta.
nuke-not-asked = No hay nada tuyo a la espera de un sí; espero { $length } como mucho. { $prefix }nuke con la frase busca de nuevo.
nuke-dropped = Descartado. No hice nada.
nuke-done = Listo: { $done ->
    [one] una persona
   *[other] { $done } personas
} con timeout{ $failed ->
    [0] .
   *[other] , y con { $failed } no se pudo; el registro dice por qué.
} Para deshacerlo todo: { $prefix }undo { $id }
nuke-reason = El equipo de mods borró una oleada de mensajes que decían todos lo mismo, y uno era tuyo.

# What !help says of each command.
help-on-nuke = Cuenta quién escribió hace poco una frase (detrás, en cuántos segundos) y espera yes o no.
