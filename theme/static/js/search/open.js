// Search in this browser: no server, no library. What it promises stands in docs/tim-kiem.md.

import { Facets } from "./facets.js";
import { Files } from "./files.js";
import { completions, corrected } from "./forgive.js";
import { Lookup } from "./lookup.js";
import { passage } from "./passage.js";
import { pairsOf, parsed } from "./query.js";
import { matches, ordered, Terms } from "./rank.js";
import { Words } from "./words.js";

const SUGGESTED = 8;
const SHORT = 3; // letters of a word that may be whole, and may be the beginning of another
const READ = 30; // texts that are read for a quoted phrase, so that its results can be counted
const MISSED = 10; // of more texts, those that are read in vain before the rest is believed

/** Open the index below `base`. What every question needs is fetched at once: while somebody types. */
export function openSearch(base, { fetch = (...asked) => globalThis.fetch(...asked) } = {}) {
  const files = new Files(new URL(base), fetch);
  files.first().then((first) => cardsOf(files, first)).catch(() => {}); // asked again by the first question
  return {
    search: (query, options = {}) => new Search(files, options).run(query),
    suggest: (prefix, { signal } = {}) => suggest(files, prefix, signal),
  };
}

class StaleError extends Error {}

/** One question and its answer. */
class Search {
  constructor(files, { facets = {}, limit = 10, offset = 0, signal }) {
    this.files = files;
    this.chosen = facets;
    this.shown = [offset, offset + limit];
    this.signal = signal;
  }

  /** The site may have been published anew since its index was opened: then it is opened again. */
  async run(query) {
    try {
      return await this.once(query);
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
      this.files.forget();
      return this.once(query);
    }
  }

  async once(query) {
    this.first = await this.files.first(this.signal);
    this.words = once(this.first, "words", () => new Words(this.first));
    this.lookup = once(this.first, "lookup", () => new Lookup(this.files, this.first, this.words));
    // Not waited for: on a slow line the ways there and back count, so all is asked at once.
    const cards = cardsOf(this.files, this.first, this.signal);
    cards.catch(() => {}); // awaited below, unless something else fails before
    const asked = parsed(query, this.words);
    const answer = await this.answer(asked, query, cards);
    this.cards = await cards;
    this.facets = once(this.first, "facets", () => new Facets(this.first, this.cards));
    const { fitting, facets, atMost } = await this.narrowed(ordered(answer.found), asked);
    const results = await Promise.all(fitting.slice(...this.shown).map((entry) => this.result(entry, answer.wanted)));
    const otherMarks = fitting.length > 0 && !fitting[0].same && !fitting[0].direct;
    return { total: fitting.length, atMost, partial: answer.partial, corrected: answer.corrected, otherMarks, results, facets };
  }

  /** All words; else the last one completed; else one letter forgiven; else the best partial matches. */
  async answer({ words, open }, query, cards) {
    if (!words.length) return { found: [], partial: false, corrected: null, wanted: new Map() };
    const terms = await this.terms(words, query);
    const whole = (found, now, more) => ({ found, partial: false, corrected: null, wanted: wantedOf(now), ...more });
    let found = matches(terms, await cards);
    const unfinished = open && !isSpelled(terms.words.at(-1));
    const short = words.at(-1).plain.length <= SHORT;
    if (found.length && !unfinished) return whole(found, words);
    if (unfinished || (open && short)) {
      const plains = await completions(this.lookup, words.at(-1), found.length > 0, this.signal);
      const completed = [...words.slice(0, -1), { ...words.at(-1), plains, bare: true }];
      const more = plains.length > 1 ? matches(await this.terms(completed), await cards) : [];
      if (more.length) return whole(more, completed);
    }
    if (found.length) return whole(found, words);
    const right = await corrected(this.lookup, words, terms, this.signal);
    if (right) {
      found = matches(await this.terms(right), await cards);
      if (found.length) return whole(found, right, { corrected: this.written(right) });
    }
    return whole(matches(terms, await cards, true), words, { partial: true });
  }

  async terms(words, query = "") {
    const symbol = /[0-9]/.test(query) ? [{ plain: `=${this.words.joined(query)}` }] : [];
    const pairs = pairsOf(words);
    const weights = await this.lookup.all([...words, ...pairs, ...symbol], this.signal);
    const weighed = (terms, from) => terms.map((term, at) => ({ ...term, weights: weights[from + at] }));
    return new Terms(
      weighed(words, 0),
      weighed(pairs, words.length),
      weights[words.length + pairs.length],
      this.lookup.size,
    );
  }

  /** With marks where some were typed. */
  written(words) {
    const bare = words.every(({ text }) => this.words.marked(text) === this.words.folded(this.words.marked(text)));
    return words.map((word) => (word.corrected ? (bare ? word.plain : this.words.written(word.marked)) : word.text)).join(" ");
  }

  /** Pairs say what stands together; whether three quoted words and more do, only texts tell. */
  async narrowed(found, { words }) {
    const quoted = words.filter((word) => word.exact);
    const runs = [...new Set(quoted.map((word) => word.run))].map((run) => quoted.filter((word) => word.run === run));
    const long = runs.filter((run) => run.length > 2);
    const narrowed = this.facets.narrowed(found, this.chosen);
    if (!long.length) return { ...narrowed, atMost: false };
    const few = found.length <= READ;
    const wrong = few ? await this.wrongOf(found, long) : await this.wrongOfShown(narrowed.fitting, long);
    return { ...this.facets.narrowed(found.filter((entry) => !wrong.has(entry)), this.chosen), atMost: !few };
  }

  async wrongOf(entries, phrases) {
    const texts = await Promise.all(entries.map((entry) => this.text(entry)));
    return new Set(entries.filter((_, at) => !phrases.every((run) => this.holds(texts[at], run))));
  }

  /** As many are read as it takes to fill what is shown. */
  async wrongOfShown(found, phrases) {
    const wrong = new Set();
    const most = Math.min(found.length, this.shown[1] + MISSED);
    for (let at = 0; at < Math.min(most, this.shown[1] + wrong.size); ) {
      const part = found.slice(at, Math.min(most, this.shown[1] + wrong.size));
      for (const entry of await this.wrongOf(part, phrases)) wrong.add(entry);
      at += part.length;
    }
    return wrong;
  }

  holds({ title, keywords, blocks }, run) {
    return [title, ...keywords, ...blocks].some((block) => {
      const here = this.words.of(block);
      return here.some((_, at) => run.every((word, step) => isSame(here[at + step], word)));
    });
  }

  text({ segment, number }) {
    return this.files.text(this.first.segments[segment], number, this.signal);
  }

  async result(entry, wanted) {
    const text = await this.text(entry);
    this.expectTitle(text.title, entry);
    const [kind] = this.facets.of(entry, "kind");
    return {
      title: text.title,
      address: new URL(`../../${text.address.slice(1)}`, this.files.base).pathname,
      kind: kind.value,
      kindName: kind.label,
      day: text.day,
      pillars: this.facets.of(entry, "pillar").map(({ label }) => label),
      passage: passage(text, this.words, wanted),
    };
  }

  /** The number of words in its title tells whether the text is that of the entry that was found. */
  expectTitle(title, { segment, number }) {
    const length = Math.min(this.words.of(title).length, 63);
    if (this.cards[segment].title.charCodeAt(number) - 48 !== length) throw new StaleError(title);
  }
}

const made = new WeakMap(); // what was made of a first file, for all questions asked of it

function once(first, name, make) {
  if (!made.has(first)) made.set(first, {});
  return (made.get(first)[name] ??= make());
}

function cardsOf(files, { segments }, signal) {
  return Promise.all(segments.map((segment) => files.cards(segment, signal)));
}

/** Whether a word stands anywhere as it was typed; without marks it may have any. */
function isSpelled({ bare, weights }) {
  return weights.some((each) => (bare ? each.any : each.same).some((weight) => weight > 0));
}

/** What to mark: folded words, each with the spellings that were typed; typed without any marks,
    or not to the end, a word may have any. */
function wantedOf(words) {
  const wanted = words.filter((word) => !word.optional);
  const marks = wanted.some((word) => !word.bare);
  const spellings = new Map();
  for (const { plain, marked, plains } of wanted) {
    for (const each of plains ?? [plain]) {
      if (!spellings.has(each)) spellings.set(each, new Set());
      if (marks && !plains) spellings.get(each).add(marked);
    }
  }
  return spellings;
}

function isSame(here, word) {
  return here !== undefined && (word.bare ? here.plain === word.plain : here.marked === word.marked);
}

async function suggest(files, prefix, signal) {
  const first = await files.first(signal);
  const begun = beginnings(prefix, new Words(first));
  const groups = new Set(begun.map((typed) => typed.slice(0, 2).trim()).filter((each) => first.suggestions.groups.includes(each)));
  if (!groups.size || begun[0].length < 2) return [];
  const known = await Promise.all([...groups].map((group) => files.suggestions(first.suggestions, group, signal)));
  const kindNames = new Map(first.kinds);
  const found = new Map();
  for (const [key, text, address, kind] of known.flat()) {
    if (begun.some((typed) => key.startsWith(typed)) && !found.has(address)) {
      const path = new URL(`../../${address.slice(1)}`, files.base).pathname;
      found.set(address, { text, address: path, kind, kindName: kindNames.get(kind) });
    }
  }
  return [...found.values()].slice(0, SUGGESTED);
}

/** What titles begin with: «ki» is the word «ký», or becomes «kinh». */
function beginnings(prefix, words) {
  const typed = words.of(prefix);
  const before = typed.slice(0, -1).map((word) => `${word.plain} `).join("");
  return typed.slice(-1).flatMap(({ plain, text }) => [before + plain, before + words.folded(words.apart(text).letters)]);
}
