# Every sentence that Woodshed says in chat lies in this folder, one file for each subject. A line never begins with a
# gap, so that nobody can make the bot speak a command. Each line is cut at 500 characters, which is all that Twitch
# lets through.

## Said of any command, and to whoever calls

one-breath = Eine Atempause für die Saiten, bitte – in ein paar Sekunden antworte ich gern weiter.
for-the-artist = Lieb, dass du mit anpackst! Der Befehl gehört aber der Person am Instrument. Für dich gibt es { $prefix }{ $instead }
for-the-staff = Lieb, dass du mit anpackst! Der Befehl gehört aber der Person am Instrument und den Mods. Für dich gibt es { $prefix }{ $instead }
command-near = Das hat nichts bewirkt: So einen Befehl gibt es hier nicht. Meintest du { $prefix }{ $command }?
order-named = Das hat nichts bewirkt: Mit einem Namen darin lese ich { $prefix }{ $command } als Nachricht an jemanden. Ohne Namen klappt es.
group-how = Das hat nichts bewirkt: Hinter { $prefix }{ $command } kommt nichts oder eins davon: { $names }.
order-alone = Das hat nichts bewirkt: Hinter { $prefix }{ $command } kommt nichts mehr.{ $names ->
    [none] { "" }
   *[other] {" "}Mit Worten dahinter gibt es { $names }.
}
called-by-name = Hallo! Am besten verstehe ich Befehle: { $prefix }gear pick erzählt vom Plektrum, { $prefix }now verrät, was gerade gespielt wird, und { $prefix }help den Rest.
called-night = Gute Nacht! Schön, dass du da warst.
called-bye = Bis zum nächsten Mal! Schön, dass du da warst.
called-private = Fragen schadet nicht. { $says }
something-missing = Da fehlt noch ein Wort: { $usage } – { $help }
word-argument = { $name ->
    [about] Name
    [bpm] Tempo
    [change] Änderung
    [count] Anzahl
    [decision] Nummer oder Name
    [gear] Equipment
    [item] Teil
    [kind] Art
    [login] Name
    [minutes] Minuten
    [name] Name
    [number] Nummer
    [phrase] Text
    [piece] Stück
    [place] Ort
    [preset] Preset
    [question] Frage
    [reason] Grund
    [right] Recht
    [routine] Routine
    [rule] Regel
    [setting] Einstellung
    [text] Text
    [times] Anzahl
    [topic] Thema
    [user] Name
    [value] Wert
    [what] was
    [when] wann
    [which] Nummer
    [words] Worte
   *[other] { $name }
}
something-broke = Das ging bei mir schief, nicht bei dir. Es steht im Log, versuch es bitte gleich noch mal.
twitch-did-not = Das ist notiert, aber Twitch hat nicht mitgemacht. Bitte erledige es dort von Hand.
nothing-written = Sorry, ich kann gerade nichts aufschreiben, also hat das nicht geklappt. { $prefix }health sagt, was zu reparieren ist.

# The answer to several people at once, and other words for an answer that was just given: Twitch drops a line of an
# ordinary account that says the same as one before.
answer-for = Für @{ $login }: { $answer }
said-also = Gilt auch für { $others }: { $answer }
said-together = Viele fragen, also alles auf einmal: { $answers }{ $left_out ->
    [0] { "" }
    [one] { " " }(Eine Antwort habe ich ausgelassen: Frag gern noch mal!)
   *[other] { " " }({ $left_out } Antworten habe ich ausgelassen: Fragt gern noch mal!)
}
said-again = Noch einmal: { $answer }
said-before = Wie eben schon gesagt: { $answer }
said-as-well = Gern auch noch mal: { $answer }
