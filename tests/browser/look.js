// What a reader's own settings do to a page. Put into every page of a test as `look`; each function
// returns sentences about faults, and none for a page that is as it should be.
window.look = (() => {
  const SIDES = ["Top", "Right", "Bottom", "Left"];
  // A slider and a box to tick are drawn by the browser, a picture is its own colours; the skip
  // link stands above the page until it has the focus, and then has its ring.
  const NOT_OURS = "input, img, .skip";
  const CHOSEN = "[aria-current]:not(.crumbs *), [aria-pressed=true], [aria-selected=true]";
  const PALETTE = ["Canvas", "CanvasText", "LinkText", "VisitedText", "GrayText", "Highlight", "HighlightText", "ButtonText", "Mark", "MarkText"];

  const clear = (colour) => /^rgba\(.*, 0\)$/.test(colour);
  const told = (element, part = "") => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}${part} «${element.textContent.trim().slice(0, 40)}»`;
  const seen = (element) => element.checkVisibility() && getComputedStyle(element).visibility === "visible";

  function* parts() {
    for (const element of document.body.querySelectorAll("*")) {
      if (!seen(element)) continue;
      yield [element, ""];
      for (const part of ["::before", "::after"]) {
        if (!["none", "normal"].includes(getComputedStyle(element, part).content)) yield [element, part];
      }
    }
  }

  function colourOf(name) {
    const probe = document.createElement("i");
    probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }

  /** The lines and the ground of a part, as far as one can see them on this ground. */
  function drawn(element, part, ground) {
    const style = getComputedStyle(element, part || null);
    const shown = (colour) => colour !== ground && !clear(colour);
    const lines = SIDES.map((side) => style[`border${side}Style`] !== "none" && Number.parseFloat(style[`border${side}Width`]) > 0 && shown(style[`border${side}Color`]));
    const ring = style.outlineStyle !== "none" && shown(style.outlineColor);
    const filled = shown(style.backgroundColor);
    return { lines: lines.join(), ring, filled, under: style.textDecorationLine, any: lines.some(Boolean) || ring || filled };
  }

  let painted = [];

  /** Keep in mind what the page draws by its ground or by a shadow. */
  function remember() {
    const ground = getComputedStyle(document.body).backgroundColor;
    painted = [...parts()].filter(([element, part]) => {
      if (element.matches(NOT_OURS) || element.closest("svg")) return false;
      const style = getComputedStyle(element, part || null);
      return style.boxShadow !== "none" || (style.backgroundColor !== ground && !clear(style.backgroundColor));
    });
    return painted.length;
  }

  /** What was drawn so, and has no line and no ground in the reader's own colours. */
  function lost() {
    const ground = colourOf("Canvas");
    return painted.filter(([element, part]) => seen(element) && !drawn(element, part, ground).any).map(([element, part]) => `cannot be seen: ${told(element, part)}`);
  }

  /** What is chosen looks like what is not. */
  function alike() {
    const ground = colourOf("Canvas");
    const look = (element) => JSON.stringify(drawn(element, "", ground));
    return [...document.querySelectorAll(CHOSEN)].filter(seen).flatMap((element) => {
      const item = element.closest("li") ?? element;
      const others = [...item.parentElement.children].filter((each) => each !== item).map((each) => (item === element ? each : each.querySelector(element.tagName) ?? each.firstElementChild));
      return others.some((other) => other && look(other) === look(element)) ? [`looks like what is not chosen: ${told(element)}`] : [];
    });
  }

  /** Shapes of drawings in colours that the reader did not choose. */
  function foreign() {
    const palette = new Set(PALETTE.map(colourOf));
    return [...document.querySelectorAll("svg :is(path, rect, circle, line, text)")].filter(seen).flatMap((shape) => {
      const style = getComputedStyle(shape);
      const colours = [style.fill, style.stroke].filter((colour) => colour !== "none");
      return colours.every((colour) => palette.has(colour)) ? [] : [`${colours}: ${told(shape)} in ${told(shape.closest("svg"))}`];
    });
  }

  /** What moves by itself, or would on the way from one state to another. */
  function moving() {
    const found = [...parts()].filter(([element, part]) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, part || null);
      return animationName !== "none" || !/^[0s, ]+$/.test(transitionDuration) || scrollBehavior === "smooth";
    });
    return [...document.getAnimations().map((each) => `runs: ${each.animationName}`), ...found.map(([element, part]) => `moves: ${told(element, part)}`)];
  }

  return { remember, lost, alike, foreign, moving };
})();
