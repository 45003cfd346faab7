// What was assigned to an action by pressing it, remembered in this browser.

/**
 * A map of what is pressed to what it stands for; `actionOf` is told by each kind of it, `changed` is called after each
 * change, also by another page of this browser.
 */
export class Assigned {
  #entries = new Map();
  #isKept = true;
  changed = () => {};

  /**
   * `storage` gives where they are remembered, at `place`; a browser may forbid even to look. Another hand may
   * have written there: only what `isSound` says yes to, of a key and its value, is taken.
   */
  constructor(storage, place, isSound) {
    [this.storage, this.place, this.isSound] = [storage, place, isSound];
    this.#read();
    addEventListener("storage", ({ key }) => {
      if (key !== null && key !== place) return; // null: all was cleared
      this.#read();
      this.changed();
    });
  }

  get(key) {
    return this.#entries.get(key);
  }

  /** Return the name of a key, as it is shown. */
  nameOf(key) {
    return key;
  }

  keysOf(action) {
    return [...this.#entries.keys()].filter((key) => this.actionOf(key) === action);
  }

  get values() {
    return [...this.#entries.values()];
  }

  get size() {
    return this.#entries.size;
  }

  assign(key, value) {
    this.#change((entries) => entries.set(key, value));
  }

  takeBack(key) {
    this.#change((entries) => entries.delete(key));
  }

  takeAllBack() {
    this.#change((entries) => entries.clear());
  }

  #change(change) {
    if (this.#isKept) this.#read(); // another page may have written since
    change(this.#entries);
    try {
      this.storage().setItem(this.place, JSON.stringify([...this.#entries]));
      this.#isKept = true;
    } catch {
      this.#isKept = false; // a browser that keeps nothing (private, or full) has them until the page is closed
    }
    this.changed();
  }

  #read() {
    const isSound = ([key, value]) => typeof key === "string" && this.isSound(value, key);
    this.#entries = new Map(read(this.storage, this.place).filter(isSound));
  }
}

function read(storage, place) {
  try {
    const pairs = JSON.parse(storage().getItem(place) ?? "[]");
    return Array.isArray(pairs) ? pairs.filter(Array.isArray) : [];
  } catch {
    return []; // nothing may be kept, or another hand wrote there
  }
}
