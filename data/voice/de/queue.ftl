## Die Seite der Moderatoren mit dem, was wartet
# Keine Zeile einer Seite wird je im Chat gesagt, deshalb dürfen diese mit einer Lücke beginnen.

page-queue-title = Warteschlange
page-queue-waiting = { $count ->
    [0] Nichts wartet. Viel Freude an der Musik!
    [one] Eine Sache wartet.
   *[other] { $count } Sachen warten, das Dringendste zuerst.
}
page-queue-more = { $count ->
    [one] Eine weitere kommt danach.
   *[other] { $count } weitere kommen danach.
}
page-queue-find = Person, Worte oder Regel
page-queue-find-it = Suchen
page-queue-found = Es warten mit „{ $words }“: { $count }. Es warten außerdem und sind hier nicht zu sehen: { $others }.
page-queue-all = Alles zeigen
page-queue-newer = Neues wartet: Es erscheint, sobald dir nichts mehr unter dem Zeiger wegrutschen kann.
page-queue-kind = { $kind ->
    [care] Jemand könnte in Gefahr sein
    [held] Zurückgehalten
    [unsure] Zweifelhaft
    [ban] Vorgeschlagener Bann
    [appeal] Einspruch
   *[unban] Bitte um Entbannung
}
page-queue-at = { $at }, { $ago ->
    [now] gerade eben
   *[other] vor { $ago }
}
page-queue-runs-out = Läuft etwa { $at } ab
page-queue-left = Verbleibende Zeit
page-queue-skipped = { $count ->
    [one] Einmal übersprungen
    [2] Zweimal übersprungen
   *[other] { $count } Mal übersprungen
}
page-queue-rule = Regel: { $rule }.
page-queue-automod = AutoMod hält es zurück: { $rule }.
page-queue-seen = Was auffiel:
page-queue-why = { $kind ->
    [care] Es wurde nichts getan, und niemand wird dafür bestraft. Schau leise nach, als Mensch; die Worte lassen sich senden.
    [held] Entscheidet niemand, entscheidet Twitch: Dann bleibt die Nachricht draußen.
    [ban] Die Regel schlägt einen Bann vor, und über einen Bann entscheidet ein Mensch.
    [appeal] Du wirst gebeten, noch einmal hinzusehen.
    [unban] Die Person ist gebannt und bittet, wieder eingelassen zu werden.
   *[unsure] { $certainty ->
        [possible] Es kann auch harmlos sein, deshalb ist nichts geschehen.
        [likely] Es ist wohl so gemeint, kann aber ein Zitat oder Spaß sein, deshalb ist nichts geschehen.
        [certain] Die Regel überlässt es dir, deshalb ist nichts geschehen.
       *[unknown] Keine Regel kann es allein entscheiden, deshalb ist nichts geschehen.
    }
}
page-queue-appealed = Was moderiert wurde, { $at }, nach der Regel { $rule }:
page-queue-skip = Überspringen
page-queue-skip-does = Es bleibt, wo es ist, für dich später oder für jemand anderen.
page-queue-final = { $kind ->
    [appeal] Was aufgehoben ist, lässt sich hier nicht wieder einsetzen.
   *[other] Twitch nimmt eine Antwort an: Ein Ja oder Nein lässt sich hier nicht zurücknehmen.
}
page-queue-fault = Twitch hat es nicht getan: { $why }. Bitte erledige es dort von Hand.
page-queue-answered-at = um { $at }
page-queue-undo = Zurücknehmen
page-queue-again = Wieder warten lassen
page-queue-person = { $days ->
    [0] Noch nie hier gesehen.
    [one] An einem Tag hier, am { $since }.
   *[other] An { $days } Tagen hier, zuerst am { $since }.
}
page-queue-counts = { $count ->
    [0] Nichts liegt vor.
    [one] Eine Sache liegt vor.
   *[other] { $count } Sachen liegen vor.
}
page-queue-said = { $count ->
    [one] Eine Nachricht in der letzten halben Stunde.
   *[other] { $count } Nachrichten in der letzten halben Stunde.
}
page-queue-said-none = In der letzten halben Stunde still.
page-queue-decided = Was davon moderiert wurde
page-queue-decision = { $at }: { $action ->
    [review] nachgefragt
    [delete] entfernt
    [warn] verwarnt
    [timeout] in Auszeit geschickt
   *[ban] gebannt
} ({ $rule }){ $undone ->
    [none] { "" }
   *[other] , zurückgenommen von { $undone }
}
page-queue-all-of = Alles über { $login }
page-queue-key-down = zum Nächsten, das wartet
page-queue-key-up = zum Vorigen
page-queue-key-verbs = die Antworten mit diesen Nummern, dort, wo du bist
page-queue-key-undo = eine Antwort zurücknehmen, zehn Sekunden lang
page-queue-key-find = suchen
