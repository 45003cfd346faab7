// The overlay's page: it shows what the bot sends, and knows nothing by itself.

import { listen } from "./overlay_socket.js";
import { OverlayView } from "./overlay_view.js";

const UNVOUCHED = 30000; // milliseconds without the bot, after which nothing is shown: a restart takes less
const RELOADED = "woodshed.overlay"; // under which it is remembered for which version the page was read anew

const root = document.querySelector(".overlay");
const problem = root.querySelector(".problem");
const view = new OverlayView(root);
view.compose(root.dataset.show.split(","));
const token = location.hash.slice(1);
let fading;

function tell(text) {
  problem.textContent = text;
  problem.hidden = !text;
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
    clearTimeout(fading);
    fading = undefined;
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
    hear: (message) => HEARD[message.is]?.(message),
    lost: () => { fading ??= setTimeout(() => view.clear(), UNVOUCHED); },
    refused: () => {
      view.clear();
      tell(root.dataset.refused);
    },
  });
}
