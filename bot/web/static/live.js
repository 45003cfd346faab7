// Keeps a page as things are: on news of a topic the server is asked for the page anew, and what is marked `data-live="<topic> …"` is
// renewed from it.

import "./forms.js";
import { renew } from "./renew.js";
import { isPressed, whenFree } from "./still.js";
import { REFUSED, end, ended, lost } from "./told.js";

const topics = new Set([...document.querySelectorAll("[data-live]")].flatMap((each) => each.dataset.live.split(" ")));
const stale = new Set();
const REST = 4; // times as long as it took to ask, until it is asked again: a flood of news is no flood of pages
const AGAIN = 5000; // milliseconds until what failed is tried again
let asking = false;
let feed;
let trying;
let restsUntil = 0;

// Fragments.

function replace(old, fresh) {
  if (old.isEqualNode(fresh)) return false;
  const waits = renew(old, fresh);
  document.getElementById(old.id)?.dispatchEvent(new CustomEvent("fresh", { bubbles: true, detail: { waits } }));
  return waits;
}

/** Ask for the page anew, once for all news so far, and put in place what may be. */
export async function refresh() {
  if (asking || stale.size === 0 || !ended.hidden) return;
  const began = performance.now();
  if (began < restsUntil) return refreshIn(restsUntil - began);
  asking = true;
  const due = new Set(stale);
  stale.clear();
  let again = false;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.redirected || REFUSED.has(answer.status)) return end();
    if (!answer.ok) throw new Error(answer.status);
    if (feed.readyState === EventSource.OPEN) lost.hidden = true;
    again = put(new DOMParser().parseFromString(await answer.text(), "text/html"), due);
  } catch {
    lost.hidden = false;
    due.forEach((topic) => stale.add(topic));
    refreshIn(AGAIN);
  } finally {
    asking = false;
    restsUntil = performance.now() + Math.min(AGAIN, REST * (performance.now() - began));
    if (again) refresh(); // of what came meanwhile, no other news will tell
  }
}

function refreshIn(milliseconds) {
  clearTimeout(trying);
  trying = setTimeout(refresh, milliseconds);
}

/** Put the fragments of a fresh page in place that are about some topics; tell whether more news came meanwhile. */
function put(page, due) {
  const again = stale.size > 0;
  for (const old of document.querySelectorAll("[data-live]")) {
    const of = old.dataset.live.split(" ").filter((topic) => due.has(topic));
    const fresh = page.getElementById(old.id);
    if (of.length && fresh && (isPressed() || replace(old, document.adoptNode(fresh)))) of.forEach((topic) => stale.add(topic));
  }
  return again;
}

/** Have what is about topics asked for anew. */
export function renewTopics(...names) {
  for (const name of names) stale.add(name);
  refresh();
}

whenFree(refresh);
document.addEventListener("ended", () => feed?.close());

// News.

function listen() {
  if (!ended.hidden) return;
  feed = new EventSource("/feed");
  for (const topic of topics) feed.addEventListener(topic, () => renewTopics(topic));
  feed.addEventListener("open", () => {
    lost.hidden = true;
    renewTopics(...topics); // what was missed is not told again
  });
  feed.addEventListener("error", () => {
    lost.hidden = false;
    renewTopics(...topics); // which finds out whether we may still be here
    // What was refused, a browser does not ask for again by itself.
    if (feed.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN);
  });
}

if (topics.size) listen();
