// What one press of a MIDI pedal is: it is learnt from two presses, and afterwards each press is one.

import { Debounce } from "./practice_keys.js";

export const SETTLED_MILLISECONDS = 700; // a foot lets go sooner, and who is asked for one more press is slower
export const WAYS = ["momentary", "latching", "single"]; // on and off; on, at the next press off; always the same

/**
 * Return how a pedal tells its presses, from the signs (on or not) of one press and of a second; null where the
 * first was none of this pedal.
 *
 * A pedal that was held until the second press was waited for lets go first: that is no latching one, as the
 * sign of the press comes after it. `press` is the sign of a pedal that is down, as some are wired the other way
 * round: a switch tells a change, so its first sign is that; what sweeps (a half-damper, an expression pedal) begins
 * on the side where it stands, and so goes on with the sign that it ended with.
 */
export function wayOf(first, second) {
  const [begun] = first;
  const sweeps = first.includes(!begun) && second[0] === first.at(-1);
  const press = begun !== sweeps;
  if (first.includes(!begun)) return { way: "momentary", press };
  if (second.every((on) => on === press)) return { way: "single", press };
  return { way: second.includes(press) ? "momentary" : "latching", press };
}

/** Gathers two presses of whichever pedal is pressed first. */
export class Learner {
  #id = null;
  #presses = [[]];

  /** Take in a sign; tell whether it is of the pedal that is being learnt. */
  hear(id, on) {
    this.#id ??= id;
    if (this.#id !== id) return false;
    this.#presses.at(-1).push(on);
    return true;
  }

  /** End a press, as nothing more has come; return the way of the pedal, or null where one more press is needed. */
  settle() {
    if (this.#presses.length === 2) return wayOf(...this.#presses);
    this.#presses.push([]);
    return null;
  }
}

/**
 * Lets each press of a pedal through once: only a change of its sign is one, and what bounces is the same. A sweep
 * says the same sign many times, and comes up only once.
 */
export class Presses {
  #signs = new Map();
  #debounce = new Debounce();

  /** Tell whether a sign at `at` milliseconds is a new press of a pedal that was learnt. */
  isNew(id, { way, press }, on, at) {
    const last = this.#signs.get(id);
    const isSame = last === on;
    this.#signs.set(id, on);
    const begins = (way === "latching" || on === press) && (way === "single" || !isSame);
    if (begins) return this.#debounce.down(id, at);
    if (last === !on) this.#debounce.up(id, at);
    return false;
  }

  /** Know no sign any more. */
  forget() {
    this.#signs.clear();
  }
}
