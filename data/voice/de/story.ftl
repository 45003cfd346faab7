## Geschichten: von Equipment, Stücken und Orten

story-told = Storytime! { $name }: { $story }
story-none-of = Zu { $name } gibt es noch keine Geschichte. Frag danach, wenn die Hände frei sind!
story-which-one = Welche denn? Geschichten gibt es zu: { $names }{ $more ->
    [0] .
   *[other] {" "}und anderem.
} { $prefix }story random erzählt irgendeine.
story-unknown = Dazu kenne ich keine Geschichte. Geschichten gibt es zu: { $names }{ $more ->
    [0] .
   *[other] {" "}und anderem.
} { $prefix }story random erzählt irgendeine.
story-list = Geschichten gibt es zu: { $names }{ $more ->
    [0] .
   *[other] {" "}und anderem.
} { $prefix }story und ein Name erzählt eine davon, { $prefix }story random irgendeine.
story-which = Welche denn? { $names }{ $more ->
    [0] .
   *[other] , und { $more } weitere.
}
story-none = Noch gibt es keine Geschichte. Frag danach, wenn die Hände frei sind!
story-all-told = Heute Abend sind alle Geschichten erzählt. Mit Namen kommt jede noch einmal: { $prefix }story und ein Spitzname, ein Stück oder ein Ort.
story-block-told = Zu { $what } ist heute Abend alles erzählt. { $prefix }story random erzählt eine andere Geschichte.
story-kept-back = Diese Geschichte behalte ich für mich.

help-on-story = Erzählt die Geschichte hinter Equipment, einem Stück oder einem Ort; ohne Worte die zu dem, was gerade gespielt wird.
help-on-story-list = Sagt, wozu es Geschichten gibt.
help-on-story-random = Erzählt irgendeine Geschichte, die heute Abend noch nicht dran war.
