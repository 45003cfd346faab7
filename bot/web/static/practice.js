// The practice panel by hand, by keyboard and by pedal.

import { hear, whenConnected } from "./feed.js";
import { areKeysOn, isHelpOpen } from "./keys_help.js";
import { MidiPanel } from "./midi_panel.js";
import { AssignedPedals } from "./midi_pedals.js";
import { AssignedKeys, Debounce, keyOf } from "./practice_keys.js";
import { PedalPanel } from "./practice_pedals.js";
import { ask, press, reconsider } from "./practice_press.js";
import { standing, state, why } from "./practice_standing.js";
import { show, showRoutines, tick } from "./practice_view.js";

const KEYBOARD = matchMedia("(hover: hover) and (pointer: fine)");
const byId = (id) => document.getElementById(id);

byId("plain").remove(); // the keys for who has no script

// By hand.

byId("practice").addEventListener("click", (event) => {
  const button = event.target.closest("button[data-do]");
  if (button) press(button, event.timeStamp);
});

// What was clicked by hand keeps no focus, wherever it stands: else Enter, which says yes, would click it once more.
document.addEventListener("click", (event) => {
  if (event.detail) event.target.closest("button, summary, a")?.blur();
});

byId("note").addEventListener("submit", async (event) => {
  event.preventDefault();
  const words = byId("words");
  const sent = words.value;
  if (!(await ask("note", sent)) || words.value !== sent) return; // or what was typed meanwhile would be lost
  words.value = "";
  words.blur(); // so that the keys are keys again
});

// By keys and pedals: those of the panel, and of what else on the page has an action.

const buttons = () => [...document.querySelectorAll("button[data-action]")];
const actions = [...new Map(buttons().map((each) => [each.dataset.action, each.dataset.name]))];
const letters = new Map(
  buttons().flatMap((each) => each.getAttribute("aria-keyshortcuts").split(" ").map((key) => [key, each.dataset.action])),
);
const known = [...actions.map(([action]) => action), "undo", "question", "quiz", "duet", "early-greet", "turn"]; // which the desk has, and a page without it must not forget
const keys = new AssignedKeys(() => localStorage, known);
const pedals = new AssignedPedals(() => localStorage, known);
const panel = new PedalPanel(keys, pedals, actions);
const midi = new MidiPanel(panel, pedals, {
  press: (action, at) => {
    const button = buttonOf(action); // what only the desk has is not on every page
    if (button) press(button, at);
  },
  setTempo: (bpm) => ask("bpm", `${bpm}`),
  blockOf: () => (state() === "playing" ? `${standing.now.routine} ${standing.now.block}` : null),
});
const presses = new Debounce();

/** Return the button of an action: the one that can be seen, where there are two. */
function buttonOf(action) {
  const found = buttons().filter((each) => each.dataset.action === action);
  return found.find((each) => each.checkVisibility()) ?? found[0];
}

const isTyping = (target) => target.closest("input:not([type=radio], [type=checkbox]), textarea, select") !== null;

/** Tell whether the browser itself does something with a key there. */
const isTaken = (target, key) =>
  (["Enter", "Space"].includes(key) && target.closest("button, summary, input, a")) || (key.startsWith("Arrow") && target.closest("input, .scrolls"));

/** Return what a letter of the page does; "" where that is nothing just now which the browser may need it for. */
function actionOf(letter) {
  const action = areKeysOn() ? letters.get(letter) ?? "" : "";
  return action && letter.startsWith("Arrow") && why(buttonOf(action)) ? "" : action;
}

// Before any other script of the page: a key that a pedal waits for is nothing else.
document.addEventListener("keydown", (event) => {
  if (isHelpOpen()) return undefined;
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
  if (!assigned && key === "W" && byId("note").checkVisibility() && areKeysOn()) {
    event.preventDefault();
    return byId("words").focus();
  }
  const button = buttonOf(assigned ?? actionOf(key));
  if (!button) return undefined;
  event.preventDefault();
  // A keyboard says of itself what repeats and never bounces, and is faster than a pedal may be.
  const isNew = assigned ? presses.down(key, event.timeStamp, event.repeat) : !event.repeat;
  return isNew ? press(button, event.timeStamp) : undefined;
}, true);

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

// As it stands.

function take(topic, keep) {
  hear(topic, (values) => {
    keep(values);
    show();
    reconsider();
  });
}

take("practice", (values) => {
  standing.now = values;
  midi.practise(values.playing);
});
hear("rig", ({ program }) => midi.rigs.know(program ?? null));
take("routines", (values) => showRoutines(values.routines));
take("take", (values) => { standing.take = values.on; });
whenConnected(reconsider);

if (KEYBOARD.matches) showKeys();
setInterval(tick, 1000);
show();
