// Brings a part of the page in line with a fresh copy of it. What is the same stays the node that it is: so focus, what is typed, what is
// unfolded and where a screen reader reads stay as well. What is not the same thing any more though it looks alike, such as another form in
// its place, needs an id.

import { isStill } from "./still.js";

/** Attributes that a script or a person sets here, and no fresh copy takes away. */
const KEPT = new Set(["open", "aria-busy", "style"]);

/** Renew a part; tell whether something of it has to wait, as it would move what somebody points at. */
export function renew(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const around = [];
  for (let each = focused; each; each = each.parentElement) if (each.hasAttribute("tabindex")) around.push(each);
  const waits = become(old, fresh).waits;
  if (focused && !focused.isConnected) around.find((each) => each.isConnected)?.focus({ preventScroll: true });
  return waits;
}

/** Make a node what its fresh copy is; return the node that then stands there, and whether something waits. */
function become(old, fresh) {
  if (old.isEqualNode(fresh)) return { node: old, waits: false };
  if (old.nodeName !== fresh.nodeName || old.id !== fresh.id) {
    old.replaceWith(fresh);
    return { node: fresh, waits: false };
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
    return { node: old, waits: false };
  }
  if (isAnswer(old) && !fresh.textContent.trim()) return { node: old, waits: false };
  takeAttributes(old, fresh);
  return { node: old, waits: takeChildren(old, fresh) };
}

/** Tell whether a node has what a form of the page was answered: no copy of the page knows of that. */
const isAnswer = (node) => node.matches("form .problem");

/** Tell whether somebody has written in a part and not sent it: it stays, though it is about what is gone, for them to send or to empty. */
const isTypedIn = (node) =>
  node.nodeType === Node.ELEMENT_NODE && [...node.querySelectorAll("input:not([type=hidden], [type=checkbox], [type=radio]), textarea")].some((each) => each.value !== each.defaultValue);

function takeAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !KEPT.has(name)) old.removeAttribute(name);
  const ticked = old.defaultChecked;
  for (const { name, value } of fresh.attributes) if (!KEPT.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  // What was typed and not sent stays; a box that somebody else has ticked meanwhile is ticked.
  if (old.defaultChecked !== ticked) old.checked = old.defaultChecked;
}

function takeChildren(old, fresh) {
  const held = isStill(old);
  const stands = old.hasAttribute("data-still");
  const there = keyed(old);
  const wanted = keyed(fresh);
  const blanks = new Map([...wanted.values()].map((each) => [each, blankBefore(each)]));
  const gone = [...there].filter(([key, each]) => !wanted.has(key) && !isTypedIn(each));
  if (!held) for (const [, each] of gone) remove(each);
  let waits = held && gone.length > 0;
  let room = 2 * wanted.size - there.size;
  let last = null;
  for (const [key, child] of wanted) {
    const mine = there.get(key);
    // What comes at the end moves nothing, and anything else would; but while much goes by, what is held grows no further than twice.
    if (!mine && held && (follows(old, last) || room-- <= 0)) {
      waits = true;
      continue;
    }
    if (!mine) {
      last ? last.after(child) : old.prepend(child);
      last = child;
      space(last, blanks.get(child));
      continue;
    }
    if (!held && follows(old, last) !== mine) last ? last.after(mine) : old.prepend(mine);
    // What becomes smaller keeps its place, so that nothing comes up under a finger. It is held before it changes: a
    // page that is shorter for a moment scrolls.
    if (stands && !mine.isEqualNode(child)) mine.style.minBlockSize = `${mine.getBoundingClientRect().height}px`;
    const next = become(mine, child);
    last = next.node;
    space(last, blanks.get(child));
    waits ||= next.waits;
  }
  return waits;
}

const blankBefore = ({ previousSibling: before }) => (before?.nodeType === Node.TEXT_NODE && !before.nodeValue.trim() ? before : null);

/** Part a node from the one before by a blank, or by none: where words stand beside each other, it is what keeps them apart. */
function space(node, blank) {
  const there = blankBefore(node);
  if (blank && !there) node.before(blank.cloneNode());
  if (!blank) there?.remove();
}

function remove(node) {
  blankBefore(node)?.remove(); // or an evening of lines that come and go would leave as many blanks
  node.remove();
}

/** Return the children by what tells them apart: their id, else what they are and which of these; blanks do not count. */
function keyed(parent) {
  const counts = new Map();
  return new Map(parts(parent).map((each) => {
    if (each.id) return [`#${each.id}`, each];
    const count = counts.get(each.nodeName) ?? 0;
    counts.set(each.nodeName, count + 1);
    return [`${each.nodeName} ${count}`, each];
  }));
}

const parts = (parent) => [...parent.childNodes].filter((each) => each.nodeType === Node.ELEMENT_NODE || each.nodeValue.trim());

/** Return what stands behind a child of a node; behind none, the first. */
function follows(parent, last) {
  const all = parts(parent);
  return all[last ? all.indexOf(last) + 1 : 0];
}
