## Preguntas sin comando

answers-state = Preguntas: { $mode ->
    [on] Contesto a las preguntas cuya respuesta sé, también sin comando, salvo que sean para otra persona
    [addressed] Contesto a preguntas sin comando si me llaman o si nadie más puede ser el destinatario
   *[off] Solo contesto a comandos
}: { $prefix }answers on, addressed u off.
answers-bot = Soy un bot, de verdad: un programa que ayuda por aquí, sin nadie que teclee detrás. Pregúntame por el equipo y la práctica, { $prefix }help dice cómo; para lo humano está la buena gente del chat.

# What !help says of each command.
help-on-bot = Dice que soy un bot y para qué estoy.
help-on-answers = Dice si contesto a preguntas hechas sin comando.
help-on-answers-on = Contesto a toda pregunta cuya respuesta sé, salvo que sea para otra persona.
help-on-answers-addressed = Contesto solo si me llaman o si nadie más puede ser el destinatario.
help-on-answers-off = Solo contesto a comandos.
