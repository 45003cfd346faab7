// Keeps a page as things are. On news of a topic the server is asked for the page anew, and what is marked
// `data-live="<topic> …"` is put in its place; a `form[data-do]` is sent without leaving the page.

const said = document.getElementById("said");
const lost = document.getElementById("lost");
const topics = new Set([...document.querySelectorAll("[data-live]")].flatMap((each) => each.dataset.live.split(" ")));
const stale = new Set();
let asking = false;

/** Tell what was done, or why not; the same once more is told once more. */
function tell(text, where = said) {
  where.textContent = "";
  where.textContent = text;
}

// Fragments.

/** A list stands still under the pointer: what moves away is pressed in its stead. */
const isHeld = (fragment) => fragment.hasAttribute("data-still") && fragment.matches(":hover, :active");

/** Return what somebody has typed and not sent, and where they are, so that it can be put back. */
function typedIn(fragment) {
  const fields = [...fragment.querySelectorAll("input:not([type=hidden]), textarea, select")];
  const changed = fields.filter((each) => each.value !== each.defaultValue && each.id);
  const open = [...fragment.querySelectorAll("details[open][id]")].map((each) => each.id);
  const active = fragment.contains(document.activeElement) ? document.activeElement : null;
  const at = active && "selectionStart" in active ? [active.selectionStart, active.selectionEnd] : null;
  return { values: new Map(changed.map((each) => [each.id, each.value])), open, focus: active?.id, at, top: fragment.scrollTop };
}

function putBack(fragment, { values, open, focus, at, top }) {
  for (const [id, value] of values) {
    const field = document.getElementById(id);
    if (field && fragment.contains(field)) field.value = value;
  }
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  const active = focus && document.getElementById(focus);
  if (active && fragment.contains(active)) {
    active.focus({ preventScroll: true });
    if (at?.[0] != null) active.setSelectionRange(...at);
  }
  fragment.scrollTop = top;
}

function replace(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  const typed = typedIn(old);
  old.replaceWith(fresh);
  putBack(fresh, typed);
  fresh.dispatchEvent(new CustomEvent("fresh", { bubbles: true }));
}

/** Ask for the page anew, once for all news so far, and put in place what may be. */
export async function refresh() {
  if (asking || stale.size === 0) return;
  asking = true;
  const meant = [...document.querySelectorAll("[data-live]")].filter((each) => each.dataset.live.split(" ").some((topic) => stale.has(topic)));
  stale.clear();
  for (const held of meant.filter(isHeld)) held.dataset.live.split(" ").forEach((topic) => stale.add(topic));
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.redirected || !answer.ok) return location.reload(); // who may see this no more learns why
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const old of meant.filter((each) => !isHeld(each))) {
      const found = fresh.getElementById(old.id);
      if (found) replace(old, document.adoptNode(found));
    }
  } catch {
    lost.hidden = false;
  } finally {
    asking = false;
  }
}

document.addEventListener("pointerout", (event) => {
  if (event.target.closest("[data-still]") && !event.relatedTarget?.closest?.("[data-still]")) setTimeout(refresh);
});

// Forms.

/** Send a form; what is refused stays as it was typed, with the reason beside it. */
export async function send(form, submitter) {
  if (form.getAttribute("aria-busy") === "true") return; // one press is one deed, however often it is pressed
  form.setAttribute("aria-busy", "true");
  try {
    const body = new URLSearchParams(new FormData(form, submitter));
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/plain" } });
    const text = (await answer.text()).trim();
    const problem = form.querySelector(".problem") ?? said;
    tell(text, answer.ok ? said : problem);
    if (answer.ok && problem !== said) problem.textContent = "";
    if (answer.ok && form.hasAttribute("data-clear")) form.reset();
  } catch {
    lost.hidden = false;
  } finally {
    form.removeAttribute("aria-busy");
  }
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-do]")) return;
  event.preventDefault();
  send(event.target, event.submitter);
});

// News.

function listen() {
  const feed = new EventSource("/feed");
  for (const topic of topics) {
    feed.addEventListener(topic, () => {
      stale.add(topic);
      refresh();
    });
  }
  feed.addEventListener("open", () => { lost.hidden = true; });
  feed.addEventListener("error", () => {
    lost.hidden = false;
    // What was refused, a browser does not ask for again by itself.
    if (feed.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
  });
}

if (topics.size) listen();
