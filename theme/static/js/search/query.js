// What somebody typed, taken apart.

// What asks is seldom a word of the answer: found, it counts; missing, it is forgiven.
const ASKING = [
  "như thế nào", "thế nào", "làm sao", "ra sao", "tại sao", "vì sao", "bao lâu", "bao nhiêu", "bao giờ",
  "khi nào", "nào", "ở đâu", "đi đâu", "đến đâu", "đâu", "là gì", "cần gì", "làm gì", "gồm gì", "gì", "ai",
  "mấy", "được không", "có phải", "phải không", "không",
];
const BESIDE_THEM = ["thì", "để", "là", "à", "ạ", "nhỉ", "được", "cho", "làm", "mất", "cũng", "ở", "tôi"];

/**
 * Words of a query in order, each { marked, plain, run, optional }. Words of one run stand together;
 * an `exact` run was quoted. `open`: the last word may not be complete yet.
 */
export function parsed(text, words) {
  const parts = text.split(/["“”«»]/u);
  const runs = parts.map((part, at) => ({ words: words.of(part), exact: at % 2 === 1 && at < parts.length - 1 }));
  const all = runs.flatMap(({ words: own, exact }, run) => own.map((word) => ({ ...word, run, exact, bare: word.marked === word.plain, optional: false })));
  if (!all.some((word) => word.exact)) forgive(all, words, text.trimEnd().endsWith("?"));
  return { words: all, open: parts.length === 1 && /[\p{L}\p{N}\p{M}]$/u.test(text) };
}

/** Mark the words of a question as optional, unless there are no others. */
function forgive(all, words, asks) {
  const asking = places(all, ASKING, words);
  if (!asking.size && !asks) return;
  const every = new Set([...asking, ...places(all, BESIDE_THEM, words)]);
  if (every.size === all.length) return;
  for (const at of every) all[at].optional = true;
}

/** Where the phrases stand; a word typed without marks may be any that looks like it. */
function places(all, phrases, words) {
  const found = new Set();
  for (const phrase of phrases.map((text) => words.of(text))) {
    for (let at = 0; at + phrase.length <= all.length; at++) {
      const here = phrase.every(({ marked, plain }, step) => [marked, plain].includes(all[at + step].marked));
      if (here) phrase.forEach((_, step) => found.add(at + step));
    }
  }
  return found;
}

/** Pairs of neighbours: { first, term, marked }. */
export function pairsOf(words) {
  return words.slice(1).flatMap((word, at) => {
    const before = words[at];
    if (word.run !== before.run) return [];
    return [{ first: at, plain: `${before.plain} ${word.plain}`, marked: `${before.marked} ${word.marked}`, exact: word.exact, optional: word.optional || before.optional }];
  });
}
