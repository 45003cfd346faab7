## What is written at a marker in the recording

marker-block = Playing { $what }{ $bpm ->
    [0] {""}
   *[other] {" "}from { $bpm } BPM
}
marker-question = Question: { $what }
marker-best = New best: { $what } at { $bpm } BPM
