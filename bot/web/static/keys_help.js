// The keys of a page, told under `?`, with a switch for who wants none of them (WCAG 2.2, 2.1.4): it holds for every page of this browser.

const OFF = "woodshed.keys-off";

const dialog = document.getElementById("keys-help");
const on = document.getElementById("keys-on");
const button = document.getElementById("show-keys");
let areOn = true;

/** Tell whether the keys of the page do something. */
export const areKeysOn = () => areOn;

/** Tell whether somebody reads what the keys do: then they do nothing. */
export const isHelpOpen = () => dialog?.open ?? false;

const isTyping = (target) => target.matches("input:not([type=checkbox], [type=radio]), textarea, select");

function read() {
  try {
    areOn = localStorage.getItem(OFF) === null;
  } catch {
    // A browser that keeps nothing has them on until they are switched off.
  }
  if (on) on.checked = areOn;
}

function turn() {
  areOn = on.checked;
  try {
    areOn ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1");
  } catch {
    // Then it holds until the page is closed.
  }
}

function help() {
  dialog.showModal();
}

read();
addEventListener("storage", read); // it was switched on another page
if (dialog) {
  button.hidden = false;
  button.addEventListener("click", help);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "?" || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || dialog.open || isTyping(event.target)) return;
    event.preventDefault();
    help();
  });
  on.addEventListener("change", turn);
}
