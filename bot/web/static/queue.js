// The review queue by keyboard, with its countdowns.

import { areKeysOn, isHelpOpen } from "./keys_help.js";
import { renewTopics } from "./live.js";
import { tell } from "./told.js";

const AGES = 30_000; // milliseconds after which ages are told anew

const queue = document.getElementById("queue");
const find = document.getElementById("find");
const title = document.title;
let arrived = performance.now();
let waiting = Number(queue.dataset.waiting);
let answered = ""; // where it is shown what became of the last answer from here

// Time.

/** Return the seconds until a moment by the bot's clock: that of a phone may be minutes off. */
const left = (until) => Math.ceil(until - queue.dataset.now - (performance.now() - arrived) / 1000);

function tick() {
  for (const each of queue.querySelectorAll("[data-until]")) {
    const seconds = Math.max(0, left(each.dataset.until));
    if (each.matches("form")) each.hidden = seconds === 0;
    else each.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }
}

function showCount() {
  waiting = Number(queue.dataset.waiting);
  document.title = waiting ? `(${waiting}) ${title}` : title;
}

queue.addEventListener("fresh", (event) => {
  arrived = performance.now();
  document.getElementById("newer").hidden = !event.detail.waits;
  const outcome = answered ? [...queue.querySelectorAll(answered)] : [];
  if (outcome.length) {
    tell(outcome.map((each) => each.innerText).join(" "), outcome.some((each) => each.matches(".problem")));
    answered = "";
  } else if (!waiting && Number(queue.dataset.waiting)) {
    tell(document.getElementById("waiting").textContent);
  }
  showCount();
  tick();
});
queue.addEventListener("submit", (event) => {
  const shows = event.submitter.dataset.shows;
  answered = shows ? `#${event.target.closest(".item").id} :is(${shows})` : "";
});
// An item keeps the place that it had, until somebody makes room themselves.
const makeRoom = (items) => items.forEach((each) => { each.style.minBlockSize = ""; });
queue.addEventListener("toggle", (event) => makeRoom([event.target.closest(".item")]), true);
window.addEventListener("resize", () => makeRoom(queue.querySelectorAll(".item")));

setInterval(tick, 1000);
setInterval(() => renewTopics(queue.dataset.live), AGES);
showCount();
tick();

// Keys.

/** Go to the next item that waits, or to the one before. */
function go(by) {
  const items = [...queue.querySelectorAll(".item")];
  const at = items.indexOf(document.activeElement.closest(".item"));
  const onward = by > 0 ? items.slice(at + 1) : items.slice(0, at < 0 ? 0 : at).reverse();
  onward.find((each) => each.dataset.state === "waits")?.focus();
}

/** Press the button of a number at the item where somebody is; nothing where it has none, as it is answered. */
function press(number) {
  document.activeElement.closest(".item")?.querySelector(`[data-key="${number}"]`)?.click();
}

/** Take back what was answered last, as long as that can be. */
function undo() {
  const open = [...queue.querySelectorAll("form[data-until]:not([hidden])")];
  open.sort((one, other) => other.dataset.until - one.dataset.until)[0]?.querySelector("button").click();
}

const plain = {
  j: () => go(1),
  k: () => go(-1),
  u: undo,
  "/": () => {
    find.focus();
    find.select();
  },
};

function pressed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || isHelpOpen() || !areKeysOn() || event.target.matches("input:not([type=checkbox]), textarea, select")) return;
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  const does = plain[event.key] ?? (number && !event.shiftKey && (() => press(number)));
  if (!does) return;
  event.preventDefault();
  if (!event.repeat || "jk".includes(event.key)) does();
}

document.addEventListener("keydown", pressed);
find.addEventListener("keydown", (event) => { if (event.key === "Escape") find.blur(); });
