## A hard moment

hush-begun = Me callo por ahora: nada alegre por mi cuenta, hasta { $prefix }hush off o durante una hora. A quien pregunte le respondo igual.
hush-ended = Bien, se acabó el silencio.
hush-not-on = No se hizo nada: no es un momento difícil. { $prefix }hush empieza uno.

# What !help says of each command.
help-on-hush = Durante una hora no digo nada alegre por mi cuenta: es un momento difícil.
help-on-hush-off = Termina el momento difícil.

## On the desk

page-hush-title = Un momento difícil
page-hush-how = Un toque, y el bot calla una hora: sin anuncios, sin agradecimientos, nada alegre por su cuenta. A quien pregunta se le responde, y las normas siguen en pie.
page-hush-begin = Callar ahora
page-hush-until = Hay silencio hasta las { $at }: el bot responde a quien pregunta y no dice nada más.
page-hush-end = Ya pasó
page-hush-begin-does = Hace que el bot no diga nada alegre por su cuenta durante una hora.
page-hush-end-does = Termina un momento difícil.
