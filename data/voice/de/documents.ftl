## Was jemand selbst schreibt, als Seiten: Equipment, Routinen, Befehle, Ankündigungen, Zitate und jede spätere Art
# No line of a page is ever said in chat, so these may begin with a gap.

page-documents-title = Katalog
page-documents-how = Alles, was du selbst schreibst. Dasselbe lässt sich im Chat und durch Dateien ändern; jede Änderung lässt sich zurücknehmen.
page-documents-files = Eine Datei aufnehmen oder alles als Dateien sichern
page-documents-kind = { $kind ->
    [gear] Equipment
    [routine] Routinen
    [command] Befehle
    [announcement] Ankündigungen
    [quote] Zitate
   *[other] { $kind }
}
page-documents-new = { $kind ->
    [gear] Neues Stück Equipment
    [routine] Neue Routine
    [command] Neuer Befehl
    [announcement] Neue Ankündigung
    [quote] Neues Zitat
   *[other] Neu: { $kind }
}
page-documents-none = { $kind ->
    [gear] Es gibt noch kein Equipment. Ab dem ersten Stück können Fans fragen, was sie hören.
    [routine] Es gibt noch keine Routine. Mit der ersten kannst du anfangen zu üben.
    [command] Es gibt noch keinen eigenen Befehl. Die mitgelieferten stehen hier nicht.
    [announcement] Es gibt noch keine Ankündigung.
    [quote] Noch wurde niemand zitiert.
   *[other] Es gibt noch nichts.
}
page-documents-count = { $count ->
    [0] noch keine
   *[other] { $count }
}
page-documents-find = Name, Spitzname oder ein paar Wörter
page-documents-find-it = Suchen
page-documents-all = Alle zeigen
page-documents-not-found = Nichts hier klingt wie „{ $asked }“.
page-documents-rests = { $kind ->
    [gear] ruht
    [command] aus
    [announcement] aus
   *[other] ruht
}
page-documents-save = Speichern
page-documents-saved = Gespeichert: { $name }
page-documents-discard = Abbrechen
page-field-must = muss ausgefüllt sein
page-documents-to-mend = { $count ->
    [one] Noch ist nichts gespeichert: Ein Feld braucht noch einen Blick.
   *[other] Noch ist nichts gespeichert: { $count } Felder brauchen noch einen Blick.
}
page-field-between = Von { $least } bis { $most }.
page-field-at-least = Mindestens { $least }.
page-field-at-most = Höchstens { $most }.
page-field-characters = Bis zu { $most } Zeichen.
page-field-one-a-line = Eins je Zeile.
page-field-nothing = –
page-documents-add-row = { $field ->
    [routine-blocks] Block hinzufügen
   *[other] Zu { $name } hinzufügen
}
page-documents-row = Nummer { $number }
page-documents-row-does = { $does ->
    [up] Nach oben
    [down] Nach unten
   *[remove] Herausnehmen
}: { $name }
page-documents-rows-how = Zum Umordnen ⠿ ziehen oder Alt mit den Pfeiltasten drücken.
page-documents-theirs = Nehmen, was dort steht
page-documents-used = Wo es verwendet wird
page-documents-remove = Entfernen
page-documents-remove-how = Auf dieser Seite lässt es sich weiter unten zurückholen.
page-documents-remove-does = Entfernt etwas aus dem Katalog, das sonst nirgends genannt wird.
page-documents-removed = Entfernt: { $name }
page-documents-in-use = Es bleibt, denn es wird verwendet in: { $names }{ $more ->
    [0] { "" }
   *[other] { " " }… und { $more } weiteren
}. Nimm es erst dort heraus oder lass es ruhen.
page-documents-rest = { $kind ->
    [gear] Ruhen lassen
    [command] Ausschalten
    [announcement] Ausschalten
   *[other] Ruhen lassen
}
page-documents-rest-how = Es bleibt mit allem, was dazu gesagt ist, und wird nicht verwendet.
page-documents-rest-does = Behält etwas im Katalog, das gerade nicht verwendet wird.
page-documents-gone = Das wurde entfernt. Um es zurückzuholen, nimm unten die Änderung zurück, die es entfernt hat.
page-documents-history = Was geändert wurde
page-documents-history-all = Alles davon
page-documents-undo = Zurücknehmen
page-documents-undo-of = Nummer { $number } zurücknehmen
page-documents-undo-does = Nimmt eine Änderung am Katalog zurück; was seither geändert wurde, bleibt.

## Wörter für die Felder; eines ohne heißt wie in einer Datei

page-field = { $field ->
    [gear-kind] Was es ist
    [gear-maker] Hersteller
    [gear-model] Modell
    [gear-nickname] Spitzname
    [gear-year] Baujahr
    [gear-owner] Gehört
    [gear-since] Bei dir seit
    [gear-status] Wie es darum steht
    [gear-story] Geschichte
    [gear-link] Link
    [gear-provenance] Wer das sagt
    [gear-serial] Seriennummer
    [gear-tags] Stichwörter
    [gear-in] Teil von
    [routine-title] Titel
    [routine-says] Wozu sie dient
    [routine-clean_in_a_row] Sauber in Folge, um schneller zu werden
    [routine-misses_in_a_row] Daneben in Folge, um langsamer zu werden
    [routine-by] Fertig bis
    [routine-blocks] Blöcke
    [routine-blocks-title] Titel
    [routine-blocks-kind] Art
    [routine-blocks-minutes] Minuten
    [routine-blocks-piece] Stück
    [routine-blocks-section] Abschnitt
    [routine-blocks-key] Tonart
    [routine-blocks-tuning] Stimmung
    [routine-blocks-metre] Taktart
    [routine-blocks-start_bpm] Anfangstempo
    [routine-blocks-target_bpm] Zieltempo
    [routine-blocks-step] Schritt zwischen Tempi
    [routine-blocks-listen_for] Hör auf
    [routine-blocks-gear] Equipment
    [routine-blocks-settings] Einstellungen
    [routine-blocks-method] Art zu üben
    [routine-blocks-strategy] Wie du vorgehst
    [routine-blocks-by] Fertig bis
    [routine-blocks-goes_on] Beginnt beim zuletzt erreichten Tempo
    [command-slug] Name
    [command-says] Was er sagt
    [command-means] Oder: für welchen Befehl er steht
    [command-aliases] Weitere Namen
    [command-who] Wer ihn benutzen darf
    [command-cooldown] Sekunden zwischen zwei Antworten
    [command-user_cooldown] Sekunden zwischen zweien für dieselbe Person
    [command-when] Wann
    [command-on] Eingeschaltet
    [command-counter] Zähler
    [announcement-slug] Name
    [announcement-says] Was gesagt wird, reihum eins
    [announcement-minutes] Minuten zwischen zweien
    [announcement-lines] Chatzeilen zwischen zweien
    [announcement-on] Eingeschaltet
    [quote-says] Was gesagt wurde
    [quote-by] Von wem
   *[other] { $name }
}
page-hint = { $field ->
    [gear-nickname] Wie du es nennst. Auch damit finden es Fans.
    [gear-owner] Falls es nicht deins ist.
    [gear-story] Wird im Chat erzählt, wenn jemand fragt.
    [gear-link] Beginnt mit https://
    [gear-tags] Farben, Größen und dergleichen, mit denen man es findet.
    [gear-in] Tonabnehmer stecken in einer Gitarre, Röhren in einem Amp.
    [gear-serial] Das liest nur du: weder der Chat noch eine Seite für andere verrät sie.
    [routine-by] Bis dahin gibt ihr der Plan mehr Zeit.
    [routine-blocks-section] Etwa Takt 33 bis 48. Schreib beides überall gleich, wo du dasselbe übst.
    [routine-blocks-metre] Etwa 4/4, 3+2+2/8 oder 4/4 → 7/8.
    [routine-blocks-start_bpm] In Schlägen je Minute; halbe gehen auch.
    [routine-blocks-target_bpm] Leer lassen, wo es nichts zu erklimmen gibt.
    [routine-blocks-listen_for] Davor sagt der Bot „Hör auf“.
    [routine-blocks-method] Fans, die fragen, erfahren, warum das hilft.
    [command-slug] Was man tippt, ohne das Zeichen davor.
    [command-says] { "{" }user{ "}" } ist, wer fragt, { "{" }count{ "}" }, wie oft er benutzt wurde.
    [command-means] Etwa gear guitar. Eins von beiden, nicht beides.
    [command-counter] Einer, den mehrere Befehle teilen; leer für den eigenen.
    [announcement-slug] Ein kurzer, unter dem du sie findest.
    [quote-by] Ein Name, ohne @.
   *[other] { "" }
}
page-choice = { $choice ->
    [gear-kind-guitar] Gitarre
    [gear-kind-bass] Bass
    [gear-kind-amp] Amp
    [gear-kind-cab] Box
    [gear-kind-pedal] Pedal
    [gear-kind-pickup] Tonabnehmer
    [gear-kind-tubes] Röhren
    [gear-kind-strings] Saiten
    [gear-kind-pick] Plektrum
    [gear-kind-microphone] Mikrofon
    [gear-kind-interface] Interface
    [gear-kind-software] Software
    [gear-kind-drum] Schlagzeug
    [gear-kind-keys] Tasten
    [gear-kind-other] Etwas anderes
    [gear-status-in-use] In Gebrauch
    [gear-status-resting] Ruht
    [gear-status-sold] Verkauft
    [gear-status-wanted] Gesucht
    [gear-provenance-own-word] Du selbst
    [gear-provenance-maker] Der Hersteller
    [gear-provenance-fan-find] Ein Fan fand es heraus
    [routine-blocks-kind-warm-up] Aufwärmen
    [routine-blocks-kind-technique] Technik
    [routine-blocks-kind-repertoire] Repertoire
    [routine-blocks-kind-improvisation] Improvisation
    [routine-blocks-kind-ear] Gehör
    [routine-blocks-kind-sight-reading] Blattspiel
    [routine-blocks-kind-cool-down] Ausklang
    [command-who-everyone] Alle
    [command-who-subscriber] Abonnenten
    [command-who-vip] VIPs
    [command-who-moderator] Moderatoren
    [command-who-artist] Nur du
    [command-when-always] Immer
    [command-when-live] Während der Stream läuft
   *[other] { $name }
}

## Was an einem Feld nicht stimmt, daneben

page-fault = { $fault ->
    [missing] Füll das aus.
    [too-long] Das ist zu lang: { $most } Zeichen passen.
    [too-few] Das sind zu wenige: mindestens { $least }.
    [too-many] Das sind zu viele: höchstens { $most }.
    [whole] Schreib eine ganze Zahl in Ziffern, etwa 5.
    [number] Schreib eine Zahl in Ziffern, etwa 92 oder 92,5.
    [least] Schreib { $least } oder mehr.
    [most] Schreib { $most } oder weniger.
    [step] Schreib ein Vielfaches von { $step }.
    [choice] Wähl eins von denen, die es gibt.
    [day] Schreib einen Tag wie 2026-12-20.
    [taken] Eins mit diesem Namen gibt es schon.
    [slug] Hierher passen nur Buchstaben von a bis z, Ziffern und Bindestriche, etwa { $near }. Was man sonst noch tippt, ist ein weiterer Name.
    [gone] Das wurde inzwischen entfernt. Was du geschrieben hast, steht noch hier: Speichere noch einmal, um es damit zurückzuholen.
    [clash] { $by ->
        [none] Eine Datei
       *[other] { $by }
    } hat das inzwischen geändert, in: { $now }. Deins steht hier; speichere noch einmal, um es zu behalten.
    [gear-link] Beginne einen Link mit https://, ohne Leerzeichen darin.
    [gear-in] Ein Stück ist kein Teil von sich selbst, und auch nicht von dem, was ein Teil davon ist.
    [routine-blocks] Üben geht aufwärts: Das Anfangstempo liegt über dem Ziel.
    [routine-blocks-metre] Schreib eine Taktart wie 4/4, 3+2+2/8, (2+2+3)/8, 7/8+5/8 oder 4/4 → 7/8.
    [routine-blocks-method] Schreib die Kennung einer Art zu üben: kleine Buchstaben, mit Bindestrichen verbunden.
    [command] Schreib, was er sagt, oder für welchen Befehl er steht: eins von beiden.
    [command-aliases] Ein Name hat Buchstaben, Ziffern, - und _, bis zu 30, und beginnt mit einem Buchstaben oder einer Ziffer.
    [command-counter] Ein Zähler hat kleine Buchstaben, Ziffern und einzelne Bindestriche.
    [announcement-says] So lang nimmt Twitch keine Zeile, und keine, die mit einem Punkt, einem Schrägstrich oder einem ! beginnt.
    [quote] Schreib, was gesagt wurde, oder nimm heraus, von wem.
   *[own] Das geht so nicht ({ $says }).
}
page-fault-in-line = Zeile { $number }:
