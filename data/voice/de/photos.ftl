## Fotos von dem, was die Künstlerin oder der Künstler hat
# Keine Zeile einer Seite wird je im Chat gesagt, darum darf sie mit einer Lücke beginnen.

page-photos-title = Fotos
page-photos-how = JPEG, PNG oder WebP, je bis { $megabytes } MB, höchstens { $most }. Nur das Bild selbst bleibt, verkleinert: wo und wann es aufgenommen wurde, und mit welcher Kamera, wird weggeworfen.
page-photos-choose = Fotos, hier gewählt oder auf die Seite gezogen
page-photos-add = Hinzufügen
page-photos-alt = Was zu sehen ist
page-photos-alt-why = Für Menschen, die die Fotos nicht sehen: was auf jedem ist, in einem Satz.
page-photos-no-alt = Noch steht nicht dabei, was zu sehen ist.
page-photos-say-it = Behalten
page-photos-off = Wegnehmen
page-photos-off-it = Foto { $number } wegnehmen
page-photos-put-back = Zurücklegen
page-photos-put-back-it = Foto { $number } zurücklegen
page-photos-taken-off = Weggenommen, { $days } Tage lang aufgehoben
page-photos-large = Foto { $number }, noch nicht beschrieben
page-photos-added = { $count ->
    [one] Das Foto ist da.
   *[other] { $count } Fotos sind da.
}
page-photos-not = { $name }: { $why }
page-photos-nameless = Eine Datei ohne Namen
page-photos-slow = Der Rest kam zu langsam. Schick weniger auf einmal.
page-photos-described = Die Worte zum Foto sind behalten.
page-photos-describe-does = Sagen, was auf einem Foto zu sehen ist
page-photos-off-does = Ein Foto wegnehmen
page-photos-put-back-does = Ein weggenommenes Foto zurücklegen
page-photos-unknown = Dieses Foto ist weg. Lade die Seite neu.
page-photos-refused = { $why ->
    [gone] Wovon es sein sollte, das gibt es nicht mehr.
    [empty] Es ist kein Foto darin.
    [too-big] Es hat mehr als { $megabytes } MB. Speichere es kleiner, und schick es noch einmal.
    [no-picture] Das ist kein JPEG, PNG oder WebP, was auch sein Name sagt. Speichere es als eines davon, und schick es noch einmal.
    [too-large] Es hat mehr als { $megapixels } Millionen Bildpunkte. Speichere es kleiner, und schick es noch einmal.
    [moves] Es bewegt sich. Speichere ein Bild daraus als Foto, und schick das.
    [broken] Es ist kaputt oder abgeschnitten. Schick es noch einmal.
    [too-long] Die Arbeit daran dauerte zu lange. Speichere es kleiner, und schick es noch einmal.
    [too-many] Es sind so viele Fotos da, wie es geben darf. Nimm erst eines weg.
    [disk] Es ließ sich nicht schreiben. Sieh nach, ob die Platte voll ist.
   *[failed] Es ließ sich nicht bearbeiten. Speichere es kleiner oder als andere Art von Datei, und schick es noch einmal.
}
