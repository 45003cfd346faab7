## People as moderators look them up
# No line of a page is ever said in chat, so these may begin with a gap.

page-people-title = Leute
page-people-find = Login oder ID von jemandem
page-people-find-it = Nachsehen
page-people-here = Wer in der letzten halben Stunde geschrieben hat
page-people-here-none = In der letzten halben Stunde hat niemand geschrieben.
page-people-unknown = Niemand mit dem Namen { $name } wurde hier gesehen oder moderiert.
page-people-meant = War { $login } gemeint?
page-people-seen = { $days ->
    [0] Hier wurde keine Nachricht von ihnen gezählt.
    [one] An einem Tag hier, am { $since }.
   *[other] An { $days } Tagen hier, zuerst am { $since }.
}
page-people-out = Ausgesperrt durch Nummer { $number }, { $action ->
    [timeout] eine Auszeit
   *[ban] einen Bann
}{ $until ->
    [none] .
   *[other] {" "}bis { $until }.
}
page-people-permitted = Links sind erlaubt bis { $until }. Eine Erlaubnis wird nie kürzer.
page-people-counts = { $count ->
    [0] Nichts zählt gegen sie.
    [one] Eine Sache zählt gegen sie:
   *[other] { $count } Sachen zählen gegen sie:
}
page-people-next = Was als Nächstes käme
page-people-strike = { $at }
page-people-step = { $action ->
    [review] jemand aus der Moderation schaut es an
    [delete] die Nachricht wird entfernt
    [warn] eine Verwarnung
    [timeout] eine Auszeit, { $length }
   *[ban] ein Bann
}{ $ask ->
    [yes] {" "}und die Moderation wird nach einem Bann gefragt
   *[no] { "" }
}
page-people-pardon = Verzeihen
page-people-pardon-does = Alles, was gegen sie zählt, wird zurückgenommen, und eine Auszeit oder ein Bann des Bots aufgehoben.
page-people-permit = Links erlauben
page-people-permit-does = So lange nimmt keine Regel ihre Links weg.
page-people-minutes = Minuten
page-people-waiting = Was über sie wartet
page-people-waits = { $kind ->
    [held] Angehaltene Nachricht
    [unsure] Zweifelhafte Nachricht
    [ban] Vorgeschlagener Bann
    [appeal] Einspruch
   *[unban] Bitte um Entbannung
}, { $at }
page-people-queue = Zu dem, was wartet
page-people-said = Was sie in der letzten halben Stunde gesagt haben
page-people-said-none = Nichts.
page-people-decided = Was über sie entschieden wurde
page-people-decided-none = Über sie wurde nie etwas entschieden.
page-people-log = Alles davon im Protokoll
