// The search page. What is asked stands in the address, and the page shows what the address asks:
// so a search can be sent to somebody, and the back button works.

import { enliven, engineOf } from "./search_box.js";
import { chosenIn, drawFacets, FACETS } from "./search_facets.js";
import { hitOf } from "./search_hits.js";

const STEP = 10; // results a page
const FURTHEST = 50; // pages that an address may ask for
const PAUSE = 150; // milliseconds without a key before anything is asked
const SLOW = 400; // milliseconds after which a reader is told to wait

const NOTHING = { total: 0, results: [], facets: {} };
const FAILED = "Chưa lấy được dữ liệu để tìm.";
const TOO_OLD = "Trình duyệt này đã cũ, chưa tìm tức thì được.";
const OFFLINE = "Máy đang không có mạng, chưa tìm được.";

const form = document.getElementById("tim");
const input = form.elements.q;
const room = document.getElementById("tim-thay");
const status = room.querySelector("[role=status]");
const list = room.querySelector(".found__list");
const help = room.querySelector("[data-room=help]");
const facets = room.querySelector(".facets");
const more = room.querySelector(".found__more");
const title = document.title;

function asked() {
  const given = new URLSearchParams(location.search);
  const chosen = Object.entries(FACETS).map(([name, key]) => [key, [...new Set(given.getAll(name))]]);
  return {
    query: (given.get("q") ?? "").trim(),
    facets: Object.fromEntries(chosen.filter(([, values]) => values.length)),
    pages: Math.min(Math.max(Number.parseInt(given.get("trang"), 10) || 1, 1), FURTHEST),
  };
}

function addressOf({ query, facets, pages }) {
  const params = new URLSearchParams(query ? { q: query } : {});
  for (const [name, key] of Object.entries(FACETS))
    for (const value of (query && facets[key]) || []) params.append(name, value);
  if (query && pages > 1) params.set("trang", pages);
  const address = new URL(location.pathname, location.href);
  address.search = params;
  return address.href;
}

/** Turn to what is asked now; one way through letters being typed is one step back. */
function turnTo(next, how = "pushState") {
  const address = addressOf(next);
  if (address !== location.href) history[how](null, "", address);
  return show();
}

const quoted = (text) => `“${text}”`;
const counted = (number) => number.toLocaleString("vi-VN");

function told({ total, atMost, partial, corrected, otherMarks }, { query, facets }) {
  const kept = Object.keys(facets).length ? ", đã lọc" : "";
  const words = quoted(corrected ?? query);
  const first = corrected ? `Không có ${quoted(query)}. ` : "";
  const near = `${first}Không trang nào có đủ các từ trong ${words}; ${counted(total)} trang gần nhất${kept}:`;
  if (!total) return `Không có kết quả nào cho ${words}${kept}.`;
  if (partial) return near;
  if (otherMarks) return `${first}Không trang nào viết đúng dấu như ${words}; có ${counted(total)} trang viết với dấu khác${kept}:`;
  return `${first}Có ${atMost ? "nhiều nhất " : ""}${counted(total)} kết quả cho ${words}${kept}.`;
}

let current;

/** Show what the address asks. An answer that comes after another was asked is dropped. */
async function show() {
  current?.abort();
  const mine = (current = new AbortController());
  const now = asked();
  document.title = now.query ? `${now.query} – ${title}` : title;
  if (!now.query) return draw(now, NOTHING, "");
  const patience = setTimeout(wait, SLOW);
  const options = { facets: now.facets, limit: now.pages * STEP, offset: 0, signal: mine.signal };
  const answer = await engineOf(form).search(now.query, options).catch(() => null);
  clearTimeout(patience);
  if (mine !== current) return;
  box.rest();
  if (answer) draw(now, answer, told(answer, now), answer.total ? "" : "mau-trong");
  else draw(now, NOTHING, whyNot(), "mau-loi");
}

/** While results are under way suggestions may lead there sooner. */
function wait() {
  status.textContent = "Đang tìm…";
  if (typing) box.offer();
}

function whyNot() {
  if (!("DecompressionStream" in globalThis)) return TOO_OLD; // the index comes compressed
  return navigator.onLine ? FAILED : OFFLINE;
}

function draw(now, answer, text, helpful = "") {
  room.hidden = false;
  list.replaceChildren(...answer.results.map(hitOf));
  list.hidden = !answer.results.length;
  help.replaceChildren(...(helpful ? [document.getElementById(helpful).content.cloneNode(true)] : []));
  const unfilter = help.querySelector("[data-act=bo-loc]");
  if (unfilter) unfilter.hidden = !Object.keys(now.facets).length;
  drawFacets(facets, answer.facets, now.facets);
  const left = answer.total - answer.results.length;
  more.hidden = left <= 0 || !answer.results.length;
  more.querySelector("span").textContent = `(còn ${counted(left)})`;
  status.textContent = text;
}

let typing = false;
let waiting;

/** Ask for what is typed; `more` letters may come. */
function ask(more) {
  clearTimeout(waiting);
  const query = input.value.trim();
  const now = asked();
  const same = query === now.query;
  if (same && more) return;
  const how = typing ? "replaceState" : "pushState";
  typing = more;
  turnTo({ ...now, query, pages: same ? now.pages : 1 }, how);
}

input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE, true);
});
input.addEventListener("blur", () => (typing = false));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(false);
  // On a phone the keyboard would cover what was found.
  if (matchMedia("(pointer: coarse)").matches) input.blur();
});
facets.addEventListener("change", () => turnTo({ ...asked(), facets: chosenIn(facets), pages: 1 }));
more.addEventListener("click", async () => {
  const now = asked();
  await turnTo({ ...now, pages: now.pages + 1 });
  list.children[now.pages * STEP]?.querySelector("a").focus();
});
room.addEventListener("click", ({ target }) => {
  const act = target.closest("[data-act]")?.dataset.act;
  if (act === "bo-loc") turnTo({ ...asked(), facets: {}, pages: 1 }).then(() => input.focus());
  if (act === "thu-lai") show();
});
addEventListener("popstate", () => {
  clearTimeout(waiting);
  typing = false;
  input.value = asked().query;
  show();
});
addEventListener("online", () => {
  if (help.querySelector("[data-act=thu-lai]")) show();
});

const box = enliven(form, { byItself: false });
room.hidden = false; // a live region must stand there before it speaks
if (input.value) ask(false); // typed before all this was here
else {
  input.value = asked().query;
  show();
}
