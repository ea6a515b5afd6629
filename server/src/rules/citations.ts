import type { Guideline, Section } from '../knowledge/guidelines/guideline.ts';
import { type Cover, coverOf } from '../knowledge/guidelines/library.ts';
import type { Issue, Letter } from '../letter/letter.ts';
import type { Citation, CitedSection, FieldCitations } from '../reading/citations/citation.ts';
import type { FieldNode } from '../syntax/tree.ts';
import { cover, type Range } from '../text/range.ts';
import { regionById } from '../knowledge/regions/regions.ts';
import type { TreatmentKind } from '../knowledge/treatments/treatment.ts';
import { treatmentById } from '../knowledge/treatments/treatments.ts';
import { perPart } from './per-part.ts';
import type { Asked } from '../letter/requests/asked.ts';
import type { Report } from './rule.ts';

/** One of an issue's two guideline fields with what it cites. */
export interface GuidelineField {
  readonly node: FieldNode;
  readonly cites: FieldCitations;
  readonly issue: Issue;
  /** Whether it is the reviewer's own; else the letter only passes on what the claims administrator cited. */
  readonly own: boolean;
}

/** Every guideline field of a letter, or of a part of one, that is not empty; many rules ask for them, one after the other. */
export const guidelineFields: (letter: Letter) => readonly GuidelineField[] = perPart((letter) =>
  letter.form.issues.style === 'decided-title' ? readFields(letter) : [],
);

function readFields({ issues }: Letter): GuidelineField[] {
  const fields: GuidelineField[] = [];
  const add = (issue: Issue, node: FieldNode | undefined, cites: FieldCitations | undefined, own: boolean): void => {
    if (node && cites && node.value.end > node.value.start) fields.push({ node, cites, issue, own });
  };
  for (const issue of issues) {
    add(issue, issue.claimsAdministratorGuideline, issue.claimsAdministratorCitations, false);
    add(issue, issue.reviewerGuideline, issue.reviewerCitations, true);
  }
  return fields;
}

/** What holds a report on the claims administrator's citation at `information`: the letter passes it on as it was. */
export function heldByOwner({ own }: GuidelineField): Pick<Report, 'atMost'> {
  return own ? {} : { atMost: 'information' };
}

/** The ids and names of the regions that an issue's title names, those in the names of its treatments and those its treatments are for among them. */
export function regionsOf({ requests }: Issue): ReadonlyMap<string, string> {
  const named = requests.flatMap(({ regions }) => regions.map(({ id, name }) => [id, name] as const));
  const sites = requests.flatMap(({ sites: ids }) => ids.map((id) => [id, regionById(id)?.name ?? id] as const));
  return new Map([...named, ...sites]);
}

const closeness: Readonly<Record<Cover, number>> = { named: 3, near: 2, general: 1, other: 0 };

/** Tells whether something is asked for, and all of it is of some kinds. */
export function areOnly(asked: readonly Asked[], kinds: ReadonlySet<TreatmentKind>): boolean {
  const isOf = (kind: TreatmentKind | undefined): boolean => kind !== undefined && kinds.has(kind);
  return asked.length > 0 && asked.every(({ treatment }) => isOf(treatmentById(treatment)?.kind));
}

/** The closest that a section comes to anything that is asked for. */
export function closest(section: Section, asked: readonly Asked[]): Cover {
  let best: Cover = 'other';
  for (const { treatment, drug } of asked) {
    const cover = coverOf(section, treatment, drug);
    if (closeness[cover] > closeness[best]) best = cover;
  }
  return best;
}

/** A guideline as messages and fixes write it: title and, where citations print one, the year. */
export function titleOf(guideline: Guideline): string {
  const year = guideline.citedYears.at(-1);
  return year === undefined ? guideline.title : `${guideline.title} ${String(year)}`;
}

/** A citation as messages write it: the document with its year. */
export function nameOfCitation({ document, year, source }: Citation): string {
  const name = document === '' ? source : document;
  if (year?.day !== undefined) return `${name} (ACOEM ${year.day})`;
  return year ? `${name} ${String(year.year)}` : name;
}

/** Where a citation's document stands, with its year before or after it. */
export function rangeOfDocument({ documentRange, year }: Citation): Range {
  return year ? cover(documentRange, year.range) : documentRange;
}

/** The MTUS documents that a field cites. */
export function mtusOf(cites: FieldCitations): Citation[] {
  return cites.citations.filter(({ nonMtus }) => !nonMtus);
}

/** The sections that a citation names and the library knows. */
export function knownSections(citation: Citation): (CitedSection & { readonly section: Section })[] {
  return citation.sections.filter(
    (cited): cited is CitedSection & { readonly section: Section } => cited.section !== undefined,
  );
}

/** The sections of a guideline that name one of the things asked for, at most so many. */
export function sectionsFor(
  { guidelines }: Pick<Letter, 'guidelines'>,
  guideline: Guideline,
  asked: readonly Asked[],
  most = 2,
): Section[] {
  const found = asked.flatMap(({ treatment, drug }) => guidelines.sectionsNaming(guideline, treatment, drug));
  return [...new Set(found)].slice(0, most);
}
