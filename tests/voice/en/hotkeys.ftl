## Hotkeys, pedals and pads

page-hotkeys-title = Hotkeys
page-hotkeys-how = All that can be done here with a key can be done by anything that sends a request: a stream deck, a pad, a pedal, a script.
page-hotkeys-token = It sends a token with each press: make one, and put it where the examples say TOKEN.
page-hotkeys-once = A press that is sent again at once counts once. One with a header Idempotency-Key counts once, and is answered the same again, as long as the bot runs and fewer than { $many } of the same kind came after it. One that was refused is tried anew.
page-hotkeys-name = Address
page-hotkeys-does = What it does
page-hotkeys-sends = May send
page-hotkeys-examples = Examples
page-hotkeys-deck = With an action that sends a web request and lets you set a header, as an API request plugin has:
page-hotkeys-pad = With the action "HTTP POST", and the header in its own field:
page-hotkeys-machines = The same as an OpenAPI document
