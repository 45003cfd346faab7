## Quotes

quote-told = Quote { $number }: “{ $says }”{ $by ->
    [none] { "" }
   *[other] { " " }– { $by }
}
quote-added = Saved as quote { $number }: “{ $says }”{ $by ->
    [none] { "" }
   *[other] { " " }– { $by }
}. { $prefix }changes undo takes it back.
quote-removed = Taken out: quote { $number }, “{ $says }”{ $by ->
    [none] { "" }
   *[other] { " " }– { $by }
}. { $prefix }changes undo brings it back.
quote-count = Quotes so far: { $quotes ->
    [0] none yet
    [one] one, number { $last }
   *[other] { $quotes }, the last is number { $last }
}.
quote-none = There are no quotes yet. What is said here may become one: artist and moderators keep it with { $prefix }quote add, the words, and who said it behind a dash.
quote-no-such = There is no quote { $number } yet: the last number is { $last }.
quote-taken-out = Quote { $number } was taken out.
quote-not-found = No quote has these words. { $prefix }quote alone tells any of them.
quote-kept-back = That one I keep to myself: it does not go with the house rules.
quote-which = Which one? { $prefix }quote remove 12 takes out number 12, and { $prefix }quote remove last the last one.
quote-says-nothing = Nothing was saved: what was said? { $prefix }quote add, the words, and who said it behind a dash.
quote-too-long = Nothing was saved: a quote has at most { $most } characters, and the name behind the dash is a short one.
quote-link = Nothing was saved: no link goes into a quote. If it is none, put a space behind the full stop.
quote-private = Nothing was saved: that touches what the artist keeps private ({ $topic }).
quote-against-rules = Nothing was saved: the house rules would stop that.

# What !help says of each command.
help-on-quote = Tell a quote from the stream: any, that of a number, the last, or one with your words in it.
help-on-quote-add = Add a quote: what was said, and behind a dash who said it.
help-on-quote-remove = Take out the quote of a number, or the last; no other ever gets its number.
help-on-quote-count = Tell how many quotes there are, and the number of the last.
