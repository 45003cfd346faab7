# The words of the house rules that ship in data/policy.toml: each rule by its id, with what it says and why; what
# stays private here, and the presets.

## Rules

rule-hate = Hier ist niemand weniger wert
    .says = Keine Hassbegriffe, und mach Menschen nicht dafür runter, wer sie sind.
    .why = Wer zum Zuhören kommt, gehört dazu.
rule-threats = Keine Drohungen
    .says = Droh niemandem und wünsch niemandem etwas Schlimmes, auch nicht im Scherz.
    .why = Niemand soll raten müssen, ob es einer war.
rule-personal_data = Privates bleibt privat
    .says = Frag nicht nach privaten Daten, poste keine und droh nicht damit.
    .why = Eine Adresse oder Nummer holt niemand mehr zurück, wenn sie erst mal im Chat steht.
rule-own_data = Was deins ist, bleibt deins
    .says = Was verrät, wo du wohnst, zur Schule gehst oder zu erreichen bist, ist weg, um dich zu schützen: Hier liest jeder mit. Du hast nichts falsch gemacht!
    .why = Fremde lesen mit, und was im Chat stand, holt niemand mehr zurück.
rule-sexual = Hier geht’s um die Musik
    .says = Keine sexuellen Sprüche, weder über die Person am Instrument noch über sonst wen hier.
    .why = Ein Proberaum ist ein Arbeitsplatz.
rule-harassment = Sei nett
    .says = Keine Beleidigungen und keine Meute gegen Einzelne.
    .why = Wir spielen alle mal falsche Töne.
rule-boundaries = Manches gehört nicht in den Chat
    .says = Manches bleibt hier privat; frag bitte nicht danach.
    .why = Ein Stream zeigt die Hände, nicht das ganze Leben dahinter.
rule-follower_selling = Kein Handel mit Followern
    .says = Kein Verkauf von Viewern, Followern oder Ruhm.
    .why = Das ist immer Betrug.
rule-pitch = Keine Verkaufsmaschen
    .says = Keine Angebote, keine Geldanlagen, kein Weglocken in private Chats.
    .why = Die Leute kommen zum Zuhören, und Betrug fängt mit einem Angebot an.
rule-self_promo = Keine Eigenwerbung
    .says = Mach hier bitte keine Werbung für deinen Kanal oder deine Musik.
    .why = Alle kommen für einen Proberaum, und die Kanäle von allen würden den Chat füllen.
rule-begging = Geschenke kommen ungefragt
    .says = Niemand braucht Subs, Geschenke oder Geld, um hier dazuzugehören, und sie kommen ungefragt: Frag bitte nicht danach.
    .why = Schenken ist nur etwas wert, wenn niemand darum gebeten hat.
rule-demands = Antworten kommen, wenn die Hände frei sind
    .says = Beim Spielen bleibt vieles unbeantwortet, und das liegt nie an dir. !ask hebt eine Frage auf, bis Zeit ist.
    .why = Beim Spielen sind beide Hände am Instrument, und gelesen wird, wofür Zeit ist.
rule-links = Keine Links ohne Okay
    .says = Frag bitte einen Mod, bevor du einen Link postest.
    .why = Die meisten Links von Fremden sind Werbung oder Schlimmeres, und mitten im Song kann das niemand prüfen.
rule-flood = Eins nach dem anderen
    .says = Schreib bitte nicht schneller, als man lesen kann.
    .why = Zwischen zwei Takten ist nur ein kurzer Blick drin, und der soll allen gelten.
rule-copypasta = Kein Copy-and-paste
    .says = Poste bitte nicht immer wieder denselben langen Text.
    .why = Er verdrängt, was die Leute selbst zu sagen haben.
rule-shouting = Nicht schreien
    .says = Schreib bitte keine ganzen Absätze in Großbuchstaben, und setz niemanden damit unter Druck.
    .why = Großbuchstaben sind für den Moment, in dem das Solo sitzt.
rule-drawings = Keine Bilder aus Zeichen
    .says = Mal bitte nicht mit Zeichen und poste keine Wände daraus.
    .why = Auf dem Handy füllen sie den ganzen Chat.
rule-repetition = Nicht immer dasselbe
    .says = Sag es bitte nur einmal; wir haben dich gehört.
    .why = Es verdrängt, was die anderen sagen.
rule-emotes = Ein paar Emotes reichen
    .says = Lass bitte etwas Platz zwischen den Emotes.
    .why = Hinter einer Wand davon verschwinden die Fragen.
rule-mentions = Ruf nicht alle auf einmal
    .says = Erwähn bitte nicht so viele Leute auf einmal.
    .why = Bei allen, die du nennst, klingelt es.
rule-impersonation = Sei du selbst
    .says = Nimm bitte keinen Namen, der aussieht wie der von jemand anderem hier.
    .why = Fans müssen erkennen können, wer wer ist.
rule-language = Achte auf deine Worte
    .says = Heute hier bitte nicht fluchen.
    .why = Vielleicht hören Kinder zu.
rule-backseat = Keine ungefragten Tipps
    .says = Gib bitte keine Tipps zum Spielen, wenn niemand danach gefragt hat.
    .why = Vor Leuten zu üben ist schwer genug.
rule-shoutouts = Shout-outs kommen von selbst
    .says = Shout-outs kommen hier von selbst, darum muss niemand bitten. Schön, dass du da bist!
    .why = Genannt zu werden ist nur etwas wert, wenn niemand darum gebeten hat.
rule-own_news = Neues von einem selbst
    .says = Glückwunsch, wirklich! Nur: Neues von der eigenen Musik wird in diesem Chat nicht angekündigt.
    .why = Das haben alle, und hier übt eine Person.

## What the artist keeps private

# Each title begins with a small word, since chat tells them in one sentence.
boundary-home = Der Wohnort
    .says = Der Wohnort bleibt privat. Frag lieber nach dem Raumklang, das macht mehr Spaß!
boundary-family = Die Familie und der Freundeskreis
    .says = Die Familie bleibt aus dem Stream, sie hat sich das nicht ausgesucht.
boundary-health = Die Gesundheit
    .says = Lieb, dass du fragst! Gesundheit bleibt privat. Wie es den Händen geht, erfährst du hier ganz von selbst.
boundary-relationships = Das Liebesleben
    .says = Das Liebesleben ist hier kein Thema. In diesem Stream geht es um die Musik.
boundary-looks = Das Aussehen
    .says = Lieb von dir! Das Aussehen ist hier kein Thema; was du hörst, schon.
boundary-money = Das liebe Geld
    .says = Was hier verdient wird, bleibt privat. Frag lieber, was ein Pedal wert ist.
boundary-person = Das Alter, der Name und die Schule
    .says = Alter, echter Name und Ähnliches bleiben privat. Der Künstlername ist der, der zählt.
boundary-contact = Die Wege zur Person am Instrument
    .says = Adressen, Nummern und Mails bleiben privat, und der liebe Gedanke ist angekommen: Er wird hier gelesen.
boundary-belief = Der Glaube und die Politik
    .says = Woran jemand glaubt oder wen jemand wählt, bleibt hier privat. Nach dem Glauben an Saiten darf man fragen!
boundary-work = Der Brotjob
    .says = Womit die Miete sonst noch bezahlt wird, bleibt privat.
boundary-band = Das Leben der Band neben der Bühne
    .says = Was die Band neben der Bühne macht, bleibt ihre Sache. Frag lieber, was sie spielen!

## Presets

preset-practice = practice
    .says = Ein ganz normaler Übe-Stream.
preset-performance = performance
    .says = Ein Konzert: Hype ist willkommen, Tipps sind es nicht.
preset-open = open
    .says = Ein entspannter Abend unter Stammgästen.
preset-family = family
    .says = Vielleicht hören Kinder zu.
preset-raid = raid
    .says = Viele Fremde auf einmal: strenger, bis wieder Ruhe ist.
