## Questions without a command

answers-state = Questions: { $mode ->
    [on] I answer questions that I know the answer to, also without a command, unless they are for somebody else
    [addressed] I answer questions without a command where I am called, or nobody else can be meant
   *[off] I answer commands only
}: { $prefix }answers on, addressed or off.
answers-bot = I'm a bot, honestly: a program that helps out here, with nobody typing behind it. Ask me about gear and practice, { $prefix }help tells how; for company there are the kind people in chat.
answers-bot-lonely = That sounds hard, and it is good that you say it. I am only a program and no company, but you are welcome here, writing or just listening, and the people in chat are kind.
answers-bot-artist = No, I'm a bot: a program that helps out here, and what I write is not from the artist. A question for the artist goes in with { $prefix }ask.
answers-bot-feelings = I cannot speak for the artist: what somebody thinks and feels only they can say. That you are welcome here, I can.

# What !help says of each command.
help-on-bot = Tells that I am a bot, and what I am here for.
help-on-bot-lonely = Says a kind word to who feels alone.
help-on-bot-artist = Tells that I am not the artist.
help-on-bot-feelings = Tells that I cannot speak for the artist.
help-on-answers = Tells whether I answer questions that are asked without a command.
help-on-answers-on = I answer every question that I know the answer to, unless it is for somebody else.
help-on-answers-addressed = I answer only where I am called, or nobody else can be meant.
help-on-answers-off = I answer commands only.
