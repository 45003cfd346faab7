// Sends a `form[data-do]` without leaving the page, and a `form[data-whole]`, whose answer is its page, without losing what is unfolded.

import { REFUSED, begin, end, said, tell, tellAnswer, write } from "./told.js";

const IMPATIENCE = 700; // milliseconds in which who presses again means what was pressed
const pressed = new WeakSet();

/** The words of an answer; where the bot has a fault, those of ours that say so. */
const wordsOf = async (answer) => answer.status < 500 ? (await answer.text()).trim() : said.dataset.failed;

/** Send a form; what is refused stays as it was typed, with the reason beside it. */
export async function send(form, submitter) {
  const button = submitter ?? form;
  if (form.getAttribute("aria-busy") === "true" || pressed.has(button)) return; // one press is one deed, however often it is pressed
  form.setAttribute("aria-busy", "true");
  const request = begin();
  const problem = form.querySelector(".problem[role=alert]");
  const refuse = (text) => problem ? write(problem, text) : tellAnswer(request, text, true);
  const fields = () => new URLSearchParams(new FormData(form, submitter));
  try {
    const body = fields();
    const answer = await fetch(submitter?.getAttribute("formaction") ?? form.action, { method: "POST", body, headers: { Accept: "text/plain" } });
    if (REFUSED.has(answer.status)) return end();
    const text = await wordsOf(answer);
    if (!answer.ok) return refuse(text);
    tellAnswer(request, text);
    if (problem) problem.textContent = "";
    if (form.hasAttribute("data-clear") && `${fields()}` === `${body}`) form.reset(); // what was typed meanwhile stays
  } catch {
    refuse(said.dataset.failed);
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
  tell(""); // which was of the page that stood here before
  const request = begin();
  const problem = form.querySelector(".unsent");
  const refuse = (text) => problem ? write(problem, text) : tellAnswer(request, text, true);
  try {
    const body = new URLSearchParams(new FormData(form, submitter));
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
    if (REFUSED.has(answer.status)) return end();
    const text = await wordsOf(answer);
    const page = new DOMParser().parseFromString(text, "text/html");
    const fresh = form.dataset.whole.split(" ").map((id) => page.getElementById(id));
    if (fresh.includes(null)) return refuse(text);
    if (answer.redirected) history.replaceState(null, "", answer.url);
    document.title = page.title;
    const told = page.getElementById("said");
    tellAnswer(request, told.textContent, told.classList.contains("problem"));
    put(fresh, answer.redirected);
  } catch {
    refuse(said.dataset.failed);
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
