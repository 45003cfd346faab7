// What stands comes from the feed; each key is one request. Nothing of the practice is kept here.

import { MidiPanel } from "./midi_panel.js";
import { AssignedPedals } from "./midi_pedals.js";
import { AssignedKeys, Debounce, keyOf } from "./practice_keys.js";
import { PedalPanel } from "./practice_pedals.js";
import { TapTempo } from "./tap_tempo.js";
import { fill, number, voice } from "./voice.js";

const MOST_PIPS = 8; // more in a row nobody counts at a glance
const WIDEST_MINUTES = 100; // three digits and their seconds are wider than a phone has room for
const STANDS = { paused: voice.paused, silent: voice.silent }; // why the clock does
const TOLD_MILLISECONDS = 10000; // for which it is told what was done: then something else may have been
const KEYBOARD = matchMedia("(hover: hover) and (pointer: fine)");

const byId = (id) => document.getElementById(id);
let now = { playing: false };
let take = false;
let fading;

// What stands.

/** Write only what is new: what is written again is read out again. */
function put(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

/** Tell how the page stands; after a long silence nobody knows what is played, and the clock stands. */
function state() {
  if (now.playing && now.paused) return "paused";
  if (now.playing) return Date.now() <= Date.parse(now.counts_until) ? "playing" : "silent";
  return now.finished && Date.now() < Date.parse(now.finished.until) ? "finished" : "idle";
}

function show() {
  const stands = state();
  document.body.dataset.state = stands;
  document.body.dataset.take = take;
  byId("playing").hidden = !now.playing;
  byId("finished").hidden = stands !== "finished";
  byId("begin").hidden = now.playing;
  byId("note").hidden = !now.playing;
  byId("take").dataset.do = take ? "done" : "take";
  put("take-says", take ? voice.take_end : voice.take);
  if (now.playing) showSession(stands);
  else showEnd(stands);
  for (const button of document.querySelectorAll("button[data-do]")) {
    button.setAttribute("aria-disabled", why(button) !== "");
  }
  tick();
}

function showSession(stands) {
  const idea = stands === "silent" ? null : now.proposed_bpm;
  put("where", fill(voice.where, { ...now, kind: voice.kinds[now.kind] }));
  put("what", now.what);
  put("details", [now.key, now.tuning, now.metre, now.listen_for && fill(voice.listen, { listen: now.listen_for })].filter(Boolean).join(" · "));
  put("bpm", now.bpm ? number(now.bpm) : "–");
  put("target", now.target_bpm ? fill(voice.of_target, target()) : "");
  put("of", STANDS[stands] ?? fill(voice.of_minutes, now));
  const row = Math.max(now.in_a_row, 0);
  put("row", `${row}`);
  put("tally", fill(voice.tally, now));
  byId("pips").replaceChildren(...pips(row, now.clean_in_a_row));
  put("next", stands === "silent" ? silence() : [reached(), following()].join(""));
  put("proposed-says", idea ? fill(voice.proposed, { bpm: number(idea) }) : "");
  byId("proposed").hidden = !idea;
  byId("next").hidden = Boolean(idea);
  byId("outline").replaceChildren(...now.outline.map(entry));
  for (const [id, sign] of [["slower", "-"], ["faster", "+"]]) {
    byId(id).dataset.words = `${sign}${now.step}`;
    put(`${id}-by`, `${now.step}`);
  }
  byId("pause").dataset.do = now.paused ? "resume" : "pause";
  put("pause-says", now.paused ? voice.resume : voice.pause);
}

const target = () => ({ target: number(now.target_bpm) });
const reached = () => (now.reached ? `${fill(voice.reached, target())} ` : "");
const following = () => (now.next ? fill(voice.following, now) : voice.last_block);

/** Say from when on nothing counts, and how it goes on. */
function silence() {
  const since = new Date(now.since);
  const hours = Math.round((Date.parse(now.counts_until) - since) / 3600000);
  const at = since.toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
  return fill(voice.silence, { hours, at });
}

function showEnd(stands) {
  const over = now.finished;
  put("where", stands === "finished" ? over.routine : voice.nothing);
  put("what", stands === "finished" ? voice.well_played : voice.ready);
  put("details", "");
  if (stands !== "finished") return;
  put("minutes", `${over.minutes}`);
  put("played", `${over.played}`);
  put("played-of", fill(voice.of_blocks, over));
  put("clean", `${over.clean}`);
  put("missed", fill(voice.missed, over));
  byId("bests").replaceChildren(...over.bests.map((best) => item(`${best.what}: ${number(best.bpm)} BPM`)));
  byId("new-bests").hidden = over.bests.length === 0;
}

function item(text) {
  const made = document.createElement("li");
  made.textContent = text;
  return made;
}

function pips(row, of) {
  if (of > MOST_PIPS) return [];
  const lit = row && now.row_full ? of : row % of;
  return Array.from({ length: of }, (_, number) => {
    const pip = document.createElement("i");
    pip.classList.toggle("lit", number < lit);
    return pip;
  });
}

function entry(block) {
  const made = document.createElement("li");
  made.dataset.state = block.state;
  made.style.flexGrow = block.minutes;
  made.title = `${block.what}, ${block.minutes} min, ${voice.states[block.state]}`;
  if (block.state === "now") made.setAttribute("aria-current", "step");
  const name = document.createElement("span");
  name.textContent = block.what;
  made.append(name);
  return made;
}

function tick() {
  const stands = state();
  if (stands !== document.body.dataset.state) return show();
  if (!now.playing) return undefined;
  const since = stands === "playing" ? Math.max((Date.now() - Date.parse(now.since)) / 1000, 0) : 0;
  const left = Math.round(now.minutes * 60 - now.played - since);
  return put("left", `${left < 0 ? "+" : ""}${length(Math.abs(left))}`);
}

/** Return so many seconds as a timer shows them; where that is too wide, in hours and minutes. */
function length(seconds) {
  const [minutes, two] = [Math.floor(seconds / 60), (number) => String(number).padStart(2, "0")];
  if (minutes < WIDEST_MINUTES) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}h${two(minutes % 60)}`;
}

function showRoutines(routines) {
  const chosen = document.querySelector("#routines :checked")?.value;
  byId("routines").replaceChildren(...routines.map((each, number) => {
    const label = document.createElement("label");
    const radio = document.createElement("input");
    Object.assign(radio, { type: "radio", name: "routine", value: each.slug });
    radio.checked = chosen ? each.slug === chosen : number === 0;
    const title = document.createElement("span");
    title.textContent = each.title;
    const minutes = document.createElement("small");
    minutes.textContent = `${each.minutes} min`;
    label.append(radio, title, minutes);
    return label;
  }));
  byId("choice").hidden = routines.length === 0;
  byId("no-routine").hidden = routines.length > 0;
}

// What is done.

/** Answer a press with what was done, where it cannot be seen, or with what kept it from being done. */
function answer(told, problem = "") {
  put("told", told);
  put("problem", problem);
  clearTimeout(fading);
  fading = setTimeout(() => put("told", ""), TOLD_MILLISECONDS);
}

async function say(what, words = "") {
  answer("");
  try {
    const got = await fetch(`/practice/${what}`, { method: "POST", body: words });
    const text = (await got.text()).trim();
    answer(...(got.ok ? [text] : ["", text]));
    return got.ok;
  } catch {
    answer("", voice.no_answer);
    return false;
  }
}

/** Return why a button does nothing just now; "" where it does. */
function why(button) {
  const what = button.dataset.do;
  if (what === "take" || what === "done" || what === "scratch") return "";
  if (what === "start") return now.playing ? voice.why_practising : "";
  if (!now.playing) return voice.why_nothing;
  if (now.paused && (what === "clean" || what === "miss")) {
    return fill(voice.why_paused, { key: document.body.dataset.keys ? "P" : voice.resume });
  }
  if (what === "yes" && !now.proposed_bpm) return voice.why_no_proposal;
  if (what === "bpm" && !now.bpm) return voice.why_no_tempo;
  return "";
}

const tapping = new TapTempo({
  shown: (taps, bpm) => put("tap-says", bpm ? `${bpm}` : taps ? "·".repeat(taps) : voice.tap),
  settled: (bpm) => say("bpm", `${bpm}`),
});

function press(button, at) {
  const reason = why(button);
  if (reason) return answer("", reason);
  const what = button.dataset.do;
  if (what === "tap") return tapping.tap(at);
  const words = what === "start" ? document.querySelector("#routines :checked")?.value : button.dataset.words;
  return say(what, words);
}

document.querySelector("main").addEventListener("click", (event) => {
  const button = event.target.closest("button[data-do]");
  if (!button) return;
  press(button, event.timeStamp);
  // What was clicked by hand keeps no focus: else Enter, which says yes, would click it once more.
  if (event.detail) button.blur();
});

// Keys and pedals.

const buttons = [...document.querySelectorAll("button[data-action]")];
const actions = [...new Map(buttons.map((each) => [each.dataset.action, each.dataset.name]))];
const letters = new Map(
  buttons.flatMap((each) => each.getAttribute("aria-keyshortcuts").split(" ").map((key) => [key, each.dataset.action])),
);
const keys = new AssignedKeys(() => localStorage, actions.map(([action]) => action));
const pedals = new AssignedPedals(() => localStorage, actions.map(([action]) => action));
const panel = new PedalPanel(keys, pedals, actions);
const midi = new MidiPanel(panel, pedals, {
  press: (action, at) => press(buttonOf(action), at),
  setTempo: (bpm) => say("bpm", `${bpm}`),
  blockOf: () => (state() === "playing" ? `${now.routine} ${now.block}` : null),
});
const presses = new Debounce();

/** Return the button of an action: the one that can be seen, where there are two. */
function buttonOf(action) {
  const found = buttons.filter((each) => each.dataset.action === action);
  return found.find((each) => each.checkVisibility()) ?? found[0];
}

const isTyping = (target) => target.closest("input:not([type=radio], [type=checkbox])") !== null;

/** Tell whether the browser itself does something with a key there. */
const isTaken = (target, key) =>
  (["Enter", "Space"].includes(key) && target.closest("button, summary, input")) || (key.startsWith("Arrow") && target.closest("input"));

document.addEventListener("keydown", (event) => {
  if (isTyping(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return undefined;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = keyOf(event);
  if (!key) return undefined;
  showKeys();
  if (panel.waiting) {
    if (key === "Tab") return panel.leave(); // or nobody could go on by keyboard
    event.preventDefault();
    presses.down(key, event.timeStamp); // what bounces or is held after it is the same press
    return panel.take(key);
  }
  const assigned = keys.actionOf(key);
  if (!assigned && isTaken(event.target, key)) return undefined;
  if (!assigned && key === "W" && now.playing) {
    event.preventDefault();
    return byId("words").focus();
  }
  const action = assigned ?? letters.get(key);
  if (!action) return undefined;
  event.preventDefault();
  // A keyboard says of itself what repeats and never bounces, and is faster than a pedal may be.
  const isNew = assigned ? presses.down(key, event.timeStamp, event.repeat) : !event.repeat;
  return isNew ? press(buttonOf(action), event.timeStamp) : undefined;
});

document.addEventListener("keyup", (event) => {
  const key = keyOf(event);
  presses.up(key, event.timeStamp);
  // A button is clicked when the space bar comes up.
  if (keys.actionOf(key) && !isTyping(event.target)) event.preventDefault();
});

/** Show the letters of the keys: there is a keyboard. */
function showKeys() {
  document.body.dataset.keys = "shown";
}

byId("note").addEventListener("submit", async (event) => {
  event.preventDefault();
  const words = byId("words");
  if (!(await say("note", words.value))) return;
  words.value = "";
  words.blur(); // so that the keys are keys again
});

function listen() {
  const feed = new EventSource("/feed");
  const hear = (topic, keep) => feed.addEventListener(topic, (event) => {
    keep(JSON.parse(event.data));
    show();
  });
  hear("practice", (values) => {
    now = values;
    midi.practise(now.playing);
    put("problem", ""); // what kept a key from doing something may be over
  });
  hear("routines", (values) => showRoutines(values.routines));
  hear("take", (values) => { take = values.on; });
  feed.addEventListener("error", () => {
    put("problem", voice.not_connected);
    // What was refused, a browser does not ask for again by itself.
    if (feed.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
  });
  feed.addEventListener("open", () => put("problem", ""));
}

if (KEYBOARD.matches) showKeys();
listen();
setInterval(tick, 1000);
show();
