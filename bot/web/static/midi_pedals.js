// Which MIDI pedal does what: each is bound to its device by name, as ids change when it is plugged in again.

import { Assigned } from "./assigned.js";
import { MAX_DATA, kindOf } from "./midi_message.js";
import { pedalName } from "./midi_names.js";
import { WAYS } from "./midi_press.js";

/** Return by what a pedal is known: its device's name and maker, and the bytes that it sends. */
export const idOf = ({ name, maker, status, number }) => JSON.stringify([name, maker, status, number]);

/** The pedals that were assigned, by their id: `{name, maker, status, number, way, press, action}`. */
export class AssignedPedals extends Assigned {
  constructor(storage, actions) {
    super(storage, "woodshed.midi", (pedal, id) => isSound(pedal, actions) && id === idOf(pedal));
  }

  nameOf(id) {
    return pedalName(this.get(id));
  }

  actionOf(id) {
    return this.get(id)?.action;
  }

  /** Return the devices of which a pedal is assigned, each once. */
  get devices() {
    return [...new Map(this.values.map(({ name, maker }) => [JSON.stringify([name, maker]), { name, maker }])).values()];
  }
}

const isSound = (pedal, actions) =>
  ["name", "maker"].every((each) => typeof pedal?.[each] === "string") &&
  kindOf(pedal.status) !== undefined &&
  Number.isInteger(pedal.number) && pedal.number >= 0 && pedal.number <= MAX_DATA &&
  WAYS.includes(pedal.way) && typeof pedal.press === "boolean" && actions.includes(pedal.action);
