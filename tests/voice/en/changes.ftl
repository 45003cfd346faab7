# What was changed, in the gear, the routines and all else that is kept

change-told = Number { $id }, { $at }, { $by ->
    [none] a file
    [forgotten] somebody
   *[other] { $by }
}: { $name } { $did ->
    [added] came in
    [removed] went out
   *[changed] { $fields }{ $more ->
        [0] { "" }
       *[other] {" "}and { $more } more
    }
}{ $others ->
    [0] { "" }
   *[other] , and { $others } more with it
}{ $undoes ->
    [none] { "" }
   *[other] {" "}(takes back { $undoes })
}{ $undone ->
    [no] { "" }
   *[yes] {" "}(taken back)
}
changes-told = Changed last: { $changes }{ $more ->
    [0] .
   *[other] ; and { $more } more before.
}
changes-none = Nothing was changed yet.
changes-of-nothing = I know nothing of that name. { $prefix }changes alone tells the latest of everything.
changes-of-which = Did you mean { $prefix }changes { $slug }?
changes-undone = Taken back. { $change }
changes-undo-how = A number goes with it, like { $prefix }changes undo 12; alone, it takes back your own latest change.
changes-none-of-yours = You changed nothing that still stands. { $prefix }changes tells the latest, and { $prefix }changes undo with a number takes that one back.
changes-unknown = There is no change { $id }. { $prefix }changes tells the latest.
changes-undone-before = All that change { $id } did is as it was before it already.
changes-too-old = That was changed under an older version of me, in a form that I do not know any more.
changes-changed-since = I left all as it is, since { $field ->
    [slug] { $name } was put in or taken out again
   *[other] { $field } of { $name } was changed again: from { $then } to { $now }
}. Set it by hand if you mean it.
changes-names-nothing = I left all as it is: { $slug } names { $named }, which is not there.
changes-still-named = I left all as it is: { $by } names { $slug }, which would be gone.
changes-shared = I left all as it is: { $slug } would have the same { $field } as { $by }, and only one may.

## Help of the commands

changes-name-taken = I left all as it is: the name { $name } is that of { $by } by now.
help-on-changes = Tell who changed what last; with words, of one thing, like the gear goldie.
help-on-changes-undo = Take one change back, that of a number or your own latest; what was changed since stays.
