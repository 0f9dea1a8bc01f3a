// The reviewer's marks: without this, every button is a plain submit that shows the page again.
// What was left is remembered only in this page, and only until it is closed.
const left = new WeakMap();

const box = (part) => part.closest("[data-reviewing]").querySelector("textarea");
const leftIn = (area) => left.get(area) ?? left.set(area, new Set()).get(area);
const key = (item) => `${item.dataset.rule}\n${item.dataset.words}`;
const say = (area, words) => { document.getElementById(`${area.id}_findings_status`).textContent = words; };

// Where the words stand now: at their place, or at the nearest if the text before them has changed.
function place(area, { begins, words }) {
  if (area.value.startsWith(words, Number(begins))) return Number(begins);
  const before = area.value.lastIndexOf(words, Number(begins));
  const after = area.value.indexOf(words, Number(begins));
  if (before < 0 || after < 0) return Math.max(before, after);
  return Number(begins) - before <= after - Number(begins) ? before : after;
}

function away(item) {
  const whole = item.closest("[data-findings]");
  const mark = whole.querySelector(`mark[data-spot="${item.dataset.spot}"]`);
  mark.querySelector("sup").remove();
  mark.replaceWith(...mark.childNodes);
  const area = box(item);
  const next = item.nextElementSibling ?? item.previousElementSibling;
  item.remove();
  if (!next) whole.replaceChildren();
  (next?.querySelector("button:not([hidden])") ?? area).focus();
}

function take(button) {
  const item = button.closest("li[data-spot]");
  const area = box(item);
  const at = place(area, item.dataset);
  const words = button.textContent;
  if (at >= 0) area.setRangeText(words, at, at + item.dataset.words.length, "end");
  away(item);
  say(area, words);
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function dismiss(button) {
  const item = button.closest("li[data-spot]");
  leftIn(box(item)).add(key(item));
  away(item);
}

function settle(part) {
  for (const shown of part.querySelectorAll("[data-dismiss], [data-keys]")) shown.hidden = false;
  // With a script they submit nothing, and Enter in a line of the form goes to its own button.
  for (const button of part.querySelectorAll("[data-take], [data-look]")) {
    button.type = "button";
    button.removeAttribute("formnovalidate");
  }
  for (const item of part.querySelectorAll("li[data-spot]")) {
    const mine = box(item);
    if (!leftIn(mine).has(key(item))) continue;
    const focused = document.activeElement;
    away(item);
    focused.focus();
  }
}

document.addEventListener("click", (press) => {
  const button = press.target.closest?.("[data-take], [data-dismiss], [data-look]");
  if (!button) return;
  if (button.matches("[data-look]") && !window.htmx) return;
  press.preventDefault();
  if (button.matches("[data-take]")) take(button);
  else if (button.matches("[data-dismiss]")) dismiss(button);
  else window.htmx.trigger(box(button), "look");
});
// Only where the focus is inside a mark's own lines, so that no key is taken from anything else.
document.addEventListener("keydown", (press) => {
  const item = press.target.closest?.("li[data-spot]");
  if (!item || press.ctrlKey || press.altKey || press.metaKey) return;
  const offer = item.querySelectorAll("[data-take]")[Number(press.key) - 1];
  if (press.key === "Escape") dismiss(item);
  else if (offer) take(offer);
  else return;
  press.preventDefault();
});
document.addEventListener("htmx:afterSwap", (done) => {
  if (done.detail.target.closest("[data-reviewing]")) settle(done.detail.target);
});
settle(document);
