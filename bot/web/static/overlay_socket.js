// The way to the bot: tried for ever, and closed where nothing is heard any more.

const FIRST_PAUSE = 500; // milliseconds; each is twice the one before
const LONGEST_PAUSE = 10000;
const MOST_SILENCE = 25000; // the bot gives a sign of life every ten seconds
const REFUSED = 4401; // the close code for a token that is not good

/** Call `hear` with each message, and `refused` when the bot does not take the token. */
export function listen(url, token, { hear, refused }) {
  let tries = 0;

  function open() {
    const socket = new WebSocket(url);
    let silence;
    let over = false;

    function alive() {
      clearTimeout(silence);
      silence = setTimeout(end, MOST_SILENCE);
    }

    // A way that is lost may take minutes until a browser says so.
    function end(code) {
      if (over) return;
      over = true;
      clearTimeout(silence);
      socket.close();
      if (code === REFUSED) refused();
      const pause = code === REFUSED ? LONGEST_PAUSE : Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE);
      tries += 1;
      setTimeout(open, pause * (0.5 + Math.random() / 2)); // many pages do not all come at once
    }

    alive();
    socket.addEventListener("open", () => socket.send(JSON.stringify({ token })));
    socket.addEventListener("message", ({ data }) => {
      if (over) return;
      alive();
      tries = 0;
      hear(JSON.parse(data));
    });
    socket.addEventListener("close", ({ code }) => end(code));
  }

  open();
}
