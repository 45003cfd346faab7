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

/** What a part shows: what its forms send with it unseen, such as who is up and who is next. */
const shownIn = (part) => [...part.querySelectorAll("input[type=hidden]")].map((each) => each.value).join("\n");

/** Let no press count on what has come into a part in this very moment: that is not what the hand was on its way to. */
function guard(part, changed = () => {}) {
  let shown = shownIn(part);
  let changedAt = -Infinity;
  part.addEventListener("fresh", () => {
    if (shownIn(part) === shown) return;
    [shown, changedAt] = [shownIn(part), performance.now()];
    changed();
  });
  part.addEventListener("submit", (event) => {
    if (performance.now() - changedAt >= SEEN) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // before the form is sent
    tell(part.dataset.changed);
  }, true);
}

// What was moderated last, and its undo.

const latest = document.getElementById("desk-latest");
let asked = false;

for (const part of document.querySelectorAll("[data-changed]")) guard(part, () => { if (part === latest) asked = false; });

latest.addEventListener("submit", (event) => {
  asked = true;
  event.submitter.blur(); // by keyboard too: what stands here next is about somebody else
}, true);

latest.addEventListener("fresh", () => {
  const mended = latest.querySelector(".mended");
  if (!asked || !mended) return; // news of something else may come before the answer
  tell(mended.textContent); // where it stands it is seen, but not read out
  asked = false;
});

setInterval(() => renewTopics("minute"), MINUTE);
