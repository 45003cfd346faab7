// What a button of the practice panel does when it is pressed: each press is one request.

import { isConnected } from "./feed.js";
import { standing, state, why } from "./practice_standing.js";
import { put } from "./practice_view.js";
import { TapTempo } from "./tap_tempo.js";
import { voice } from "./voice.js";

const TOLD_MILLISECONDS = 10000; // for which it is told what was done: then something else may have been
const tells = { told: 0, problem: 0 }; // the press of which a place tells: the answer to an older one may come later
let presses = 0;
let isOver = () => false; // whether what kept a press from being done keeps it no more
let fading;

/** Begin a press: what came of those before it is told no more. Return its number. */
function begin() {
  for (const place in tells) put(place, "");
  presses += 1;
  return presses;
}

/** Write what came of a press, unless its place tells of a later one. */
function write(place, mine, text) {
  if (mine < tells[place]) return false;
  tells[place] = mine;
  put(place, text);
  return true;
}

/** Tell what was done, where it cannot be seen. */
function tell(mine, text) {
  if (!text || !write("told", mine, text)) return;
  clearTimeout(fading);
  fading = setTimeout(() => put("told", ""), TOLD_MILLISECONDS);
}

/** Tell what kept a press from being done, until the next press, or until that is over. */
function refuse(mine, text, over) {
  if (write("problem", mine, text)) isOver = over;
}

/** As things stand now, tell no more what keeps nobody from anything. */
export function reconsider() {
  if (isOver()) put("problem", "");
}

const stands = () => `${state()} ${standing.now.block}`;

/** Have something done, with words; tell whether it was. */
export async function ask(what, words = "") {
  const mine = begin();
  try {
    const got = await fetch(`/do/${what}`, { method: "POST", body: words });
    const text = (await got.text()).trim();
    const stood = stands();
    if (got.ok) tell(mine, text);
    else refuse(mine, text, () => stands() !== stood); // why, only the bot knows
    return got.ok;
  } catch {
    refuse(mine, voice.no_answer, isConnected);
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
  if (reason) return refuse(begin(), reason, () => why(button) !== reason);
  if (button.form) return button.click(); // the form is sent as by hand
  const what = button.dataset.do;
  if (what === "tap") return tapping.tap(at);
  const words = what === "start" ? document.querySelector("#routines :checked")?.value : button.dataset.words;
  return ask(what, words);
}
