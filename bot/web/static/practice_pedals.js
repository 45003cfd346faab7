// The panel in which keys and pedals are assigned, by pressing them.

import { fill, voice } from "./voice.js";

const byId = (id) => document.getElementById(id);

/** Shows the assigned keys of `actions` ([action, name] pairs), and takes a key for one of them. */
export class PedalPanel {
  #waiting = null;

  constructor(keys, actions) {
    this.keys = keys;
    this.names = new Map(actions);
    byId("assignments").replaceChildren(...actions.map(([action, name]) => this.#row(action, name)));
    byId("take-all-back").addEventListener("click", () => {
      keys.takeAllBack();
      this.#show(voice.all_taken_back);
    });
    this.#show("");
  }

  /** Whether the next key is to be assigned and not to be played. */
  get waits() {
    return this.#waiting !== null;
  }

  /** Take a key that was pressed while one is waited for; Escape leaves it. */
  take(key) {
    const action = this.#waiting;
    this.#waiting = null;
    if (key === "Escape") return this.leave();
    this.keys.assign(key, action);
    document.activeElement.blur(); // so that the pedal plays, and presses no button of this panel
    return this.#show(fill(voice.assigned, { key, action: this.names.get(action) }));
  }

  /** Wait for no key any more. */
  leave() {
    this.#waiting = null;
    this.#show(voice.not_assigned);
  }

  #row(action, name) {
    const row = document.createElement("li");
    const assign = document.createElement("button");
    assign.textContent = voice.assign;
    assign.setAttribute("aria-label", fill(voice.assign_to, { action: name }));
    assign.addEventListener("click", () => {
      this.#waiting = action;
      this.#show(fill(voice.press_for, { action: name }));
    });
    const label = document.createElement("span");
    label.textContent = name;
    const chips = document.createElement("span");
    chips.className = "chips";
    chips.dataset.action = action;
    row.append(label, chips, assign);
    return row;
  }

  #show(says) {
    byId("assigning").textContent = says;
    byId("take-all-back").hidden = this.keys.size === 0;
    for (const chips of document.querySelectorAll(".chips")) {
      chips.replaceChildren(...this.keys.keysOf(chips.dataset.action).map((key) => this.#chip(key)));
    }
    for (const row of byId("assignments").children) {
      row.classList.toggle("waiting", row.querySelector(".chips").dataset.action === this.#waiting);
    }
  }

  #chip(key) {
    const chip = document.createElement("button");
    chip.textContent = `${key} ×`;
    chip.setAttribute("aria-label", fill(voice.take_back, { key }));
    chip.addEventListener("click", () => {
      this.keys.takeBack(key);
      this.#show(fill(voice.taken_back, { key }));
    });
    return chip;
  }
}
