// Looks whether the code was approved: then the page goes on by itself. Where no script runs, the page does that alone.

const shown = document.getElementById("sign-in");

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("sign-in");
    if (fresh && fresh.dataset.state !== shown.dataset.state) return location.reload();
  } catch {
    // The bot is not there just now: it is asked again.
  }
  return setTimeout(look, shown.dataset.lookAgain * 1000);
}

if (shown.dataset.state === "waiting") setTimeout(look, shown.dataset.lookAgain * 1000);
