## What chat wants

insights-told = This evening { $people } or more wrote. They ask most about: { $topics ->
    [none] nothing in particular
   *[other] { $topics }
}; gear: { $gear ->
    [none] none in particular
   *[other] { $gear }
}.
insights-none = Fewer than three have written this evening: there is nothing to tell yet.

help-on-insights = Tell how many wrote this evening and what they ask for most, where three or more do.

page-insights-title = What chat wants
page-insights-how = Counted are people, not lines, and in threes: 6 stands for six, seven or eight. What fewer than { $fewest } want is neither shown nor kept, and who they were is forgotten when the day is over. You, moderators and other bots are left out.
page-insights-none = In these weeks fewer than { $fewest } people wrote on any evening.
page-insights-day = What chat wanted on { $day }
page-insights-day-none = On { $day }, fewer than { $fewest } people wrote; nothing is told of that.
page-insights-people = In chat: { $people } people or more wrote.
page-insights-times = People who wrote, { $minutes } minutes at a time. The table below has them in figures.
page-insights-times-show = People who wrote, { $minutes } minutes at a time; the most, { $people }, from { $at } on. The table has them in figures.
page-insights-busiest = Busiest were the { $minutes } minutes from { $at } on, when { $people } people or more wrote{ $what ->
    [none] .
   *[other] , while you played: { $what }
}
page-insights-weeks = People who wrote on the liveliest evening of each week, by its Monday. The table below has every evening.
page-insights-weeks-show = People who wrote on the liveliest evening of each of { $weeks } weeks; { $most } at most. The table has every evening.
page-insights-as-table = In figures
page-insights-when = from
page-insights-evening = evening
page-insights-wrote = people who wrote
page-insights-asked = asked for
page-insights-about = people
page-insights-topics = What they ask about
page-insights-topic = { $topic ->
    [gear] what gear that is
    [story] the story behind something
    [settings] how gear is set
    [tuning] tuning, key and metre
    [tempo] the tempo
    [goal] the target
    [now] what is being played
    [next] what comes next
    [routine] the whole routine
    [strategy] why it is practised so
    [progress] how it comes along
    [streak] days in a row
    [today] what was practised today
    [rules] the house rules
    [none_answerable] something that only you can answer
   *[other] !{ $topic }
}
page-insights-gear = Gear they ask for
page-insights-pieces = What was played while they asked about it
page-insights-ideas = Ideas for content
page-insights-ideas-none = Nothing that three people or more want is left without an answer.
page-insights-idea = { $idea ->
    [untold] Tell the story of { $what }: { $people } people or more asked for it, and it has none.
    [why] Show why you practise { $what } the way you do: { $people } people or more asked.
    [unanswered] Answer “{ $what }”: { $people } people or more wait for that.
   *[wished] Borrow one, or tell why you do without: { $people } people or more asked for “{ $what }”.
}
page-insights-season = Twelve weeks
page-insights-tonight = This evening so far
page-insights-all = All of this evening
