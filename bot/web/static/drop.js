// Lets a file be dropped anywhere on a page that has a form for it, as if it had been chosen there.

const form = document.querySelector("form.drop");

/** Tell whether something that is dragged is for the form. */
const isFor = (data) => form && data?.types.includes("Files");

document.addEventListener("dragover", (event) => {
  if (!isFor(event.dataTransfer)) return;
  event.preventDefault();
  form.classList.add("over");
});
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) form?.classList.remove("over"); });
document.addEventListener("drop", (event) => {
  if (!isFor(event.dataTransfer) || !event.dataTransfer.files.length) return;
  event.preventDefault();
  form.classList.remove("over");
  form.querySelector("input[type=file]").files = event.dataTransfer.files;
  form.requestSubmit();
});
