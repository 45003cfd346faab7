// The part of the panel for MIDI: what is heard, what is gone, the clock and the programs that are followed.

import { TempoFollower } from "./midi_clock.js";
import { BEGINNINGS, PULSE, kindOf, messageOf } from "./midi_message.js";
import { deviceName } from "./midi_names.js";
import { idOf } from "./midi_pedals.js";
import { MidiPorts, isGranted } from "./midi_ports.js";
import { Learner, Presses, SETTLED_MILLISECONDS } from "./midi_press.js";
import { RigFollower } from "./midi_rig.js";
import { fill, number, voice } from "./voice.js";

const REFUSALS = {
  NotSupportedError: voice.midi_missing,
  SecurityError: voice.midi_insecure,
  NotAllowedError: voice.midi_refused,
};
const WAYS = { momentary: voice.midi_momentary, latching: voice.midi_latching, single: voice.midi_single };
const SILENT_MILLISECONDS = 2000; // after which a clock is not said to say anything
const TOLD_MILLISECONDS = 10000; // for which it is told what came back

const byId = (id) => document.getElementById(id);
const together = new Intl.ListFormat(document.documentElement.lang);
const listed = (devices) => together.format(devices.map(deviceName));
const keyOf = (device) => JSON.stringify([device.name, device.maker]);

/**
 * Learns pedals of MIDI for `panel`, keeps them in `pedals`, and plays them: it is told how to press an action at so
 * many milliseconds, how to set a tempo, and by which words the block that is played is known (null: none is).
 */
export class MidiPanel {
  #ports = new MidiPorts({ heard: (...message) => this.#hear(...message), changed: () => this.#change() });
  #presses = new Presses();
  #learning = {};
  #gone = [];
  #back = [];
  #silence;

  constructor(panel, pedals, { press, setTempo, blockOf }) {
    [this.panel, this.pedals, this.press] = [panel, pedals, press];
    this.follower = new TempoFollower(blockOf, setTempo);
    byId("midi").hidden = false;
    byId("midi-open").addEventListener("click", () => this.#open());
    byId("midi-follow").addEventListener("change", ({ target }) => {
      this.#follow(target.checked);
      if (!target.matches(":focus-visible")) target.blur(); // it was clicked by hand, and Enter says yes again
    });
    const showRigs = () => (byId("midi-rigs").checked = this.rigs.isOn);
    this.rigs = new RigFollower(() => localStorage, { says: (text) => (byId("midi-rigs-says").textContent = text), changed: showRigs });
    byId("midi-rigs").addEventListener("change", ({ target }) => {
      this.rigs.turn(target.checked);
      byId("midi-rigs-says").textContent = "";
      if (!target.matches(":focus-visible")) target.blur();
    });
    showRigs();
    pedals.changed = () => this.#show();
    if (this.#isWanted) this.#openAgain();
  }

  /** Know whether somebody practises: nobody follows a clock into another session. */
  practise(playing) {
    if (playing !== this.playing) this.#follow(false);
    this.playing = playing;
  }

  // What is there.

  /** Whether there is anything to be heard for. */
  get #isWanted() {
    return this.pedals.size > 0 || this.rigs.isOn;
  }

  async #openAgain() {
    if (await isGranted()) await this.#open();
    this.#show();
  }

  async #open() {
    try {
      await this.#ports.open();
      byId("midi-open").hidden = true;
      byId("midi-clock").hidden = byId("midi-programs").hidden = false;
    } catch (error) {
      byId("midi-says").textContent = REFUSALS[error.name] ?? fill(voice.midi_failed, { reason: error.message });
    }
  }

  #change() {
    this.#presses.forget(); // a pedal that was unplugged may have let go meanwhile
    this.#show();
  }

  #show() {
    if (!this.#ports.isOpen) {
      const isPointed = this.#isWanted && byId("pedals").checkVisibility(); // a dock has no room for what it would point at
      byId("midi-state").textContent = isPointed ? voice.midi_waits : "";
      return;
    }
    const devices = this.#ports.devices;
    const hears = devices.length ? fill(voice.midi_hears, { devices: listed(devices) }) : voice.midi_none;
    byId("midi-says").textContent = this.#ports.isHearing ? hears : voice.midi_elsewhere;
    this.#showGone(new Set(devices.map(keyOf)));
  }

  #showGone(there) {
    const isThere = (device) => there.has(keyOf(device));
    const came = this.#gone.filter(isThere);
    this.#gone = this.pedals.devices.filter((each) => !isThere(each));
    if (came.length) this.#tellBack(came);
    byId("midi-state").textContent = [[voice.midi_gone, this.#gone], [voice.midi_back, this.#back.filter(isThere)]]
      .filter(([, devices]) => devices.length)
      .map(([line, devices]) => fill(line, { devices: listed(devices) }))
      .join(" ");
  }

  #tellBack(devices) {
    this.#back = devices;
    setTimeout(() => {
      this.#back = [];
      this.#show();
    }, TOLD_MILLISECONDS);
  }

  // What is heard.

  #hear(device, data, at) {
    if (data[0] === PULSE) return this.#pulse(device, at);
    if (BEGINNINGS.has(data[0])) return this.follower.begin(keyOf(device));
    const message = messageOf(data);
    if (!message) return undefined;
    const { on, ...bytes } = message;
    const pedal = { ...device, ...bytes };
    if (this.panel.waiting) return this.#learn(pedal, on);
    const [id, known] = [idOf(pedal), this.pedals.get(idOf(pedal))];
    if (!known && kindOf(pedal.status) === "program") return this.rigs.hear(pedal.number);
    return known && this.#presses.isNew(id, known, on, at) ? this.press(known.action, at) : undefined;
  }

  #learn(pedal, on) {
    if (this.#learning.for !== this.panel.waiting) this.#learning = { for: this.panel.waiting, learner: new Learner() };
    const learning = this.#learning;
    if (!learning.learner.hear(idOf(pedal), on)) return;
    clearTimeout(learning.settling);
    learning.settling = setTimeout(() => this.#settle(learning, pedal), SETTLED_MILLISECONDS);
  }

  #settle({ for: waiting, learner }, pedal) {
    if (waiting !== this.panel.waiting) return; // it was left, or a key was quicker
    const way = learner.settle();
    if (!way) return this.panel.ask(voice.midi_once_more);
    this.panel.assign(this.pedals, idOf(pedal), { ...pedal, ...way, action: waiting.action }, WAYS[way.way]);
  }

  // The clock.

  #pulse(device, at) {
    const bpm = this.follower.pulse(keyOf(device), at);
    if (bpm === null) return;
    this.#showTempo(fill(voice.midi_tempo, { bpm: number(bpm) }));
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#showTempo(voice.midi_silent), SILENT_MILLISECONDS);
  }

  #follow(on) {
    const follows = on && this.playing;
    this.follower.turn(follows);
    byId("midi-follow").checked = follows;
    clearTimeout(this.#silence);
    this.#showTempo(follows ? voice.midi_silent : on ? voice.why_nothing : "");
  }

  #showTempo(text) {
    if (byId("midi-tempo").textContent !== text) byId("midi-tempo").textContent = text;
  }
}
