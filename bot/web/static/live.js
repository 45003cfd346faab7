// Keeps a page as things are: on news of a topic the server is asked anew, and what is marked `data-live="<topic> …"` is renewed from its
// answer: from the page itself, or from the address of a part (`data-from`), so that a part of which there is much news costs no whole page.

import { hear, isConnected, whenConnected, whenLost } from "./feed.js";
import "./forms.js";
import { renew } from "./renew.js";
import { isPressed, whenFree } from "./still.js";
import { REFUSED, end, ended, lost } from "./told.js";

const REST = 4; // times as long as it took to ask, until it is asked again: a flood of news is no flood of pages
const AGAIN = 5000; // milliseconds until what failed is tried again

const parts = () => [...document.querySelectorAll("[data-live]")];
const topicsOf = (part) => part.dataset.live.split(" ");
const addressOf = (part) => part.dataset.from ?? "";

function replace(old, fresh) {
  if (old.isEqualNode(fresh)) return false;
  const waits = renew(old, fresh);
  document.getElementById(old.id)?.dispatchEvent(new CustomEvent("fresh", { bubbles: true, detail: { waits } }));
  return waits;
}

/** One address from which parts are renewed; that of the page itself is empty. */
class Source {
  #stale = new Set();
  #asking = false;
  #restsUntil = 0;
  #trying;

  constructor(address) {
    this.address = address;
  }

  /** Have what is about topics asked for anew. */
  renew(topics) {
    for (const topic of topics) this.#stale.add(topic);
    this.refresh();
  }

  /** Ask anew, once for all news so far, and put in place what may be. */
  async refresh() {
    if (this.#asking || this.#stale.size === 0 || !ended.hidden) return;
    const began = performance.now();
    if (began < this.#restsUntil) return this.#refreshIn(this.#restsUntil - began);
    this.#asking = true;
    const due = new Set(this.#stale);
    this.#stale.clear();
    let again = false;
    try {
      const answer = await fetch(this.address || location.href, { headers: { Accept: "text/html" } });
      if (answer.redirected || REFUSED.has(answer.status)) return end();
      if (!answer.ok) throw new Error(answer.status);
      if (isConnected()) lost.hidden = true;
      again = this.#put(new DOMParser().parseFromString(await answer.text(), "text/html"), due);
    } catch {
      lost.hidden = false;
      due.forEach((topic) => this.#stale.add(topic));
      this.#refreshIn(AGAIN);
    } finally {
      this.#asking = false;
      this.#restsUntil = performance.now() + Math.min(AGAIN, REST * (performance.now() - began));
      if (again) this.refresh(); // of what came meanwhile, no other news will tell
    }
  }

  #refreshIn(milliseconds) {
    clearTimeout(this.#trying);
    this.#trying = setTimeout(() => this.refresh(), milliseconds);
  }

  /** Put the parts in place that are about some topics; tell whether more news came meanwhile. */
  #put(page, due) {
    const again = this.#stale.size > 0;
    for (const old of parts().filter((each) => addressOf(each) === this.address)) {
      const of = topicsOf(old).filter((topic) => due.has(topic));
      const fresh = page.getElementById(old.id);
      if (of.length && fresh && (isPressed() || replace(old, document.adoptNode(fresh)))) of.forEach((topic) => this.#stale.add(topic));
    }
    return again;
  }
}

const topics = new Map(); // of which there may be news, each with the sources that it is about
const sources = new Map();
for (const part of parts()) {
  const address = addressOf(part);
  if (!sources.has(address)) sources.set(address, new Source(address));
  for (const topic of topicsOf(part)) topics.set(topic, (topics.get(topic) ?? new Set()).add(sources.get(address)));
}

/** Have what is about topics asked for anew. */
export function renewTopics(...names) {
  for (const source of sources.values()) source.renew(names.filter((name) => topics.get(name)?.has(source)));
}

const renewAll = () => renewTopics(...topics.keys());

for (const topic of topics.keys()) hear(topic, () => renewTopics(topic));
whenConnected(renewAll);
whenLost(renewAll); // which finds out whether we may still be here
document.addEventListener("reset", renewAll); // what stood for what was typed in it may go
whenFree(() => sources.forEach((source) => source.refresh()));
