// The set-up: buttons that copy a line, and the way on to the desk once the bot has started.

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

// Who has asked for the start is led on; who only looks is not.
function leadOn() {
  const begun = document.getElementById("begun");
  if (begun?.hasAttribute("data-leads-on") && begun.dataset.phase === "listens") location.replace("/");
}
document.addEventListener("fresh", leadOn);
leadOn();
