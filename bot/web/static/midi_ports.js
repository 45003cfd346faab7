// The MIDI devices of this machine: asked for on a click, and taken up by themselves whenever they come.

const TURN = "woodshed.midi"; // the lock of the page that hears

/** Return whether MIDI may be had without asking anybody. */
export async function isGranted() {
  try {
    return (await navigator.permissions.query({ name: "midi" })).state === "granted";
  } catch {
    return false; // a browser that does not know that question asks at the click
  }
}

/**
 * Hears all devices that send; `heard` is called with a device, bytes and milliseconds, `changed` as they come and go.
 * Of all pages of a browser one hears at a time, as a press counts once, and when it is closed, the next.
 */
export class MidiPorts {
  #access = null;
  #asking = null;
  #hears = false;

  constructor({ heard, changed }) {
    this.changed = changed;
    this.hear = ({ target, data, timeStamp }) => heard(deviceOf(target), data, timeStamp);
  }

  /** Whether devices are heard. */
  get isOpen() {
    return this.#access !== null;
  }

  /** Whether this page is the one that hears them. */
  get isHearing() {
    return this.#hears;
  }

  /** Return the devices that are plugged in, as `{name, maker}`. */
  get devices() {
    return this.#inputs().map(deviceOf);
  }

  /**
   * Ask for them, once however often it is called; a browser may ask the person.
   *
   * Throws a DOMException: NotSupportedError where a browser has no MIDI, SecurityError where it has none for a
   * page like this, NotAllowedError where it was refused, and others where the system's MIDI fails.
   */
  async open() {
    this.#asking ??= this.#ask(); // two accesses would hear each message twice
    try {
      await this.#asking;
    } catch (error) {
      this.#asking = null;
      throw error;
    }
  }

  async #ask() {
    if (!navigator.requestMIDIAccess) throw new DOMException("", isSecureContext ? "NotSupportedError" : "SecurityError");
    this.#access = await navigator.requestMIDIAccess();
    this.#access.onstatechange = () => this.#take();
    const hear = (lock) => {
      this.#hears = lock !== null;
      this.#take();
      return lock && new Promise(() => {}); // for as long as the page is there
    };
    navigator.locks.request(TURN, { ifAvailable: true }, (lock) => {
      if (!lock) navigator.locks.request(TURN, hear);
      return hear(lock);
    }).catch(() => hear(undefined)); // a browser that keeps nothing may have no locks either
  }

  /** Hear whatever is there now: of a device that was plugged in again, the old and the new may be told in any order. */
  #take() {
    for (const input of this.#hears ? this.#inputs() : []) {
      if (input.onmidimessage !== this.hear) input.onmidimessage = this.hear; // which opens it
    }
    this.changed();
  }

  #inputs() {
    return [...(this.#access?.inputs.values() ?? [])].filter((input) => input.state === "connected");
  }
}

const deviceOf = ({ name, manufacturer }) => ({ name: name ?? "", maker: manufacturer ?? "" });
