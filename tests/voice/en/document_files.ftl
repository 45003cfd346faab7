## Files of what the artist authors, on the pages
# No line of a page is ever said in chat, so these may begin with a gap.

page-files-title = Files
page-files-in = Take files in
page-files-out = Save files
page-files-counts = { $count ->
    [one] one entry
   *[other] { $count } entries
}
page-files-get = Save { $file }
page-files-none = nothing there yet
page-files-nothing = There is nothing to save yet.
page-files-everything = { $count ->
    [one] Save it as a ZIP
   *[other] Save all { $count } in a ZIP
}
page-files-without = Photos are in the ZIP, with what each is of and its words; a file by itself has none. What is taken off stays here.
page-files-all = All files
page-import-title = Look before it comes in
page-import-how = Files as they are saved here, like gear.toml or routines.toml, the ZIP of all with its photos, or gear from a spreadsheet saved as CSV, up to { $megabytes } MB together. You see what would change before anything does.
page-import-choose = Files, chosen here or dropped on the page
page-import-look = See what it would change
page-import-prune = Take out what is not in the files
page-import-prune-how = Otherwise it stays: what comes in is added to what is there.
page-import-empty = There is no file with anything in it.
page-import-too-big = That is more than { $megabytes } MB together, or more than { $texts } MB without photos. Take fewer at a time.
page-import-too-slow = It took too long to come. Take fewer at a time.
page-import-preview = What comes of { $files }
page-import-columns = How the columns of { $file } are taken
page-import-column = Column
page-import-taken-for = Taken for
page-import-left-out = Not taken
page-import-waits = Nothing is changed yet. This is what happens if you take it in, and nothing else.
page-import-counts = { $added } added, { $changed } changed, { $removed } taken out, { $unchanged } the same.
page-import-same = All of it is there already, word for word: there is nothing to take in.
page-import-faults = { $count ->
    [one] One thing is wrong, so that nothing comes in.
   *[other] { $count } things are wrong, so that nothing comes in.
}
page-import-faults-how = Mend it in the file, and choose it again.
page-import-nowhere = Names that lead nowhere
page-import-nowhere-how = It comes in all the same, and what they name may come later; until then there is only the name.
page-import-added = Added
page-import-changed = Changed
page-import-removed = Taken out
page-import-photos = Photos added
page-import-described = Photos told in other words
page-import-field = Field
page-import-now = Now
page-import-then = After
page-import-empty-value = nothing
page-import-take-in = Take it in
page-import-taken-in = { $change ->
    [0] It is in.
   *[other] It is in, as change { $change }.
}
page-import-taken-back = It was in, and is taken back.
page-import-back = Take all of it back
page-import-another = Look at other files
page-import-took = It is in.
page-import-undid = It is taken back, all of it.
page-import-take-does = Take in a file that was looked at
page-import-undo-does = Take back a file that was taken in
page-import-gone = Nobody knows of this any more: the bot was started anew, or others were looked at since. Choose the file again.
page-import-nothing = There is nothing to take in.
page-import-changed-since = Something was changed since you looked. Here is what would happen now: look again, and take it in if that is right.
page-import-taken-before = It is in already.
page-import-not-taken = It was not taken in.
page-import-practice = { $name } is a log of practice, of which there is no look before: stop the bot, and take it in by { $command }.
page-import-zip = { $name }: { $why ->
    [broken] this ZIP is broken. Save it anew, and choose it again.
    [too-big] there are more than { $megabytes } MB in it, or more than { $texts } MB without photos. Unpack it, and take fewer files at a time.
   *[strange] this ZIP has something else in it than files as they are saved here. Unpack it, and choose the files by themselves.
}
