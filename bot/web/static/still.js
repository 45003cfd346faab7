// Whether somebody points at a list or types: what moves away then is pressed in its stead.

const TYPING = 2000; // milliseconds without a key, after which somebody has typed
const RESTED = 10_000; // and without a move, after which a pointer that lies on a log points at nothing in it
const LIFTED = 400; // and after which the click of a finger that was lifted has come

let finger = false;
let pressed = false;
let typed = false;
let rested = false;
let lifting, typing, resting;
const waiting = new Set();

/** Tell whether a finger or a button is down somewhere: what is pressed must be the same when it is let go. */
export const isPressed = () => pressed;

/** Tell whether a list (`data-still`) has to stand still: under the pointer, under a finger, and while somebody types. */
export const isStill = (list) => list.hasAttribute("data-still") && (typed || (finger ? pressed : list.matches(":hover") && !isPassing(list)));

/** Tell whether a list goes by under a pointer that rests, and not on what somebody has unfolded: a button may stand there. */
const isPassing = (list) => rested && !pressed && list.closest("[role=log]") !== null && !list.querySelector("details[open]:hover");

/** Have something called whenever what stood still may move again. */
export const whenFree = (call) => waiting.add(call);

function free() {
  for (const call of waiting) call();
}

// A finger that was lifted leaves :hover behind where it was; a pointer that hovers is none.
document.addEventListener("pointerover", (event) => {
  finger = event.pointerType === "touch";
  if (!event.buttons) pressed = false; // it was let go outside the window
}, true);
document.addEventListener("pointermove", () => {
  rested = false;
  clearTimeout(resting);
  resting = setTimeout(() => { rested = true; free(); }, RESTED);
}, true);
document.addEventListener("pointerdown", () => { clearTimeout(lifting); pressed = true; }, true);
for (const lifted of ["pointerup", "pointercancel"]) {
  document.addEventListener(lifted, () => {
    clearTimeout(lifting);
    lifting = setTimeout(() => { pressed = false; free(); }, LIFTED);
  }, true);
}
document.addEventListener("pointerout", (event) => {
  if (event.target.closest?.("[data-still]") && !event.relatedTarget?.closest?.("[data-still]")) setTimeout(free);
});
document.addEventListener("input", () => {
  typed = true;
  clearTimeout(typing);
  typing = setTimeout(() => { typed = false; free(); }, TYPING);
});
