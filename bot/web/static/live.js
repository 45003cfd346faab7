// Keeps a page as things are. On news of a topic the server is asked for the page anew, and what is marked
// `data-live="<topic> …"` is put in its place; a `form[data-do]` is sent without leaving the page.

import { renew } from "./renew.js";
import { isPressed, whenFree } from "./still.js";

const said = document.getElementById("said");
const lost = document.getElementById("lost");
const ended = document.getElementById("ended");
const topics = new Set([...document.querySelectorAll("[data-live]")].flatMap((each) => each.dataset.live.split(" ")));
const stale = new Set();
const pressed = new WeakSet();
const REFUSED = new Set([401, 403]);
const AGAIN = 5000; // milliseconds until what failed is tried again
const IMPATIENCE = 700; // milliseconds in which who presses again means what was pressed
let asking = false;
let feed;

/** Tell what was done, or why not; the same once more is told once more. */
export function tell(text, where = said) {
  where.textContent = "";
  where.textContent = text;
}

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
    setTimeout(refresh, AGAIN);
  } finally {
    asking = false;
    if (again) refresh(); // of what came meanwhile, no other news will tell
  }
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

/** Tell that nothing more can be done here; the page stays, with what was typed in it. */
function end() {
  ended.hidden = false;
  lost.hidden = true;
  feed?.close();
}

whenFree(refresh);

// Forms.

/** Send a form; what is refused stays as it was typed, with the reason beside it. */
export async function send(form, submitter) {
  const button = submitter ?? form;
  if (form.getAttribute("aria-busy") === "true" || pressed.has(button)) return; // one press is one deed, however often it is pressed
  form.setAttribute("aria-busy", "true");
  try {
    const body = new URLSearchParams(new FormData(form, submitter));
    const answer = await fetch(submitter?.getAttribute("formaction") ?? form.action, { method: "POST", body, headers: { Accept: "text/plain" } });
    if (REFUSED.has(answer.status)) return end();
    const text = (await answer.text()).trim();
    const problem = form.querySelector(".problem") ?? said;
    const place = answer.ok ? said : problem;
    // Who is told nothing keeps what they were told, but for what has gone wrong before.
    if (text || place.classList.contains("problem")) tell(text, place);
    place.classList.toggle("problem", !answer.ok);
    if (answer.ok && problem !== said) problem.textContent = "";
    if (answer.ok && form.hasAttribute("data-clear")) form.reset();
  } catch {
    lost.hidden = false;
  } finally {
    form.removeAttribute("aria-busy");
    pressed.add(button);
    setTimeout(() => pressed.delete(button), IMPATIENCE);
  }
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-do]")) return;
  event.preventDefault();
  send(event.target, event.submitter);
});

// News.

function listen() {
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
    if (feed.readyState === EventSource.CLOSED && ended.hidden) setTimeout(listen, AGAIN);
  });
}

if (topics.size) listen();
