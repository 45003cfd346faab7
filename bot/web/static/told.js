// What a page tells of itself: what was done, that the bot does not answer, and that nothing more may be done here.

export const said = document.getElementById("said");
export const lost = document.getElementById("lost");
export const ended = document.getElementById("ended");

const TOLD = 10_000; // milliseconds after which what lies over the page goes away
let telling;
let requests = 0;
let answered = 0; // the latest request of which it is told what it was answered

/** The answers to who may do something no more. */
export const REFUSED = new Set([401, 403]);

/** Write in a place of the page; the same once more is told once more. */
export function write(place, text) {
  place.textContent = "";
  place.textContent = text;
}

/** Tell what was done, or why not. */
export function tell(text, isProblem = false) {
  write(said, text);
  said.classList.toggle("problem", isProblem);
}

/** Begin a request: what went wrong before it is told no more. Return its number. */
export function begin() {
  if (said.classList.contains("problem")) tell("");
  requests += 1;
  return requests;
}

/** Tell what a request was answered; to who is told nothing, what stands there stays, and an answer that came late goes before a later one. */
export function tellAnswer(request, text, isProblem = false) {
  if (!text) return;
  if (request >= answered) tell(text, isProblem);
  else tell(`${text} ${said.textContent}`.trim(), isProblem || said.classList.contains("problem"));
  answered = Math.max(answered, request);
}

/** Tell that nothing more can be done here; the page stays, with what was typed in it. */
export function end() {
  ended.hidden = false;
  lost.hidden = true;
  document.dispatchEvent(new CustomEvent("ended"));
}

/** Let who has signed in again, in another tab, go on here with what they had typed. */
async function resume() {
  if (ended.hidden || document.hidden) return;
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || answer.redirected || ended.hidden) return;
  ended.hidden = true;
  document.dispatchEvent(new CustomEvent("resumed"));
}
window.addEventListener("focus", resume);
document.addEventListener("visibilitychange", resume);

if (document.body.dataset.told === "over") {
  new MutationObserver(() => {
    clearTimeout(telling);
    telling = setTimeout(() => { said.textContent = ""; }, TOLD);
  }).observe(said, { childList: true });
}
