// What a MIDI device sends, as far as a foot can send it (MIDI 1.0, table of messages).

const NOTE_OFF = 0x80;
const NOTE_ON = 0x90;
const CONTROL_CHANGE = 0xb0;
const PROGRAM_CHANGE = 0xc0;
const KINDS = new Map([[NOTE_ON, "note"], [CONTROL_CHANGE, "control"], [PROGRAM_CHANGE, "program"]]);
const HALF = 64; // from here on a switch is on, says the table of controllers

export const MAX_DATA = 127;
export const PULSE = 0xf8;
export const BEGINNINGS = new Set([0xfa, 0xfb, 0xfc]); // start, continue and stop: a new count of the clock

/**
 * Return a message as what it comes from and whether that is on; null for any other than these: a note, a
 * control change, a program change. `status` and `number` are the bytes as they were sent, but that a note that
 * ends is that note, off.
 */
export function messageOf([first, number, value]) {
  const [kind, channel] = [first & 0xf0, first & 0x0f];
  if (kind === PROGRAM_CHANGE) return { status: first, number, on: true };
  if (kind === NOTE_OFF) return { status: NOTE_ON | channel, number, on: false };
  if (kind === NOTE_ON) return { status: first, number, on: value > 0 };
  return kind === CONTROL_CHANGE ? { status: first, number, on: value >= HALF } : null;
}

/** Return "note", "control" or "program"; undefined for what is no first byte of one. */
export const kindOf = (status) => (isByte(status) ? KINDS.get(status & 0xf0) : undefined);

const isByte = (value) => Number.isInteger(value) && value >= 0 && value <= 0xff;

/** Return the channel of a first byte, counted from 1 as on every device. */
export const channelOf = (status) => (status & 0x0f) + 1;
