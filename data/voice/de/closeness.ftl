## Who writes to the artist far more than all others

page-desk-closeness = Viel von einer Person
page-desk-closeness-how = An diesen Abenden hat dir eine Person weit mehr geschrieben als alle anderen. Daran ist nichts verkehrt: Es ist ein Anlass, freundlich und klar zu sagen, was du geben kannst, und nicht vor aller Augen. Auch die Moderation kann es für dich sagen; mehr als den Stream schuldest du niemandem.
page-desk-closeness-row = An { $evenings } Abenden der letzten 60 Tage: { $login }
