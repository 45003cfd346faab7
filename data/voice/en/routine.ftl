## Routines, and ways to practise

routine-none = There is no routine yet. It would stand in own/routines.toml and come in with python -m bot import.
routine-told = Routine { $title }, { $minutes } min: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
routine-waiting = Nothing is being practised right now. The artist's { $prefix }start begins { $title }, { $minutes } min: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.{ $others ->
    [none] {""}
   *[other] {" "}There is also: { $others }.
}
routine-did-you-mean = Did you mean the routine { $slug }?
routine-unknown = I know no routine of that name. There are: { $slugs }.
strategy-told = Right now: { $title }. { $says } Why it works: { $why } ({ $source })
strategy-words = For { $what }: { $strategy }
strategy-none = No special method just now: hands, ears and patience.

# What !help says of each command.
help-on-routine = Tell the blocks of the routine that is being played, or would be begun, or of another.
help-on-strategy = Tell the way in which this is being practised, why it works, and who says so.
