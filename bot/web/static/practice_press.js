// What a button of the practice panel does when it is pressed: each press is one request.

import { why } from "./practice_standing.js";
import { put } from "./practice_view.js";
import { TapTempo } from "./tap_tempo.js";
import { voice } from "./voice.js";

const TOLD_MILLISECONDS = 10000; // for which it is told what was done: then something else may have been
let fading;

/** Answer a press with what was done, where it cannot be seen, or with what kept it from being done. */
export function answer(told, problem = "") {
  put("told", told);
  put("problem", problem);
  clearTimeout(fading);
  fading = setTimeout(() => put("told", ""), TOLD_MILLISECONDS);
}

/** Have something done, with words; tell whether it was. */
export async function ask(what, words = "") {
  answer("");
  try {
    const got = await fetch(`/do/${what}`, { method: "POST", body: words });
    const text = (await got.text()).trim();
    answer(...(got.ok ? [text] : ["", text]));
    return got.ok;
  } catch {
    answer("", voice.no_answer);
    return false;
  }
}

const tapping = new TapTempo({
  shown: (taps, bpm) => put("tap-says", bpm ? `${bpm}` : taps ? "·".repeat(taps) : voice.tap),
  settled: (bpm) => ask("bpm", `${bpm}`),
});

/** Press a button at so many milliseconds; where it does nothing just now, tell why. */
export function press(button, at) {
  const reason = why(button);
  if (reason) return answer("", reason);
  if (button.form) return button.click(); // the form is sent as by hand
  const what = button.dataset.do;
  if (what === "tap") return tapping.tap(at);
  const words = what === "start" ? document.querySelector("#routines :checked")?.value : button.dataset.words;
  return ask(what, words);
}
