## The practice page: pedals of MIDI, and a clock of MIDI
# No line of a page is ever said in chat, so these may begin with a gap.

page-midi-how = A MIDI pedal is assigned by pressing it twice. It is known by the name of its device, and plays again by itself after it was unplugged.
page-midi-open = Listen to MIDI
page-midi-hears = Listening to { $devices }.
page-midi-none = Listening to MIDI, but no device is plugged in. One that comes is heard at once.
page-midi-elsewhere = Another page of this browser listens to MIDI. Once that one is closed, this one does.
page-midi-waits = What is set up for MIDI is not heard yet: press “Listen to MIDI” below.
page-midi-gone = { $devices } is gone. Once it is plugged in and on, it plays again by itself.
page-midi-back = { $devices } is back.
page-midi-missing = This browser has no MIDI. Open the page in Chrome, Edge or Firefox.
page-midi-insecure = No MIDI for the page as it stands here: that takes a browser of its own, not a dock in OBS, and an address with https or 127.0.0.1 on the machine of the bot.
page-midi-refused = The browser does not let this page listen to MIDI. Allow it at the sign beside the address, then press again.
page-midi-failed = The MIDI of this machine does not answer ({ $reason }). Close what else listens to it, start the browser anew, then press again.
page-midi-note = { $device }: note { $number }, channel { $channel }
page-midi-control = { $device }: control { $number }, channel { $channel }
page-midi-program = { $device }: program { $program } (sent { $sent }), channel { $channel }
page-midi-once-more = Heard. Let go and press it once more.
page-midi-momentary = It is on while it is pressed.
page-midi-latching = It goes on at one press and off at the next: both count. If that is wrong, assign it again and let go at once.
page-midi-single = It says the same at every press.
page-midi-follow = Follow the MIDI clock until the session ends
page-midi-tempo = { $bpm } BPM
page-midi-silent = No clock is heard.
page-midi-rigs = A program change puts a rig in use
page-midi-rigs-how = Off until you tick it. Each rig has the program that it stands for, as it is sent: what a device shows as 1 may be sent as 0.
