// How a MIDI pedal is called on the page.

import { channelOf, kindOf } from "./midi_message.js";
import { fill, voice } from "./voice.js";

const LINES = { note: voice.midi_note, control: voice.midi_control, program: voice.midi_program };

/** Return the name of a device; some have none of their own. */
export const deviceName = ({ name, maker }) => name || maker || "MIDI";

/** Return the name of a pedal; of a program in both countings, as devices show one and send the other. */
export function pedalName(pedal) {
  const { status, number } = pedal;
  const gaps = { device: deviceName(pedal), channel: channelOf(status), number, program: number + 1, sent: number };
  return fill(LINES[kindOf(status)], gaps);
}
