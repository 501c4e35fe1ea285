// Words as the index knows them: with their marks (the tone as a sign behind the word) and
// folded. The tables come with the index; `cchc/search/words.py` does the same with them.

const WORD = /[\p{L}\p{N}]+/gu;
const ZEROS = /(?<![\p{L}\p{N}])0+(?=[0-9])/gu;
const BEFORE_A_NUMBER = new Set(["so", "nam"]);

export class Words {
  constructor({ letters, tones }) {
    this.letters = new Map(letters);
    this.tones = new Map(tones);
    this.signs = new Set(this.tones.values());
  }

  // The words of a text, each with its place: { text, at, marked, plain }.
  *placed(text) {
    for (const match of text.normalize("NFC").matchAll(WORD)) {
      const marked = this.marked(match[0].toLowerCase());
      yield { text: match[0], at: match.index, marked, plain: this.folded(marked) };
    }
  }

  of(text) {
    return [...this.placed(text)];
  }

  marked(word) {
    let tone = "";
    let letters = "";
    for (const part of word.normalize("NFD")) {
      if (this.tones.has(part)) tone = this.tones.get(part);
      else letters += part;
    }
    return letters.normalize("NFC") + tone;
  }

  folded(term) {
    let plain = "";
    for (const letter of term) {
      if (!this.signs.has(letter)) plain += this.letters.get(letter) ?? letter;
    }
    return plain;
  }

  // What all spellings of a symbol share: «96/KH-UBND» and «96 kh ubnd» → 96khubnd.
  joined(text) {
    const words = this.of(text.normalize("NFC").replace(ZEROS, ""));
    return words.map((word) => word.plain).filter((word) => !BEFORE_A_NUMBER.has(word)).join("");
  }

  // A word in the form of the index, as people write it: hoa` → hòa.
  written(marked) {
    const tone = [...this.tones].find(([, sign]) => marked.endsWith(sign));
    if (!tone) return marked;
    const letters = marked.slice(0, -1);
    const at = placeOfTone(letters, (letter) => this.folded(letter));
    return (letters.slice(0, at + 1) + tone[0] + letters.slice(at + 1)).normalize("NFC");
  }
}

// The letter that carries the tone: one with a mark of its own; before a final consonant the
// last vowel; else the first of two, the middle one of three.
function placeOfTone(letters, folded) {
  const signed = [...letters].findLastIndex((letter) => "ăâêôơư".includes(letter));
  if (signed >= 0) return signed;
  const vowels = [...letters].flatMap((letter, at) => ("aeiouy".includes(folded(letter)) ? [at] : []));
  const own = vowels.filter((at) => !isGlide(letters, at, vowels));
  if (own.at(-1) < letters.length - 1) return own.at(-1);
  return own.length > 2 ? own[1] : (own[0] ?? vowels[0] ?? 0);
}

// «qu» and «gi» are consonants where another vowel follows.
function isGlide(letters, at, vowels) {
  return at === 1 && vowels.length > 1 && ["qu", "gi"].includes(letters.slice(0, 2));
}
