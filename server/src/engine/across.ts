import type { Letter } from '../letter/letter.ts';
import type { AcrossRule, OtherLetter, ReportAcross } from '../rules/across.ts';
import { acrossRules } from '../rules/index.ts';
import { byPlace, type CheckOptions, fill, levelOf, selects, weight } from './check.ts';
import type { Finding } from './finding.ts';
import { isSuppressed, type SuppressedPlace, suppressedPlaces } from './suppress.ts';

/** What is kept of a letter so that others can be compared with it: by rule id, what that rule collected. Plain JSON, so that it crosses threads. */
export type LetterFacts = Readonly<Record<string, unknown>>;

/** Under this name stands, next to the rules' own, where the letter's comments suppress them; no rule has a name without its category. */
const SUPPRESSED = 'suppressed';

/** Collects what the rules across letters need of a letter. A text that is no letter has none. */
export function collectFacts(letter: Letter): LetterFacts {
  if (!letter.isLetter) return {};
  const facts: [string, unknown][] = acrossRules.flatMap((rule) => {
    const collected = rule.collect(letter);
    return collected === undefined ? [] : [[rule.meta.id, collected]];
  });
  const places = suppressedPlaces(
    letter,
    acrossRules.map(({ meta }) => meta.id),
  );
  if (places.length > 0) facts.push([SUPPRESSED, places]);
  return Object.fromEntries(facts);
}

/** A cross-letter finding. */
export interface AcrossFinding extends Finding {
  /** As its rule has it, `ReportAcross.knownBy`. */
  readonly knownBy: string;
}

/**
 * By key, the names of the letters that have it, in their order: what is found does not depend on who came first. Most keys are one letter's
 * own, and for those a list would take more memory than all else.
 */
type Sharing = Map<string | number, string | string[]>;

/** With this many letters, the first by their names, one is compared for the sake of one key: a number that no one filled in may be in thousands. */
const MOST_COMPARED = 20;

/**
 * Letters known by what was collected of them, to be compared with each other. Letters may come, change and go at any time: the findings
 * of one are calculated when they are asked for, from the letters that share a key with it, so they are never older than what was given.
 */
export class LetterCollection {
  /** The facts as JSON text, in less than half the memory that they take as objects. */
  readonly #letters = new Map<string, string>();
  readonly #sharing = acrossRules.map((): Sharing => new Map());

  /** How many letters there are. */
  get size(): number {
    return this.#letters.size;
  }

  /** Whether a letter of this name is there. */
  has(name: string): boolean {
    return this.#letters.has(name);
  }

  /** Adds a letter, or replaces the one of this name. `name` is a path or a URI. */
  set(name: string, facts: LetterFacts): void {
    this.delete(name);
    this.#letters.set(name, JSON.stringify(facts));
    this.#eachKey(facts, (_, sharing, key) => {
      const names = namesOf(sharing, key);
      if (names.length < 2) sharing.set(key, names.length === 0 ? name : [...names, name].sort());
      else names.splice(placeIn(names, name), 0, name);
    });
  }

  /** Takes a letter away; nothing if there is none of this name. */
  delete(name: string): void {
    const facts = this.#factsOf(name);
    if (!facts) return;
    this.#letters.delete(name);
    this.#eachKey(facts, (_, sharing, key) => {
      const names = namesOf(sharing, key);
      if (names.length === 1) sharing.delete(key);
      else names.splice(placeIn(names, name), 1);
    });
  }

  /** The names of the letters whose findings may change when this one comes, changes or goes. */
  neighbours(name: string): Set<string> {
    const found = new Set<string>();
    const facts = this.#factsOf(name);
    if (!facts) return found;
    this.#eachKey(facts, ({ mostShared = Infinity }, sharing, key) => {
      const names = namesOf(sharing, key);
      // With one letter less a key may begin to count, and the others are compared with the first ones only.
      if (names.length > mostShared + 1 || placeIn(names, name) > MOST_COMPARED) return;
      for (const other of names) if (other !== name) found.add(other);
    });
    return found;
  }

  /** What is wrong with a letter next to the others, in the order of the places; none if no such letter is there. */
  findings(name: string, { levels = {}, only }: CheckOptions = {}): AcrossFinding[] {
    const facts = this.#factsOf(name);
    if (!facts) return [];
    const findings: AcrossFinding[] = [];
    acrossRules.forEach((rule, index) => {
      const { id } = rule.meta;
      const level = levelOf(rule.meta, levels);
      if (level === 'off' || !(id in facts) || (only && !selects(only, id))) return;
      const others = [...this.#shared(rule, index, facts[id], name)]
        .map(([other, shared]): OtherLetter<unknown> => ({
          name: other,
          label: labelOf(other),
          facts: this.#factsOf(other)?.[id],
          shared,
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      if (others.length === 0) return;
      rule.compare(facts[id], others, (report) => findings.push(bind(rule, report, weight(level, report.atMost))));
    });
    const places = (facts[SUPPRESSED] ?? []) as readonly SuppressedPlace[];
    return findings.filter((finding) => !isSuppressed(places, finding)).sort(byPlace);
  }

  /** The other letters that share keys with one, each with those keys. */
  #shared(rule: AcrossRule<unknown>, index: number, facts: unknown, name: string): Map<string, Set<string | number>> {
    const found = new Map<string, Set<string | number>>();
    for (const key of rule.keys(facts)) {
      const names = namesOf(this.#sharing[index]!, key);
      if (names.length > (rule.mostShared ?? Infinity)) continue;
      for (const other of names.slice(0, MOST_COMPARED + 1)) {
        if (other === name) continue;
        const shared = found.get(other);
        if (shared) shared.add(key);
        else found.set(other, new Set([key]));
      }
    }
    return found;
  }

  #factsOf(name: string): LetterFacts | undefined {
    const facts = this.#letters.get(name);
    return facts === undefined ? undefined : (JSON.parse(facts) as LetterFacts);
  }

  #eachKey(
    facts: LetterFacts,
    visit: (rule: AcrossRule<unknown>, sharing: Sharing, key: string | number) => void,
  ): void {
    acrossRules.forEach((rule, index) => {
      const { id } = rule.meta;
      if (id in facts) for (const key of new Set(rule.keys(facts[id]))) visit(rule, this.#sharing[index]!, key);
    });
  }
}

/** The names of the letters that have a key: the list itself where there are several. */
function namesOf(sharing: Sharing, key: string | number): string[] {
  const names = sharing.get(key) ?? [];
  return typeof names === 'string' ? [names] : names;
}

/** The place of a name among names in their order, where it stands or would stand. */
function placeIn(names: readonly string[], name: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]! < name) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bind(
  { meta: { id, messages } }: AcrossRule<unknown>,
  report: ReportAcross,
  severity: Finding['severity'],
): AcrossFinding {
  return {
    rule: id,
    severity,
    message: fill(messages[report.message] ?? report.message, report.values),
    range: report.range,
    related: report.related.map(({ message, values, range, letter }) => ({
      message: fill(messages[message] ?? message, values),
      range,
      ...(letter === undefined ? {} : { letter }),
    })),
    fixes: [],
    knownBy: report.knownBy,
  };
}

/** How messages name a letter: the last part of its path or URI. */
function labelOf(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  try {
    return name.includes('://') ? decodeURIComponent(last) : last;
  } catch {
    return last;
  }
}
