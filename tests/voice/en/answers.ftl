## Questions without a command

answers-state = Questions: { $mode ->
    [on] I answer questions that I know the answer to, also without a command, unless they are for somebody else
    [addressed] I answer questions without a command where I am called, or nobody else can be meant
   *[off] I answer commands only
}: { $prefix }answers on, addressed or off.
answers-bot = I'm a bot, honestly: a program that helps out here, with nobody typing behind it. Ask me about gear and practice, { $prefix }help tells how; for company there are the kind people in chat.

# What !help says of each command.
help-on-bot = Tells that I am a bot, and what I am here for.
help-on-answers = Tells whether I answer questions that are asked without a command.
help-on-answers-on = I answer every question that I know the answer to, unless it is for somebody else.
help-on-answers-addressed = I answer only where I am called, or nobody else can be meant.
help-on-answers-off = I answer commands only.
