// The words of the page, which the server has from the voice: `{gap}` in them is filled here.

export const voice = JSON.parse(document.getElementById("voice").textContent);

/** Fill the gaps of a line with values of their names. */
export const fill = (line, gaps) => line.replace(/\{(\w+)\}/g, (_, name) => `${gaps[name]}`);

/** Return a number as people of the page's language write it, but never 1,234: it may be typed. */
export const number = (value) => value.toLocaleString(document.documentElement.lang, { useGrouping: false });
