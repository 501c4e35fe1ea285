// What can be done with a page: have it read aloud, print it, save it as one file.

const READ = "main h1, main .lede, main .prose :is(h2, h3, h4, p, li, figcaption, dt, dd, th, td)";
const LEFT_OUT = "script, link, template, .skip, .mainnav, .search, .tools, .crumbs, .foot__links";
const LABELS = { true: "Dừng đọc", false: "Nghe đọc" };

let aloud = null; // the button, while a text is read

export function print() {
  window.print();
}

/** Read the page, or stop reading it. */
export function listen(button) {
  if (aloud) return stop();
  const voice = speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang));
  const texts = [...document.querySelectorAll(READ)].filter((each) => !each.querySelector("p, li"));
  aloud = button;
  label(button, true);
  addEventListener("pagehide", stop, { once: true });
  next(texts.flatMap(sentences), voice);
}

function stop() {
  const button = aloud;
  aloud = null;
  speechSynthesis.cancel();
  mark(null);
  if (button) label(button, false);
}

function label(button, on) {
  button.setAttribute("aria-pressed", String(on));
  button.textContent = LABELS[on];
}

/** One sentence at a time: some browsers fall silent in the middle of a long text. */
function sentences(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("sup").forEach((note) => note.remove());
  copy.querySelectorAll("abbr[title]").forEach((short) => short.replaceWith(short.title));
  const text = copy.textContent.replace(/\s+/g, " ").trim();
  return (text.match(/[^.!?…;]+[.!?…;]*/g) ?? []).map((words) => ({ element, words }));
}

function next(waiting, voice) {
  const [first, ...rest] = waiting;
  if (!aloud) return;
  if (!first) return stop();
  const spoken = new SpeechSynthesisUtterance(first.words);
  Object.assign(spoken, { voice, lang: voice?.lang ?? "vi-VN" });
  spoken.onstart = () => mark(first.element);
  spoken.onend = () => next(rest, voice);
  spoken.onerror = () => aloud && stop();
  speechSynthesis.speak(spoken);
}

function mark(element) {
  document.querySelector("[data-aloud]")?.removeAttribute("data-aloud");
  element?.setAttribute("data-aloud", "");
}

/** Save the page as one file that needs nothing else: its styles and its pictures are in it. */
export async function save() {
  const file = document.documentElement.cloneNode(true);
  const style = document.createElement("style");
  const sheets = [...document.querySelectorAll("link[rel=stylesheet]")];
  style.textContent = (await Promise.all(sheets.map(sheet))).join("\n");
  await Promise.all([...file.querySelectorAll("main img")].map(embed));
  file.querySelectorAll("source").forEach((source) => source.remove());
  for (const link of file.querySelectorAll("a[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href"), location).href);
  }
  file.querySelectorAll(LEFT_OUT).forEach((part) => part.remove());
  file.querySelector("head").append(style);
  file.querySelector("footer").prepend(origin());
  offer(`<!DOCTYPE html>\n${file.outerHTML}`);
}

function origin() {
  const told = document.createElement("p");
  told.className = "frame";
  told.textContent = `Lưu ngày ${new Date().toLocaleDateString("vi-VN")} từ ${location.href}`;
  return told;
}

async function sheet({ href, media }) {
  const text = (await (await fetch(href)).text()).replace(/@font-face\s*\{[^}]*\}/g, "");
  return media === "print" ? `@media print { ${text} }` : text;
}

async function embed(picture) {
  const content = await (await fetch(new URL(picture.getAttribute("src"), location))).blob();
  const reader = new FileReader();
  await new Promise((done) => {
    reader.onload = done;
    reader.readAsDataURL(content);
  });
  picture.removeAttribute("srcset");
  picture.setAttribute("src", reader.result);
}

function offer(text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/html" }));
  link.download = `${location.pathname.split("/").filter(Boolean).pop() ?? "trang"}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
