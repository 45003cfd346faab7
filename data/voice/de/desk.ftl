## Das Pult des Künstlers
# Keine Zeile einer Seite wird je im Chat gesagt, also darf sie mit einer Lücke beginnen.

page-desk-title = Pult
page-desk-dock = Die schmale Seite, für ein Dock in OBS
page-desk-practice = Nur die Tasten
page-desk-chat = Chat
page-desk-chat-none = Noch hat niemand geschrieben.
page-desk-chat-newer = Neuere Zeilen
page-desk-taken-off = Im Chat entfernt
page-desk-latest = Zuletzt moderiert, { $at }:
page-desk-latest-none = In der letzten halben Stunde wurde nichts moderiert.
page-desk-latest-undone = Das ist schon zurückgenommen.
page-desk-latest-changed = Das kam genau in diesem Augenblick. Drück noch einmal, wenn du es meinst.
page-desk-waits = Zur Prüfung
page-desk-waiting = { $count ->
    [0] Nichts wartet.
    [one] Eines wartet.
   *[other] { $count } Dinge warten.
}
page-desk-queue = Ansehen
page-desk-bot = Der Bot
page-desk-bot-well = Alles ist in Ordnung, und der Stream ist { $live ->
    [yes] live
   *[no] aus
}.
page-desk-mend = Was zu tun ist:
page-desk-evening = Der Abend bisher
page-desk-evening-none = Heute noch nichts gespielt.
page-desk-evening-played = { $minutes ->
    [one] Eine Minute gespielt.
   *[other] { $minutes } Minuten gespielt.
}
page-desk-block = { $planned ->
    [none] { $played } min
   *[other] { $played } von { $planned } min
}{ $state ->
    [now] , jetzt
    [skipped] , übersprungen
    [ahead] , kommt noch
   *[done] { "" }
}
page-desk-key-practice = was der Buchstabe auf jedem Knopf sagt
page-desk-key-yes = das vorgeschlagene Tempo annehmen
page-desk-key-note = eine Notiz schreiben
page-desk-key-undo = zurücknehmen, was zuletzt moderiert wurde
