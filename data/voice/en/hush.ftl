## A hard moment

hush-begun = Quiet from me now: nothing cheerful by myself, until { $prefix }hush off or for an hour. Who asks is still answered.
hush-ended = All right, the quiet is over.
hush-not-on = Nothing was done: it is no hard moment. { $prefix }hush begins one.

# What !help says of each command.
help-on-hush = Have me say nothing cheerful by myself for an hour: it is a hard moment.
help-on-hush-off = Let the hard moment be over.

## On the desk

page-hush-title = A hard moment
page-hush-how = One press, and the bot is quiet for an hour: no announcements, no thanks, nothing cheerful by itself. Who asks is answered, and the house rules hold.
page-hush-begin = Be quiet now
page-hush-until = It is quiet until { $at }: the bot answers who asks, and says nothing else.
page-hush-end = It is over
page-hush-begin-does = Has the bot say nothing cheerful by itself for an hour.
page-hush-end-does = Lets a hard moment be over.
