// The rig that a program change puts in use: off until it is switched on, which this browser remembers.

import { voice } from "./voice.js";

const PLACE = "woodshed.midi-rig";
const ON = "on";

/** Sends each program that a device turns to, in their order, while it is on; `says` is told what came of it. */
export class RigFollower {
  #isOn = false;
  #sending = Promise.resolve();
  #program = null;
  #sent = null;

  /** `storage` gives where it is remembered; a browser may forbid even to look. `changed` is called by another page. */
  constructor(storage, { says, changed }) {
    [this.storage, this.says] = [storage, says];
    this.#read();
    addEventListener("storage", ({ key }) => {
      if (key !== null && key !== PLACE) return;
      this.#read();
      changed();
    });
  }

  get isOn() {
    return this.#isOn;
  }

  /** Follow the programs from now on, or not any more. */
  turn(on) {
    this.#isOn = on;
    try {
      if (on) this.storage().setItem(PLACE, ON);
      else this.storage().removeItem(PLACE);
    } catch {
      // a browser that keeps nothing has it until the page is closed
    }
  }

  /** Know which program the rig has that is in use; null for none. */
  know(program) {
    this.#program = program;
  }

  /** Take in a program as it was sent: another one than that of the rig in use is asked for. */
  hear(program) {
    if (this.#isOn) this.#sending = this.#sending.then(() => (this.#isInUse(program) ? undefined : this.#send(program)));
  }

  /** What was sent last may be in use before this page hears of it. */
  #isInUse(program) {
    return program === this.#program && program === (this.#sent ?? program);
  }

  async #send(program) {
    try {
      const got = await fetch("/do/rig-program", { method: "POST", body: `${program}` });
      if (got.ok) this.#sent = program;
      this.says((await got.text()).trim());
    } catch {
      this.says(voice.no_answer);
    }
  }

  #read() {
    try {
      this.#isOn = this.storage().getItem(PLACE) === ON;
    } catch {
      // it stays as it is
    }
  }
}
