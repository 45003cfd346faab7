// The overlay as a component: cards in their places, and a clock that goes by the bot's.

import { drawn } from "./overlay_rows.js";

const SECOND = 1000;
const SLACK = 1; // pixel, by which a box may be beyond: sizes are shares, and rounded
const FADE = { duration: 400, easing: "ease-out" };
const CALM = matchMedia("(prefers-reduced-motion: reduce)");

export class OverlayView {
  #cards = new Map();
  #places = [];
  #fitted = ""; // what was shown when it was last looked at what has room: to measure each second would cost
  #frame;
  #language = document.documentElement.lang;
  #ahead = 0; // the bot's time less the page's own steady one: what the machine's clock is set to is all the same

  /** Show cards in an element; a clock is looked at once a second from now on. */
  constructor(root) {
    this.#frame = root.querySelector(".cards");
    new ResizeObserver(() => {
      this.#fitted = "";
      this.#arrange();
    }).observe(this.#frame);
    this.#next();
  }

  /** The names of the cards that have something to show and no room for it. */
  crowded = [];

  /** Show the cards of these names, in their order. */
  compose(names) {
    for (const place of this.#places) place.remove();
    this.#places = names.map((name) => {
      const place = document.createElement("section");
      place.className = "plate";
      place.dataset.card = name;
      this.#draw(place);
      return place;
    });
    this.#frame.prepend(...this.#places);
    this.#arrange();
  }

  /** Show a whole state, as it is at a time of the bot's. Nothing of it is a moment: it fades in nowhere. */
  snapshot(cards, at) {
    this.#ahead = at - performance.now();
    this.#cards = new Map(Object.entries(cards));
    for (const place of this.#places) this.#draw(place);
    this.#arrange();
  }

  /** Show one card anew; one that was not there, or is about something else now, fades in. */
  change(name, card, at) {
    this.#ahead = at - performance.now();
    const before = this.#cards.get(name);
    this.#cards.set(name, card);
    const place = this.#places.find((each) => each.dataset.card === name);
    if (place) this.#draw(place);
    this.#arrange();
    if (place && !place.hidden && !CALM.matches && title(before) !== title(card)) place.animate({ opacity: [0, 1] }, FADE);
  }

  /** Set the clock by the bot's. */
  set(at) {
    this.#ahead = at - performance.now();
  }

  /** Show nothing: nobody vouches for what is there. */
  clear() {
    this.#cards.clear();
    this.#arrange();
  }

  #draw(place) {
    this.#fitted = "";
    const { elements, clocks } = drawn(this.#cards.get(place.dataset.card)?.rows ?? [], this.#language);
    place.replaceChildren(...elements);
    place.clocks = clocks;
  }

  /** Let those be seen that have something to show, or the one that wants to be alone. */
  #arrange() {
    const now = this.#now();
    const showing = [...this.#cards].filter(([, card]) => card.rows.length && !(card.until && card.until <= now));
    const alone = showing.find(([, card]) => card.alone);
    const seen = new Set((alone ? [alone] : showing).map(([name]) => name));
    const wanted = this.#places.filter((place) => seen.has(place.dataset.card));
    for (const place of wanted) for (const tick of place.clocks) tick(now);
    const fitted = wanted.map((place) => place.dataset.card).join();
    if (fitted && fitted === this.#fitted) return;
    this.#fitted = fitted;
    for (const place of this.#places) place.hidden = !wanted.includes(place);
    this.#fit(wanted);
  }

  /** Let cards be small, and then some go, until all have room: what is cut through nobody can read. */
  #fit(wanted) {
    const fits = within(this.#frame);
    const have = (places) => places.every(fits);
    this.#frame.classList.remove("small");
    if (!have(wanted)) {
      this.#frame.classList.add("small");
      if (!have(wanted)) this.#choose(wanted, have);
    }
    this.crowded = wanted.filter((place) => place.hidden).map((place) => place.dataset.card);
  }

  /** Show the first, then what is of the moment, then the others, each where there is room beside those before. */
  #choose(wanted, have) {
    for (const place of wanted) place.hidden = true;
    const [first, ...others] = wanted;
    const passes = (place) => Boolean(this.#cards.get(place.dataset.card).until);
    const shown = [];
    for (const place of [first, ...others.filter(passes), ...others.filter((each) => !passes(each))]) {
      place.hidden = false;
      if (have([...shown, place])) shown.push(place);
      else place.hidden = true;
    }
  }

  #now() {
    return performance.now() + this.#ahead;
  }

  /** Come back when the bot's next second begins. */
  #next() {
    setTimeout(() => {
      this.#arrange();
      this.#next();
    }, SECOND - (this.#now() % SECOND));
  }
}

/** Return what tells whether a child lies within the area of a frame that is free. */
function within(frame) {
  const { top, bottom } = frame.getBoundingClientRect();
  const { paddingTop, paddingBottom } = getComputedStyle(frame);
  return (child) => {
    const box = child.getBoundingClientRect();
    return box.top > top + parseFloat(paddingTop) - SLACK && box.bottom < bottom - parseFloat(paddingBottom) + SLACK;
  };
}

const title = (card) => card?.rows[0]?.text;
