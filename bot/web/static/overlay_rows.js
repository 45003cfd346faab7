// What the rows of a card look like. All that is written becomes text nodes: nobody's words are read as a page.

const MOST_DOTS = 10; // in two rows; more nobody counts at a glance
const MINUTE = 60000;
const STEPS = 200; // in which a bar grows: finer is not seen, and each costs a picture

const DRAWING = "http://www.w3.org/2000/svg";
const BOX = "M 4 4 H 36 V 36 H 4 Z", TICKED = "M 10 20 l 8 8 l 14 -18";
const ARROW = "M 4 22 H 54 M 38 6 L 54 22 L 38 38"; // drawn, since not every font has one

/** Return the elements of rows, and what is to be called with the time, in milliseconds, as it goes on. */
export function drawn(rows, language) {
  const clocks = [];
  const number = (value) => value.toLocaleString(language, { useGrouping: false });
  // A kind of row that this page does not know comes from another version, for which it is read anew at once.
  const elements = rows.filter((each) => each.row in ROWS).map((each) => {
    const element = made("div", each.row);
    element.append(...ROWS[each.row](each, { number, clocks }));
    return element;
  });
  return { elements, clocks };
}

const ROWS = {
  heading: (row) => [words(row.text)],
  question: (row) => [words(row.text)],
  line: (row) => [words(row.text), ...(row.command ? [made("b", "", row.command)] : [])],
  tape: (row) => [words(row.text)],
  aside: (row) => [made("span", "", row.label), words(row.text)],
  choice: (row, { number }) => [made("b", "", number(row.number)), words(row.text)],
  tick: (row) => [lines("0 0 40 40", BOX, ...(row.done ? [TICKED] : [])), made("bdi", row.done ? "done" : "", row.text)],
  pill: (row, { number }) => [words(row.text), ...(row.tempo ? [made("span", "", `${number(row.tempo)} ${row.unit}`)] : [])],
  tempo: (row, { number }) => [
    ...(row.now ? [made("strong", "now", number(row.now))] : []),
    // By its colour alone a goal would be taken for the tempo.
    ...(row.target ? [made("div", "goal", arrow(), made("strong", "target", number(row.target)))] : []),
    made("span", "", row.unit),
  ],
  repetitions: (row, { number }) => [
    ...(row.of <= MOST_DOTS ? [dots(row)] : []),
    around(row.says, number(row.clean)),
  ],
  timeleft: timeLeft,
  chain: (row) => [...(row.drawing ? [chain(row)] : []), made("div", "stages", ...row.stages.map((each) => words(each)))],
  countdown: (row, { clocks }) => {
    const clock = made("strong", "", "");
    clocks.push((now) => put(clock, asClock(row.ends - now)));
    if (!row.since) return [words(row.label), clock];
    const { frame, show } = emptyBar();
    clocks.push((now) => show((row.ends - now) / (row.ends - row.since)));
    return [words(row.label), clock, frame];
  },
};

/** Draw what is left of a block as a line, and how far it is as a bar. */
function timeLeft(row, { number, clocks }) {
  const line = made("div", "", "");
  const { frame, show } = emptyBar();
  let shown = "";
  clocks.push((now) => {
    const played = row.played * 1000 + (row.stands ? 0 : Math.max(now - row.since, 0));
    const left = Math.ceil((row.minutes * MINUTE - played) / MINUTE);
    const says = left > 0 ? [row.left, left] : [row.over, Math.max(Math.ceil(played / MINUTE - row.minutes), 1)];
    show(played / (row.minutes * MINUTE));
    if (`${says}` === shown) return;
    shown = `${says}`;
    line.replaceChildren(row.stands ? words(row.stands) : around(says[0], number(says[1])));
  });
  return [line, frame];
}

/** Return a bar, and what shows a share of it, from 0 to 1. */
function emptyBar() {
  const bar = made("i", "");
  const frame = made("div", "bar", bar);
  frame.setAttribute("aria-hidden", "true"); // the time beside it says it
  const show = (share) => {
    bar.style.transform = `scaleX(${Math.min(Math.max(Math.floor(share * STEPS) / STEPS, 0), 1)})`;
  };
  return { frame, show };
}

/** Return a duration as a clock shows it, that never goes below nothing. */
function asClock(milliseconds) {
  const seconds = Math.max(Math.ceil(milliseconds / 1000), 0);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function dots(row) {
  const marks = Array.from({ length: row.of }, (_, place) => made("i", place < row.clean ? "clean" : ""));
  const frame = made("div", "dots", ...marks);
  frame.setAttribute("aria-hidden", "true"); // the number beside them says it
  return frame;
}

const arrow = () => lines("0 0 58 44", ARROW);

/** Return a drawing of lines alone, that says nothing by itself. */
function lines(viewBox, ...found) {
  return shape("svg", { viewBox, "aria-hidden": "true" }, ...found.map((d) => shape("path", { d })));
}

/** Return a signal chain as it was laid out: in its units, in which letters are 14 high. */
function chain({ drawing, labels }) {
  const off = ({ on }) => (on ? "" : " off");
  const svg = shape("svg", { viewBox: `0 0 ${drawing.width} ${drawing.height}`, role: "img", "aria-label": drawing.title },
    ...drawing.wires.map((d) => shape("path", { class: "wire", d })),
    ...drawing.boxes.map(({ on, ...box }) => shape("rect", { class: off({ on }), rx: 8, ...box })),
    ...drawing.dials.map((each) => shape("g", { class: `dial${off(each)}` },
      shape("circle", { cx: each.x, cy: each.y, r: each.radius }),
      shape("path", { d: `M ${each.x} ${each.y} L ${each.to_x} ${each.to_y}` }))),
    ...drawing.words.map((each) => shape("text", { class: `${each.is_name ? "name" : "knob"}${off(each)}`, x: each.x, y: each.y }, each.text)),
    ...drawing.labels.map(({ word, x, y }, place) => shape("text", { class: word === "off" ? "off-word" : "path-word", x, y }, labels[place])),
  );
  svg.style.setProperty("--width", drawing.width);
  return svg;
}

/** Return a shape of a drawing with its attributes and children; texts among them become text nodes. */
function shape(tag, attributes, ...children) {
  const element = document.createElementNS(DRAWING, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Return a text in a box of its own, whose direction is its own too. */
const words = (text) => made("bdi", "", text);

/** Return a line of the voice with a value where its gap is, set apart. */
function around(line, value) {
  const [before, after = ""] = line.split(/\{\w+\}/);
  return made("bdi", "", before, made("b", "", value), after);
}

/** Write only what is new: each change costs a picture. */
function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Return an element with children; texts among them become text nodes. */
function made(tag, name, ...children) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...children);
  return element;
}
