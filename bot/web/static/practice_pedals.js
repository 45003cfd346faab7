// The panel in which keys and pedals are assigned, by pressing them.

import { fill, voice } from "./voice.js";

const byId = (id) => document.getElementById(id);

/** Shows the assigned keys and MIDI pedals of `actions` ([action, name] pairs), and takes one for one of them. */
export class PedalPanel {
  #waiting = null;

  constructor(keys, pedals, actions) {
    [this.keys, this.all] = [keys, [keys, pedals]];
    this.names = new Map(actions);
    byId("assignments").replaceChildren(...actions.map(([action, name]) => this.#row(action, name)));
    byId("take-all-back").addEventListener("click", () => {
      for (const each of this.all) each.takeAllBack();
      this.#show(voice.all_taken_back);
    });
    this.#show("");
    addEventListener("storage", () => this.#show(byId("assigning").textContent)); // what another page has assigned
  }

  /** What is waited for, `{action}`, and not to be played: another object each time; null where nothing is. */
  get waiting() {
    return this.#waiting;
  }

  /** Take a key that was pressed while one is waited for; Escape leaves it. */
  take(key) {
    if (key === "Escape") return this.leave();
    return this.assign(this.keys, key, this.#waiting.action);
  }

  /** Assign what was pressed for what is waited for, and say so; `how` says more of it. */
  assign(assigned, key, value, how = "") {
    const action = this.names.get(this.#waiting.action);
    this.#waiting = null;
    assigned.assign(key, value);
    document.activeElement.blur(); // so that the pedal plays, and presses no button of this panel
    this.#show(`${fill(voice.assigned, { key: assigned.nameOf(key), action })} ${how}`.trim());
  }

  /** Say what is to be pressed next. */
  ask(says) {
    this.#show(says);
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
      this.#waiting = { action };
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
    byId("take-all-back").hidden = this.all.every((each) => each.size === 0);
    for (const chips of document.querySelectorAll(".chips")) {
      const made = this.all.flatMap((each) => each.keysOf(chips.dataset.action).map((key) => this.#chip(each, key)));
      chips.replaceChildren(...made);
    }
    for (const row of byId("assignments").children) {
      row.classList.toggle("waiting", row.querySelector(".chips").dataset.action === this.#waiting?.action);
    }
  }

  #chip(assigned, key) {
    const [chip, name] = [document.createElement("button"), assigned.nameOf(key)];
    chip.textContent = `${name}\u00a0×`; // which stands on no line alone
    chip.setAttribute("aria-label", fill(voice.take_back, { key: name }));
    chip.addEventListener("click", () => {
      assigned.takeBack(key);
      this.#show(fill(voice.taken_back, { key: name }));
    });
    return chip;
  }
}
