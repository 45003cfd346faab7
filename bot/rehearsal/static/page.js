// The channel page. All that people wrote reaches the page as text alone; addresses in it are links.
"use strict";

const $ = (id) => document.getElementById(id);
const WAIT_BEFORE_RETRY = 1500; // ms, where the browser itself has given up
const NEAR_BOTTOM = 48; // px; who is this near still reads along
const BACKGROUND = [0x28, 0x1e, 0x1b]; // --raised in page.css, the lightest on which a name stands
const ENOUGH_CONTRAST = 4.5; // WCAG 2.2, 1.4.3

const SPEAKERS = [
  ["fan_fern", "Fan"],
  ["sub_sol", "Subscriber"],
  ["vip_vesper", "VIP"],
  ["mod_moss", "Moderator"],
  ["junipervale", "Artist"],
];
const ROLES = { viewer: "Fan", subscriber: "Subscriber", vip: "VIP", moderator: "Moderator", broadcaster: "Artist" };
const BADGES = {
  broadcaster: ["artist", "Artist, whose channel this is"],
  moderator: ["mod", "Moderator"],
  vip: ["vip", "VIP"],
  subscriber: ["sub", "Subscriber"],
};

const page = {
  people: new Map(),
  lines: new Map(),
  speaker: SPEAKERS[0][0],
  reply: null,
  longest: 500,
  liveSince: null,
  seen: 0,
  early: [], // events that came before the state was read; null once it was
  ahead: 0, // ms by which the local Twitch's clock is ahead of performance.now()
  halted: "",
};

// Elements.

const make = (tag, className = "", text = "", attributes = {}) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

// An address that says so itself, without the signs of the sentence behind it.
const ADDRESS = /https?:\/\/[^\s<>"“”„«»]*[^\s<>"“”„«».,;:!?)\]]/g;

// What somebody said, with its addresses as links: text stays text.
const withLinks = (element, text) => {
  let end = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const link = make("a", "", found[0], { href: found[0], target: "_blank", rel: "noopener noreferrer nofollow" });
    element.append(text.slice(end, found.index), link);
    end = found.index + found[0].length;
  }
  element.append(text.slice(end));
  return element;
};

const luminance = (rgb) => {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

// A person's own colour, made lighter until it can be read on the dark chat.
const readable = (color) => {
  let rgb = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  if (rgb.some(Number.isNaN)) return "";
  const dark = luminance(BACKGROUND) + 0.05;
  while ((luminance(rgb) + 0.05) / dark < ENOUGH_CONTRAST) {
    rgb = rgb.map((part) => Math.min(255, Math.ceil(part + (255 - part) * 0.12)));
  }
  return `rgb(${rgb.join(" ")})`;
};

const coloured = (tag, className, name, color) => {
  const element = make(tag, className, name);
  element.style.color = readable(color);
  return element;
};

const badge = (role) => {
  if (!BADGES[role]) return null;
  const [short, long] = BADGES[role];
  return make("span", `badge badge-${short}`, short, { role: "img", title: long, "aria-label": long });
};

// Time.

const now = () => page.ahead + performance.now();

const setClock = (iso) => { page.ahead = Date.parse(iso) - performance.now(); };

const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

// A length in words: the two largest parts that are there.
const inWords = (seconds) => {
  const parts = [["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const said = [];
  let rest = Math.max(0, Math.round(seconds));
  for (const [word, length] of parts) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count && said.length < 2) said.push(plural(count, word));
  }
  return said.join(" ") || "a moment";
};

const asClock = (seconds) => {
  const two = (number) => String(number).padStart(2, "0");
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
};

const clockTime = (iso) => new Date(iso).toLocaleTimeString([], { hour: "numeric", minute: "2-digit" });

// The log.

const log = $("log");
let following = true;

const followIfWanted = () => {
  if (following) log.scrollTop = log.scrollHeight;
  $("to-bottom").hidden = following || !log.dataset.unread;
};

const toBottom = () => {
  following = true;
  delete log.dataset.unread;
  followIfWanted();
};

const add = (element) => {
  log.append(element);
  $("empty").hidden = true;
  if (!following) log.dataset.unread = "yes";
  followIfWanted();
};

const quote = (parent) => {
  const element = make("p", "quote", "", { "data-of": parent.id });
  element.append(make("span", "quote-name", `↱ ${parent.name}: `), make("span", "quote-text", parent.text));
  if (page.lines.get(parent.id)?.deleted_by) element.classList.add("gone");
  return element;
};

// A reply is delivered with its "@Name" in front; the quoted line above says that already.
const said = (line) => {
  const address = line.reply_to ? `@${line.reply_to.name} ` : "";
  return line.text.startsWith(address) ? line.text.slice(address.length) : line.text;
};

const showLine = (line, held = "") => {
  if (!held) page.lines.set(line.id, line);
  const element = make("article", "line", "", { id: `line-${line.id}` });
  if (line.notice) {
    element.classList.add("announced");
    element.append(make("p", "announcement", line.notice.replaceAll("_", " ")));
  }
  if (line.reply_to) element.append(quote(line.reply_to));
  const body = make("p", "said");
  body.append(
    make("time", "", clockTime(line.at), { datetime: line.at }),
    ...[badge(line.role)].filter(Boolean),
    coloured("span", "name", line.name, line.color),
    make("span", "colon", ": "),
    withLinks(make("span", "text"), said(line)),
  );
  const reply = make("button", "reply", "Reply", { type: "button", "aria-label": `Reply to ${line.name}` });
  reply.addEventListener("click", () => beginReply(line));
  element.append(body);
  if (held) {
    element.classList.add("held");
    element.append(make("p", "held-by", `held by AutoMod: ${held}`));
  } else {
    element.append(reply);
  }
  add(element);
  if (line.deleted_by) strike(line);
};

const strike = (line) => {
  const element = $(`line-${line.id}`);
  if (!element || element.classList.contains("deleted")) return;
  element.classList.add("deleted");
  element.querySelector(".reply")?.remove();
  element.querySelector(".text").replaceWith(make("del", "text", said(line)));
  element.append(make("p", "deleted-by", `deleted by ${line.deleted_by}`));
  for (const quoted of log.querySelectorAll(`[data-of="${line.id}"]`)) quoted.classList.add("gone");
  if (page.reply?.id === line.id) endReply();
  followIfWanted();
};

const strikeAllOf = (login, by) => {
  for (const line of page.lines.values()) {
    if (line.login === login && !line.deleted_by) {
      line.deleted_by = by;
      strike(line);
    }
  }
};

// A held line that is let into chat comes as a line of its own, where chat has got to by then.
const letIn = (line) => $(`line-${line.id}`)?.remove();

const keepOut = (line, why) => {
  const element = $(`line-${line.id}`);
  if (!element) return;
  element.querySelector(".text").replaceWith(make("del", "text", said(line)));
  element.querySelector(".held-by").textContent = why;
};

const note = (kind, what, reason = "") => {
  const element = make("div", `note note-${kind}`);
  element.append(make("p", "note-what", what));
  if (reason) element.append(make("p", "note-reason", `Reason: ${reason}`));
  add(element);
};

// What happens: each kind, and what it does to the log.

const TELLERS = {
  line: ({ line }) => showLine(line),
  delete: ({ line }) => {
    const known = page.lines.get(line.id);
    if (known) strike(Object.assign(known, { deleted_by: line.deleted_by }));
  },
  hold: ({ line, reason }) => showLine(line, reason),
  allow: ({ line }) => letIn(line),
  deny: ({ line, by }) => keepOut(line, `denied by ${by}`),
  expire: ({ line }) => keepOut(line, "nobody decided in time"),
  settings: ({ by, text }) => note("plain", `${by} has set the chat to: ${text}.`),
  "shield.on": ({ by }) => note("warn", `${by} has put Shield Mode on.`),
  "shield.off": ({ by }) => note("plain", `${by} has taken Shield Mode off.`),
  "unban.request": ({ person, text }) => note("plain", `${person.name} asks to be unbanned: ${text}`),
  "unban.canceled": ({ person }) => note("plain", `${person.name} takes the unban request back.`),
  "unban.approved": ({ person, by, reason }) =>
    note("plain", `${by} has approved the unban request of ${person.name}.`, reason),
  "unban.denied": ({ person, by, reason }) =>
    note("warn", `${by} has denied the unban request of ${person.name}.`, reason),
  warn: ({ person, by, reason }) => note("warn", `${person.name} was warned by ${by}.`, reason),
  timeout: ({ person, by, reason, seconds }) => {
    strikeAllOf(person.login, by);
    note("timeout", `${person.name} was timed out for ${inWords(seconds)} by ${by}.`, reason);
  },
  ban: ({ person, by, reason }) => {
    strikeAllOf(person.login, by);
    note("ban", `${person.name} was banned by ${by}.`, reason);
  },
  unban: ({ person, by }) => note("plain", `${person.name} may write again, says ${by}.`),
  mod: ({ person, by }) => note("plain", `${person.name} is a moderator now, says ${by}.`),
  unmod: ({ person, by }) => note("warn", `${person.name} is no moderator any more, says ${by}.`),
  "stream.online": ({ at }) => { page.liveSince = Date.parse(at); note("plain", "The stream is live."); },
  "stream.offline": () => { page.liveSince = null; note("plain", "The stream has ended."); },
};

const tell = (event) => TELLERS[event.kind]?.(event);

// The state tells where everybody stands and what is struck out by now; the history, only how it came.
const setState = (state) => {
  setClock(state.now);
  Object.assign(page, { longest: state.longest, seen: state.seen });
  page.people = new Map(state.people.map((person) => [person.login, person]));
  page.lines.clear();
  log.replaceChildren();
  log.setAttribute("aria-live", "off"); // what was said before is not read aloud
  state.chat.forEach(tell);
  log.setAttribute("aria-live", "polite");
  page.liveSince = state.live_since && Date.parse(state.live_since);
  $("channel").textContent = state.channel.name;
  $("go").hidden = false;
  $("links").hidden = Object.keys(state.links).length === 0;
  $("links").replaceChildren(...Object.entries(state.links).map(([name, href]) => make("a", "", name, { href, target: "_blank", rel: "noopener" })));
  $("empty").hidden = log.childElementCount > 0;
  if (page.reply && !page.lines.get(page.reply.id)) endReply();
  refresh();
};

const happened = (id, event) => {
  if (id <= page.seen) return;
  page.seen = id;
  setClock(event.now);
  page.people.set(event.person.login, event.person);
  tell(event);
  refresh();
};

// Who speaks, and whether they can.

const speaker = () => page.people.get(page.speaker);

const standing = () => {
  const person = speaker();
  if (!person) return "";
  if (person.banned) return "banned";
  if (person.timed_out_until && Date.parse(person.timed_out_until) > now()) return "timed out";
  return person.warned === null ? "" : "warned";
};

const HALTS = {
  warned: (person) => ["You have been warned", person.warned],
  "timed out": (person) => {
    const left = Math.ceil((Date.parse(person.timed_out_until) - now()) / 1000);
    return [`You are timed out for ${inWords(left)}`, person.reason];
  },
  banned: (person) => ["You are banned from this chat", person.reason],
};

const showStanding = () => {
  const halted = standing();
  const changed = halted !== page.halted;
  page.halted = halted;
  const focused = document.activeElement;
  const hadFocus = $("writing").contains(focused) || $("halt").contains(focused);
  $("halt").hidden = !halted;
  $("writing").hidden = halted === "warned";
  $("say").disabled = Boolean(halted);
  if (halted) {
    const [title, reason] = HALTS[halted](speaker());
    $("halt-title").textContent = title;
    $("halt-text").textContent = reason ? `Reason: ${reason}` : "";
    $("understand").hidden = halted !== "warned";
    $("ask-unban").hidden = halted !== "banned" || speaker().asks_unban;
    $("withdraw-unban").hidden = halted !== "banned" || !speaker().asks_unban;
  }
  if (changed) {
    $("halt").dataset.kind = halted;
    $("problem").textContent = "";
    // What is hidden gives its focus away: keys typed in that moment would be lost, so it goes on at once.
    if (hadFocus) (halted === "" ? $("say") : halted === "warned" ? $("understand") : $("halt")).focus();
    followIfWanted();
  }
};

const showCount = () => {
  const length = [...$("say").value].length;
  $("count").textContent = `${length}/${page.longest}`;
  $("count").classList.toggle("over", length > page.longest);
  $("send").disabled = $("hold").disabled = Boolean(page.halted) || !$("say").value.trim() || length > page.longest;
};

const showLive = () => {
  const live = page.liveSince !== null;
  document.querySelector(".player").dataset.live = live;
  $("live-badge").textContent = live ? "Live" : "Offline";
  $("running").hidden = !live;
  if (live) $("running").textContent = asClock((now() - page.liveSince) / 1000);
  $("go").textContent = live ? "End the stream" : "Go live";
};

const showChips = () => {
  for (const chip of $("chips").querySelectorAll(".chip")) {
    const person = page.people.get(chip.dataset.login);
    if (!person) continue;
    chip.querySelector(".chip-name").style.color = readable(person.color);
    chip.querySelector(".chip-role").textContent = ROLES[person.role];
  }
};

// The artist gives and takes the role, as whoever somebody speaks here.
const showModerates = () => {
  const person = speaker();
  $("moderates").hidden = !person || person.role === "broadcaster";
  $("moderates").textContent = person?.role === "moderator" ? "Unmod" : "Mod";
  $("moderates").setAttribute("aria-label", `${$("moderates").textContent} ${person?.name}`);
  $("hold").hidden = Boolean(page.halted) || ["moderator", "broadcaster"].includes(person?.role); // AutoMod lets these be
};

const refresh = () => { showStanding(); showCount(); showLive(); showChips(); showModerates(); };

const chooseSpeaker = (login) => {
  page.speaker = login;
  $("problem").textContent = "";
  refresh();
};

const elseLogin = () => $("else-login").value.trim().replace(/^@/, "").toLowerCase();

const buildChips = () => {
  for (const [login, role] of [...SPEAKERS, ["", "Any viewer"]]) {
    const chip = make("label", "chip", "", { "data-login": login });
    const radio = make("input", "", "", { type: "radio", name: "speaker", value: login });
    radio.checked = login === page.speaker;
    radio.addEventListener("change", () => {
      $("else").hidden = Boolean(login);
      chooseSpeaker(login || elseLogin());
      if (!login) $("else-login").focus();
    });
    chip.append(radio, make("span", "chip-name", login || "someone else"), make("span", "chip-role", role));
    $("chips").append(chip);
  }
};

// Writing.

const post = async (address, content) => {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(content),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.reason);
};

const attempt = async (address, content) => {
  $("problem").textContent = "";
  try {
    await post(address, content);
    return true;
  } catch (error) {
    $("problem").textContent = error instanceof TypeError ? "The local Twitch does not answer." : error.message;
    return false;
  }
};

const beginReply = (line) => {
  page.reply = line;
  $("replying").hidden = false;
  $("replying-to").replaceChildren(
    make("span", "quote-name", `Replying to ${line.name}: `), make("span", "quote-text", said(line)),
  );
  followIfWanted();
  $("say").focus();
};

const endReply = () => {
  page.reply = null;
  $("replying").hidden = true;
};

const write = async (address) => {
  if ($("send").disabled || page.halted) return;
  if (!page.speaker) {
    $("problem").textContent = "Who speaks? Give a login name.";
    $("else-login").focus();
    return;
  }
  const text = $("say").value;
  const content = { login: page.speaker, text };
  if (!page.people.has(page.speaker)) content.role = "viewer";
  if (page.reply && address === "/page/say") content.reply_to = page.reply.id;
  if (await attempt(address, content)) {
    if ($("say").value === text) $("say").value = "";
    endReply();
    toBottom();
    showCount();
  }
};

const say = (event) => {
  event.preventDefault();
  write("/page/say");
};

const askUnban = async () => {
  if (await attempt("/page/ask-unban", { login: page.speaker, text: $("unban-words").value })) {
    $("unban-words").value = "";
    $("halt").focus(); // the field is gone
  }
};

const withdrawUnban = async () => {
  if (await attempt("/page/withdraw-unban", { login: page.speaker })) $("halt").focus();
};

const understand = async () => {
  if (await attempt("/page/acknowledge", { login: page.speaker })) {
    speaker().warned = null;
    refresh();
  }
};

// The connection. It is made first and the state read after, so that nothing falls between the two.

const lost = () => { page.early = []; $("connection").hidden = false; };

const readState = async () => {
  const response = await fetch("/page/state");
  if (!response.ok) throw new Error((await response.json()).reason);
  setState(await response.json());
  const early = page.early;
  page.early = null;
  for (const [id, event] of early) happened(id, event);
  $("connection").hidden = true;
};

const connect = () => {
  const events = new EventSource("/page/events");
  let over = false;
  const again = () => {
    if (over) return;
    over = true;
    events.close();
    lost();
    setTimeout(connect, WAIT_BEFORE_RETRY);
  };
  events.onopen = () => { page.early = []; readState().catch(again); };
  events.onerror = () => (events.readyState === EventSource.CLOSED ? again() : lost());
  events.onmessage = ({ lastEventId, data }) => {
    const told = [Number(lastEventId), JSON.parse(data)];
    if (page.early) page.early.push(told); else happened(...told);
  };
};

log.addEventListener("scroll", () => {
  following = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_BOTTOM;
  if (following) delete log.dataset.unread;
  $("to-bottom").hidden = following || !log.dataset.unread;
});
new ResizeObserver(followIfWanted).observe(log);
$("to-bottom").addEventListener("click", () => { toBottom(); $("say").focus(); });
$("composer").addEventListener("submit", say);
$("say").addEventListener("input", showCount);
$("say").addEventListener("keydown", (event) => { if (event.key === "Escape") endReply(); });
$("cancel-reply").addEventListener("click", () => { endReply(); $("say").focus(); });
$("else-login").addEventListener("input", () => chooseSpeaker(elseLogin()));
$("else-login").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  $("say").focus();
});
$("understand").addEventListener("click", understand);
$("hold").addEventListener("click", () => write("/page/hold"));
$("send-unban").addEventListener("click", askUnban);
$("withdraw-unban").addEventListener("click", withdrawUnban);
$("unban-words").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  askUnban();
});
$("moderates").addEventListener("click", () => attempt("/page/moderates", {
  login: page.speaker, moderates: speaker().role !== "moderator",
}));
for (const button of document.querySelectorAll("[data-fault]")) {
  button.addEventListener("click", async () => {
    if (await attempt("/page/fault", { fault: button.dataset.fault })) $("fault-told").textContent = `${button.textContent}: now, at ${clockTime(new Date(now()).toISOString())}.`;
  });
}
$("go").addEventListener("click", () => attempt("/page/live", { live: page.liveSince === null }));
setInterval(refresh, 1000);

buildChips();
showCount();
connect();
