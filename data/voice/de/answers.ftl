## Fragen ohne Befehl

answers-state = Fragen: { $mode ->
    [on] Ich beantworte Fragen, auf die ich die Antwort weiß, auch ohne Befehl, außer sie gelten jemand anderem
    [addressed] Ich beantworte Fragen ohne Befehl, wenn ich gerufen werde oder niemand sonst gemeint sein kann
   *[off] Ich antworte nur auf Befehle
}: { $prefix }answers on, addressed oder off.
answers-bot = Ich bin ein Bot, ganz ehrlich: ein Programm, das hier hilft, und niemand tippt dahinter. Frag mich nach Gear und Üben, { $prefix }help sagt, wie; für alles Menschliche sind die lieben Leute im Chat da.
answers-bot-lonely = Das klingt schwer, und gut, dass du es sagst. Ich bin nur ein Programm und keine Gesellschaft, aber du bist hier willkommen, ob du schreibst oder nur zuhörst, und die Leute im Chat sind lieb.
answers-bot-artist = Nein, ich bin ein Bot: ein Programm, das hier hilft. Was ich schreibe, kommt von niemandem am Instrument; eine Frage dorthin nimmt { $prefix }ask mit.
answers-bot-feelings = Für andere sprechen kann ich nicht: Was jemand denkt und fühlt, weiß nur die Person selbst. Dass du hier willkommen bist, das kann ich dir sagen.

# What !help says of each command.
help-on-bot = Sagt, dass ich ein Bot bin und wofür ich da bin.
help-on-bot-lonely = Sagt ein liebes Wort, wenn sich jemand allein fühlt.
help-on-bot-artist = Sagt, dass am Instrument jemand anders ist als ich.
help-on-bot-feelings = Sagt, dass ich für niemanden am Instrument sprechen kann.
help-on-answers = Sagt, ob ich auf Fragen antworte, die ohne Befehl gestellt werden.
help-on-answers-on = Ich beantworte jede Frage, auf die ich die Antwort weiß, außer sie gilt jemand anderem.
help-on-answers-addressed = Ich antworte nur, wenn ich gerufen werde oder niemand sonst gemeint sein kann.
help-on-answers-off = Ich antworte nur auf Befehle.
