# The words of the ways to practise that ship in data/strategies.toml: each by its id, with what one does and why it works.
# Title, says and why stay below 80, 240 and 240 characters, and below 460 together with the source.

strategy-slow-practice = langsames Üben
    .says = Spiel nur so schnell, dass jeder Ton richtig und leicht kommt, und steigere das Tempo in kleinen Schritten.
    .why = Langsam bleibt Zeit zum Hören und Entscheiden. Fast alle von 256 Befragten üben so; wie gut es sich aufs volle Tempo überträgt, ist kaum geprüft.
strategy-chunking = Üben in Häppchen
    .says = Teil die Stelle dort, wo die Musik atmet, mach jedes Stück leicht, dann verbinde je zwei Nachbarn, Nähte zuerst.
    .why = Eine Konzertpianistin, eng begleitet, als sie einen Bach-Satz lernte, nahm dessen Abschnitte beim Auswendigspielen als Landkarte. Nur eine, aber vielsagend.
strategy-interleaving = verschränktes Üben
    .says = Wechsle alle paar Minuten zwischen zwei oder drei Stellen, statt erst eine fertig zu machen.
    .why = Jede Rückkehr lässt dich neu suchen. Zehn Leute an der Klarinette probierten beides; wo sich die Wertungen unterschieden, lag eher das Mischen vorn, wenn auch nicht bei der ganzen Jury.
strategy-spaced-repetition = verteiltes Wiederholen
    .says = Komm nach einem Tag auf ein Stück zurück, dann nach Tagen, dann Wochen: Je länger es halten soll, desto größer die Lücken.
    .why = Aus 317 Experimenten: Verteilen hilft dem Gedächtnis; je länger es halten soll, desto größer die beste Lücke. Das waren Wörter; zu Musik weiß man weniger.
strategy-mental-practice = mentales Üben
    .says = Leg das Instrument weg und spiel die Stelle im Kopf: den Klang, die Finger, den Atem davor.
    .why = Wer am Klavier eine schwere Stelle nur im Kopf spielte, konnte sie danach besser, nur nicht so viel wie durch echtes Spielen. Und die Hände ruhen aus.
strategy-deliberate-practice = gezieltes Üben
    .says = Nimm dir eine Sache vor, die gerade noch zu schwer ist, spiel nur dafür, hör, was herauskam, ändere eins, noch mal.
    .why = Ein klares Ziel und ein ehrliches Ohr machen die Stunde wertvoll. Es ist nicht alles: Über viele Studien erklärte es rund ein Fünftel der Unterschiede im Können.
strategy-variable-practice = variables Üben
    .says = Spiel es verkleidet: in anderem Rhythmus oder Tempo, anderer Tonart, auf anderer Saite, dann wie notiert.
    .why = Wer am Klavier nur einen Sprung übte, verfehlte ihn bei anderer Weite öfter; wer variierte, nicht. Tags darauf war es umgekehrt: ein Hinweis, kein Beweis.
strategy-retrieval = auswendig spielen
    .says = Klapp die Noten zu und spiel, was geht. Schau nur nach, wo es abreißt, dann wieder zu.
    .why = Wer einen Text aus dem Kopf abrief, behielt nach einer Woche klar mehr als durch erneutes Lesen, obwohl sich das sicherer anfühlte. Gezeigt an Texten; beim Spielen kennt man es.
strategy-error-first = Fehler zuerst
    .says = Halt beim Patzer an, sag, welcher Ton es war und warum, flick die Stelle, bis sie hält, dann mit Anlauf hinein.
    .why = Bei 17 Leuten am Klavier verrieten weder Zeit noch Wiederholungen, wer tags darauf am besten spielt; der Umgang mit Fehlern schon. Beobachtet, nicht bewiesen.
strategy-sleep-on-it = drüber schlafen
    .says = Hör auf, solange es noch gut läuft, und komm morgen wieder: lieber drei kurze Sitzungen als eine lange.
    .why = 29 Leute lernten neun Töne am Klavier; genauer wurden beim zweiten Mal nur die mit einem Tag und einer Nacht dazwischen.
