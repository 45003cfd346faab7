// Sends a `form[data-do]` without leaving the page, and a `form[data-whole]`, whose answer is its page, without losing what is unfolded.

import { REFUSED, end, said, tell } from "./told.js";

const IMPATIENCE = 700; // milliseconds in which who presses again means what was pressed
const pressed = new WeakSet();

/** The words of an answer; where the bot has a fault, those of ours that say so. */
const wordsOf = async (answer) => answer.status < 500 ? (await answer.text()).trim() : said.dataset.failed;

/** Send a form; what is refused stays as it was typed, with the reason beside it. */
export async function send(form, submitter) {
  const button = submitter ?? form;
  if (form.getAttribute("aria-busy") === "true" || pressed.has(button)) return; // one press is one deed, however often it is pressed
  form.setAttribute("aria-busy", "true");
  const problem = form.querySelector(".problem") ?? said;
  try {
    const body = new URLSearchParams(new FormData(form, submitter));
    const answer = await fetch(submitter?.getAttribute("formaction") ?? form.action, { method: "POST", body, headers: { Accept: "text/plain" } });
    if (REFUSED.has(answer.status)) return end();
    const text = await wordsOf(answer);
    const place = answer.ok ? said : problem;
    // Who is told nothing keeps what they were told, but for what has gone wrong before.
    if (text || place.classList.contains("problem")) tell(text, place);
    place.classList.toggle("problem", !answer.ok);
    if (answer.ok && problem !== said) problem.textContent = "";
    if (answer.ok && form.hasAttribute("data-clear")) form.reset();
  } catch {
    tell(said.dataset.failed, problem);
    problem.classList.add("problem");
  } finally {
    form.removeAttribute("aria-busy");
    pressed.add(button);
    setTimeout(() => pressed.delete(button), IMPATIENCE);
  }
}

/**
 * Send a form that is answered by a page, and put the parts of it in place that the form names: with what is wrong beside its fields, or,
 * where all is well, as it is now and at its new address. Who may do nothing more keeps what was typed.
 */
async function sendWhole(form, submitter) {
  if (form.getAttribute("aria-busy") === "true") return;
  form.setAttribute("aria-busy", "true");
  const problem = form.querySelector(".unsent") ?? said;
  try {
    const body = new URLSearchParams(new FormData(form, submitter));
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
    if (REFUSED.has(answer.status)) return end();
    const text = await wordsOf(answer);
    const page = new DOMParser().parseFromString(text, "text/html");
    const fresh = form.dataset.whole.split(" ").map((id) => page.getElementById(id));
    if (fresh.includes(null)) return tell(text, problem);
    if (answer.redirected) history.replaceState(null, "", answer.url);
    document.title = page.title;
    tell(page.getElementById("said").textContent);
    put(fresh, answer.redirected);
  } catch {
    tell(said.dataset.failed, problem);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

/** Put parts of a page in place of those that are there; what was unfolded stays so, and the focus goes where the page wants it. */
function put(fresh, isDone) {
  const focused = document.activeElement?.id;
  const unfolded = isDone ? [] : [...document.querySelectorAll("details[open][id]")].map((each) => each.id);
  for (const each of fresh) document.getElementById(each.id).replaceWith(document.adoptNode(each));
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
  const wanted = document.querySelector("[autofocus]") ?? document.getElementById(focused);
  wanted ? wanted.focus() : document.getElementById("content").focus();
  if (isDone) scrollTo(0, 0);
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-do], form[data-whole]")) return;
  event.preventDefault();
  event.target.matches("[data-whole]") ? sendWhole(event.target, event.submitter) : send(event.target, event.submitter);
});
// What is typed while a form is on its way would be lost with it.
document.addEventListener("beforeinput", (event) => {
  if (event.target.closest?.("form[data-whole][aria-busy]")) event.preventDefault();
});
