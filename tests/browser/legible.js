// What a reader would lose of the page as it stands now: words cut off, words over words, words
// beyond the edge. Returns sentences; an empty list is a page that can be read.
() => {
  const EDGE = 1; // CSS pixels that rounding may cost
  // An ellipsis may end the last of the crumbs: the same words follow at once as the title.
  const WORD = /(?<![\p{L}\d])[\p{L}\d]{2,8}(?![\p{L}\d])/gu;
  const MAY_END = ".crumbs [aria-current]";
  const root = document.documentElement;
  const faults = [];
  const styles = new Map();
  const styleOf = (element) => styles.get(element) ?? styles.set(element, getComputedStyle(element)).get(element);
  const cuts = (style) => /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
  const scrolls = (style) => /auto|scroll/.test(style.overflowX);

  /** For a screen reader only: cut to one pixel, or standing above the page until it is focused. */
  const unseen = (element) => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      if (styleOf(each).clipPath !== "none" || each.matches(".skip")) return true;
    }
    return false;
  };
  const frameOf = (element) => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      if (scrolls(styleOf(each))) return each;
    }
    return null;
  };
  const told = (element, text) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}: «${text.trim().slice(0, 60)}»`;

  const boxesOf = (node, from, to) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()];
  };

  if (root.scrollWidth > root.clientWidth + EDGE) faults.push(`the page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);

  // Every line of text, and where it stands.
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("template, script, noscript") || !element.checkVisibility()) continue;
    if (styleOf(element).visibility === "hidden" || unseen(element) || element.closest(MAY_END)) continue;
    const frame = frameOf(element);
    for (const { left, right, top, bottom, width } of boxesOf(node, 0, node.length)) {
      if (width < EDGE) continue;
      const box = element.closest("button, .button, .tag")?.getBoundingClientRect();
      if (box && (left < box.left || right > box.right || top < box.top - EDGE || bottom > box.bottom + EDGE)) faults.push(`out of its box: ${told(element, node.data)}`);
      if (!frame && (left < -EDGE || right > root.clientWidth + EDGE)) faults.push(`beyond the edge: ${told(element, node.data)}`);
      lines.push({ node, element, left, right, top, bottom, frame });
    }
  }

  // A syllable or a year that goes on in the next line, unless what must stay together (a symbol,
  // a number and its unit) is longer than a whole line of the page.
  const LINE = 0.88 * root.clientWidth;
  for (const node of new Set(lines.map((line) => line.node))) {
    for (const { 0: word, index } of lines.filter((line) => line.node === node).length > 1 ? node.data.matchAll(WORD) : []) {
      const boxes = boxesOf(node, index, index + word.length);
      if (new Set(boxes.map(({ top }) => Math.round(top))).size < 2) continue;
      const before = node.data.slice(0, index).match(/[^ \n]*$/)[0].length;
      const after = node.data.slice(index).match(/^[^ \n]*/)[0].length;
      const together = boxesOf(node, index - before, index + after).reduce((sum, { width }) => sum + width, 0);
      if (together < LINE) faults.push(`broken «${word}»: ${told(node.parentElement, node.data)}`);
    }
  }

  // What hides what does not fit must have nothing that does not fit.
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility() || !cuts(styleOf(element)) || unseen(element)) continue;
    if (element.closest(`svg, ${MAY_END}`)) continue;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (scrollWidth > clientWidth + EDGE || scrollHeight > clientHeight + EDGE) faults.push(`cut off: ${told(element, element.textContent)}`);
  }
  // Words over words: the middle halves of two lines that meet (letters and their marks need the
  // rest only where lines stand close on purpose).
  const ROW = 40;
  const rows = new Map();
  for (const line of lines) {
    const quarter = (line.bottom - line.top) / 4;
    Object.assign(line, { top: line.top + quarter, bottom: line.bottom - quarter });
    for (let row = Math.floor(line.top / ROW); row <= Math.floor(line.bottom / ROW); row += 1) {
      const beside = rows.get(row) ?? rows.set(row, []).get(row);
      for (const other of beside) {
        if (other.node === line.node && other.top === line.top) continue;
        const wide = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        const high = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
        if (wide > 2 && high > 1) faults.push(`over each other: ${told(line.element, line.node.data)} and ${told(other.element, other.node.data)}`);
      }
      beside.push(line);
    }
  }
  return [...new Set(faults)];
}
