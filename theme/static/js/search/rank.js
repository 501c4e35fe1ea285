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
  return cards.flatMap((card, segment) => matchesIn(terms.within(segment), card, segment, partial));
}

function matchesIn(here, card, segment, partial) {
  const sums = new Sums(here, card.title.length);
  const lasting = lastingIn(card);
  const found = [];
  for (let number = 0; number < card.title.length; number++) {
    const direct = here.symbol?.any[number] > 0;
    const holds = partial ? sums.held[number] > 0 && sums.held[number] >= ENOUGH * here.whole : !sums.missed[number];
    if (!direct && !holds) continue;
    const lasts = number < lasting;
    const score = sums.scoreOf(number, titleLength(card, number)) * (lasts ? LASTING : 1);
    found.push({ segment, number, direct, lasts, score, same: !sums.otherwise[number] });
  }
  return found;
}

/** What the words come to in each entry of a segment: one word after the other, since a list is
    read faster than an entry. */
class Sums {
  constructor({ words, pairs }, size) {
    this.score = new Float64Array(size);
    this.titled = new Float64Array(size); // the rarity of the words in the title
    this.inTitle = new Uint8Array(size); // how many they are
    this.held = new Float64Array(size); // the rarity of the words that are held
    this.missed = new Uint8Array(size); // whether a word is not
    this.otherwise = new Uint8Array(size); // whether one has other marks than were typed
    this.asked = words.length;
    for (const word of words) this.addWord(word);
    for (const pair of pairs) this.add(pair, NEIGHBOURS);
  }

  addWord(word) {
    this.add(word, 1);
    const { any, same } = word.weights;
    const marked = !word.bare && !word.optional;
    for (let number = 0; number < any.length; number++) {
      if (!any[number]) continue;
      this.held[number] += word.rarity;
      if (marked && !same[number]) this.otherwise[number] = 1;
      if (!(any[number] & 8)) continue;
      this.inTitle[number]++;
      if (!word.optional) this.titled[number] += word.rarity;
    }
    if (!word.optional) this.require(word);
  }

  add({ rarity, optional, exact, weights, ...term }, worth) {
    const factor = worth * rarity * (optional ? OPTIONAL : 1);
    const typed = WORTH.map((each) => factor * each);
    const other = WORTH.map((each) => factor * OTHER_MARKS * each);
    const { any, same } = weights;
    for (let number = 0; number < any.length; number++) {
      if (any[number]) this.score[number] += Math.max(typed[same[number]], other[any[number]]);
    }
    if (exact) this.require({ exact, weights, ...term });
  }

  /** Quoted words stand as they were typed; without marks they may have any. */
  require({ exact, bare, weights }) {
    const wanted = exact && !bare ? weights.same : weights.any;
    for (let number = 0; number < wanted.length; number++) if (!wanted[number]) this.missed[number] = 1;
  }

  scoreOf(number, length) {
    return this.score[number] + (WHOLE_TITLE * this.titled[number] * this.inTitle[number]) / Math.max(length, this.asked);
  }
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
  for (const each of found) {
    each.step = Math.round(each.score / (best * EQUALS || 1)) + (each.lasts ? 0.5 : 0) + (each.same ? 100 : 0) + (each.direct ? 200 : 0);
  }
  return found.sort((a, b) => b.step - a.step || b.segment - a.segment || b.number - a.number);
}
