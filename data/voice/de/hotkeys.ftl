## Tasten, Pedale und Pads

page-hotkeys-title = Tasten
page-hotkeys-how = Alles, was hier eine Taste kann, kann auch, was eine Anfrage schickt: ein Tastenpult, ein Pad, ein Pedal, ein Skript.
page-hotkeys-token = Es schickt mit jedem Druck ein Token: Mach eines, und setze es ein, wo in den Beispielen TOKEN steht.
page-hotkeys-once = Ein Druck, der sofort noch einmal kommt, zählt einmal. Einer mit einem Header Idempotency-Key zählt einmal und bekommt wieder dieselbe Antwort, solange der Bot läuft und weniger als { $many } derselben Art nach ihm kamen. Ein abgelehnter wird neu versucht.
page-hotkeys-name = Adresse
page-hotkeys-does = Was es tut
page-hotkeys-sends = Kann mitschicken
page-hotkeys-examples = Beispiele
page-hotkeys-deck = Mit einer Aktion, die eine Web-Anfrage schickt und einen Header setzen lässt, wie ein Plugin für API-Anfragen:
page-hotkeys-pad = Mit der Aktion "HTTP POST", und dem Header in seinem eigenen Feld:
page-hotkeys-machines = Dasselbe als OpenAPI-Dokument
