## How I am

health-well = All is well with me: I listen to { $held } of { $wanted } kinds of news from Twitch, and have been up for { $uptime }.
health-faults = Not all is well with me. { $faults }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more, which python -m bot check tells.
}

# What !help says of each command.
help-on-health = Tell whether all is well with me, or what is not and how to mend it.
# One thing that is not well, as it is told among others.
word-health-fault = { $subject }: { $says } → { $mend }
