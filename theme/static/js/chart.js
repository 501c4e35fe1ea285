// One year of a chart at a time: a slider (keys, fingers), a mouse over the lines, and the words.
// Without this script nothing is missing: the table beside the chart has every number. Heights are
// in the drawing (data-y); words come from the table, so that both can never differ.

const SVG = "http://www.w3.org/2000/svg";
const HINT = "Kéo thanh trượt, hoặc chạm vào hình, để đọc số của từng năm.";

/** Say what the table has of one year for the places of a chart: «2024, Thử: 65,19 điểm, hạng 7». */
function wordsOf(table, year, names) {
  const [places, measures] = [...table.tHead.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  const row = [...table.tBodies[0].rows].find((each) => each.cells[0].textContent.trim() === String(year));
  const cells = [...row.cells].slice(1).flatMap((cell) => Array(cell.colSpan).fill(cell));
  const told = names.map((name) => {
    const at = 2 * (places.indexOf(name) - 1);
    if (cells[at] === cells[at + 1]) return `${name}: ${cells[at].textContent.trim()}`;
    const [score, rank] = cells.slice(at, at + 2).map((cell) => cell.textContent.trim().replace("*", ""));
    const scored = /^[0-9]/.test(score) ? `${score} ${measures[0].toLowerCase()}` : `${measures[0].toLowerCase()} ${score}`;
    return `${name}: ${scored}, ${measures[1].toLowerCase()} ${rank}`;
  });
  return `${year}, ${told.join("; ")}.`;
}

function drawn(name, attributes, css) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.setAttribute("class", css);
  return element;
}

function enliven(figure) {
  const svg = figure.querySelector(".chart__lines");
  const table = document.getElementById(figure.dataset.table);
  const [first, last] = figure.dataset.years.split(" ").map(Number);
  const [left, right] = figure.dataset.x.split(" ").map(Number);
  const series = [...svg.querySelectorAll(".chart__series")].reverse();
  const names = series.map((each) => each.dataset.name);
  const heights = series.map((each) => each.dataset.y.split(" "));
  const base = svg.querySelector(".chart__axis").getAttribute("d").match(/ ([\d.]+)H/)[1];
  const cursor = svg.appendChild(drawn("g", {}, "chart__cursors"));

  const control = document.createElement("div");
  control.className = "chart__year";
  const label = control.appendChild(document.createElement("label"));
  label.textContent = "Xem từng năm";
  const slider = label.appendChild(document.createElement("input"));
  Object.assign(slider, { type: "range", min: first, max: last, step: 1, value: last });
  const output = control.appendChild(document.createElement("output"));
  slider.setAttribute("aria-label", `Xem từng năm: ${svg.querySelector("title").textContent}`);
  output.textContent = HINT;
  figure.querySelector(".chart__drawings").after(control);

  function show(year) {
    const x = last > first ? left + ((right - left) * (year - first)) / (last - first) : (left + right) / 2;
    const values = heights.map((each) => each[year - first]).filter((y) => y !== "-");
    const rings = values.map((y) => drawn("circle", { cx: x, cy: y, r: 7 }, "chart__ring"));
    cursor.replaceChildren(drawn("path", { d: `M${x} 0V${base}` }, "chart__cursor"), ...rings);
    slider.value = year;
    output.textContent = wordsOf(table, year, names);
  }

  function leave() {
    cursor.replaceChildren();
    output.textContent = HINT;
  }

  function yearAt(event) {
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const year = Math.round(first + ((place.x - left) / (right - left)) * (last - first));
    return Math.min(Math.max(year, first), last);
  }

  slider.addEventListener("input", () => show(slider.valueAsNumber));
  slider.addEventListener("focus", () => show(slider.valueAsNumber));
  slider.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
  });
  svg.addEventListener("pointermove", (event) => show(yearAt(event)));
  svg.addEventListener("pointerdown", (event) => show(yearAt(event)));
  // A finger that is lifted leaves the words standing; a mouse that goes away takes them along.
  svg.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse" && document.activeElement !== slider) leave();
  });
}

document.querySelectorAll(".chart[data-table]").forEach(enliven);
