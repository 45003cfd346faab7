// The tempo of a MIDI clock, as a whole figure that does not flicker, and when it is sent.

const QUARTER = 24; // pulses (MIDI 1.0, timing clock)
const BAR = 4 * QUARTER; // in which the tempo is the median
const FEWEST = 2 * QUARTER; // pulses from which a tempo is told
const GAP_MILLISECONDS = 250; // between two pulses it would be 10 BPM, which nobody plays
const SLACK = 0.25; // beyond half a beat, before the figure follows
export const PAUSE_MILLISECONDS = 3000; // between two changes that are sent

function median(numbers) {
  const sorted = numbers.sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Measures the pulses of one clock. */
export class MidiClock {
  #pulses = [];
  #bpm = null;
  #held = 0;

  /** Begin anew: what was measured before says nothing of what comes. */
  begin() {
    this.#pulses = [];
    this.#bpm = null;
    this.#held = 0;
  }

  /**
   * Take in a pulse at `at` milliseconds; return the whole beats a minute, null until they are sure.
   *
   * The length of a quarter is measured at each pulse, over 24 of them, so that one that comes late does little
   * harm, and the tempo is that of the median in a bar. A figure is sure once it has stood for a quarter: while
   * a tempo changes, it is one moment's.
   */
  pulse(at) {
    if (at - this.#pulses.at(-1) > GAP_MILLISECONDS) this.begin();
    this.#pulses.push(at);
    if (this.#pulses.length > BAR + 1) this.#pulses.shift();
    if (this.#pulses.length <= FEWEST) return null;
    const tempo = 60000 / median(this.#pulses.slice(QUARTER).map((end, number) => end - this.#pulses[number]));
    const stays = this.#bpm !== null && Math.abs(tempo - this.#bpm) <= 0.5 + SLACK;
    this.#held = stays ? this.#held + 1 : 0;
    if (!stays) this.#bpm = Math.round(tempo);
    return this.#held >= QUARTER ? this.#bpm : null;
  }
}

/**
 * Sends what a clock says while it is asked to and a block is played: each change once, with a pause between two,
 * and at a new block, which has a tempo of its own, once more.
 */
export class TempoFollower {
  #clock = new MidiClock();
  #device = null;
  #last = -Infinity;
  #sent = { block: null, bpm: null, at: -Infinity };
  #on = false;

  /** `blockOf` returns what tells the block that is played from others, null while none is; `send` sets a tempo. */
  constructor(blockOf, send) {
    [this.blockOf, this.send] = [blockOf, send];
  }

  /** Follow, or not any more. */
  turn(on) {
    this.#on = on;
    this.#sent.bpm = null;
    this.#clock.begin();
  }

  /** Take in a device's start, continue or stop. */
  begin(device) {
    if (device === this.#device) this.#clock.begin();
  }

  /** Take in a device's pulse at `at` milliseconds; return the tempo that is heard, null where none is sure. */
  pulse(device, at) {
    if (!this.#on || !this.#isFollowed(device, at)) return null;
    this.#last = at;
    const [bpm, block] = [this.#clock.pulse(at), this.blockOf()];
    const isNew = bpm !== this.#sent.bpm || block !== this.#sent.block;
    if (bpm !== null && block !== null && isNew && at - this.#sent.at >= PAUSE_MILLISECONDS) {
      this.#sent = { block, bpm, at };
      this.send(bpm);
    }
    return bpm;
  }

  /** Tell whether a device's clock is the one that is followed: of two that run, the first. */
  #isFollowed(device, at) {
    if (device !== this.#device && at - this.#last > GAP_MILLISECONDS) {
      this.#device = device;
      this.#clock.begin();
    }
    return device === this.#device;
  }
}
