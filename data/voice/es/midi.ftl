## The practice page: pedals of MIDI, and a clock of MIDI
# No line of a page is ever said in chat, so these may begin with a gap.

page-midi-how = Un pedal MIDI se asigna pulsándolo dos veces. Se reconoce por el nombre de su aparato y vuelve a funcionar solo después de desenchufarlo.
page-midi-open = Escuchar MIDI
page-midi-hears = Escuchando { $devices }.
page-midi-none = Escuchando MIDI, pero no hay ningún aparato enchufado. Si llega uno, se oye enseguida.
page-midi-elsewhere = Otra página de este navegador escucha MIDI. En cuanto se cierre, escuchará esta.
page-midi-waits = Lo que preparaste para MIDI aún no se oye: pulsa «Escuchar MIDI» abajo.
page-midi-gone = Ya no está { $devices }. Enchufado y encendido, vuelve a funcionar solo.
page-midi-back = Ha vuelto { $devices }.
page-midi-missing = Este navegador no tiene MIDI. Abre la página en Chrome, Edge o Firefox.
page-midi-insecure = No hay MIDI para la página tal como está aquí: hace falta un navegador propio, no un panel de OBS, y una dirección con https o 127.0.0.1 en el equipo del bot.
page-midi-refused = El navegador no deja que esta página escuche MIDI. Permítelo en el signo junto a la dirección y pulsa otra vez.
page-midi-failed = El MIDI de este equipo no responde ({ $reason }). Cierra lo demás que lo escucha, reinicia el navegador y pulsa otra vez.
page-midi-note = { $device }: nota { $number }, canal { $channel }
page-midi-control = { $device }: control { $number }, canal { $channel }
page-midi-program = { $device }: programa { $program } (enviado { $sent }), canal { $channel }
page-midi-once-more = Oído. Suelta y púlsalo una vez más.
page-midi-momentary = Está activo mientras lo pisas.
page-midi-latching = Se enciende con una pulsación y se apaga con la siguiente: las dos cuentan. Si no es así, asígnalo otra vez y suelta enseguida.
page-midi-single = Envía lo mismo en cada pulsación.
page-midi-follow = Seguir el reloj MIDI hasta que acabe la sesión
page-midi-tempo = { $bpm } BPM
page-midi-silent = No se oye ningún reloj.
page-midi-rigs = Un cambio de programa pone un rig en uso
page-midi-rigs-how = Apagado hasta que lo marques. Cada rig tiene el programa que le corresponde, tal como se envía: lo que un aparato muestra como 1 puede enviarse como 0.
