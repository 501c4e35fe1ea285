// What was not typed to its end, what was typed wrong by one letter, or without a space.

import { countOf } from "./lookup.js";

const MOST = 6; // words that are tried in the place of one
const ALIKE = [["s", "x"], ["ch", "tr"], ["d", "gi", "r"], ["l", "n"]]; // beginnings that many say alike

/** The folded words that `word` may be the beginning of, the most frequent first; itself, too.
    Words with other marks are none of them where it is found as it `stands`. */
export async function completions(lookup, word, stands, signal) {
  const known = [...(await lookup.vocabulary(signal)).values()];
  const typed = lookup.words.apart(word.text);
  const begun = lookup.words.folded(typed.letters);
  const longer = known.filter(({ plain }) => plain.startsWith(begun) && plain !== word.plain);
  const same = longer.filter(({ spelled }) => beginsWith(lookup.words.parts(spelled), typed));
  return [word.plain, ...byFrequency(same.length || stands ? same : longer).slice(0, MOST).map(({ plain }) => plain)];
}

/** «thự» may become «thực», not «thư». */
function beginsWith(long, short) {
  return long.letters.startsWith(short.letters) && (!short.tone || long.tone === short.tone);
}

/** The words with those that cannot be meant replaced by their nearest; null where none is near. */
export async function corrected(lookup, words, terms, signal) {
  const vocabulary = await lookup.vocabulary(signal);
  const missing = terms.words.map((word) => isWritten(word) && !countOf(word.weights));
  const lonely = terms.words.map((word, at) => isWritten(word) && !countOf(besides(at, terms)));
  const doubtful = missing.includes(true) ? missing : lonely;
  const right = [];
  for (const [at, word] of words.entries()) {
    const parts = missing[at] ? await apart(lookup, vocabulary, word, signal) : [];
    if (parts.length) {
      right.push(...parts.map((part) => ({ ...word, ...part, bare: true, corrected: true })));
      continue;
    }
    const beside = [right.at(-1), words[at + 1]];
    const sure = beside.some((each, after) => each && (each.corrected || !doubtful[after ? at + 1 : at - 1]));
    const better = doubtful[at] && (await nearest(lookup, vocabulary, word, beside, sure, signal));
    right.push(better ? { ...word, plain: better.plain, marked: better.spelled, bare: true, corrected: true } : word);
  }
  return right.some((word) => word.corrected) ? right : null;
}

/** Numbers and quoted words are meant as they are. */
function isWritten(word) {
  return !word.exact && !/\p{N}/u.test(word.plain);
}

/** The weights of the pairs that a word is part of. */
function besides(at, { pairs }) {
  return pairs.filter(({ first }) => first === at || first === at - 1).flatMap(({ weights }) => weights);
}

/** The words that were typed as one, «datdai», if they stand together anywhere; else none. */
async function apart(lookup, vocabulary, word, signal) {
  const parts = fewest(word.plain, vocabulary);
  const pairs = parts.slice(1).map((part, at) => ({ plain: `${parts[at]} ${part}` }));
  const weights = await lookup.all(pairs, signal);
  if (!pairs.length || !weights.every(countOf)) return [];
  return parts.map((plain, at) => ({ plain, marked: spelledBeside(weights[at - 1], weights[at]) }));
}

/** The fewest known words of two letters and more that make up the letters. */
function fewest(letters, vocabulary) {
  const made = [[]]; // by how many of the letters they make up
  for (let end = 2; end <= letters.length; end++) {
    for (let start = 0; start <= end - 2; start++) {
      const part = letters.slice(start, end);
      const better = made[start] && (!made[end] || made[start].length + 1 < made[end].length);
      if (better && vocabulary.has(part)) made[end] = [...made[start], part];
    }
  }
  return made[letters.length] ?? [];
}

/** Of the words that differ by one letter, or sound alike, the one that most often stands beside
    these neighbours, one that sounds alike before all others; none where a neighbour is `sure`
    and no word stands there: what was typed may be right. */
async function nearest(lookup, vocabulary, word, [before, after], sure, signal) {
  const alike = soundingLike(word.plain);
  const known = [...vocabulary.values()].filter(({ plain }) => alike.has(plain) || differByOne(plain, word.plain));
  const near = byFrequency(known).sort((a, b) => alike.has(b.plain) - alike.has(a.plain)).slice(0, MOST);
  const pairs = near.flatMap(({ plain }) => [before && `${before.plain} ${plain}`, after && `${plain} ${after.plain}`]);
  const weights = await lookup.all(pairs.map((plain) => ({ plain: plain ?? "" })), signal);
  const beside = near.map((_, at) => countOf(weights[2 * at]) + countOf(weights[2 * at + 1]));
  const most = near.reduce((best, _, at) => (beside[at] > beside[best] ? at : best), 0);
  const heard = near.findIndex(({ plain }, at) => alike.has(plain) && beside[at]);
  const best = heard < 0 ? most : heard;
  if (sure && !beside[best]) return undefined;
  const spelled = spelledBeside(weights[2 * best], weights[2 * best + 1]);
  return near[best] && { ...near[best], spelled: spelled ?? near[best].spelled };
}

/** «khiếu nại», not «khiếu nai»: a word is spelled as it mostly is beside these neighbours. */
function spelledBeside(behind, ahead) {
  const counts = new Map();
  for (const [weights, place] of [[behind, 1], [ahead, 0]]) {
    for (const { spellings } of weights ?? []) {
      for (const [pair, count] of spellings) {
        const own = pair.split(" ")[place];
        counts.set(own, (counts.get(own) ?? 0) + count);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The same word with another beginning: «xinh» may be meant as «sinh». */
function soundingLike(plain) {
  const sounds = ALIKE.flatMap((set) => set.filter((each) => plain.startsWith(each)).map((own) => [own, set]));
  return new Set(sounds.flatMap(([own, set]) => set.filter((each) => each !== own).map((each) => each + plain.slice(own.length))));
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
