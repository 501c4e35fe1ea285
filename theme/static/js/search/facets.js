// By what results can be narrowed, and how many there are of each.

const FIRST = 48; // the sign that stands for 0 in a column

/** The values of an entry: lists of { value, label } by facet. */
export class Facets {
  constructor(first, cards) {
    this.kinds = named(first.kinds);
    this.pillars = named(first.pillars);
    this.cards = cards.map((card) => ({ ...card, units: named(card.units), places: named(card.places), year: spread(card.years) }));
  }

  of({ segment, number }) {
    const card = this.cards[segment];
    const at = (column) => column.charCodeAt(number) - FIRST;
    const mask = at(card.pillars);
    const year = card.year[number];
    return {
      kind: [this.kinds[at(card.kind)]],
      pillar: this.pillars.filter((_, place) => mask & (1 << place)),
      year: year ? [{ value: `${year}`, label: `${year}` }] : [],
      unit: known(card.units[at(card.unit)]),
      place: known(card.places[at(card.place)]),
    };
  }

  /** Entries that fit what was chosen, and the counts: for each facet as if it were not chosen. */
  narrowed(found, chosen) {
    const wanted = Object.entries(chosen).map(([facet, values]) => [facet, [values ?? []].flat().map(String)]);
    const limits = wanted.filter(([, values]) => values.length);
    const counts = { kind: new Map(), pillar: new Map(), year: new Map(), unit: new Map(), place: new Map() };
    const fitting = found.filter((entry) => {
      const own = this.of(entry);
      const missed = limits.filter(([facet, values]) => !own[facet]?.some(({ value }) => values.includes(value)));
      for (const facet of missed.length ? (missed.length > 1 ? [] : [missed[0][0]]) : Object.keys(counts)) {
        own[facet]?.forEach((each) => count(counts[facet], each));
      }
      return !missed.length;
    });
    return { fitting, facets: Object.fromEntries(Object.entries(counts).map(([facet, each]) => [facet, sorted(facet, each)])) };
  }
}

function named(pairs) {
  return pairs.map(([value, label]) => ({ value, label }));
}

function known(name) {
  return name.value ? [name] : [];
}

function spread(years) {
  return years.flatMap(([year, count]) => Array(count).fill(year));
}

function count(counts, { value, label }) {
  const known = counts.get(value) ?? { value, label, count: 0 };
  known.count++;
  counts.set(value, known);
}

/** The most frequent first; years from the newest. */
function sorted(facet, counts) {
  const by = facet === "year" ? (a, b) => b.value - a.value : (a, b) => b.count - a.count || a.label.localeCompare(b.label, "vi");
  return [...counts.values()].sort(by);
}
