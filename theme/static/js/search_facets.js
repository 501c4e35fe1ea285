// Facets: what the results may be narrowed to, with how many there are of each.

export const FACETS = { loai: "kind", "tru-cot": "pillar", nam: "year", "don-vi": "unit", noi: "place" };
const SHOWN = 6; // values of a facet that are seen at once

/** What is checked: values by facet, as the query core asks for them. */
export function chosenIn(facets) {
  const chosen = {};
  for (const { name, value } of facets.querySelectorAll("input:checked")) (chosen[FACETS[name]] ??= []).push(value);
  return chosen;
}

/** Draw what an answer tells. */
export function drawFacets(facets, found, chosen) {
  const focused = facets.contains(document.activeElement) ? document.activeElement.id : "";
  for (const group of facets.querySelectorAll("fieldset")) {
    const key = FACETS[group.dataset.facet];
    drawGroup(group, found[key] ?? [], chosen[key] ?? []);
  }
  const number = Object.values(chosen).flat().length;
  facets.querySelector(".facets__number").textContent = number ? `(đang chọn ${number})` : "";
  facets.querySelector("[data-act=bo-loc]").hidden = !number;
  facets.hidden = ![...facets.querySelectorAll("fieldset")].some((group) => !group.hidden);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function drawGroup(group, values, chosen) {
  const [first, rest] = group.querySelectorAll("ul");
  const details = group.querySelector("details");
  const items = values.map((each) => itemOf(group.dataset.facet, each, chosen.includes(each.value)));
  first.replaceChildren(...items.slice(0, SHOWN));
  rest.replaceChildren(...items.slice(SHOWN));
  details.hidden = items.length <= SHOWN;
  details.open ||= rest.querySelector(":checked") !== null;
  // One value for all results narrows nothing.
  group.hidden = items.length < (chosen.length ? 1 : 2);
}

function itemOf(name, { value, label, count }, checked) {
  const item = document.getElementById("mau-lua-chon").content.firstElementChild.cloneNode(true);
  const [box] = item.getElementsByTagName("input");
  Object.assign(box, { name, value, checked, id: `loc-${name}-${value}` });
  item.querySelector("[data-told=label]").textContent = label;
  item.querySelector(".facets__count").textContent = `(${count.toLocaleString("vi-VN")})`;
  return item;
}

const wide = matchMedia("(min-width: 62em)");
const details = document.querySelector(".facets");
/** On a phone the results come first, and what narrows them is a tap away. */
const fit = () => (details.open = wide.matches);
wide.addEventListener("change", fit);
fit();
