// A tempo by tapping: the beats a minute of the median interval, so that one odd tap does no harm.

export const PAUSE_MILLISECONDS = 2000; // after the last tap; slower than 30 BPM nobody taps
const FEWEST_TAPS = 4; // a count-in: fewer are a slip of the finger

/** Return the whole beats a minute of taps at these milliseconds: no hand tells halves; null where they are too few. */
export function tempoOf(taps) {
  if (taps.length < FEWEST_TAPS) return null;
  const intervals = taps.slice(1).map((at, number) => at - taps[number]).sort((one, other) => one - other);
  const middle = intervals.length >> 1;
  const median = intervals.length % 2 ? intervals[middle] : (intervals[middle - 1] + intervals[middle]) / 2;
  return Math.round(60000 / median);
}

/** Gathers taps; `shown` hears of each what it comes to, `settled` the tempo once there was a pause. */
export class TapTempo {
  #taps = [];
  #pause;

  constructor({ shown, settled }) {
    this.shown = shown;
    this.settled = settled;
  }

  tap(at) {
    this.#taps.push(at);
    this.shown(this.#taps.length, tempoOf(this.#taps));
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#settle(), PAUSE_MILLISECONDS);
  }

  #settle() {
    const bpm = tempoOf(this.#taps);
    this.#taps = [];
    this.shown(0, null);
    if (bpm) this.settled(bpm);
  }
}
