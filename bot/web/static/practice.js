"use strict";
// What stands comes from the feed; each key is one request. Nothing is kept here.

const byId = (id) => document.getElementById(id);
let now = { playing: false };

function show() {
  const paused = now.playing && now.paused;
  document.body.dataset.state = !now.playing ? "idle" : paused ? "paused" : "playing";
  byId("where").textContent = now.playing
    ? `${now.routine} · block ${now.block} of ${now.blocks} · ${now.kind}${paused ? " · on a break" : ""}`
    : "Nothing is being practised.";
  byId("what").textContent = now.playing ? now.what : "Ready when you are";
  byId("details").textContent = now.playing
    ? [now.key, now.tuning, now.metre, now.listen_for && `listen for: ${now.listen_for}`].filter(Boolean).join(" · ")
    : "";
  byId("bpm").textContent = (now.playing && now.bpm) || "–";
  byId("target").textContent = now.playing && now.target_bpm ? `→ ${now.target_bpm}` : "";
  byId("row").textContent = now.playing ? Math.max(now.in_a_row, 0) : "–";
  byId("tally").textContent = now.playing ? `of ${now.clean_in_a_row} · ${now.clean} clean, ${now.missed} missed` : "";
  byId("of").textContent = now.playing ? `of ${now.minutes} min` : "";
  byId("next").textContent = !now.playing ? "" : now.next ? `Next: ${now.next}` : "This is the last block.";
  byId("outline").replaceChildren(...(now.playing ? now.outline : []).map(entry));
  byId("choice").hidden = now.playing || byId("routine").length < 2;
  byId("note").hidden = !now.playing;
  for (const [id, sign] of [["slower", "-"], ["faster", "+"]]) {
    byId(id).dataset.words = `${sign}${now.playing ? now.step : 1}`;
    byId(id).querySelector("span").textContent = now.playing ? now.step : "";
  }
  const proposed = byId("proposed");
  proposed.hidden = !(now.playing && now.proposed_bpm);
  proposed.dataset.words = now.proposed_bpm || "";
  proposed.querySelector("span").textContent = now.proposed_bpm || "";
  const pause = byId("pause");
  pause.dataset.do = paused ? "resume" : "pause";
  pause.firstChild.textContent = paused ? "Resume " : "Pause ";
  for (const button of document.querySelectorAll("#keys button")) {
    const free = button.dataset.do === "scratch" || (button.dataset.do === "start") !== now.playing;
    button.disabled = !free;
  }
  tick();
}

function entry(block) {
  const item = document.createElement("li");
  item.dataset.state = block.state;
  item.style.flexGrow = block.minutes;
  item.title = `${block.what}, ${block.minutes} min, ${block.state}`;
  if (block.state === "now") item.setAttribute("aria-current", "step");
  const name = document.createElement("span");
  name.textContent = block.what;
  item.append(name);
  return item;
}

function tick() {
  if (!now.playing) return void (byId("left").textContent = "–");
  const since = now.paused ? 0 : Math.max((Date.now() - Date.parse(now.since)) / 1000, 0);
  const left = Math.round(now.minutes * 60 - now.played - since);
  const [minutes, seconds] = [Math.floor(Math.abs(left) / 60), Math.abs(left) % 60];
  byId("left").textContent = `${left < 0 ? "+" : ""}${minutes}:${String(seconds).padStart(2, "0")}`;
}

async function say(what, words = "") {
  byId("problem").textContent = "";
  try {
    const answer = await fetch(`/practice/${what}`, { method: "POST", body: words });
    if (!answer.ok) byId("problem").textContent = await answer.text();
    return answer.ok;
  } catch {
    byId("problem").textContent = "The bot does not answer. Is it running?";
    return false;
  }
}

function press(button) {
  if (button.disabled || button.hidden) return;
  say(button.dataset.do, button.dataset.do === "start" ? byId("routine").value : button.dataset.words);
}

byId("keys").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) press(button);
});
document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, select")) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const button = document.querySelector(`#keys button[aria-keyshortcuts="${CSS.escape(key)}"]`);
  if (!button) return;
  event.preventDefault();
  press(button);
});

byId("note").addEventListener("submit", async (event) => {
  event.preventDefault();
  const words = byId("words");
  if (await say("note", words.value)) words.value = "";
});

function listen() {
  const feed = new EventSource("/feed");
  feed.addEventListener("practice", (event) => {
    now = JSON.parse(event.data);
    show();
  });
  feed.addEventListener("routines", (event) => {
    const options = JSON.parse(event.data).routines.map((each) => new Option(`${each.title}, ${each.minutes} min`, each.slug));
    byId("routine").replaceChildren(...options);
    show();
  });
  feed.addEventListener("error", () => {
    byId("problem").textContent = "Not connected to the bot; trying again.";
    // What was refused, a browser does not ask for again by itself.
    if (feed.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
  });
  feed.addEventListener("open", () => { byId("problem").textContent = ""; });
}

listen();
setInterval(tick, 1000);
show();
