## Evenings, weeks and pieces, looked back on

page-evenings-title = Evenings
page-evenings-weeks = Minutes of practice in each week, by its Monday. The tables below have them in figures.
page-evenings-weeks-show = Minutes of practice in each of { $weeks } weeks. The tables below have them in figures.
page-evenings-day = { $day }
page-evenings-short-day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
page-evenings-week = Week of { $monday }
page-evenings-evening = evening
page-evenings-played = played
page-evenings-blocks = blocks
page-evenings-clean = clean
page-evenings-of = { $clean } of { $counted }
page-evenings-bests = new best tempi
page-evenings-not-counted = not counted
page-evenings-none = Nothing was practised in these twelve weeks.
page-evenings-never = There is no practice yet to look back on. It is written down by itself while you practise.
page-evenings-seasons = Other seasons
page-evenings-newer = Newer
page-evenings-older = Older
page-evenings-pieces = Pieces of this season
page-evenings-all-pieces = All that was ever practised
page-evenings-forgotten = Add a session that was forgotten
page-evenings-corrections = Lately put right
page-evening-title = Practice on { $day }
page-evening-nothing = Nothing is known of { $day }.
page-evening-before = ← { $day }
page-evening-after = { $day } →
page-evening-around = Other evenings
page-evening-fault = A template of the recap has a fault, so the evening cannot be told. Nothing else is wrong with it.
page-evening-right = Put it right
page-evening-right-how = A count, a tempo, a time, or a block that was not played: what you change can be taken back, and all figures follow.
page-evening-session = { $title }, { $at }
page-evening-files = To keep or to send
page-evening-html = The recap as one page
page-evening-zip = All its files: page, Markdown, drawings
page-evening-csv = The log as a table (CSV)
page-evening-week = All evenings
page-pieces-title = Pieces
page-pieces-none = Nothing was practised yet.
page-pieces-piece = piece
page-pieces-last = last played
page-pieces-sessions = sessions
page-pieces-tempo = clean tempo
page-piece-unknown = { $what } was never practised.
page-piece-curve = Tempo
page-piece-curve-shows = The fastest clean tempo of each day, and the target. The table below has them in figures.
page-piece-key = A dot is the fastest clean tempo of a day, a bright one is faster than ever before; the dotted line is the target. Days on which nothing was counted clean have no dot.
page-piece-no-tempo = No repetition of it was counted clean at a tempo.
page-piece-days = Day by day
page-piece-target = target
page-piece-best = best clean
page-piece-new-best = new best
page-piece-more = { $days ->
    [one] one day
   *[other] { $days } days
}
page-piece-older = Older days
