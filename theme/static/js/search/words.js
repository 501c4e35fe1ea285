// Words as the index knows them: with their marks (the tone as a sign behind the word) and
// folded. The tables come with the index; `cchc/search/words.py` does the same with them.

const WORD = /[\p{L}\p{N}]+/gu;
const ZEROS = /(?<![\p{L}\p{N}])0+(?=[0-9])/gu;
const BEFORE_A_NUMBER = new Set(["so", "nam"]);

export class Words {
  constructor({ letters, tones, spellings }) {
    this.letters = new Map(letters);
    this.tones = new Map(tones);
    this.spellings = new Map(spellings);
    this.signs = new Set(this.tones.values());
    this.known = new Map(); // the forms of words met before: texts are made of few
  }

  // The words of a text, each with its place: { text, at, marked, plain }.
  *placed(text) {
    for (const match of text.normalize("NFC").matchAll(WORD)) {
      yield { text: match[0], at: match.index, ...this.forms(match[0]) };
    }
  }

  forms(word) {
    if (!this.known.has(word)) {
      const marked = this.marked(word);
      this.known.set(word, { marked, plain: this.folded(marked) });
    }
    return this.known.get(word);
  }

  of(text) {
    return [...this.placed(text)];
  }

  // «kí» and «ký» are one word, ky'.
  marked(word) {
    const { letters, tone } = this.apart(word);
    return (this.spellings.get(letters) ?? letters) + tone;
  }

  // The letters as they were typed, and the tone: «kí» may become «kính».
  apart(word) {
    let tone = "";
    let letters = "";
    for (const part of word.toLowerCase().normalize("NFD")) {
      if (this.tones.has(part)) tone = this.tones.get(part);
      else letters += part;
    }
    return { letters: letters.normalize("NFC"), tone };
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

  // A word of the index in its parts: hoa` → { letters: "hoa", tone: "`" }.
  parts(marked) {
    const tone = this.signs.has(marked.at(-1)) ? marked.at(-1) : "";
    return { letters: tone ? marked.slice(0, -1) : marked, tone };
  }

  // A word of the index as people write it: hoa` → hòa.
  written(marked) {
    const { letters, tone } = this.parts(marked);
    if (!tone) return letters;
    const mark = [...this.tones].find(([, sign]) => sign === tone)[0];
    const at = placeOfTone(letters, (letter) => this.folded(letter)) + 1;
    return (letters.slice(0, at) + mark + letters.slice(at)).normalize("NFC");
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
