import type { Bounds as Given, Guideline, Limit, Section } from '../../../knowledge/guidelines/guideline.ts';
import type { GuidelineLibrary } from '../../../knowledge/guidelines/library.ts';
import type { Issue } from '../../../letter/letter.ts';
import type { QuotedLimit } from '../../../letter/quoted-limits.ts';
import type { FieldCitations } from '../../../reading/citations/citation.ts';
import type { Bounds } from '../../../reading/quantities/quantity.ts';
import { knownSections, mtusOf } from '../../citations.ts';

/** Sorts of limits that rationales call by their names. */
const sorts: ReadonlySet<string> = new Set(['trial', 'total', 'flare-up']);

/** A limit that a field's citations set, with the edition and section that set it. */
export interface Known {
  readonly guideline: Guideline;
  readonly section: Section;
  readonly limit: Limit;
  /** Whether it is not of the edition that is cited, but of another one, and the cited one is not known to set any. */
  readonly borrowed?: true;
}

/** The limits that bear on an issue: of the sections cited, and of what the rationale names that covers the request. */
export function knownLimits(issue: Issue, cites: FieldCitations, library: GuidelineLibrary): Known[] {
  const asked = issue.asked;
  const known: Known[] = [];
  const add = (guideline: Guideline, section: Section): void => {
    if (known.some((one) => one.section === section)) return;
    for (const limit of section.limits)
      if (!limit.drugs || asked.some(({ drug }) => drug !== undefined && limit.drugs!.includes(drug)))
        known.push({ guideline, section, limit });
  };
  for (const citation of mtusOf(cites)) {
    const { guideline } = citation;
    if (!guideline) continue;
    if (guideline.sectionList === 'none') for (const section of guideline.sections) add(guideline, section);
    else for (const { section } of knownSections(citation)) add(guideline, section);
  }
  const addNaming = (guideline: Guideline): void => {
    for (const { treatment, drug } of asked)
      for (const section of library.sectionsNaming(guideline, treatment, drug)) add(guideline, section);
  };
  for (const citation of cites.citations)
    if (citation.nonMtus && citation.guideline) {
      for (const { section } of knownSections(citation)) add(citation.guideline, section);
      addNaming(citation.guideline);
    }
  for (const { guidelines } of issue.guidelineMentions)
    for (const guideline of guidelines)
      if (guideline.source === 'MTUS' && cites.citations.some((citation) => citation.editions.includes(guideline)))
        addNaming(guideline);
  const counted = known.filter(({ limit }) => limit.visits ?? limit.perWeek);
  return counted.some(({ limit }) => limit.visits) ? counted : [...counted, ...borrowed(cites, library)];
}

/** What other editions of the cited MTUS documents set in the section of the same name. */
function borrowed(cites: FieldCitations, library: GuidelineLibrary): Known[] {
  return mtusOf(cites).flatMap((citation) =>
    knownSections(citation).flatMap(({ section: cited }) =>
      library
        .editionsOf(citation.guideline?.family ?? '')
        .flatMap((guideline) =>
          guideline.sections
            .filter(({ id }) => id === cited.id)
            .flatMap((section) =>
              section.limits
                .filter(({ visits, unit, drugs }) => visits && !unit && !drugs)
                .map((limit): Known => ({ guideline, section, limit, borrowed: true })),
            ),
        ),
    ),
  );
}

/** Least and most of a limit; where only one end is known, that one. */
export function boundsOf(given: Given | undefined): Bounds | undefined {
  if (!given) return undefined;
  const [least, most] = given;
  const end = most ?? least!;
  return [least ?? end, end];
}

/** The weeks of a limit, its months counted as four. */
export function weeksOf({ weeks, months }: Limit): Bounds | undefined {
  const own = boundsOf(weeks);
  if (own) return own;
  const [least, most] = boundsOf(months) ?? [];
  return least === undefined ? undefined : [least * 4, most! * 4];
}

/**
 * Whether quoted numbers are a known limit's. One whose weeks are not known says nothing of the quoted weeks where another limit of as many visits has
 * its own.
 */
export function isOneOf(known: readonly Known[], quoted: QuotedLimit): boolean {
  const own = known.filter(({ limit }) => agrees(limit, quoted));
  return (
    own.some(({ limit }) => !quoted.weeks || weeksOf(limit)) ||
    (own.length > 0 && !known.some(({ limit }) => weeksOf(limit) && isQuoted(boundsOf(limit.visits), quoted.visits)))
  );
}

/** Whether the quoted numbers are a limit's own: the least or the most alone may be quoted of a range. */
export function agrees(limit: Limit, quoted: QuotedLimit): boolean {
  // A number for a flare-up is no other limit's, though it be the same.
  if (quoted.kind === 'flare-up' && sorts.has(limit.kind) && limit.kind !== 'flare-up') return false;
  if (quoted.condition !== undefined && limit.condition !== undefined && quoted.condition !== limit.condition)
    return false;
  if (!quoted.visits) return isQuoted(boundsOf(limit.perWeek), quoted.perWeek);
  if (limit.kind === 'postsurgical' && isOfPeriod(limit, quoted)) return true;
  const weeks = weeksOf(limit);
  return isQuoted(boundsOf(limit.visits), quoted.visits) && (!weeks || !quoted.weeks || isSpan(weeks, quoted));
}

/** Whether quoted visits are a postsurgical limit's in its period of months, or half of them, its initial course. */
function isOfPeriod(limit: Limit, { visits, weeks, inMonths, kind }: QuotedLimit): boolean {
  const own = boundsOf(limit.visits);
  if (!own || !visits) return false;
  const [, most] = boundsOf(limit.months) ?? [];
  const isHalf = visits[1] * 2 === own[1];
  if (!weeks) return isHalf;
  return (isHalf && kind === 'trial') || (inMonths && weeks[1] === (most ?? 0) * 4 && isQuoted(own, visits));
}

/** What is quoted, without a condition for which no known limit of operations is given: “arthroplasty for arthritis”. */
export function ofKnown(known: readonly Known[], quoted: QuotedLimit): QuotedLimit {
  const isOther =
    quoted.condition !== undefined &&
    known.some(({ limit }) => limit.kind === 'postsurgical') &&
    !known.some(({ limit }) => limit.condition === quoted.condition);
  return isOther ? { ...quoted, condition: undefined } : quoted;
}

/** Whether numbers are those of a range, or one of its ends. */
export function isQuoted(own: Bounds | undefined, quoted: Bounds | undefined): boolean {
  if (!own || !quoted) return false;
  const [least, most] = quoted;
  return least === most ? least === own[0] || most === own[1] : least === own[0] && most === own[1];
}

/** Whether a limit's weeks are the quoted ones; six months are 24 weeks, and 26. */
function isSpan(weeks: Bounds, { weeks: quoted, inMonths }: QuotedLimit): boolean {
  if (isQuoted(weeks, quoted)) return true;
  return inMonths && quoted !== undefined && weeks[1] > quoted[1] && weeks[1] <= Math.ceil(quoted[1] * MONTH);
}

/** A month of four weeks to one of thirty and a half days. */
const MONTH = 365 / 12 / 28;

/**
 * How surely a limit is the one that was intended: by its condition, by what it is called, by its weeks or its visits. 0 if nothing shows it, or
 * what it is called speaks against it.
 */
export function likeness({ limit }: Known, quoted: QuotedLimit): number {
  if (quoted.condition !== undefined && limit.condition !== undefined && quoted.condition !== limit.condition) return 0;
  if (quoted.kind && sorts.has(limit.kind) && quoted.kind !== limit.kind) return 0;
  if (!quoted.visits) return quoted.perWeek && limit.perWeek && limit.kind === 'frequency' ? 2 : 0;
  if (!limit.visits || limit.unit) return 0;
  const weeks = weeksOf(limit);
  return (
    (quoted.condition !== undefined && quoted.condition === limit.condition ? 4 : 0) +
    (quoted.kind !== undefined && quoted.kind === limit.kind ? 3 : 0) +
    (weeks && isSpan(weeks, quoted) ? 2 : 0) +
    (isQuoted(boundsOf(limit.visits), quoted.visits) ? 2 : 0)
  );
}
