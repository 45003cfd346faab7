## Who writes to the artist far more than all others

page-desk-closeness = Much from one person
page-desk-closeness-how = On these evenings one person wrote to you far more than anybody else. Nothing is wrong with that by itself: it is a reason to be kind and clear about what you can give, and not before everybody's eyes. A moderator can say it for you; you owe nobody more than the stream.
page-desk-closeness-row = On { $evenings } evenings of the last 60 days: { $login }
