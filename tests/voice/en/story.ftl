## Stories: of gear, of pieces and of places

story-told = Story time! { $name }: { $story }
story-none-of = No story is told of { $name } yet. Ask about it when the hands are free!
story-which-one = Which one? There are stories of: { $names }{ $more ->
    [0] .
   *[other] {" "}and others.
} { $prefix }story random tells any.
story-unknown = I know no story of that. There are stories of: { $names }{ $more ->
    [0] .
   *[other] {" "}and others.
} { $prefix }story random tells any.
story-list = There are stories of: { $names }{ $more ->
    [0] .
   *[other] {" "}and others.
} { $prefix }story and a name tells one, { $prefix }story random any.
story-which = Which one? { $names }{ $more ->
    [0] .
   *[other] , and { $more } more.
}
story-none = There is no story to tell yet. Ask when the hands are free!
story-all-told = All stories were told this evening. Any is told again by its name: { $prefix }story and a nickname, a piece or a place.
story-block-told = What there is to tell of { $what } was told this evening. { $prefix }story random tells another story.
story-kept-back = That story I keep to myself.

help-on-story = Tell the story behind gear, a piece of music or a place; without words, of what is being played.
help-on-story-list = Tell of what there are stories.
help-on-story-random = Tell any story that was not told this evening.
