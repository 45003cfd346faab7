// What was assigned to an action by pressing it, remembered in this browser.

/** A map of what is pressed to what it stands for; `actionOf` is told by each kind of it, `changed` is called after each change. */
export class Assigned {
  #entries;
  changed = () => {};

  /**
   * `storage` gives where they are remembered, at `place`; a browser may forbid even to look. Another hand may
   * have written there: only what `isSound` says yes to, of a key and its value, is taken.
   */
  constructor(storage, place, isSound) {
    [this.storage, this.place] = [storage, place];
    this.#entries = new Map(read(storage, place).filter(([key, value]) => typeof key === "string" && isSound(value, key)));
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
    this.#entries.set(key, value);
    this.#write();
  }

  takeBack(key) {
    this.#entries.delete(key);
    this.#write();
  }

  takeAllBack() {
    this.#entries.clear();
    this.#write();
  }

  #write() {
    try {
      this.storage().setItem(this.place, JSON.stringify([...this.#entries]));
    } catch {
      // A browser that keeps nothing (private, or full) has them until the page is closed.
    }
    this.changed();
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
