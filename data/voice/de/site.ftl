## Was im Chat gesagt wird, wo eine Zeile nicht für alles reicht

more-on-site = Alles steht auf { $address }

## Die Seite, auf der gewählt wird, was auf der eigenen Website steht
# Keine Zeile einer Seite wird je im Chat gesagt, darum darf sie mit einer Lücke beginnen.

page-site-title = Deine Website
page-site-how = Eine eigene Website aus dem, was du hier schreibst: zum Lesen für Fans, auf jedem Host, der Dateien ausliefert. Nichts steht darauf, was du nicht gewählt hast.
page-site-counts = Darauf: { $shown }. Privat: { $private }.{ $withheld ->
    [0] { "" }
   *[other] { " " }Weggelassen, weil du das Thema privat hältst: { $withheld }.
}
page-site-nothing = Noch ist nichts gewählt, darum gibt es keine Website. Beginne mit dem Equipment: drücke darunter „Alles“.
page-site-looking = Alles, was gezeigt werden könnte, wird gerade durchgesehen. Das dauert etwas; dann steht es hier.
page-site-preview = Erst ansehen
page-site-write = Jetzt schreiben
page-site-write-how = Sie wird nach { $folder } geschrieben, an die Stelle dessen, was dort war. Von dort kommt sie zu deinem Host. Was du privat gemacht hast, hat keine Seite mehr; wo andere Worte es nennen, sagt es „Sieh hier noch einmal hin“.
page-site-write-does = Schreibt die Website, die Fans lesen
page-site-written = Geschrieben: { $pages } Seiten, in { $folder }
page-site-same = Nichts hat sich geändert: Die { $pages } Seiten in { $folder } sind, wie sie waren.
page-site-not-written = Sie wurde nicht geschrieben: { $why }
page-site-address = Lange Antworten im Chat führen zu { $address }.
page-site-no-address = Der Bot weiß nicht, wo deine Website sein wird: Ihre Seite für Adressen, die nirgends hinführen, hat keinen Weg zurück, und der Chat führt niemanden hin. Setze WOODSHED_SITE_URL in .env.
page-site-withheld = Weggelassen
page-site-withheld-how = Das wolltest du zeigen, und es berührt, was du privat hältst. Ändere die Worte, oder halte es privat.
page-site-touches = { $name }: { $topic }
page-site-missing = { $count ->
    [one] Ein Foto, dessen Bild fehlt
   *[other] { $count } Fotos, deren Bilder fehlen
}
page-site-mentions = Sieh hier noch einmal hin
page-site-mention = { $name } steht auf der Website und nennt { $hidden }, was du privat hältst.
page-site-astray = In site.toml nennt „{ $slug }“ nichts aus diesem Teil ({ $part }). Was gemeint sein kann, bleibt privat.
page-site-part-counts = { $shown } zu sehen, { $private } privat{ $withheld ->
    [0] { "" }
   *[other] , { $withheld } weggelassen
}
page-site-words = Überschrift und erste Worte
page-site-everything = Alles
page-site-everything-of = Alles zeigen: { $part }
page-site-chosen = Nur was ich wähle
page-site-chosen-of = Nur zeigen, was ich wähle: { $part }
page-site-part-does = Wählt, ob ein Teil der Website ganz zu sehen ist
page-site-thing-does = Zeigt eines auf der Website, oder hält es privat
page-site-one-by-one = Einzeln: { $part }
page-site-show = Zeigen
page-site-show-it = { $name } zeigen
page-site-hide = Privat halten
page-site-hide-it = { $name } privat halten
page-site-more = { $more } weitere stehen in { $file }, wo du sie ändern kannst.
page-site-unknown = Das gibt es nicht mehr. Lade die Seite neu.
page-site-shown = Auf der Website: { $name }
page-site-hidden = Privat: { $name }

## Die Website selbst, wie Fans sie lesen

page-public-says = Was { $name } spielt, übt und erzählt.
page-public-title = { $part ->
    [front] Startseite
    [gear] Equipment
    [rigs] Rigs
    [settings] Einstellungen
    [stories] Geschichten
    [routines] Routinen
    [rules] Hausregeln
    [commands] Befehle
    [recaps] Abende
    [duets] Duette
    [support] Unterstützung
   *[other] { $part }
}
page-public-about = { $part ->
    [gear] { $count ->
        [one] ein Stück
       *[other] { $count } Stücke
    }
    [rigs] { $count ->
        [one] eine Signalkette
       *[other] { $count } Signalketten
    }
    [stories] { $count ->
        [one] eine zum Lesen
       *[other] { $count } zum Lesen
    }
    [routines] { $count ->
        [one] ein Weg durch einen Abend
       *[other] { $count } Wege durch einen Abend
    }
    [rules] was im Chat gilt
    [commands] was du im Chat fragen kannst
    [recaps] { $count ->
        [one] ein Rückblick
       *[other] { $count } Rückblicke
    }
    [duets] { $count ->
        [one] eines, das ein Fan gespielt hat
       *[other] { $count }, die Fans gespielt haben
    }
    [support] was Unterstützung zahlt und woran wir uns halten
   *[other] { $count }
}
page-public-in-use = In Gebrauch
page-public-kind = { $kind ->
    [guitar] Gitarren
    [bass] Bässe
    [amp] Amps
    [cab] Boxen
    [pedal] Pedale
    [pickup] Tonabnehmer
    [tubes] Röhren
    [strings] Saiten
    [pick] Plektren
    [microphone] Mikrofone
    [interface] Interfaces
    [software] Software
    [drum] Schlagzeug
    [keys] Tasten
   *[other] Alles andere
}
page-public-one = { $kind ->
    [guitar] Gitarre
    [bass] Bass
    [amp] Amp
    [cab] Box
    [pedal] Pedal
    [pickup] Tonabnehmer
    [tubes] Röhren
    [strings] Saiten
    [pick] Plektrum
    [microphone] Mikrofon
    [interface] Interface
    [software] Software
    [drum] Schlagzeug
    [keys] Tasten
   *[other] Equipment
}
page-public-stands = { $status ->
    [in-use] in Gebrauch
    [sold] verkauft
    [wanted] auf der Wunschliste
   *[resting] ruht
}
page-public-elsewhere = { $status ->
    [sold] Fort und unvergessen
   *[wanted] Auf der Wunschliste
}
page-public-some = { $kind ->
    [guitar] eine Gitarre
    [bass] ein Bass
    [amp] ein Amp
    [cab] eine Box
    [pedal] ein Pedal
    [microphone] ein Mikrofon
    [interface] ein Interface
    [software] Software
   *[other] ein Gerät
}
page-public-through = Teil des Rigs
page-public-set = Wie es eingestellt ist
page-public-for-all = Was auch gespielt wird
page-public-as-of = Stand: { $day }.
page-public-since = hier seit
page-public-part-of = Teil von
page-public-parts = darin
page-public-tags = bekannt als
page-public-played-in = gespielt in
page-public-link = Mehr darüber
page-public-length = { $minutes } Minuten, { $blocks ->
    [one] ein Block
   *[other] { $blocks } Blöcke
}
page-public-minutes = { $minutes } min
page-public-block = { $kind ->
    [warm-up] Aufwärmen
    [technique] Technik
    [repertoire] Repertoire
    [improvisation] Improvisation
    [ear] Gehör
    [sight-reading] Blattspiel
    [cool-down] Ausklang
   *[other] { $kind }
}
page-public-tempo = { $start ->
    [0] bis { $target } bpm
   *[other] { $target ->
        [0] ab { $start } bpm
       *[other] { $start } → { $target } bpm
    }
}
page-public-listen = Worauf zu hören ist: { $what }
page-public-boundaries = Was privat bleibt
page-public-boundaries-how = Fragen danach werden nicht beantwortet, weder hier noch im Chat. Danke, dass du sie ruhen lässt.
page-public-also = auch { $names }
page-public-played = { $length } geübt
page-public-bests = Neue Bestmarken
page-public-best = { $what }: { $bpm } bpm{ $before ->
    [0] { "" }
   *[other] , zuvor { $before }
}
page-public-what = was
page-public-before = Die Seite davor
page-public-after = Die nächste Seite
page-public-lost = Hier ist nichts
page-public-lost-how = Diese Seite gibt es nicht, oder nicht mehr.
