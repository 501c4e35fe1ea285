// By what results can be narrowed, and how many there are of each.

const ZERO = 48; // the sign that stands for 0 in a column
const FACETS = ["kind", "pillar", "year", "unit", "place"];

/** Columns of numbers, by segment, and what the numbers mean; made once for all questions. */
export class Facets {
  constructor(first, cards) {
    const pillars = named(first.pillars);
    const sets = Array.from({ length: 1 << pillars.length }, (_, mask) => pillars.filter((_, at) => mask & (1 << at)));
    this.parts = cards.map((card) => ({
      columns: {
        kind: numbers(card.kind),
        pillar: numbers(card.pillars),
        year: spread(card.years),
        unit: numbers(card.unit),
        place: numbers(card.place),
      },
      values: {
        kind: named(first.kinds).map((kind) => [kind]),
        pillar: sets,
        year: card.years.map(([year]) => (year ? [{ value: `${year}`, label: `${year}` }] : [])),
        unit: named(card.units).map(known),
        place: named(card.places).map(known),
      },
    }));
  }

  /** The values of one entry: { value, label } in lists, by facet. */
  of({ segment, number }, facet) {
    const { columns, values } = this.parts[segment];
    return values[facet][columns[facet][number]];
  }

  /** Entries that fit what was chosen, and the counts: of each facet as if it were not chosen. */
  narrowed(found, chosen) {
    const limits = Object.entries(chosen).flatMap(([facet, given]) => this.limit(facet, wanted(given)));
    const counts = this.parts.map(({ values }) => FACETS.map((facet) => new Uint32Array(values[facet].length)));
    const fitting = found.filter(({ segment, number }) => {
      const { columns } = this.parts[segment];
      let missed = null; // the one facet that keeps the entry away
      for (const { facet, fits } of limits) {
        if (fits[segment][columns[facet][number]]) continue;
        if (missed) return false;
        missed = facet;
      }
      for (let at = 0; at < FACETS.length; at++) {
        if (!missed || missed === FACETS[at]) counts[segment][at][columns[FACETS[at]][number]]++;
      }
      return !missed;
    });
    const told = FACETS.map((facet, at) => [
      facet,
      this.counted(facet, counts.map((each) => each[at]), wanted(chosen[facet])),
    ]);
    return { fitting, facets: Object.fromEntries(told) };
  }

  /** Which numbers of a column fit; a facet of which nothing was chosen limits nothing. */
  limit(facet, chosen) {
    if (!chosen.length || !FACETS.includes(facet)) return [];
    const fits = this.parts.map(({ values }) => values[facet].map((own) => own.some(({ value }) => chosen.includes(value))));
    return [{ facet, fits }];
  }

  /** The most frequent first; years from the newest. What was chosen stays to be seen, and to be
      let go, where nothing is left of it. */
  counted(facet, counts, chosen) {
    const found = new Map();
    this.parts.forEach(({ values }, segment) => {
      values[facet].forEach((own, at) => own.forEach((each) => add(found, each, counts[segment][at])));
    });
    chosen.forEach((value) => add(found, found.get(value) ?? { value, label: value }, 0));
    const newest = (a, b) => b.value - a.value;
    const most = (a, b) => b.count - a.count || a.label.localeCompare(b.label, "vi");
    return [...found.values()].filter(({ value, count }) => count || chosen.includes(value)).sort(facet === "year" ? newest : most);
  }
}

/** What was chosen of a facet, one value or several, as texts. */
function wanted(given) {
  return [given ?? []].flat().map(String);
}

function add(found, { value, label }, count) {
  const known = found.get(value) ?? { value, label, count: 0 };
  known.count += count;
  found.set(value, known);
}

function named(pairs) {
  return pairs.map(([value, label]) => ({ value, label }));
}

function known(name) {
  return name.value ? [name] : [];
}

function numbers(column) {
  return Uint16Array.from({ length: column.length }, (_, at) => column.charCodeAt(at) - ZERO);
}

/** Years stand in runs; the number of an entry is that of its run. */
function spread(years) {
  return Uint16Array.from(years.flatMap(([, count], run) => Array(count).fill(run)));
}
