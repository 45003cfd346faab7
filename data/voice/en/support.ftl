## Support without pressure

support-told = The stream is free either way, and nothing here depends on it. Support here pays for { $pays_for }.{ $says ->
    [none] { "" }
   *[other] { " " }{ $says }
}{ $ways ->
    [none] { "" }
   *[other] { " " }{ $ways }
}{ $page ->
    [none] { "" }
   *[other] { " " }· What we hold ourselves to: { $page }
}
support-unasked = Just so that you know: support here pays for { $pays_for }.{ $says ->
    [none] { "" }
   *[other] { " " }{ $says }
} The stream is free either way, and being here is plenty.{ $ways ->
    [none] { "" }
   *[other] { " " }{ $ways }
}{ $page ->
    [none] { "" }
   *[other] { " " }· { $page }
}
support-thanks = Thank you{ $names ->
    [none] { "" }
   *[other] , { $names }
}{ $others ->
    [yes] { $names ->
        [none] { " " }to whoever gave just now
       *[other] { " " }and others
    }
   *[no] { "" }
}: that is kind. The stream stays free for everybody.
support-nothing = Nothing is asked for here. The stream is free, and being here is plenty.
support-is-off = There is nothing to give for at the moment. The stream is free, and being here is plenty.
support-free = Nothing here costs anything: the stream is free, and nobody is seen more for giving. Being here is plenty.
support-switched = All right: { $state ->
    [on] I tell of support to who asks.
   *[off] I say nothing about support until { $prefix }support on.
}
support-unknown = There is nothing of that name. There is: { $names }.
support-private = Nothing was saved: that touches what the artist keeps private ({ $topic }).
support-against-rules = Nothing was saved: those words would be stopped in chat. Say what it pays for, and ask nobody.

# What !help says of each command.
help-on-support = Tell what support pays for. The stream is free either way.
help-on-support-free = Tell that nothing here costs anything.
help-on-support-on = Let me tell of support to who asks, and thank who gives.
help-on-support-off = Have me say nothing about support, until it is switched on again.

## On the desk

page-support-title = Support
page-support-often = { $login } gave { $times } times in this hour: something to be careful about.
page-support-careful = Nobody else sees this, and the bot says nothing more about it. A kind word that they need not give may help; so may switching this off.
page-support-is-off = The bot says nothing about support.
page-support-off = Say nothing about support
page-support-on = Tell of support when asked
page-support-off-does = Has the bot say nothing about support, until it is switched on again.
page-support-on-does = Lets the bot tell of support to who asks, and thank who gives.

## On the site

page-public-support-pays = Support here pays for { $pays_for }.
page-public-support-ways = Ways to give
page-public-support-code = What we hold ourselves to
page-public-support-free = The stream is free. Whoever gives nothing misses nothing: no answer, no turn, no place in a queue, no point depends on money.
page-public-support-true = What it says here that support pays for is what it pays for.
page-public-support-asked = Nobody is asked for money. The bot tells of support to who asks; by itself it speaks of it never, or a few times an evening at most. And never while something is played through, right after somebody was moderated, or in a hard moment.
page-public-support-thanks = Thanks name no sums and nobody is first: all who gave are thanked in one line, each once an evening.
page-public-support-unnamed = Who gives without a name stays without one.
page-public-support-ranks = There are no goals, no bars that fill, no lists of who gave most, and none of it is ever on the screen.
page-public-support-careful = Who gives again and again in a short time is not cheered on. The artist sees that it may be too much, and nobody else does.
page-public-support-rules = Asking for money is against the house rules, for everybody here and for the bot too.
page-public-support-kept = How much anybody gave is not kept. That they gave is forgotten after a day.
