// The desk: the newest line of chat stays in sight, and what changes without news is asked for each minute.

import { renewTopics } from "./live.js";
import "./practice.js";
import { isStill, whenFree } from "./still.js";
import { tell } from "./told.js";

const MINUTE = 60_000; // milliseconds
const SEEN = 700; // milliseconds until who presses has seen what stands there
const NEAR = 40; // pixels from the end of chat: who is so near reads what is new

const chat = document.getElementById("chat");
const newer = document.getElementById("newer");
let atEnd = true;

/** Show the newest line, where that moves nothing that somebody points at; else that there is one. */
function follow(event) {
  const follows = atEnd && !isStill(document.getElementById("lines"));
  if (follows) chat.scrollTop = chat.scrollHeight;
  newer.hidden = follows || (newer.hidden && !event);
}

if (chat) {
  document.body.dataset.follows = ""; // without this script, chat begins at its end by its style
  chat.addEventListener("scroll", () => {
    atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < NEAR;
    if (atEnd) newer.hidden = true;
  });
  document.getElementById("desk-chat").addEventListener("fresh", follow);
  newer.addEventListener("click", () => {
    atEnd = true;
    follow();
  });
  whenFree(follow);
  follow();
}

// What was moderated last, and its undo.

const latest = document.getElementById("desk-latest");
const numberOf = () => latest.querySelector("[name=number]").value;
let number = numberOf();
let changedAt = -Infinity;
let asked = false;

// Before the form is sent: what has come in this very moment is not what the hand was on its way to.
latest.addEventListener("submit", (event) => {
  asked = performance.now() - changedAt >= SEEN;
  if (asked) return event.submitter.blur(); // by keyboard too: what stands here next is about somebody else
  event.preventDefault();
  event.stopPropagation();
  tell(latest.dataset.changed);
}, true);

latest.addEventListener("fresh", () => {
  if (numberOf() !== number) [changedAt, asked] = [performance.now(), false];
  number = numberOf();
  const mended = latest.querySelector(".mended");
  if (!asked || !mended) return; // news of something else may come before the answer
  tell(mended.textContent); // where it stands it is seen, but not read out
  asked = false;
});

setInterval(() => renewTopics("minute"), MINUTE);
