// What was not typed to its end, and what was typed wrong by one letter.

import { countOf } from "./lookup.js";

const MOST = 12; // words that are tried in the place of one

/** The folded words that `word` may be the beginning of, the most frequent first; itself, too. */
export async function completions(lookup, word, signal) {
  const known = [...(await lookup.vocabulary(signal)).values()];
  const longer = known.filter(({ plain }) => plain.startsWith(word.plain) && plain !== word.plain);
  return [word.plain, ...byFrequency(longer).slice(0, MOST).map(({ plain }) => plain)];
}

/** The words with those that cannot be meant replaced by their nearest; null where none is near. */
export async function corrected(lookup, words, terms, signal) {
  const vocabulary = await lookup.vocabulary(signal);
  const doubtful = terms.words.map((word, at) => isDoubtful(word, at, terms));
  const right = [];
  for (const [at, word] of words.entries()) {
    const better = doubtful[at] && (await nearest(lookup, vocabulary, word, right.at(-1), words[at + 1], signal));
    right.push(better ? { ...word, plain: better.plain, marked: better.spelled, bare: true, corrected: true } : word);
  }
  return right.some((word) => word.corrected) ? right : null;
}

/** A word that stands nowhere, or never beside its neighbours. */
function isDoubtful(word, at, { pairs }) {
  if (word.exact || /\p{N}/u.test(word.plain)) return false;
  if (!countOf(word.weights)) return true;
  const beside = pairs.filter(({ first }) => first === at || first === at - 1);
  return beside.length > 0 && beside.every(({ weights }) => !countOf(weights));
}

/** Of the words that differ by one letter the one that most often stands beside these neighbours. */
async function nearest(lookup, vocabulary, word, before, after, signal) {
  const near = byFrequency([...vocabulary.values()].filter(({ plain }) => differByOne(plain, word.plain))).slice(0, MOST);
  const pairs = near.flatMap(({ plain }) => [before && `${before.plain} ${plain}`, after && `${plain} ${after.plain}`]);
  const weights = await lookup.all(pairs.map((plain) => ({ plain: plain ?? "" })), signal);
  const beside = near.map((_, at) => countOf(weights[2 * at]) + countOf(weights[2 * at + 1]));
  const best = near.reduce((most, _, at) => (beside[at] > beside[most] ? at : most), 0);
  return near[best];
}

function byFrequency(words) {
  return words.sort((a, b) => b.often - a.often || (a.plain < b.plain ? -1 : 1));
}

/** One letter more, less or another, or two that changed places. */
export function differByOne(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [left, right] = [a.slice(at), b.slice(at)];
  const swapped = left[1] + left[0] + left.slice(2) === right;
  return left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1) || swapped;
}
