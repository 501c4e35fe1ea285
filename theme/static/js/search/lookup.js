// What the index has of a term: its lists, by segment and by spelling.

import { eachOf, shardOf } from "./files.js";

export class Lookup {
  constructor(files, first, words) {
    this.files = files;
    this.segments = first.segments;
    this.words = words;
    this.size = first.segments.reduce((sum, segment) => sum + segment.entries, 0);
    this.spellings = new WeakMap(); // of a shard: folded terms → [[term as spelled, list], …]
  }

  /** The weights of many terms, in parallel; each is { plain, marked } or { plains: […] }. */
  async all(terms, signal) {
    return Promise.all(terms.map((term) => this.weights(term, signal)));
  }

  /** One `Weights` a segment. A term of several `plains` stands wherever one of them does. */
  async weights({ plain, marked, plains = [plain] }, signal) {
    return Promise.all(
      this.segments.map(async (segment) => {
        const found = new Weights(segment.entries);
        for (const lists of await Promise.all(plains.map((each) => this.lists(segment, each, signal)))) {
          for (const [spelled, list] of lists) found.add(spelled, list, spelled === marked);
        }
        return found;
      }),
    );
  }

  async lists(segment, plain, signal) {
    const shard = await this.files.shard(segment, shardOf(plain, segment.bits), signal);
    if (!this.spellings.has(shard)) this.spellings.set(shard, this.bySpelling(shard));
    return this.spellings.get(shard).get(plain) ?? [];
  }

  bySpelling(shard) {
    const found = new Map();
    for (const [term, list] of shard) {
      const plain = this.words.folded(term);
      if (!found.has(plain)) found.set(plain, []);
      found.get(plain).push([term, list]);
    }
    return found;
  }

  /** All words of the index: folded → { spelled, often }, the most frequent spelling of each. */
  async vocabulary(signal) {
    return (this.known ??= await this.allWords(signal));
  }

  async allWords(signal) {
    const found = new Map();
    for (const lines of await Promise.all(this.segments.map((each) => this.files.words(each, signal)))) {
      for (const [spelled, often] of lines) {
        const plain = this.words.folded(spelled);
        const known = found.get(plain);
        if (!known || known.often < often) found.set(plain, { plain, spelled, often });
      }
    }
    return found;
  }
}

/** One term in one segment: the weight of every entry, whatever the marks and with those typed. */
class Weights {
  constructor(size) {
    this.any = new Uint8Array(size);
    this.same = new Uint8Array(size);
    this.spellings = new Map(); // how many entries have each
    this.count = 0;
  }

  add(spelled, list, same) {
    let count = 0;
    eachOf(list, (number, weight) => {
      count++;
      if (!this.any[number]) this.count++;
      this.any[number] |= weight;
      if (same) this.same[number] = weight;
    });
    this.spellings.set(spelled, (this.spellings.get(spelled) ?? 0) + count);
  }
}

export function countOf(weights) {
  return weights.reduce((sum, each) => sum + each.count, 0);
}
