## The practice page: pedals of MIDI, and a clock of MIDI
# No line of a page is ever said in chat, so these may begin with a gap.

page-midi-how = Ein MIDI-Pedal wird zugewiesen, indem du es zweimal drückst. Es wird am Namen seines Geräts erkannt und spielt von selbst wieder mit, wenn es ausgesteckt war.
page-midi-open = Auf MIDI hören
page-midi-hears = Ich höre auf { $devices }.
page-midi-none = Ich höre auf MIDI, aber kein Gerät ist eingesteckt. Kommt eins, höre ich es sofort.
page-midi-elsewhere = Eine andere Seite dieses Browsers hört auf MIDI. Sobald sie geschlossen ist, hört diese.
page-midi-waits = Was für MIDI eingerichtet ist, wird noch nicht gehört: Drück unten „Auf MIDI hören“.
page-midi-gone = { $devices } ist weg. Eingesteckt und eingeschaltet spielt es von selbst wieder mit.
page-midi-back = { $devices } ist wieder da.
page-midi-missing = Dieser Browser hat kein MIDI. Öffne die Seite in Chrome, Edge oder Firefox.
page-midi-insecure = Kein MIDI für die Seite, so wie sie hier steht: Dazu braucht es einen eigenen Browser, kein Dock in OBS, und eine Adresse mit https oder 127.0.0.1 am Rechner des Bots.
page-midi-refused = Der Browser lässt diese Seite nicht auf MIDI hören. Erlaub es am Zeichen neben der Adresse, dann drück noch einmal.
page-midi-failed = Das MIDI dieses Rechners antwortet nicht ({ $reason }). Schließ, was sonst darauf hört, starte den Browser neu, dann drück noch einmal.
page-midi-note = { $device }: Note { $number }, Kanal { $channel }
page-midi-control = { $device }: Controller { $number }, Kanal { $channel }
page-midi-program = { $device }: Programm { $program } (gesendet { $sent }), Kanal { $channel }
page-midi-once-more = Gehört. Lass los und drück es noch einmal.
page-midi-momentary = Es ist an, solange du drückst.
page-midi-latching = Es geht mit einem Druck an und mit dem nächsten aus: Beide zählen. Stimmt das nicht, weis es noch einmal zu und lass gleich los.
page-midi-single = Es sendet bei jedem Druck dasselbe.
page-midi-follow = Der MIDI-Clock folgen, bis die Session endet
page-midi-tempo = { $bpm } BPM
page-midi-silent = Keine Clock zu hören.
page-midi-rigs = Ein Programmwechsel nimmt ein Rig in Gebrauch
page-midi-rigs-how = Aus, bis du es ankreuzt. Jedes Rig hat das Programm, für das es steht, wie es gesendet wird: was ein Gerät als 1 anzeigt, kann als 0 gesendet werden.
