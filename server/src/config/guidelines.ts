import type { Guideline, Section } from '../knowledge/guidelines/guideline.ts';
import type { UserGuideline } from '../knowledge/guidelines/user-schema.ts';
import type { Library } from './library.ts';
import { noSuch } from './nodes.ts';

/** Something wrong with a file's guidelines: the way to it from their list, and what it is. */
export interface GuidelineProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A guideline of the file, with its place in the list. */
export interface PlacedGuideline {
  readonly index: number;
  readonly value: UserGuideline;
}

/** The file's guidelines, whole, and what is wrong with the others, which are left out so that the built-in ones stay in force. */
export interface ResolvedGuidelines {
  readonly guidelines: readonly Guideline[];
  readonly problems: readonly GuidelineProblem[];
}

/**
 * Makes whole guidelines of what a file gives, each upon the document that it extends or replaces.
 * @param base guidelines of the configuration that the file extends; they come before the built-in ones of the same ids
 */
export function resolveGuidelines(
  own: readonly PlacedGuideline[],
  builtIn: Library,
  base: readonly Guideline[] = [],
): ResolvedGuidelines {
  const replaced = new Set(base.map(({ id }) => id));
  const library = [...base, ...builtIn.guidelines.filter(({ id }) => !replaced.has(id))];
  const resolver = new Resolver(own, library, builtIn);
  const guidelines = own.flatMap((placed) => resolver.resolve(placed) ?? []);
  return { guidelines, problems: [...resolver.problems, ...overlaps(own, guidelines, library)] };
}

class Resolver {
  readonly problems: GuidelineProblem[] = [];
  readonly #own: ReadonlyMap<string, PlacedGuideline>;
  readonly #library: readonly Guideline[];
  readonly #names: Library;
  readonly #done = new Map<string, Guideline | undefined>();

  constructor(own: readonly PlacedGuideline[], library: readonly Guideline[], names: Library) {
    this.#library = library;
    this.#names = names;
    this.#own = new Map(own.map((placed) => [placed.value.id, placed]));
  }

  resolve(placed: PlacedGuideline, above: readonly string[] = []): Guideline | undefined {
    const { value, index } = placed;
    if (this.#done.has(value.id)) return this.#done.get(value.id);
    const problems = this.problems.length;
    const base = this.#base(placed, above);
    const whole = base === null ? undefined : merged(value, base);
    if (whole) this.problems.push(...unknownNames(value, index, this.#names));
    else if (base !== null)
      this.problems.push({
        path: [index, 'id'],
        message: `The library has no document “${value.id}”. A new document needs at least a “title”.`,
      });
    const made = this.problems.length === problems ? whole : undefined;
    this.#done.set(value.id, made);
    return made;
  }

  /** What the document is built upon; undefined if it is by itself, null if that is wrong, which has been told. */
  #base({ value, index }: PlacedGuideline, above: readonly string[]): Guideline | undefined | null {
    const builtIn = this.#library.find(({ id }) => id === (value.extends ?? value.id));
    if (value.extends === undefined || value.extends === value.id) return builtIn;
    const chain = [...above, value.id];
    if (chain.includes(value.extends)) {
      this.problems.push({
        path: [index, 'extends'],
        message: `“${value.id}” extends itself through ${[...chain, value.extends].join(', ')}.`,
      });
      return null;
    }
    const other = this.#own.get(value.extends);
    const base = other ? this.resolve(other, chain) : builtIn;
    if (base) return base;
    // A document left out for its own fault has been told of.
    if (!other)
      this.problems.push({
        path: [index, 'extends'],
        message: noSuch('document', value.extends, [...this.#library.map(({ id }) => id), ...this.#own.keys()]),
      });
    else
      this.problems.push({
        path: [index, 'extends'],
        message: `“${value.extends}” is invalid, so “${value.id}” is skipped too.`,
      });
    return null;
  }
}

function merged(value: UserGuideline, base: Guideline | undefined): Guideline | undefined {
  const title = value.title ?? base?.title;
  if (title === undefined) return undefined;
  const { sections, ...given } = value;
  const plain: Guideline = base ?? {
    id: value.id,
    family: value.id,
    source: 'MTUS',
    title,
    citedYears: [],
    publisher: 'your configuration',
    published: null,
    names: [],
    statute: null,
    inForce: { from: null, to: null, standing: 'verified', source: 'your configuration' },
    regions: [],
    sectionList: 'open',
    sections: [],
    link: null,
  };
  const names =
    value.names ?? (value.title === undefined && base ? base.names : [formOf(title), ...(base?.names ?? [])]);
  return {
    ...plain,
    ...present(given),
    title,
    names,
    sections: mergedSections(sections ?? [], plain.sections),
  } as Guideline;
}

function mergedSections(own: NonNullable<UserGuideline['sections']>, base: readonly Section[]): Section[] {
  const ground = { standing: 'verified', source: 'your configuration' } as const;
  const changed = base.map((section) => {
    const mine = own.find(({ id }) => id === section.id);
    return mine ? ({ ...section, ...present(mine), ...ground } as Section) : section;
  });
  const added = own
    .filter(({ id }) => !base.some((section) => section.id === id))
    .map(
      (mine) =>
        ({
          title: mine.id.replaceAll('-', ' '),
          pages: null,
          treatments: [],
          limits: [],
          says: 'From your configuration.',
          ...present(mine),
          ...ground,
        }) as Section,
    );
  return [...changed, ...added];
}

function present<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;
}

function formOf(title: string): string {
  return (title.toLowerCase().match(/[a-z0-9]+/g) ?? ['untitled']).join(' ');
}

/** The treatments, regions and sources that the file names and no one knows. */
function unknownNames(
  { source, regions, neighbourRegions, sections = [] }: UserGuideline,
  index: number,
  library: Library,
): GuidelineProblem[] {
  const problems: GuidelineProblem[] = [];
  const hold = (
    what: string,
    known: readonly string[],
    names: readonly string[] | undefined,
    path: readonly (string | number)[],
  ): void => {
    names?.forEach((name, at) => {
      if (!known.includes(name)) problems.push({ path: [index, ...path, at], message: noSuch(what, name, known) });
    });
  };
  if (source !== undefined && !library.sources.includes(source))
    problems.push({ path: [index, 'source'], message: noSuch('source', source, library.sources) });
  hold('region', library.regions, regions, ['regions']);
  hold('region', library.regions, neighbourRegions, ['neighbourRegions']);
  sections.forEach((section, at) => {
    hold('treatment', library.treatments, section.treatments, ['sections', at, 'treatments']);
    hold('region', library.regions, section.regions, ['sections', at, 'regions']);
    section.limits?.forEach((limit, n) =>
      hold('region', library.regions, limit.regions, ['sections', at, 'limits', n, 'regions']),
    );
  });
  return problems;
}

/** Editions of one family that are both in force on some day: no letter could tell which of them applies. */
function overlaps(
  own: readonly PlacedGuideline[],
  resolved: readonly Guideline[],
  library: readonly Guideline[],
): GuidelineProblem[] {
  const ids = new Set(resolved.map(({ id }) => id));
  const all = [...library.filter(({ id }) => !ids.has(id)), ...resolved];
  return resolved.flatMap((guideline) => {
    const placed = own.find(({ value }) => value.id === guideline.id);
    // What the library says of its own editions is not the file's doing.
    if (
      !placed ||
      (placed.value.inForce === undefined && placed.value.family === undefined && placed.value.extends === undefined)
    )
      return [];
    const other = all.find((one) => one !== guideline && one.family === guideline.family && meets(one, guideline));
    return other
      ? [
          {
            path: [placed.index, placed.value.inForce ? 'inForce' : 'id'],
            message: `“${guideline.id}” and “${other.id}” are editions of one document, and both are in force on some days. Say when the earlier one ends.`,
          },
        ]
      : [];
  });
}

function meets({ inForce: one }: Guideline, { inForce: other }: Guideline): boolean {
  if (one.from === null || other.from === null) return false;
  return one.from <= (other.to ?? '9999') && other.from <= (one.to ?? '9999');
}
