// The files of the index: asked for in parallel, unpacked, and kept for the next question.

const GROUP = 16; // shards that share a version
const VERSION = 6; // signs of one

export class Files {
  constructor(base, fetch) {
    this.base = base;
    this.fetch = fetch;
    this.forget();
  }

  forget() {
    this.kept = new Map();
  }

  /** What there is. The server is asked even if a cache has it: all other addresses hold versions. */
  first(signal) {
    return this.keep("chi-muc.z", signal, json, "no-cache");
  }

  cards(segment, signal) {
    return this.keep(`${segment.name}/muc.z?${segment.cards}`, signal, json);
  }

  text(segment, number, signal) {
    return this.keep(`${segment.name}/bai/${number}.z?${segment.texts}`, signal, json);
  }

  suggestions({ version }, group, signal) {
    return this.keep(`goi-y/${group}.z?${version}`, signal, json);
  }

  words(segment, signal) {
    return this.keep(`${segment.name}/tu.z?${segment.words}`, signal, frequencies);
  }

  shard(segment, number, signal) {
    const at = Math.floor(number / GROUP) * VERSION;
    const version = segment.shards.slice(at, at + VERSION);
    return this.keep(`${segment.name}/${number.toString(16)}.z?${version}`, signal, listsOf);
  }

  /** A file as `read` understands it. Whoever gave up must not take it from those who wait, too. */
  async keep(path, signal, read, cache = "default") {
    signal?.throwIfAborted();
    if (!this.kept.has(path)) {
      const coming = this.load(path, signal, cache).then(read);
      this.kept.set(path, coming);
      coming.catch(() => this.kept.get(path) === coming && this.kept.delete(path));
    }
    try {
      return await this.kept.get(path);
    } catch (error) {
      if (error.name !== "AbortError" || signal?.aborted) throw error;
      return this.keep(path, signal, read, cache);
    }
  }

  async load(path, signal, cache) {
    const answer = await this.fetch(new URL(path, this.base), { signal, cache });
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    const plain = answer.body.pipeThrough(new DecompressionStream("deflate"));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  }
}

function text(bytes) {
  return new TextDecoder().decode(bytes);
}

function json(bytes) {
  return JSON.parse(text(bytes));
}

/** Words with a number that grows with their frequency. */
function frequencies(bytes) {
  const lines = bytes.length ? text(bytes).split("\n") : [];
  return lines.map((line) => [line.slice(0, -2), line.charCodeAt(line.length - 1) - 64]);
}

/** The lists of a shard by term, still as bytes. */
function listsOf(bytes) {
  const reader = new Reader(bytes);
  const size = reader.number();
  const terms = text(bytes.subarray(reader.at, reader.at + size)).split("\n");
  reader.at += size;
  const lengths = size ? terms.map(() => reader.number()) : [];
  const lists = new Map();
  lengths.forEach((length, at) => {
    lists.set(terms[at], bytes.subarray(reader.at, reader.at + length));
    reader.at += length;
  });
  return lists;
}

/** Call `tell(number, weight)` for every entry of a list. */
export function eachOf(list, tell) {
  const reader = new Reader(list);
  const count = reader.number();
  const weights = list.length - count;
  for (let at = 0, number = -1; at < count; at++) {
    number += reader.number();
    tell(number, list[weights + at]);
  }
}

/** Numbers of seven bits a byte; the last byte of each is below 128. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  number() {
    const byte = this.bytes[this.at++];
    return byte < 128 ? byte : this.larger(byte & 127);
  }

  larger(value) {
    for (let shift = 7; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}

/** The shard of a folded term: CRC-32, as zlib counts it. */
export function shardOf(term, bits) {
  let crc = -1;
  for (const byte of new TextEncoder().encode(term)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0) & ((1 << bits) - 1);
}
