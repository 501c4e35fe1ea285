// The part of a text that shows why it was found.

const LONG = 34; // words
const BEFORE = 8; // words shown before the first that was looked for
const NEAR_START = 5; // words from the beginning of a block that are shown rather than cut

/** The best passage: [{ text, mark }, …]; without any word in it, the beginning of the text.
    `wanted`: folded words, each with the spellings that were typed. */
export function passage({ title, keywords, blocks }, words, wanted) {
  const texts = blocks.map((block) => ({ block, placed: words.of(block) }));
  const isWanted = asTyped([...texts.map(({ placed }) => placed), ...[title, ...keywords].map((text) => words.of(text))], wanted);
  let best = { worth: -1 };
  for (const text of texts) {
    const found = text.placed.flatMap((word, at) => (isWanted(word) ? [{ at, plain: word.plain }] : []));
    const candidate = { ...text, ...densest(found) };
    if (candidate.worth > best.worth) best = candidate;
  }
  return best.block ? cut(best, isWanted) : [];
}

/** Words as they were typed; of a word that the page has in no such spelling, any. */
function asTyped(texts, wanted) {
  const typed = ({ plain, marked }) => wanted.get(plain)?.has(marked) ?? false;
  const met = new Set(texts.flatMap((placed) => placed.filter(typed).map(({ plain }) => plain)));
  return (word) => (met.has(word.plain) ? typed(word) : wanted.has(word.plain));
}

/** The stretch with most different words, then with most that stand together. */
function densest(found) {
  let best = { worth: 0, start: 0 };
  for (const [first, { at }] of found.entries()) {
    const different = new Set();
    let together = 0;
    for (let next = first; next < found.length && found[next].at < at + LONG - BEFORE; next++) {
      different.add(found[next].plain);
      if (next > first && found[next].at === found[next - 1].at + 1) together++;
    }
    const worth = 10 * different.size + Math.min(together, 9);
    if (worth > best.worth) best = { worth, start: at };
  }
  return best;
}

function cut({ block, placed, start }, isWanted) {
  const from = start - BEFORE < NEAR_START ? 0 : start - BEFORE;
  const shown = placed.slice(from, from + LONG);
  const text = block.normalize("NFC");
  const begin = from ? shown[0].at : 0;
  const whole = from + LONG >= placed.length;
  const end = whole ? text.length : shown.at(-1).at + shown.at(-1).text.length;
  const parts = [...marked(text, begin, end, shown.filter(isWanted))];
  if (from) parts.unshift({ text: "… ", mark: false });
  if (!whole) parts.push({ text: " …", mark: false });
  return parts;
}

/** Marks that only a space parts are one. */
function* marked(text, begin, end, found) {
  let at = begin;
  for (let first = 0; first < found.length; ) {
    let last = first;
    while (last + 1 < found.length && !text.slice(endOf(found[last]), found[last + 1].at).trim()) last++;
    if (found[first].at > at) yield { text: text.slice(at, found[first].at), mark: false };
    at = endOf(found[last]);
    yield { text: text.slice(found[first].at, at), mark: true };
    first = last + 1;
  }
  if (end > at) yield { text: text.slice(at, end), mark: false };
}

function endOf(word) {
  return word.at + word.text.length;
}
