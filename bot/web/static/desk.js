// The desk: the newest line of chat stays in sight, and what changes without news is asked for each minute.

import { renewTopics } from "./live.js";
import "./practice.js";
import { isStill, whenFree } from "./still.js";
import { tell } from "./told.js";

const MINUTE = 60_000; // milliseconds
const NEAR = 40; // pixels from the end of chat: who is so near reads what is new

const chat = document.getElementById("chat");
let atEnd = true;

function toEnd() {
  if (atEnd && !isStill(document.getElementById("lines"))) chat.scrollTop = chat.scrollHeight;
}

if (chat) {
  chat.addEventListener("scroll", () => { atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < NEAR; });
  document.getElementById("desk-chat").addEventListener("fresh", toEnd);
  whenFree(toEnd);
  toEnd();
}

// Who takes something back hears that it is; where it stands is seen, but not read out at each news.
const latest = document.getElementById("desk-latest");
let asked = false;
latest.addEventListener("submit", () => { asked = true; });
latest.addEventListener("fresh", () => {
  const mended = latest.querySelector(".mended");
  if (asked && mended) tell(mended.textContent);
  asked = false;
});

setInterval(() => renewTopics("minute"), MINUTE);
