# Your own way of saying things: single lines in place of those in data/voice, where all of them stand. Keep the names
# before the = and the { $gaps }. After a change say !mod reload in chat.

# one-breath = One moment, I am out of breath!
