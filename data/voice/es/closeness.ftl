## Who writes to the artist far more than all others

page-desk-closeness = Mucho de una sola persona
page-desk-closeness-how = En estas veladas una persona te escribió mucho más que nadie. No hay nada malo en ello: es una ocasión para decir con amabilidad y claridad qué puedes dar, y no a la vista de todos. La moderación puede decirlo por ti; a nadie le debes más que el directo.
page-desk-closeness-row = En { $evenings } veladas de los últimos 60 días: { $login }
