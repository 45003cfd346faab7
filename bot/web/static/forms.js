// Sends a `form[data-do]` without leaving the page.

import { REFUSED, end, lost, said, tell } from "./told.js";

const IMPATIENCE = 700; // milliseconds in which who presses again means what was pressed
const pressed = new WeakSet();

/** Send a form; what is refused stays as it was typed, with the reason beside it. */
export async function send(form, submitter) {
  const button = submitter ?? form;
  if (form.getAttribute("aria-busy") === "true" || pressed.has(button)) return; // one press is one deed, however often it is pressed
  form.setAttribute("aria-busy", "true");
  try {
    const body = new URLSearchParams(new FormData(form, submitter));
    const answer = await fetch(submitter?.getAttribute("formaction") ?? form.action, { method: "POST", body, headers: { Accept: "text/plain" } });
    if (REFUSED.has(answer.status)) return end();
    const text = (await answer.text()).trim();
    const problem = form.querySelector(".problem") ?? said;
    const place = answer.ok ? said : problem;
    // Who is told nothing keeps what they were told, but for what has gone wrong before.
    if (text || place.classList.contains("problem")) tell(text, place);
    place.classList.toggle("problem", !answer.ok);
    if (answer.ok && problem !== said) problem.textContent = "";
    if (answer.ok && form.hasAttribute("data-clear")) form.reset();
  } catch {
    lost.hidden = false;
  } finally {
    form.removeAttribute("aria-busy");
    pressed.add(button);
    setTimeout(() => pressed.delete(button), IMPATIENCE);
  }
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-do]")) return;
  event.preventDefault();
  send(event.target, event.submitter);
});
