// The builder: what is chosen is seen at once, in the overlay's own component, and stands in the address.

import { OverlayView } from "./overlay_view.js";

const { at, states } = JSON.parse(document.getElementById("samples").textContent);
const choices = document.getElementById("choices");
const preview = document.getElementById("preview");
const picture = preview.querySelector(".picture");
const overlay = picture.querySelector(".overlay");
const view = new OverlayView(overlay);
const crowded = document.getElementById("crowded");
const empty = document.getElementById("empty");
const address = document.getElementById("address");
const copy = document.getElementById("copy");

/** Return what is chosen, by the names that an address has. */
function chosen() {
  const form = new FormData(choices);
  return { show: form.getAll("show").join(","), theme: form.get("theme"), layout: form.get("layout") };
}

/** Return what a card is called. */
const title = (name) => choices.querySelector(`[name=show][value=${name}]`).parentElement.textContent.trim();

function show() {
  const composition = chosen();
  picture.dataset.theme = overlay.dataset.theme = composition.theme;
  overlay.dataset.layout = composition.layout;
  view.compose(composition.show.split(",").filter(Boolean));
  view.snapshot(states[preview.querySelector(":checked").value], at);
  crowded.hidden = !view.crowded.length;
  crowded.querySelector("b").textContent = view.crowded.map(title).join(", ");
  for (const [name, value] of Object.entries(composition)) {
    for (const field of document.querySelectorAll(`input[type=hidden][name=${name}]`)) field.value = value;
  }
  if (!address) return;
  const url = new URL(address.textContent);
  url.search = new URLSearchParams(composition);
  address.textContent = url.href;
}

/** Take a choice, but for the last card: an address without any would stand for all. */
function choose({ target }) {
  empty.hidden = Boolean(chosen().show);
  if (!empty.hidden) target.checked = true;
  show();
}

choices.addEventListener("change", choose);
preview.addEventListener("change", show);
choices.querySelector("[data-scriptless]").hidden = true;
preview.hidden = false;
show();

if (copy) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address.textContent);
    copy.textContent = copy.dataset.copied;
  });
}
