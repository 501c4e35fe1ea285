// Suggestions below a box, as the ARIA pattern of a combobox asks: the arrows go through them,
// Enter opens one, Escape leaves. What is typed stays the reader's own, nothing is filled in.
// Where results come while one types the list does not open by itself: it would cover them.

import { openSearch } from "./search.js"; // the modules of search/, joined when the site is built

const PAUSE = 120; // milliseconds without a key before anything is asked
const FEWEST = 2; // letters that suggest something
const MOST = 7;

let opened;
/** The index, opened once for all boxes of a page. */
export const engineOf = (form) => (opened ??= openSearch(new URL(form.dataset.index, location.href)));

/** Make suggestions for a box; returns how a page offers their list, and puts it to rest. */
export function enliven(form, { byItself = true } = {}) {
  const input = form.elements.q;
  const list = document.createElement("ul");
  list.className = "offers";
  list.id = `${input.id}-goi-y`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Gợi ý");
  form.append(list);
  const words = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id };
  for (const [name, value] of Object.entries(words)) input.setAttribute(name, value);

  let offered = byItself; // the list may open without being asked for
  let active = -1;
  let waiting;
  let asking;

  function lead(to) {
    active = to;
    [...list.children].forEach((each, place) => each.setAttribute("aria-selected", place === to));
    if (to < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[to].id);
    list.children[to]?.scrollIntoView({ block: "nearest" });
  }

  function open(wanted) {
    list.hidden = !wanted || !list.children.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    lead(-1);
  }

  function leave() {
    clearTimeout(waiting);
    asking?.abort();
    open(false);
  }

  /** Go through the suggestions, and between the last and the first back to the box itself. */
  function move(step) {
    const places = list.children.length + 1;
    const next = list.hidden && step < 0 ? -2 : active + step;
    if (list.hidden) open(true);
    if (!list.hidden) lead(((next + 1 + places) % places) - 1);
  }

  function draw(offers) {
    list.replaceChildren(...offers.slice(0, MOST).map((offer, place) => optionOf(offer, `${list.id}-${place}`)));
    open((offered || !list.hidden) && document.activeElement === input);
  }

  function optionOf({ text, address, kindName }, id) {
    const option = document.createElement("li");
    option.id = id;
    option.setAttribute("role", "option");
    option.dataset.href = address;
    option.append(text);
    if (kindName) option.appendChild(document.createElement("span")).textContent = kindName;
    return option;
  }

  async function ask() {
    asking?.abort();
    const mine = (asking = new AbortController());
    const typed = input.value.trim();
    if (typed.length < FEWEST) return draw([]);
    // A suggestion that does not come is not missed: the box works without.
    const offers = await engineOf(form).suggest(typed, { signal: mine.signal }).catch(() => []);
    if (!mine.signal.aborted) draw(offers);
  }

  // Whoever comes to type will ask: what every question needs may come meanwhile.
  input.addEventListener("focus", () => engineOf(form), { once: true });
  input.addEventListener("input", () => {
    lead(-1); // what stands there was offered for fewer letters
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Telex is still making a letter
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (event.altKey) open(key === "ArrowDown");
      else move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Enter" && active >= 0) {
      event.preventDefault();
      location.assign(list.children[active].dataset.href);
    } else if (key === "Escape" && !list.hidden) {
      event.preventDefault();
      leave();
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(key)) lead(-1);
  });
  input.addEventListener("blur", leave);
  form.addEventListener("submit", leave);
  // The focus stays in the box while a finger or a mouse chooses.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => location.assign(event.target.closest("li").dataset.href));
  open(false);
  if (document.activeElement === input) {
    engineOf(form);
    if (input.value !== input.defaultValue) ask(); // typed before all this was here
  }
  return {
    offer() {
      offered = true;
      open(document.activeElement === input);
    },
    rest() {
      offered = byItself;
      if (active < 0) open(false); // else somebody goes through it
    },
  };
}
