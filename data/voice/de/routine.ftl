## Routines, and ways to practise

routine-none = Noch gibt es keine Routine. Sie stünde in own/routines.toml und käme mit python -m bot import herein.
routine-told = Routine { $title }, { $minutes } min: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}und noch { $more }
}.
routine-waiting = Gerade wird nichts geübt. Ein { $prefix }start vom Instrument aus, und los geht’s mit { $title }, { $minutes } min: { $blocks }{ $more ->
    [0] {""}
   *[other] {" "}und noch { $more }
}.{ $others ->
    [none] {""}
   *[other] {" "}Außerdem gibt es: { $others }.
}
routine-did-you-mean = Meintest du die Routine { $slug }?
routine-unknown = So eine Routine kenne ich nicht. Es gibt: { $slugs }.
strategy-told = Gerade: { $title }. { $says } Warum das wirkt: { $why } ({ $source })
strategy-words = Für { $what }: { $strategy }
strategy-none = Gerade keine besondere Methode: Hände, Ohren und Geduld.

# What !help says of each command.
help-on-routine = Sagt die Blöcke der Routine, die läuft oder anfinge, oder einer anderen.
help-on-strategy = Sagt, auf welche Art gerade geübt wird, warum sie hilft und wer das sagt.
