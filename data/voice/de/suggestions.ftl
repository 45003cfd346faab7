## Was Fans zum Equipment vorschlagen

suggestion-waits = Danke! Was du zu { $name } sagst, wartet jetzt auf ein Ja; du hörst es, wenn es übernommen wird.
suggestion-which = Sag mir, welches Stück und was nicht stimmt{ $name ->
    [none] .
   *[other] : { $prefix }correct { $name } ist von 1997
}
suggestion-no-piece = Ein Stück, das so heißt, steht nicht im Regal, und ich gebe nur weiter, was zum Equipment gesagt wird{ $name ->
    [none] .
   *[other] , etwa { $prefix }correct { $name } ist von 1997
}
suggestion-says-nothing = Sag mir, was an { $name } nicht stimmt: { $prefix }correct { $name } ist von 1997
suggestion-too-long = Zum Weitergeben ist das zu lang: höchstens { $most } Zeichen, bitte.
suggestion-names-people = Bitte ohne @Namen: Zu { $name } geht es nur um das Stück.
suggestion-says-so = Das steht bei { $name } schon so.
suggestion-own = Das änderst du selbst, da wartet nichts: { $prefix }gear set { $name }, dann das Feld und was darin stehen soll.
suggestion-link = Mit einem Link darin kann ich das nicht weitergeben. Sag es bitte in Worten; falls es keiner ist, hilft ein Leerzeichen nach dem Punkt.
suggestion-private = Das rührt an etwas, das hier privat bleibt, deshalb lasse ich es. Alles andere zum Equipment gern!
suggestion-against-rules = Das kann ich nicht weitergeben: Es passt nicht zu den Hausregeln.
suggestion-said-already = Das hast du schon gesagt, und es wartet.
suggestion-too-many = Von dir warten schon { $most }. Bitte erst wieder eins, wenn die gelesen sind.
suggestion-full = Es wartet schon so viel, dass nichts mehr hineinpasst. Bitte an einem anderen Abend.
suggestion-unknown = Unter der Nummer { $number } wartet nichts. { $prefix }suggestions sagt, was wartet.
suggestion-how = Sag mir die Nummer, etwa { $prefix }suggestions take 3 oder { $prefix }suggestions drop 3 ist eine Neuauflage
suggestion-not-understood = Das will gelesen sein: Öffne es auf dem Pult. Was du dort an { $name } änderst und speicherst, gilt als übernommen.
suggestion-gone = Nichts geändert: { $name } ist nicht mehr im Regal.
suggestion-taken = Danke, { $names }! Was du zu { $name } gesagt hast, steht jetzt da.
suggestion-dropped = Zu { $name }, { $names }: Es bleibt, wie es ist. { $reason }
suggestions-none = Gerade schlägt niemand etwas vor.
suggestions-told = Fans schlagen vor: { $items }{ $more ->
    [0] .
   *[other] { " " }… und noch { $more }.
} { $prefix }suggestions take oder drop, und die Nummer; die Worte stehen auf dem Pult.
word-suggestion = { $number } { $name }{ $fans ->
    [one] { "" }
   *[other] { " " }({ $fans } Fans)
}{ $field ->
    [none] , zum Lesen
   *[other] : { $field }{ $value ->
        [none] { "" }
       *[other] { " " }{ $value }
    }
}
suggestion-changed = Geändert: { $field } von { $name }, von { $now ->
    [none] nichts
   *[other] { $now }
} zu { $value }. { $prefix }changes undo nimmt es zurück.
suggestion-was-dropped = Verworfen, was zu { $name } gesagt wurde{ $reason ->
    [none] .
   *[other] . Wer es sagte, hört den Grund.
}
wish-unknown = Nach „{ $words }“ fragt niemand mehr.

## Die Seite und der Teil des Pults

page-suggestions-title = Wonach Fans fragen
page-suggestions-how = Was Fans mit { $prefix }correct vorschlagen. Nichts davon wird gesagt oder geändert, bevor du es übernimmst. Wer es vorschlug, bekommt im Chat einmal Dank; von Verworfenem hören sie nur, wenn du einen Grund nennst.
page-suggestions-none = Gerade schlägt niemand etwas vor.
page-suggestions-from = von { $logins }
page-suggestions-change = { $now ->
    [none] –
   *[other] { $now }
} → { $value }
page-suggestions-take = Übernehmen
page-suggestions-open = { $name } öffnen
page-suggestions-drop = Verwerfen
page-suggestions-reason = Grund, falls sie ihn hören sollen
page-suggestions-part = Nicht dasselbe
page-suggestions-decided = Im letzten Monat entschieden
page-suggestions-outcome = { $outcome ->
    [taken] übernommen
   *[dropped] verworfen
}{ $reason ->
    [none] { "" }
   *[other] : { $reason }
}
page-suggestions-put-back = Zurückholen
page-suggestions-take-back = Zurücknehmen
page-suggestions-read = Von { $logins }: „{ $words }“ – ändere, was du richtig findest, und speichere, dann gilt es als übernommen.
page-suggestions-taken = Übernommen: { $name }. Rückgängig machen kannst du es auf der Seite des Stücks.
page-suggestions-dropped = Verworfen.
page-suggestions-parted = Steht jetzt für sich.
page-suggestions-back = Wieder an seinem Platz.
page-suggestions-take-does = Ändert ein Stück, wie Fans es vorschlagen; wo man es lesen muss, öffnet es dessen Formular.
page-suggestions-drop-does = Verwirft, was Fans vorschlagen; mit einem Grund hören sie den.
page-suggestions-part-does = Löst einen Vorschlag von denen, mit denen er zusammengelegt wurde.
page-suggestions-put-back-does = Lässt einen verworfenen Vorschlag wieder warten.
page-wishes = Equipment, nach dem Fans vergeblich fragten
page-wishes-how = Gezählt nach Personen, nie mit Namen. Was sich gleicht, ist ein Wunsch: vertippt, in der Mehrzahl, in anderer Reihenfolge; ist es nicht dasselbe, löst man es wieder.
page-wishes-none = Bisher fragte niemand vergeblich nach etwas.
page-wishes-asked = { $fans ->
    [one] Ein Fan fragte nach
   *[other] { $fans } Fans fragten nach
} „{ $words }“
page-wishes-take = Auf den Wunschzettel
page-wishes-taken = Auf dem Wunschzettel: { $name }.
page-wishes-take-does = Macht aus dem, wonach Fans fragten, ein Stück, das gewünscht ist.
page-wishes-drop-does = Verwirft, wonach Fans fragten, für mindestens einen Monat.
page-wishes-part-does = Löst eine Schreibweise von denen, mit denen sie zusammengelegt wurde.
page-wishes-put-back-does = Macht aus einem verworfenen Wunsch wieder einen.
page-desk-asked = Wonach Fans fragen
page-desk-asked-all = { $count ->
    [0] Alle Wünsche
    [one] Alle Wünsche und ein Vorschlag
   *[other] Alle Wünsche und { $count } Vorschläge
}

# What !help says of each command.
help-on-correct = Schlägt vor, was an einem Stück nicht stimmt: an welchem, und was. Es wartet auf ein Ja.
help-on-suggestions = Sagt, zu welchem Equipment Fans etwas vorschlagen, jedes mit seiner Nummer; ihre Worte stehen auf dem Pult.
help-on-suggestions-take = Ändert das Stück so, wie der Vorschlag mit einer Nummer es sagt.
help-on-suggestions-drop = Verwirft den Vorschlag mit einer Nummer; mit einem Grund hört den, wer ihn gemacht hat.
