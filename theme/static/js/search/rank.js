// Which entries hold what was typed, and which of them comes first.

import { countOf } from "./lookup.js";

// What a weight of the index is worth: how often a term stands in a text, and where.
const OFTEN = [0, 1, 1.25, 1.5];
const WORTH = Float32Array.from({ length: 32 }, (_, weight) => {
  return OFTEN[weight & 3] + (weight & 4 ? 1 : 0) + (weight & 8 ? 3 : 0) + (weight & 16 ? 2 : 0);
});
const OTHER_MARKS = 0.5; // of the worth of the spelling that was typed
const NEIGHBOURS = 1.5; // the worth of two words that stand together, beside that of one
const OPTIONAL = 0.3; // the worth of what only asks
const LASTING = 1.2; // the worth of a page that has no day: it is kept true, news grow old
const WHOLE_TITLE = 6;
const EQUALS = 0.04; // scores that differ less are equal: the newer comes first
const ENOUGH = 0.5; // of what was asked, to be worth showing where nothing has all

/** The entries that hold every word (`partial`: much of it), unordered: { segment, number, direct, lasts, score, same }. */
export function matches(terms, cards, partial = false) {
  const found = [];
  cards.forEach((card, segment) => {
    const here = terms.within(segment);
    const lasting = lastingIn(card);
    for (let number = 0; number < card.title.length; number++) {
      const direct = here.symbol?.any[number] > 0;
      if (direct || (partial ? holdsMuch(here, number) : holdsAll(here, number))) {
        const { score, same } = judged(here, number, titleLength(card, number));
        const lasts = number < lasting;
        found.push({ segment, number, direct, lasts, score: score * (lasts ? LASTING : 1), same });
      }
    }
  });
  return found;
}

function holdsAll({ words, pairs }, number) {
  for (const word of words) if (!word.optional && !stands(word, number)) return false;
  for (const pair of pairs) if (pair.exact && !stands(pair, number)) return false;
  return true;
}

function holdsMuch({ words, whole }, number) {
  let held = 0;
  for (const word of words) if (word.weights.any[number]) held += word.rarity;
  return held > 0 && held >= ENOUGH * whole;
}

/** Quoted words stand as they were typed; without marks they may have any. */
function stands({ exact, bare, weights }, number) {
  return (exact && !bare ? weights.same : weights.any)[number] > 0;
}

function judged({ words, pairs }, number, length) {
  let [score, titled, inTitle, same] = [0, 0, 0, true];
  for (const word of words) {
    score += worth(word, number);
    if (!word.bare && !word.optional && !word.weights.same[number]) same = false;
    if (!(word.weights.any[number] & 8)) continue;
    inTitle++;
    if (!word.optional) titled += word.rarity;
  }
  for (const pair of pairs) score += NEIGHBOURS * worth(pair, number);
  return { score: score + (WHOLE_TITLE * titled * inTitle) / Math.max(length, words.length), same };
}

function worth({ rarity, weights, optional }, number) {
  return (optional ? OPTIONAL : 1) * rarity * Math.max(WORTH[weights.same[number]], OTHER_MARKS * WORTH[weights.any[number]]);
}

/** Entries stand in the order of their days: how many of the first have none. */
function lastingIn({ years: [[year, count] = []] }) {
  return year === 0 ? count : 0;
}

function titleLength(card, number) {
  return card.title.charCodeAt(number) - 48;
}

/** What was typed, weighed: rare words say more. */
export class Terms {
  constructor(words, pairs, symbol, size) {
    const weighed = (term) => {
      const count = countOf(term.weights);
      return { ...term, known: count > 0, rarity: rarity(count, size) };
    };
    this.words = words.map(weighed);
    this.pairs = pairs.map(weighed);
    this.symbol = symbol;
    // Seldom or not, a word that only asks says no more than those that are asked for.
    const wanted = this.words.filter((word) => !word.optional);
    const most = wanted.reduce((sum, word) => sum + word.rarity, 0) / wanted.length;
    for (const term of [...this.words, ...this.pairs]) if (term.optional) term.rarity = Math.min(term.rarity, most);
  }

  within(segment) {
    const here = ({ weights, ...term }) => ({ ...term, weights: weights[segment] });
    const words = this.words.map(here);
    // A word that no text holds asks too much of all of them.
    const whole = words.reduce((sum, word) => sum + (word.optional || !word.known ? 0 : word.rarity), 0);
    return { words, pairs: this.pairs.map(here), symbol: this.symbol?.[segment], whole };
  }
}

function rarity(count, size) {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5)) + 0.1;
}

/** Put the best first: a document asked for by its symbol, the marks that were typed, the score;
 * of equals what has no day, then the newest. */
export function ordered(found) {
  const best = found.reduce((most, each) => Math.max(most, each.score), 0);
  const step = (each) => Math.round(each.score / (best * EQUALS || 1));
  return found.sort(
    (a, b) =>
      b.direct - a.direct || b.same - a.same || step(b) - step(a) || b.lasts - a.lasts || b.segment - a.segment || b.number - a.number,
  );
}
