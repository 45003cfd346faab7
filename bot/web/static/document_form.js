// A form of a document. Its rows move by keys, by buttons and by drag, here and at once: they are saved in the order in which they stand.
// Who leaves with something unsaved is asked.

const isUnsaved = (node) => node.closest?.("form[data-whole]")?.setAttribute("data-unsaved", "");
const rowOf = (node) => node.closest?.("[data-rows] > li");

/** Move a row up (-1) or down (1), and keep the focus where it was. */
function move(row, by) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  const focused = document.activeElement;
  by < 0 ? other.before(row) : other.after(row);
  isUnsaved(row);
  focused?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const row = rowOf(event.target);
  if (!by || !row || !event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  move(row, by);
});

document.addEventListener("click", (event) => {
  const by = { up: -1, down: 1 }[event.target.closest?.("[data-row]")?.dataset.row];
  if (!by) return;
  event.preventDefault();
  move(rowOf(event.target), by);
});

// By drag: the row goes where the pointer is, among those beside it.

document.addEventListener("pointerdown", (event) => {
  const row = event.target.closest?.(".grip") && rowOf(event.target);
  if (!row || event.button) return;
  event.preventDefault();
  const dragged = new AbortController();
  const on = (name, call) => document.addEventListener(name, call, { signal: dragged.signal });
  row.classList.add("held");
  on("pointermove", ({ clientY }) => {
    const middle = (each) => each.getBoundingClientRect().top + each.offsetHeight / 2;
    const { previousElementSibling: above, nextElementSibling: below } = row;
    if (above && clientY < middle(above)) above.before(row);
    else if (below && clientY > middle(below)) below.after(row);
  });
  const drop = () => {
    dragged.abort();
    row.classList.remove("held");
    isUnsaved(row);
  };
  for (const ends of ["pointerup", "pointercancel", "blur"]) on(ends, drop);
});

document.addEventListener("input", (event) => isUnsaved(event.target));
addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-unsaved]")) event.preventDefault();
});
