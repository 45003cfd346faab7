// The set-up: buttons that copy a line, and the way on to the desk once the bot has started.

document.documentElement.classList.add("scripted");

// Heard on the whole page: its parts are renewed, and their buttons with them.
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  const line = document.getElementById(button.dataset.copy);
  line.select();
  await navigator.clipboard.writeText(line.value);
  button.textContent = button.dataset.copied;
});

document.addEventListener("fresh", ({ target }) => {
  if (target.id === "begun" && target.dataset.phase === "listens" && began !== "listens") location.assign("/");
});
const began = document.getElementById("begun")?.dataset.phase;
