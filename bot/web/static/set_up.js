// The set-up: buttons that copy a line, forms that are refused in place, and the way on to the desk once the bot has started.

document.documentElement.classList.add("scripted");

// Heard on the whole page: its parts are renewed, and their buttons with them.
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  const line = document.getElementById(button.dataset.copy);
  line.select();
  // A page that comes over plain HTTP from another machine has no clipboard, but may copy what is marked.
  if (navigator.clipboard) await navigator.clipboard.writeText(line.value);
  else document.execCommand("copy");
  button.textContent = button.dataset.copied;
});

// What is refused is shown as it was typed, at the address of its page: so nothing is sent once more by who goes back.
const REFUSED = 409;
document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (!form.matches("form[data-checked]")) return;
  event.preventDefault();
  if (form.hasAttribute("aria-busy")) return;
  form.setAttribute("aria-busy", "true");
  try {
    const body = new URLSearchParams(new FormData(form, submitter));
    const answer = await fetch(submitter?.getAttribute("formaction") ?? form.action, { method: "POST", body, headers: { Accept: "text/html" } });
    if (answer.status !== REFUSED) return location.assign(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("set-up").replaceWith(document.adoptNode(page.getElementById("set-up")));
    (document.querySelector("[aria-invalid]") ?? document.getElementById("content")).focus();
  } finally {
    form.removeAttribute("aria-busy");
  }
});

// Who has asked for the start is led on; who only looks is not.
function leadOn() {
  const begun = document.getElementById("begun");
  if (begun?.hasAttribute("data-leads-on") && begun.dataset.phase === "listens") location.replace("/");
}
document.addEventListener("fresh", leadOn);
leadOn();
