// Says that there is something new in the log, which stands still meanwhile: nobody loses the line that they read.

const shown = document.getElementById("newest").dataset.newest;
const newer = document.getElementById("newer");

new MutationObserver(() => {
  newer.hidden = document.getElementById("newest").dataset.newest === shown;
}).observe(document.getElementById("content"), { subtree: true, childList: true, attributeFilter: ["data-newest"] });
