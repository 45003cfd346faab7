## Was jemand selbst schreibt, als Seiten: Equipment, Routinen, Befehle, Ankündigungen, Zitate und jede spätere Art
# No line of a page is ever said in chat, so these may begin with a gap.

document-bad-name = Ohne Buchstaben oder Ziffer kann ich aus dem Namen kein Kürzel machen.

page-documents-title = Katalog
page-documents-how = Alles, was du selbst schreibst. Dasselbe lässt sich im Chat und durch Dateien ändern; jede Änderung lässt sich zurücknehmen.
page-documents-files = Eine Datei aufnehmen oder alles als Dateien sichern
page-documents-group = { $group ->
    [played] Was du spielst
    [told] Was du erzählst
   *[chat] Im Chat
}
page-documents-kind = { $kind ->
    [gear] Equipment
    [routine] Routinen
    [setting] Einstellungen am Equipment
    [story] Geschichten
    [tour] Tour
    [duet] Duette
    [checklist] Checklisten
    [command] Befehle
    [announcement] Ankündigungen
    [quote] Zitate
    [maintenance] Pflege
    [rig] Rigs
    [band] Band
    [interview] Interviewfragen
    [fact] Fakten
    [quiz] Quizfragen
    [support] Unterstützung
    [site] Website
   *[other] { $kind }
}
page-documents-new = { $kind ->
    [gear] Neues Stück Equipment
    [routine] Neue Routine
    [setting] Neue Einstellung am Equipment
    [story] Neue Geschichte
    [tour] Neuer Halt der Tour
    [duet] Neue Aufgabe
    [checklist] Neue Checkliste
    [command] Neuer Befehl
    [announcement] Neue Ankündigung
    [quote] Neues Zitat
    [maintenance] Neue Pflege
    [rig] Neues Rig
    [band] Neu in der Band
    [interview] Neue Frage
    [fact] Neuer Fakt
    [quiz] Neue Quizfrage
    [support] Neuer Zweck der Unterstützung
    [site] Neuer Teil der Website
   *[other] Neu: { $kind }
}
page-documents-none = { $kind ->
    [gear] Es gibt noch kein Equipment. Ab dem ersten Stück können Fans fragen, was sie hören.
    [routine] Es gibt noch keine Routine. Mit der ersten kannst du anfangen zu üben.
    [setting] Noch sind keine Regler notiert. Ab der ersten Einstellung können Fans fragen, wie du diesen Sound machst.
    [story] Noch gibt es keine Geschichte außer denen am Equipment selbst.
    [tour] Die Tour hat noch keinen Halt.
    [duet] Es gibt noch keine Aufgabe. Mit der ersten können Fans mitspielen und einreichen, was sie spielen.
    [checklist] Es gibt noch keine Checkliste. Mit der ersten kannst du mit dem Chat zusammen packen.
    [command] Es gibt noch keinen eigenen Befehl. Die mitgelieferten stehen hier nicht.
    [announcement] Es gibt noch keine Ankündigung.
    [quote] Noch wurde niemand zitiert.
    [maintenance] Noch nichts notiert. Mit der ersten Arbeit können Fans fragen, wie alt die Saiten sind, und dein Pult sagt dir, was fällig ist.
    [rig] Es gibt noch kein Rig. Mit dem ersten können Fans fragen, wodurch dein Signal läuft.
    [band] Hier steht noch niemand. Mit der ersten Person können Fans fragen, wer mitspielt.
    [interview] Es gibt noch keine Frage. Mit der ersten kannst du einen Gast befragen.
    [fact] Noch gibt es keinen Fakt. Mit dem ersten hat { $prefix }fact etwas zu erzählen.
    [quiz] Noch gibt es keine Frage für das Quiz. Mit der ersten hat { $prefix }quiz start etwas zu fragen.
    [support] Es wird um nichts gebeten. Mit dem ersten Zweck hören Fans, die fragen, was Unterstützung zahlt.
    [site] Für deine Website ist noch nichts gewählt, also wird nichts gezeigt.
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
    [setting-knobs] Regler hinzufügen
    [maintenance-done] Einen Tag hinzufügen
    [checklist-items] Etwas hinzufügen
    [rig-chain] Gerät hinzufügen
    [band-boundaries] Noch ein privates Thema
    [rig-chain] Gerät hinzufügen
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
page-documents-copy = Kopie machen
page-documents-copy-how = Mit dem, was hier steht, außer dem, was nur diesem einen eigen ist, zum Ändern; dies hier bleibt, wie es ist.
page-documents-copied = Kopiert. Das hier ist die Kopie: { $name }
page-documents-copy-does = Fügt eine Kopie von etwas im Katalog hinzu.
page-documents-gone = Das wurde entfernt. Um es zurückzuholen, nimm unten die Änderung zurück, die es entfernt hat.
page-documents-part = { $first } bis { $last } von { $count }
page-documents-previous = Zurück
page-documents-following = Weiter
page-documents-another = noch eines
page-documents-history = Was geändert wurde
page-documents-history-all = Alles davon
page-documents-undo = Zurücknehmen
page-documents-undo-of = Nummer { $number } zurücknehmen
page-documents-undo-all = Alle { $size } rückgängig
page-documents-undo-sure = Ja, alle { $size } Einträge
page-documents-undo-not-sure = Diese Änderung betrifft { $size } Einträge. Hake an, dass du sie alle meinst.
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
    [setting-gear] Equipment
    [setting-piece] Stück
    [setting-section] Abschnitt
    [setting-knobs] Regler, der Reihe nach
    [setting-knobs-name] Regler
    [setting-knobs-value] Wie er steht
    [setting-as_of] Stand vom
    [setting-by] Von wem
    [setting-note] Notiz
    [story-piece] Stück
    [story-place] Ort
    [story-gear] Equipment
    [story-says] Die Geschichte
    [story-also] Weitere Namen
    [tour-place] Wo sie hält
    [tour-says] Was du dort sagst
    [tour-gear] Equipment, das dort steht
    [tour-story] Geschichte, die dazugehört
    [duet-title] Titel
    [duet-asks] Was zu spielen ist
    [duet-until] Letzter Tag
    [duet-at] Endet um
    [duet-zone] Nach der Uhr von
    [duet-key] Tonart
    [duet-tuning] Stimmung
    [duet-bpm] Tempo
    [duet-length] Länge
    [duet-piece] Stück
    [duet-backing] Backing-Track
    [duet-terms] Deine Bedingungen
    [duet-kept_days] Tage, die ein Link bleibt
    [duet-reminders] Erinnerungen am Abend
    [checklist-title] Titel
    [checklist-for] Wofür
    [checklist-where] Wohin die Reise geht
    [checklist-from] Erster Tag der Reise
    [checklist-until] Letzter Tag der Reise
    [checklist-published] Wo die Reise veröffentlicht ist
    [checklist-told_from] Erzählt ab
    [checklist-items] Dinge
    [checklist-items-words] Ding
    [checklist-items-gear] Oder Equipment
    [checklist-items-number] Wie viele
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
    [maintenance-gear] Stück
    [maintenance-work] Was gemacht wird
    [maintenance-weeks] Fällig nach so vielen Wochen
    [maintenance-months] Oder nach so vielen Monaten
    [maintenance-done] Tage, an denen es gemacht wurde
    [maintenance-done-on] Tag
    [maintenance-done-note] Notiz
    [rig-title] Titel
    [rig-says] Wozu es dient
    [rig-midi_program] MIDI-Programm
    [rig-chain] Signalkette
    [rig-chain-gear] Equipment
    [rig-chain-branch] Weg
    [rig-chain-on] Von sich aus an
    [band-name] Name
    [band-also] Weitere Namen
    [band-tie] Was ihr füreinander seid
    [band-plays] Was gespielt wird
    [band-since] Dabei seit
    [band-words] Ein paar Worte
    [band-links] Links
    [band-user_id] Twitch-Nutzer-ID
    [band-login] Twitch-Login
    [band-vouched] Du bürgst seit
    [band-gear] Eigene Instrumente und Geräte
    [band-rights] Was erlaubt ist
    [band-boundaries] Was privat bleibt
    [band-boundaries-topic] Thema
    [band-boundaries-words] Wörter, an denen man es erkennt
    [band-boundaries-says] Was der Bot stattdessen sagt
    [interview-asks] Die Frage
    [interview-whom] Nur für
    [interview-by] Eingereicht von
    [fact-topic] Thema
    [fact-says] Der Fakt
    [fact-source] Wo man es nachlesen kann
    [fact-gear] Equipment
    [fact-piece] Stück
    [quiz-topic] Thema
    [quiz-asks] Die Frage
    [quiz-choices] Zur Wahl
    [quiz-answers] Richtige Antworten
    [quiz-explains] Was am Ende erzählt wird
    [quiz-year] Stand vom Jahr
    [quiz-difficulty] Wie schwer, 1 bis 3
    [support-pays_for] Was sie zahlt
    [support-ways] Wege zu geben
    [support-ways-name] Wie er heißt
    [support-ways-link] Adresse
    [support-says] Ein paar Worte
    [support-unasked_at_most] Von sich aus gesagt, Mal am Abend
    [support-thanks] Denen danken, die geben
    [site-slug] Teil
    [site-title] Überschrift seiner Seite
    [site-says] Erste Worte auf seiner Seite
    [site-everything] Alles davon zeigen
    [site-shown] Einzeln gezeigt
    [site-private] Privat
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
    [setting-piece] Wie deine Routinen es schreiben. Leer: was auch gespielt wird.
    [setting-section] Wie deine Routinen ihn schreiben. Leer: das ganze Stück.
    [setting-knobs-value] Wie du es sagst: 7,5, 12 Uhr, 2 Uhr, 60 %, -12 dB, aus.
    [setting-as_of] Etwa 2026-12-20. Nach einem Jahr sagt der Bot dazu, dass sich das geändert haben kann.
    [setting-note] Wird gesagt, wenn jemand nach genau diesem Equipment fragt.
    [story-piece] So wie es in deinen Routinen heißt. Stück, Ort oder Equipment: eins davon.
    [story-says] Wird im Chat erzählt, wenn jemand fragt.
    [story-also] Andere Wörter, mit denen Fans danach fragen würden.
    [tour-says] Wird im Chat erzählt, wenn die Tour dort ankommt.
    [duet-asks] Ein Riff, ein Groove, eine Melodie, eine Basslinie. Höchstens 130 Zeichen.
    [duet-at] Wie 20:00.
    [duet-zone] Wie Europe/Berlin. Leer: deine eigene.
    [duet-length] Wie du es sagst: 8 Takte, eine halbe Minute.
    [duet-backing] Eine Adresse, die mit https:// beginnt.
    [duet-terms] Was du mit dem Eingereichten machen darfst, in einfachen Worten. Dass es sich jederzeit zurücknehmen lässt und wie lange es bleibt, wird dahinter gesagt.
    [duet-reminders] Höchstens, in den letzten drei Tagen und nie in einer Aufnahme; 0 heißt nie.
    [checklist-where] Niemand erfährt davon, bevor es veröffentlicht und der Tag unten gekommen ist.
    [checklist-published] Die Adresse, unter der alle von der Reise lesen können. Ohne sie erfährt der Chat nie davon.
    [checklist-told_from] Bis zum Abend davor sagen weder Chat noch Overlay, wohin oder wann, noch wie diese Liste heißt.
    [checklist-items-words] Was verrät, wohin es geht, wird bis dahin gezählt und nicht genannt.
    [command-slug] Was man tippt, ohne das Zeichen davor.
    [command-says] { "{" }user{ "}" } ist, wer fragt, { "{" }count{ "}" }, wie oft er benutzt wurde.
    [command-means] Etwa gear guitar. Eins von beiden, nicht beides.
    [command-counter] Einer, den mehrere Befehle teilen; leer für den eigenen.
    [announcement-slug] Ein kurzer, unter dem du sie findest.
    [quote-by] Ein Name, ohne @.
    [maintenance-work] Etwa Saiten, Röhren, Set-up, Bünde, Batterien oder Felle.
    [maintenance-weeks] Lass beides leer, wenn es niemand weiß. Fälliges steht auf deinem Pult, nie im Chat.
    [maintenance-done-note] Etwa die Stärke der Saiten.
    [rig-midi_program] Die Nummer, die dein Modeler oder Switcher sendet, gezählt ab 0: was er als 1 anzeigt, kann als 0 gesendet werden.
    [rig-chain] In der Reihenfolge, in der das Signal hindurchläuft.
    [rig-chain-branch] Leer auf der Linie selbst. Ein Loop gehört zum Gerät davor; Wege, die aufeinander folgen, liegen nebeneinander.
    [band-also] Jeder Name, unter dem Fans sie meinen.
    [band-user_id] Sie zählt, auch wenn der Login wechselt. Sonst sieht sie niemand.
    [band-login] Reicht für den Anfang: Die ID folgt mit der ersten Zeile im Chat.
    [band-vouched] Nur wer nicht bei Twitch ist: der Tag, an dem du erfahren hast, dass es recht ist. Alle anderen sagen !band accept.
    [band-gear] Mit dem Recht gear lässt sich das im Chat ändern.
    [band-rights] gear: das eigene Equipment im Chat ändern, benutzen und weglegen. interview: die nächste Frage ziehen. Alles andere erlaubt nichts.
    [band-boundaries-words] Etwa: der Unfall. Solche Zeilen gehören nicht in den Chat, und der Bot sagt keine.
    [band-boundaries-says] Leer: was die Hausregeln zur Band sagen.
    [band-boundaries-topic] Nur für dich; niemand erfährt es.
    [interview-whom] Leer: für alle.
    [fact-topic] In ein, zwei Worten, so wie Fans danach fragen.
    [fact-says] Wird im Chat erzählt, wenn jemand fragt.
    [fact-gear] Leer, wenn es um keines im Besonderen geht.
    [fact-piece] So, wie es in deinen Routinen heißt.
    [quiz-topic] In ein, zwei Worten. Wer sich in mehreren Themen auskennt, trägt einen Titel dafür.
    [quiz-choices] Der Chat antwortet mit Nummer oder Worten. Keine: Die Antwort wird getippt oder ist eine Zahl.
    [quiz-answers] Steht etwas zur Wahl, das Richtige, genau wie dort; sonst alles, was gilt, zuerst das, was erzählt wird.
    [quiz-year] Für das, was sich ändern kann: das Jahr, in dem es so ist.
    [support-pays_for] Davor sagt der Bot „Unterstützung zahlt hier“.
    [support-ways-link] Beginnt mit https://
    [support-unasked_at_most] 0 für nie, so wird es ausgeliefert. Nie in einem Take, kurz nach einer Moderation oder in einem schweren Moment.
    [support-thanks] Allen in einer Zeile, ohne Beträge, jedem einmal am Abend. Niemand ist zuerst dran.
    [site-slug] Eines von front, gear, rigs, settings, stories, routines, rules, commands, recaps, support, duets.
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
    [checklist-for-packing] Packen
    [checklist-for-getting-ready] Bereitmachen
    [command-who-everyone] Alle
    [command-who-subscriber] Abonnenten
    [command-who-vip] VIPs
    [command-who-moderator] Moderatoren
    [command-who-artist] Nur du
    [command-when-always] Immer
    [command-when-live] Während der Stream läuft
    [rig-chain-branch-loop] Loop
    [rig-chain-branch-wet] Nass
    [rig-chain-branch-dry] Trocken
    [rig-chain-branch-left] Links
    [rig-chain-branch-right] Rechts
    [rig-chain-branch-a] A
    [rig-chain-branch-b] B
    [band-tie-mate] In der Band
    [band-tie-guest] Zu Gast
    [band-tie-friend] Befreundet
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
    [shared] Das hat schon ein anderes: { $by }. Jedes braucht sein eigenes.
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
    [setting] Ein Abschnitt gehört zu einem Stück: Nenne das auch. Und nenne jeden Regler einmal.
    [story] Schreib ein Stück, einen Ort oder Equipment: eins der drei.
    [checklist] Der letzte Tag kommt vor dem ersten, oder eine Liste zum Bereitmachen hat eine Reise.
    [checklist-items] Schreib etwas oder wähle Equipment: eins von beiden.
    [checklist-published] Beginne einen Link mit https://, ohne Leerzeichen darin.
    [command] Schreib, was er sagt, oder für welchen Befehl er steht: eins von beiden.
    [command-aliases] Ein Name hat Buchstaben, Ziffern, - und _, bis zu 30, und beginnt mit einem Buchstaben oder einer Ziffer.
    [command-counter] Ein Zähler hat kleine Buchstaben, Ziffern und einzelne Bindestriche.
    [announcement-says] So lang nimmt Twitch keine Zeile, und keine, die mit einem Punkt, einem Schrägstrich oder einem ! beginnt.
    [quote] Schreib, was gesagt wurde, oder nimm heraus, von wem.
    [maintenance] Schreib Wochen oder Monate: eins von beiden.
    [rig] Ein Loop gehört zum Gerät davor auf der Linie: Stell ihn hinter den Verstärker oder den Switcher.
    [quiz] Zur Wahl steht mehreres, jedes einmal, und die Antwort ist davon; eine bloße Zahl steht nicht zur Wahl: Ohne Wahl kann sie die Antwort sein.
   *[own] Das geht so nicht ({ $says }).
}
page-fault-in-line = Zeile { $number }:
