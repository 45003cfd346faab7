// What a page tells of itself: what was done, that the bot does not answer, and that nothing more may be done here.

export const said = document.getElementById("said");
export const lost = document.getElementById("lost");
export const ended = document.getElementById("ended");

const TOLD = 10_000; // milliseconds after which what lies over the page goes away
let telling;

/** The answers to who may do something no more. */
export const REFUSED = new Set([401, 403]);

/** Tell what was done, or why not; the same once more is told once more. */
export function tell(text, where = said) {
  where.textContent = "";
  where.textContent = text;
}

/** Tell that nothing more can be done here; the page stays, with what was typed in it. */
export function end() {
  ended.hidden = false;
  lost.hidden = true;
  document.dispatchEvent(new CustomEvent("ended"));
}

if (document.body.dataset.told === "over") {
  new MutationObserver(() => {
    clearTimeout(telling);
    telling = setTimeout(() => { said.textContent = ""; }, TOLD);
  }).observe(said, { childList: true });
}
