## Was der Chat möchte

insights-told = Heute Abend haben { $people } oder mehr geschrieben. Am meisten fragen sie nach: { $topics ->
    [none] nichts Bestimmtem
   *[other] { $topics }
}; Equipment: { $gear ->
    [none] keinem bestimmten
   *[other] { $gear }
}.
insights-none = Weniger als drei haben heute Abend geschrieben: Es gibt noch nichts zu erzählen.

help-on-insights = Sagt, wie viele heute Abend geschrieben haben und wonach sie am meisten fragen, ab dreien.

page-insights-title = Was der Chat möchte
page-insights-how = Gezählt werden Menschen, nicht Zeilen, und in Dreiern: 6 steht für sechs, sieben oder acht. Was weniger als { $fewest } möchten, wird weder gezeigt noch behalten, und wer es war, ist vergessen, wenn der Tag vorbei ist. Du, die Moderation und andere Bots sind nicht dabei.
page-insights-none = In diesen Wochen haben an keinem Abend { $fewest } Menschen geschrieben.
page-insights-day = Was der Chat am { $day } wollte
page-insights-day-none = Am { $day } haben weniger als { $fewest } Menschen geschrieben; davon wird nichts erzählt.
page-insights-people = Im Chat haben { $people } Menschen oder mehr geschrieben.
page-insights-times = Menschen, die geschrieben haben, je { $minutes } Minuten. Die Tabelle darunter hat sie in Zahlen.
page-insights-times-show = Menschen, die geschrieben haben, je { $minutes } Minuten; am meisten, { $people }, ab { $at }. Die Tabelle hat sie in Zahlen.
page-insights-busiest = Am lebhaftesten waren die { $minutes } Minuten ab { $at }: { $people } Menschen oder mehr haben geschrieben{ $what ->
    [none] .
   *[other] , während du gespielt hast: { $what }
}
page-insights-weeks = Menschen, die am lebhaftesten Abend jeder Woche geschrieben haben, nach ihrem Montag. Die Tabelle darunter hat jeden Abend.
page-insights-weeks-show = Menschen, die am lebhaftesten Abend jeder von { $weeks } Wochen geschrieben haben; höchstens { $most }. Die Tabelle hat jeden Abend.
page-insights-as-table = In Zahlen
page-insights-when = ab
page-insights-evening = Abend
page-insights-wrote = Menschen, die schrieben
page-insights-asked = gefragt nach
page-insights-about = Menschen
page-insights-topics = Wonach sie fragen
page-insights-topic = { $topic ->
    [gear] was das für Equipment ist
    [story] die Geschichte hinter etwas
    [settings] wie Equipment eingestellt ist
    [tuning] Stimmung, Tonart und Takt
    [tempo] das Tempo
    [goal] das Ziel
    [now] was gerade gespielt wird
    [next] was als Nächstes kommt
    [routine] der ganze Ablauf
    [strategy] warum so geübt wird
    [progress] wie es vorangeht
    [streak] Tage in Folge
    [today] was heute geübt wurde
    [rules] die Hausregeln
    [none_answerable] etwas, das nur du beantworten kannst
   *[other] !{ $topic }
}
page-insights-gear = Equipment, nach dem sie fragen
page-insights-pieces = Was gespielt wurde, während sie danach fragten
page-insights-ideas = Ideen für Inhalte
page-insights-ideas-none = Nichts, was drei oder mehr möchten, ist ohne Antwort.
page-insights-idea = { $idea ->
    [untold] Erzähl die Geschichte von { $what }: { $people } Menschen oder mehr fragten danach, und es gibt noch keine.
    [why] Zeig, warum du { $what } so übst: { $people } Menschen oder mehr fragten.
    [unanswered] Beantworte „{ $what }“: { $people } Menschen oder mehr warten darauf.
   *[wished] Leih es dir, oder erzähl, warum du ohne auskommst: { $people } Menschen oder mehr fragten nach „{ $what }“.
}
page-insights-season = Zwölf Wochen
page-insights-tonight = Der Abend bisher
page-insights-all = Alles von diesem Abend
