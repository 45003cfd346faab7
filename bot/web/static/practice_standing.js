// What stands in the practice room, as the feed has it, and what can be done just now. Nothing of it is kept here.

import { fill, voice } from "./voice.js";

export const standing = { now: { playing: false }, take: false };

/** Tell how the panel stands; after a long silence nobody knows what is played, and the clock stands. */
export function state() {
  const { now } = standing;
  if (now.playing && now.paused) return "paused";
  if (now.playing) return Date.now() <= Date.parse(now.counts_until) ? "playing" : "silent";
  return now.finished && Date.now() < Date.parse(now.finished.until) ? "finished" : "idle";
}

/** Return why a button does nothing just now; "" where it does. */
export function why(button) {
  const { now } = standing;
  const what = button.dataset.do;
  if (!what) return button.dataset.why ?? ""; // it sends a form, and the server knows
  if (["take", "done", "scratch", "first-routine"].includes(what)) return "";
  if (what === "start") return now.playing ? voice.why_practising : "";
  if (!now.playing) return voice.why_nothing;
  if (now.paused && (what === "clean" || what === "miss")) {
    return fill(voice.why_paused, { key: document.body.dataset.keys ? "P" : voice.resume });
  }
  if (what === "yes" && !now.proposed_bpm) return voice.why_no_proposal;
  if (what === "bpm" && !now.bpm) return voice.why_no_tempo;
  return "";
}
