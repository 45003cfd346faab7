## Lo que quiere el chat

insights-told = Esta noche escribieron { $people } o más. Sobre todo preguntan por: { $topics ->
    [none] nada en particular
   *[other] { $topics }
}; equipo: { $gear ->
    [none] ninguno en particular
   *[other] { $gear }
}.
insights-none = Esta noche han escrito menos de tres: todavía no hay nada que contar.

help-on-insights = Dice cuántas personas escribieron esta noche y por qué preguntan más, a partir de tres.

page-insights-title = Lo que quiere el chat
page-insights-how = Se cuentan personas, no líneas, y de tres en tres: 6 quiere decir seis, siete u ocho. Lo que quieren menos de { $fewest } ni se muestra ni se guarda, y quiénes eran se olvida cuando acaba el día. Ni tú ni la moderación ni otros bots cuentan.
page-insights-none = En estas semanas no escribieron { $fewest } personas ninguna noche.
page-insights-day = Lo que quería el chat el { $day }
page-insights-day-none = El { $day } escribieron menos de { $fewest } personas; de eso no se cuenta nada.
page-insights-people = En el chat escribieron { $people } personas o más.
page-insights-times = Personas que escribieron, de { $minutes } en { $minutes } minutos. La tabla de abajo las tiene en cifras.
page-insights-times-show = Personas que escribieron, de { $minutes } en { $minutes } minutos; las más, { $people }, desde las { $at }. La tabla las tiene en cifras.
page-insights-busiest = Lo más animado fueron los { $minutes } minutos desde las { $at }: escribieron { $people } personas o más{ $what ->
    [none] .
   *[other] , mientras tocabas: { $what }
}
page-insights-weeks = Personas que escribieron la noche más animada de cada semana, por su lunes. La tabla de abajo tiene cada noche.
page-insights-weeks-show = Personas que escribieron la noche más animada de cada una de { $weeks } semanas; { $most } como mucho. La tabla tiene cada noche.
page-insights-as-table = En cifras
page-insights-when = desde
page-insights-evening = noche
page-insights-wrote = personas que escribieron
page-insights-asked = preguntaron por
page-insights-about = personas
page-insights-topics = Sobre qué preguntan
page-insights-topic = { $topic ->
    [gear] qué equipo es
    [story] la historia que hay detrás
    [settings] cómo está ajustado el equipo
    [tuning] afinación, tonalidad y compás
    [tempo] el tempo
    [goal] la meta
    [now] qué se está tocando
    [next] qué viene después
    [routine] la rutina entera
    [strategy] por qué se practica así
    [progress] cómo va avanzando
    [streak] días seguidos
    [today] qué se practicó hoy
    [rules] las reglas de la casa
    [none_answerable] algo que solo tú puedes contestar
   *[other] !{ $topic }
}
page-insights-gear = Equipo por el que preguntan
page-insights-pieces = Qué se tocaba mientras preguntaban por ello
page-insights-ideas = Ideas para contenido
page-insights-ideas-none = Nada de lo que quieren tres o más queda sin respuesta.
page-insights-idea = { $idea ->
    [untold] Cuenta la historia de { $what }: preguntaron { $people } personas o más, y no tiene ninguna.
    [why] Enseña por qué practicas { $what } así: preguntaron { $people } personas o más.
    [unanswered] Contesta «{ $what }»: lo esperan { $people } personas o más.
   *[wished] Pide uno prestado, o cuenta por qué no lo necesitas: preguntaron { $people } personas o más por «{ $what }».
}
page-insights-season = Doce semanas
page-insights-tonight = Esta noche hasta ahora
page-insights-all = Todo de esta noche
