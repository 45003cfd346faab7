// The set-up: buttons that copy a line, and the way on to the desk once the bot has started.

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const line = document.getElementById(button.dataset.copy);
    line.select?.();
    await navigator.clipboard.writeText(line.value);
    button.textContent = button.dataset.copied;
  });
}

// The page of a bot that starts is renewed by news of it; what asked for the start is led on, and nobody else.
document.addEventListener("fresh", ({ target }) => {
  if (target.id === "begun" && target.dataset.phase === "listens") location.assign("/");
});
