// Which key does what: the letters of the page, and keys that a pedal sends, assigned in this browser.

const STORED = "woodshed.keys";
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

/** The keys that were assigned: a map of key to action, remembered in this browser. */
export class AssignedKeys {
  #actions;

  /** `storage` gives where they are remembered; a browser may forbid even to look. */
  constructor(storage, known) {
    this.storage = storage;
    this.#actions = new Map(read(storage).filter(([key, action]) => typeof key === "string" && known.includes(action)));
  }

  actionOf(key) {
    return this.#actions.get(key);
  }

  keysOf(action) {
    return [...this.#actions].filter(([, each]) => each === action).map(([key]) => key);
  }

  get size() {
    return this.#actions.size;
  }

  assign(key, action) {
    this.#actions.set(key, action);
    this.#write();
  }

  takeBack(key) {
    this.#actions.delete(key);
    this.#write();
  }

  takeAllBack() {
    this.#actions.clear();
    this.#write();
  }

  #write() {
    try {
      this.storage().setItem(STORED, JSON.stringify([...this.#actions]));
    } catch {
      // A browser that keeps nothing (private, or full) has them until the page is closed.
    }
  }
}

function read(storage) {
  try {
    const pairs = JSON.parse(storage().getItem(STORED) ?? "[]");
    return Array.isArray(pairs) ? pairs.filter(Array.isArray) : [];
  } catch {
    return []; // nothing may be kept, or another hand wrote there
  }
}
