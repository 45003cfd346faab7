// Lets a file be dropped anywhere on the page, as if it had been chosen in the form.

const form = document.querySelector("form.drop");
const input = form.querySelector("input[type=file]");

document.addEventListener("dragover", (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  form.classList.add("over");
});
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("over"); });
document.addEventListener("drop", (event) => {
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  form.classList.remove("over");
  input.files = event.dataTransfer.files;
  form.requestSubmit();
});
