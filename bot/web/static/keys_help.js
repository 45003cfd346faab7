// The keys of a page, told under `?`, with a switch for who wants none of them (WCAG 2.2, 2.1.4).

const OFF = "woodshed.keys-off";

const dialog = document.getElementById("keys-help");
const on = document.getElementById("keys-on");
const button = document.getElementById("show-keys");

/** Tell whether the keys of the page do something; where it tells of none, nobody can switch them off. */
export const areKeysOn = () => on?.checked ?? true;

/** Tell whether somebody reads what the keys do: then they do nothing. */
export const isHelpOpen = () => dialog?.open ?? false;

const isTyping = (target) => target.matches("input:not([type=checkbox], [type=radio]), textarea, select");

function help() {
  dialog.showModal();
}

if (dialog) {
  button.hidden = false;
  button.addEventListener("click", help);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "?" || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || dialog.open || isTyping(event.target)) return;
    event.preventDefault();
    help();
  });
  on.checked = localStorage.getItem(OFF) === null;
  on.addEventListener("change", () => (on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
}
