// Which key does what: the letters of the page, and keys that a pedal sends, assigned in this browser.

import { Assigned } from "./assigned.js";

export const BOUNCE_MILLISECONDS = 120; // a contact bounces for less, and at 400 BPM a beat takes 150
const MODIFIERS = new Set(["Alt", "AltGraph", "CapsLock", "Control", "Fn", "Meta", "NumLock", "Shift"]);

/** Return the name of a key, as it is shown and stored; "" for what is none by itself. */
export function keyOf(event) {
  const key = ["", "Unidentified", "Dead", "Process"].includes(event.key) ? event.code : event.key;
  if (!key || MODIFIERS.has(key)) return "";
  if (key === " ") return "Space";
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Lets each press through once: what repeats while it is held, and what bounces, is the same press. */
export class Debounce {
  #last = new Map();

  /** Tell whether a key that goes down at `at` milliseconds is a new press. */
  down(key, at, repeat = false) {
    const isNew = !repeat && !(at - this.#last.get(key) < BOUNCE_MILLISECONDS);
    this.#last.set(key, at);
    return isNew;
  }

  up(key, at) {
    this.#last.set(key, at);
  }
}

/** The keys that were assigned, each with its action. */
export class AssignedKeys extends Assigned {
  constructor(storage, actions) {
    super(storage, "woodshed.keys", (action) => actions.includes(action));
  }

  actionOf(key) {
    return this.get(key);
  }
}
