## What is written at a marker in the recording

marker-block = Tocando { $what }{ $bpm ->
    [0] {""}
   *[other] {" "}desde { $bpm } BPM
}
marker-question = Pregunta: { $what }
marker-best = Nuevo récord: { $what } a { $bpm } BPM
