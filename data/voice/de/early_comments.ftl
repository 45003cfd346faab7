## Wer heute Abend zuerst geschrieben hat

early-greeting = Hallo und willkommen, { $names }{ $more ->
    [0] { "" }
    [one] {" "}und noch jemand
   *[other] {" "}und { $more } weitere
}!{ $new ->
    [0] { "" }
    [one] {" "}Jemanden von euch sehe ich hier zum ersten Mal schreiben.
   *[other] {" "}{ $new } von euch sehe ich hier zum ersten Mal schreiben.
}{ $back ->
    [none] { "" }
   *[other] {" "}Und willkommen zurück: { $back }
}
early-greeting-all = Hallo und willkommen { $count ->
    [one] der einen Person, die
   *[other] euch allen { $count }, die ihr
} gerade dazugekommen { $count ->
    [one] ist
   *[other] seid
}!{ $new ->
    [0] { "" }
    [one] {" "}Jemanden sehe ich hier zum ersten Mal schreiben.
   *[other] {" "}{ $new } sehe ich hier zum ersten Mal schreiben.
}
early-in-take = Nicht während einer Aufnahme oder eines schweren Moments. Danach: { $prefix }early greet.
early-nobody = Es wartet niemand auf ein Hallo.
early-nothing-undone = Es gibt nichts zurückzunehmen: Gesagter Gruß ist gesagt.
early-waiting = Zuerst geschrieben, und von der Person am Instrument noch nichts gehört: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}… und { $more } weitere
}. { $new ->
    [0] { "" }
    [one] Eine Person ist mir neu.{" "}
   *[other] { $new } sind mir neu.{" "}
}{ $prefix }early greet grüßt alle.
early-off = Es wird niemand notiert. { $prefix }early on merkt sich, wer zuerst schreibt.
early-done = Erledigt: { $count ->
    [one] Eine Person hast du
   *[other] { $count } hast du
} selbst gegrüßt, also sage ich nichts. { $prefix }early undo nimmt es zurück.
early-undone = Wie vorher: { $count ->
    [one] Eine Person wartet
   *[other] { $count } warten
} auf ein Hallo.
early-switched = Frühe Kommentare sind { $state ->
    [on] an: Ich grüße alle, die zuerst geschrieben haben, einmal, in einer Zeile, in der ersten Pause.
   *[off] aus: Ich merke mir niemanden und grüße niemanden.
}
welcome-back-on = Notiert: Wenn du hier nach drei Monaten oder mehr wieder schreibst, sage ich vielleicht einmal, dass du zurück bist. Dafür behalte ich deine ID und den Tag, an dem du zuletzt geschrieben hast, und sonst nichts. Noch einmal { $prefix }welcomeback nimmt es zurück.
welcome-back-off = Zurückgenommen: Dafür behalte ich nichts darüber, wann du zuletzt hier warst, und begrüße dich nicht mehr als zurückgekehrt.
welcome-back-opted-out = Du hast dich abgemeldet: Ich weiß also nicht, wann du da warst, und kann nicht sagen, dass du wieder da bist. Wenn du das willst, zuerst { $prefix }optin

help-on-early = Sagt, wer heute Abend geschrieben und noch nichts gehört hat.
help-on-early-greet = Grüßt alle in einer Zeile.
help-on-early-done = Sie wurden laut gegrüßt: Ich grüße niemanden davon.
help-on-early-undo = Lässt wieder warten, wer laut gegrüßt wurde.
help-on-early-on = Merkt sich, wer zuerst schreibt, und grüßt alle einmal, in der ersten Pause.
help-on-early-off = Merkt sich niemanden und grüßt niemanden, bis es wieder eingeschaltet wird.
help-on-welcomeback = Als zurückgekehrt gegrüßt werden, wenn du nach drei Monaten wieder schreibst; noch einmal nimmt es zurück.

page-early-title = Zuerst geschrieben
page-early-none = Es wartet niemand auf ein Hallo.
page-early-off = Es wird niemand notiert. { $prefix }early on merkt sich, wer zuerst schreibt.
page-early-new = mir neu
page-early-back = nach Monaten zurück
page-early-more = { $count ->
    [one] und noch jemand
   *[other] und { $count } weitere
}
page-early-greet = Alle im Chat grüßen
page-early-done = Gegrüßt
page-early-done-one = { $login } ist gegrüßt
page-early-undo = Das zurücknehmen
page-early-told-greeted = In einer Zeile gegrüßt: { $count }
page-early-told-done = Erledigt.
page-early-told-undone = Sie warten wieder.
page-early-greet-does = Grüßt alle, die zuerst geschrieben haben, in einer Zeile im Chat.
page-early-done-does = Wer zuerst geschrieben hat, gilt als laut gegrüßt.
page-early-undo-does = Lässt wieder warten, wer laut gegrüßt wurde.
