// The feed of what is so: one connection for a page, however many of its scripts hear of it.

import { ended, lost } from "./told.js";

const AGAIN = 5000; // milliseconds until what was refused is asked for again, which a browser does not do by itself
const hearing = [];
const connecting = [];
const losing = [];
let feed;

/** Have `take` called with the values of a topic: as they are, and whenever they change. */
export const hear = (topic, take) => hearing.push([topic, take]);

/** Have something called whenever there is a connection (again): what was missed is not told, but for what is so. */
export const whenConnected = (call) => connecting.push(call);

/** Have something called whenever the connection is lost. */
export const whenLost = (call) => losing.push(call);

export const isConnected = () => feed?.readyState === EventSource.OPEN;

function connect() {
  if (!ended.hidden) return;
  feed = new EventSource("/feed");
  for (const [topic, take] of hearing) feed.addEventListener(topic, (event) => take(JSON.parse(event.data)));
  feed.addEventListener("open", () => {
    lost.hidden = true;
    for (const call of connecting) call();
  });
  feed.addEventListener("error", () => {
    lost.hidden = false;
    for (const call of losing) call();
    if (feed.readyState === EventSource.CLOSED) setTimeout(connect, AGAIN);
  });
}

// By then every script of the page has told what it wants to hear.
for (const begun of ["DOMContentLoaded", "resumed"]) document.addEventListener(begun, () => { if (hearing.length) connect(); });
document.addEventListener("ended", () => feed?.close());
