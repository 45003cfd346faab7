// The overlay's page: it shows what the bot sends, and knows nothing by itself.

import { listen } from "./overlay_socket.js";
import { OverlayView } from "./overlay_view.js";

const UNVOUCHED = 30000; // milliseconds after the last word of the bot, when nothing is shown any more: a restart takes less
const RELOADED = "woodshed.overlay"; // under which it is remembered for which version the page was read anew

const root = document.querySelector(".overlay");
const problem = root.querySelector(".problem");
const view = new OverlayView(root);
view.compose(root.dataset.show.split(","));
const token = location.hash.slice(1);
let unvouched;

function tell(text) {
  problem.textContent = text;
  problem.hidden = !text;
}

/** Take what is heard; what stands there is vouched for until a while after the last of it. */
function hear(message) {
  clearTimeout(unvouched);
  unvouched = setTimeout(() => view.clear(), UNVOUCHED);
  HEARD[message.is]?.(message);
}

/** Read the page anew where the bot is of another version; once, whatever stands in between. */
function follow(version) {
  if (version === root.dataset.version || sessionStorage.getItem(RELOADED) === version) return false;
  sessionStorage.setItem(RELOADED, version);
  location.reload();
  return true;
}

const HEARD = {
  snapshot: ({ version, cards, at }) => {
    if (follow(version)) return;
    tell("");
    view.snapshot(cards, at);
  },
  card: ({ name, card, at }) => view.change(name, card, at),
  beat: ({ at }) => view.set(at),
};

addEventListener("hashchange", () => location.reload()); // another token
if (!token) tell(root.dataset.tokenless);
else {
  listen(`${location.origin.replace(/^http/, "ws")}/overlay/socket`, token, {
    hear,
    refused: () => {
      view.clear();
      tell(root.dataset.refused);
    },
  });
}
