// The stops of the Tab key: looked at when the next Tab comes, for then a page has come to rest.
window.stops = (() => {
  const REACHED = "a[href], button, input, select, textarea, summary, [tabindex]";
  const ROOM = 24; // CSS pixels that a finger needs (WCAG 2.5.8)
  const INSET = 3;
  const found = [];
  let wanted = [];

  const told = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} «${(element.textContent.trim() || element.getAttribute("aria-label") || element.id).slice(0, 40)}»`;

  /** Every place that Tab ought to stop at, in the order of the document. */
  const all = () => [...document.querySelectorAll(REACHED)].filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }));

  function luminance(colour) {
    const [r, g, b] = colour.match(/[\d.]+/g).map((each) => each / 255).map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  function groundOf(element) {
    for (let each = element; each; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each);
      if (backgroundColor !== "rgba(0, 0, 0, 0)") return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  }

  function ring(element) {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return ["has no ring"];
    return contrast(outlineColor, groundOf(element.parentElement)) < 3 ? [`has a pale ring ${outlineColor}`] : [];
  }

  /** Other things lie over it, or it was not brought into the window. */
  function covered(element) {
    const boxes = [...element.getClientRects()].filter((each) => each.width > 1);
    const points = boxes.flatMap(({ left, right, top, bottom }) => [
      [(left + right) / 2, (top + bottom) / 2], [left + INSET, top + INSET], [right - INSET, bottom - INSET],
    ]);
    const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    if (!inside.length) return ["is not in the window"];
    const over = inside.map((point) => document.elementFromPoint(...point)).find((hit) => hit && !hit.contains(element) && !element.contains(hit));
    return over ? [`lies below ${told(over)}`] : [];
  }

  /** Smaller than a finger needs, and neither in a sentence nor with room around it. */
  function small(element) {
    const box = element.getBoundingClientRect();
    if (box.width >= ROOM - 0.01 && box.height >= ROOM - 0.01) return [];
    const text = element.closest("p, li, dd, td, th, figcaption, caption") ?? element.parentElement;
    const inSentence = getComputedStyle(element).display === "inline" && [...text.childNodes].some((each) => !each.contains(element) && each.textContent.trim());
    return inSentence || wanted.every((other) => other === element || apart(box, other)) ? [] : [`is small: ${Math.round(box.width)} × ${Math.round(box.height)}`];
  }

  /** Whether a circle of that size round the middle of a box touches no other target. */
  function apart({ left, right, top, bottom }, other) {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [...other.getClientRects()].every((box) => Math.hypot(x - Math.min(Math.max(x, box.left), box.right), y - Math.min(Math.max(y, box.top), box.bottom)) >= ROOM / 2);
  }

  function look() {
    const element = document.activeElement;
    if (element === document.body) return;
    found.push(element);
    element.faults = [...ring(element), ...covered(element), ...small(element)];
  }

  addEventListener("keydown", ({ key }) => key === "Tab" && look(), true);

  function start() {
    wanted = all();
    return wanted.length;
  }

  /** What is wrong with the stops, each told as it was met. */
  function faults() {
    const wrong = found.flatMap((element) => element.faults.map((fault) => `${told(element)} ${fault}`));
    const at = wanted.findIndex((element, place) => element !== found[place]);
    if (at >= 0) wrong.unshift(`stop ${at} is ${found[at] ? told(found[at]) : "nothing"}, not ${told(wanted[at])}`);
    return wrong;
  }

  return { start, faults };
})();
