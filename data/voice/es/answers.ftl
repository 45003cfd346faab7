## Preguntas sin comando

answers-state = Preguntas: { $mode ->
    [on] Contesto a las preguntas cuya respuesta sé, también sin comando, salvo que sean para otra persona
    [addressed] Contesto a preguntas sin comando si me llaman o si nadie más puede ser el destinatario
   *[off] Solo contesto a comandos
}: { $prefix }answers on, addressed u off.
answers-bot = Soy un bot, de verdad: un programa que ayuda por aquí, sin nadie que teclee detrás. Pregúntame por el equipo y la práctica, { $prefix }help dice cómo; para lo humano está la buena gente del chat.
answers-bot-lonely = Suena duro, y está bien que lo digas. Solo soy un programa y no hago compañía, pero esta es tu casa, escribas o solo escuches, y la gente del chat es buena.
answers-bot-artist = No, soy un bot: un programa que ayuda por aquí, y lo que escribo no viene de quien toca. Para preguntarle algo está { $prefix }ask.
answers-bot-feelings = No puedo hablar por nadie: lo que alguien piensa y siente solo lo sabe esa persona. Que esta es tu casa, eso sí te lo digo.

# What !help says of each command.
help-on-bot = Dice que soy un bot y para qué estoy.
help-on-bot-lonely = Dice una palabra amable a quien se siente solo o sola.
help-on-bot-artist = Dice que no soy quien toca.
help-on-bot-feelings = Dice que no puedo hablar por quien toca.
help-on-answers = Dice si contesto a preguntas hechas sin comando.
help-on-answers-on = Contesto a toda pregunta cuya respuesta sé, salvo que sea para otra persona.
help-on-answers-addressed = Contesto solo si me llaman o si nadie más puede ser el destinatario.
help-on-answers-off = Solo contesto a comandos.
