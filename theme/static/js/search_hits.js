// One result. Words of the content are put in as text, never as HTML.

/** Return the item of a list that shows a result. */
export function hitOf({ title, address, kindName, day, pillars, passage }) {
  const item = document.getElementById("mau-ket-qua").content.firstElementChild.cloneNode(true);
  const link = item.querySelector("a");
  link.href = address;
  link.textContent = title;
  item.querySelector(".meta").append(...metaOf(kindName, day, pillars));
  item.querySelector(".entry__summary").append(...passage.map(partOf));
  return item;
}

function metaOf(kindName, day, pillars) {
  const parts = pillars.map(pillarOf);
  if (kindName) parts.unshift(textIn("span", kindName));
  if (day) {
    const time = textIn("time", day.split("-").reverse().map(Number).join("/"));
    time.dateTime = day;
    parts.unshift(time);
  }
  return parts;
}

/** A pillar as all pages draw it, where this page has its sign; else its name. */
function pillarOf(name) {
  const drawn = [...document.querySelectorAll("template[data-pillar]")].find((each) => each.dataset.pillar === name);
  return drawn ? drawn.content.firstElementChild.cloneNode(true) : textIn("span", name);
}

const partOf = ({ text, mark }) => (mark ? textIn("mark", text) : text);

function textIn(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
