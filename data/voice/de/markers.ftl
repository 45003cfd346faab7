## What is written at a marker in the recording

marker-block = Gespielt wird { $what }{ $bpm ->
    [0] {""}
   *[other] {" "}ab { $bpm } BPM
}
marker-question = Frage: { $what }
marker-best = Neuer Rekord: { $what } bei { $bpm } BPM
