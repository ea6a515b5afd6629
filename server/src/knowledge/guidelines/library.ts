import { drugByName } from '../drugs/drugs.ts';
import { regionById, isPartOf } from '../regions/regions.ts';
import { areNear, goesWith, isCaseOf, treatmentById } from '../treatments/treatments.ts';
import { citationKey } from './keys.ts';
import { KeyTable } from './key-table.ts';
import type { Guideline, Section } from './guideline.ts';

/** How an edition is on a day: `unknown` where the library does not know, and no rule may say anything. */
export type EditionStanding = 'in-force' | 'not-yet' | 'superseded' | 'unknown';

/** How a section bears on a treatment: it names it, covers a near one, covers any, or is about something else. */
export type Cover = 'named' | 'near' | 'general' | 'other';

/** How an edition stands for a request made on `day` (ISO). An edition whose end is not known is never superseded. */
export function standingOn(guideline: Guideline, day: string): EditionStanding {
  const { from, to, earliest } = guideline.inForce;
  if (from === null) return earliest !== undefined && day < earliest ? 'not-yet' : 'unknown';
  if (day < from) return 'not-yet';
  return to !== null && day > to ? 'superseded' : 'in-force';
}

/**
 * How a section bears on a treatment; for a drug, `treatment` is its class and `drug` its generic name: a section on another drug of
 * the class is only near.
 */
export function coverOf(section: Section, treatment: string, drug?: string): Cover {
  if (section.treatments.length === 0 && !section.kinds) return 'general';
  if (section.treatments.some((id) => isCaseOf(treatment, id)))
    return drug !== undefined && section.drugs && !section.drugs.includes(drug) ? 'near' : 'named';
  const own = treatmentById(treatment);
  if (own && section.kinds?.includes(own.kind)) return 'named';
  if (section.kinds?.some((kind) => goesWith(own, kind))) return 'near';
  if (section.treatments.some((id) => areNear(treatment, id))) return 'near';
  const isHeld =
    drug?.includes('/') && classesOf(drug).some((one) => section.treatments.some((id) => isCaseOf(one, id)));
  return isHeld ? 'named' : 'other';
}

/** The classes of what a drug with several ingredients holds: celecoxib/tramadol is an anti-inflammatory drug too. */
function classesOf(drug: string): string[] {
  return drug.split('/').flatMap((one) => drugByName(one)?.class ?? []);
}

/** Whether a guideline may be cited for a region: it is about any region, this one, a part or the whole of it, or lists it as a neighbor. */
export function coversRegion(guideline: Guideline, region: string): boolean {
  if (guideline.regions.length === 0 || !regionById(region) || guideline.neighbourRegions?.includes(region))
    return true;
  return guideline.regions.some((id) => isPartOf(region, id) || isPartOf(id, region));
}

/** The title as a citation prints it, with number and the titles of the sections above: `3.2 Opioids …: Consideration of …`. */
export function printedTitle(guideline: Guideline, section: Section): string {
  const titles = [section.title];
  for (let above = section.under, steps = 0; above !== undefined && steps < 8; steps++) {
    const parent = guideline.sections.find((other) => other.number === above && other !== section);
    if (!parent) break;
    titles.unshift(parent.title);
    above = parent.under;
  }
  const title = titles.join(': ');
  if (section.number === undefined) return title;
  // The contractor's list ends a top number with a period before its title.
  return `${section.number}${section.number.includes('.') ? '' : '.'} ${title}`;
}

/** Everything a section may be written as: title, forms, and where it has a number, with number and parents, each apart and together. */
export function formsOfSection(guideline: Guideline, section: Section): string[] {
  const forms = [section.title, ...(section.forms ?? [])];
  if (section.number === undefined) return forms;
  const printed = printedTitle(guideline, section);
  forms.push(printed, `${section.number} ${section.title}`, printed.replace(/^[\d.]+ /, ''));
  // A top number alone ("3") is any number.
  if (section.number.includes('.')) forms.push(section.number);
  return forms;
}

/** A title without the purpose that letters leave out: “Muscle relaxants (for pain)”, “Medications for subacute & chronic pain”. */
function beforePurpose(title: string): string {
  const at = Math.max(title.lastIndexOf(' for '), title.lastIndexOf(' (for '));
  return at > 0 && /pain\)?$/i.test(title) ? title.slice(0, at) : title;
}

/** The sections by the key of their titles without their purpose, if no other section has the same one. */
function withoutPurpose(guideline: Guideline): Map<string, Section> {
  const found = new Map<string, Section>();
  const twice = new Set<string>();
  for (const section of guideline.sections) {
    const short = beforePurpose(section.title);
    if (short === section.title) continue;
    const key = citationKey(short);
    if (found.has(key)) twice.add(key);
    found.set(key, section);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** The sections of a guideline that cover a treatment, by how they do. */
interface Covering {
  readonly named: readonly Section[];
  readonly near: readonly Section[];
}

/** Look-ups over a list of guidelines: the built-in ones, or those with a user's own. Plain data, built at first use of each table. */
export class GuidelineLibrary {
  readonly guidelines: readonly Guideline[];
  #names: ReadonlyMap<string, readonly Guideline[]> | undefined;
  readonly #namesOf = new Map<string, KeyTable<readonly Guideline[]>>();
  readonly #sections = new Map<Guideline, KeyTable<Section>>();
  readonly #families = new Map<string, ReadonlySet<string>>();
  readonly #editions = new Map<string, readonly Guideline[]>();
  readonly #covering = new Map<Guideline, Map<string, Covering>>();

  constructor(guidelines: readonly Guideline[]) {
    this.guidelines = guidelines;
  }

  /** The guideline of this id, or undefined. */
  byId(id: string): Guideline | undefined {
    return this.guidelines.find((guideline) => guideline.id === id);
  }

  /** The guidelines that go by this name, whatever its case and punctuation; `source` confines them to `MTUS`, `ODG` … */
  named(name: string, source?: string): readonly Guideline[] {
    if (!this.#names) {
      const names = new Map<string, Guideline[]>();
      for (const guideline of this.guidelines)
        for (const form of new Set([...guideline.names, ...(guideline.mentions ?? [])].map(citationKey))) {
          const owners = names.get(form);
          if (owners) owners.push(guideline);
          else names.set(form, [guideline]);
        }
      this.#names = names;
    }
    const found = this.#names.get(citationKey(name)) ?? [];
    return source === undefined ? found : found.filter((guideline) => guideline.source === source);
  }

  /** The edition cited as `name` and `year`, or undefined when no edition is printed with that year. */
  cited(name: string, year: number, source?: string): Guideline | undefined {
    return this.named(name, source).find((guideline) => guideline.citedYears.includes(year));
  }

  /** The families of a source's guidelines. */
  familiesOf(source: string): ReadonlySet<string> {
    let families = this.#families.get(source);
    if (!families) {
      families = new Set(this.guidelines.filter((one) => one.source === source).map(({ family }) => family));
      this.#families.set(source, families);
    }
    return families;
  }

  /** The editions of a family, the earliest first, those of unknown date last. */
  editionsOf(family: string): readonly Guideline[] {
    let editions = this.#editions.get(family);
    if (!editions) {
      const begins = (guideline: Guideline): string => guideline.inForce.from ?? '9999';
      editions = this.guidelines
        .filter((guideline) => guideline.family === family)
        .sort((a, b) => (begins(a) < begins(b) ? -1 : begins(a) > begins(b) ? 1 : 0));
      this.#editions.set(family, editions);
    }
    return editions;
  }

  /** The editions of a family known to be in force for a request made on `day` (ISO). */
  inForceOn(family: string, day: string): Guideline[] {
    return this.editionsOf(family).filter((guideline) => standingOn(guideline, day) === 'in-force');
  }

  /** The sections of a guideline that cover a treatment (for a drug: its class, and the drug), those that name it before those that are near. */
  sectionsCovering(guideline: Guideline, treatment: string, drug?: string): Section[] {
    const { named, near } = this.#coveringOf(guideline, treatment, drug);
    return [...named, ...near];
  }

  /** The sections of a guideline that name a treatment (for a drug: its class, and the drug). */
  sectionsNaming(guideline: Guideline, treatment: string, drug?: string): readonly Section[] {
    return this.#coveringOf(guideline, treatment, drug).named;
  }

  /** Kept, since letters ask for the same few treatments again and again; there are no more of them than the library has drugs and treatments. */
  #coveringOf(guideline: Guideline, treatment: string, drug: string | undefined): Covering {
    let known = this.#covering.get(guideline);
    if (!known) this.#covering.set(guideline, (known = new Map<string, Covering>()));
    const key = drug === undefined ? treatment : `${treatment} ${drug}`;
    let covering = known.get(key);
    if (!covering) {
      const of = (cover: Cover): Section[] =>
        guideline.sections.filter((section) => coverOf(section, treatment, drug) === cover);
      known.set(key, (covering = { named: of('named'), near: of('near') }));
    }
    return covering;
  }

  /** The sections of a guideline by the key of everything they may be written as; built when the guideline is first cited. */
  sectionKeys(guideline: Guideline): KeyTable<Section> {
    let keys = this.#sections.get(guideline);
    if (!keys) {
      const made = new KeyTable<Section>();
      for (const section of guideline.sections)
        for (const form of formsOfSection(guideline, section)) {
          const key = citationKey(form);
          if (key !== '' && !made.has(key)) made.set(key, section);
        }
      for (const [key, section] of withoutPurpose(guideline)) if (!made.has(key)) made.set(key, section);
      this.#sections.set(guideline, (keys = made));
    }
    return keys;
  }

  /** The documents of a source by the key of each of their names. */
  nameKeys(source: string): KeyTable<readonly Guideline[]> {
    let keys = this.#namesOf.get(source);
    if (!keys) {
      const made = new KeyTable<readonly Guideline[]>();
      for (const guideline of this.guidelines) {
        if (guideline.source !== source) continue;
        for (const name of new Set(guideline.names.map(citationKey)))
          made.set(name, [...(made.get(name) ?? []), guideline]);
      }
      this.#namesOf.set(source, (keys = made));
    }
    return keys;
  }
}
