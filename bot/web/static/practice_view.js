// The practice panel as things stand.

import { standing, state, why } from "./practice_standing.js";
import { fill, number, voice } from "./voice.js";

const MOST_PIPS = 8; // more in a row nobody counts at a glance
const WIDEST_MINUTES = 100; // three digits and their seconds are wider than a phone has room for
const STANDS = { paused: voice.paused, silent: voice.silent }; // why the clock does

const byId = (id) => document.getElementById(id);
const panel = byId("practice");

/** Write only what is new: what is written again is read out again. */
export function put(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

/** Show what stands now. */
export function show() {
  const { now, take } = standing;
  const stands = state();
  panel.dataset.state = stands;
  panel.dataset.take = take;
  byId("playing").hidden = !now.playing;
  byId("finished").hidden = stands !== "finished";
  byId("begin").hidden = now.playing;
  byId("note").hidden = !now.playing;
  byId("take").dataset.do = take ? "done" : "take";
  put("take-says", take ? voice.take_end : voice.take);
  if (now.playing) showSession(stands);
  else showEnd(stands);
  for (const button of panel.querySelectorAll("button[data-do]")) {
    button.setAttribute("aria-disabled", why(button) !== "");
  }
  tick();
}

function showSession(stands) {
  const { now } = standing;
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

const target = () => ({ target: number(standing.now.target_bpm) });
const reached = () => (standing.now.reached ? `${fill(voice.reached, target())} ` : "");
const following = () => (standing.now.next ? fill(voice.following, standing.now) : voice.last_block);

/** Say from when on nothing counts, and how it goes on. */
function silence() {
  const { now } = standing;
  const since = new Date(now.since);
  const hours = Math.round((Date.parse(now.counts_until) - since) / 3600000);
  const at = since.toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
  return fill(voice.silence, { hours, at });
}

function showEnd(stands) {
  const over = standing.now.finished;
  put("where", stands === "finished" ? over.routine : voice.nothing);
  put("what", stands === "finished" ? voice.well_played : voice.ready);
  put("details", "");
  if (stands !== "finished") return;
  put("minutes", `${over.minutes}`);
  put("played", `${over.played}`);
  put("played-of", fill(voice.of_blocks, over));
  put("clean", `${over.clean}`);
  put("missed", fill(voice.missed, over));
  byId("bests").replaceChildren(...over.bests.map((best) => item(fill(voice.best, { what: best.what, bpm: number(best.bpm) }))));
  byId("new-bests").hidden = over.bests.length === 0;
}

function item(text) {
  const made = document.createElement("li");
  made.textContent = text;
  return made;
}

function pips(row, of) {
  if (of > MOST_PIPS) return [];
  const lit = row && standing.now.row_full ? of : row % of;
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
  made.title = fill(voice.in_outline, { ...block, state: voice.states[block.state] });
  if (block.state === "now") made.setAttribute("aria-current", "step");
  const name = document.createElement("span");
  name.textContent = block.what;
  made.append(name);
  return made;
}

/** Show the time that is left, each second. */
export function tick() {
  const { now } = standing;
  const stands = state();
  if (stands !== panel.dataset.state) return show();
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

/** Show which routines can be begun. */
export function showRoutines(routines) {
  const chosen = document.querySelector("#routines :checked")?.value;
  byId("routines").replaceChildren(...routines.map((each, number) => {
    const label = document.createElement("label");
    const radio = document.createElement("input");
    Object.assign(radio, { type: "radio", name: "routine", value: each.slug });
    radio.checked = chosen ? each.slug === chosen : number === 0;
    const title = document.createElement("span");
    title.textContent = each.title;
    const minutes = document.createElement("small");
    minutes.textContent = fill(voice.lasts, each);
    label.append(radio, title, minutes);
    return label;
  }));
  byId("choice").hidden = routines.length === 0;
  byId("no-routine").hidden = routines.length > 0;
}
