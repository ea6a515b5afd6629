import type { Guideline } from '../../../knowledge/guidelines/guideline.ts';
import { coversRegion, type EditionStanding, standingOn } from '../../../knowledge/guidelines/library.ts';
import { areNearRegions, isPartOf, regionById } from '../../../knowledge/regions/regions.ts';
import { sitesOf } from '../../../knowledge/treatments/sites.ts';
import type { TreatmentKind } from '../../../knowledge/treatments/treatment.ts';
import { isCaseOf } from '../../../knowledge/treatments/treatments.ts';
import type { Issue, Letter, LetterPart, PartedLetter } from '../../../letter/letter.ts';
import type { Citation } from '../../../reading/citations/citation.ts';
import { type Term, termsWithin } from '../../../reading/terms.ts';
import { cover, type Range, wholeBrackets } from '../../../text/range.ts';
import {
  areOnly,
  type GuidelineField,
  guidelineFields,
  heldByOwner,
  knownSections,
  nameOfCitation,
  rangeOfDocument,
  regionsOf,
  titleOf,
} from '../../citations.ts';
import { issuesOfParts, nameOf, saidIn, summaryPart } from '../../issues.ts';
import type { LetterRange } from '../../../letter/place.ts';
import type { Span } from '../../../syntax/tree.ts';
import type { ReportedFix, ReportedPlace, Rule } from '../../rule.ts';

/** Finds chapters on another body part than the request. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'citations/region-mismatch',
    summary: 'The cited chapter covers a different body part.',
    severity: 'warning',
    messages: {
      other:
        'Issue {number}, “{title}”, concerns the {regions}, but “{cited}” covers a different body part. Cite the chapter that applies.',
      letter:
        'Issue {number}, “{title}”, cites “{cited}”, but this letter concerns the {regions}. Cite the chapter that applies.',
      origin: 'The same chapter is cited here for a request it covers.',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    let told: ReadonlyMap<string, string> | undefined;
    for (const part of letter.parts) {
      for (const field of guidelineFields(part.letter)) {
        const placed = field.cites.citations.filter(isPlaced);
        if (placed.length === 0) continue;
        const own = nearest(field.issue);
        // A drug or device that names no body part is for the one that the letter is about.
        const isNamed = (own.size > 0 && !isBack(own)) || !areOnly(field.issue.asked, anywhere);
        const regions = isNamed ? own : (told ??= regionsTold(letter));
        if (regions.size === 0) continue;
        for (const citation of placed) {
          // A device for any body part is in whatever chapter of another book has it.
          if (citation.nonMtus && !isNamed && areOnly(field.issue.asked, devices)) continue;
          if (!isNamed && isForAnybody(citation, field.issue.asked)) continue;
          const misfit = misfitOf(citation, regions);
          // Outside the MTUS, a chapter next to one that fits is cited next to it.
          if (!misfit || (citation.nonMtus && field.cites.citations.some((other) => isOn(other, regions)))) continue;
          const values = { ...nameOf(field.issue), cited: misfit.cited, regions: [...regions.values()].join(', ') };
          report({
            message: isNamed ? 'other' : 'letter',
            values,
            range: part.place(misfit.range),
            related: misfit.whole ? originOf(letter, field, citation) : [],
            fixes: misfit.whole ? fixesOf(letter, [...regions.keys()], citation, part) : [],
            ...(citation.nonMtus ? { atMost: 'information' as const } : heldByOwner(field)),
          });
        }
      }
    }
  },
};

/** The regions of an issue without those that only its treatments are for and that hold one that it names: of orthotics for the foot, no leg. */
function nearest(issue: Issue): ReadonlyMap<string, string> {
  const named = issue.requests.flatMap(({ regions }) => regions.map(({ id }) => id));
  const isWider = (id: string): boolean => !named.includes(id) && named.some((one) => isPartOf(one, id));
  return new Map([...regionsOf(issue)].filter(([id]) => !isWider(id)));
}

/** What of a citation is about another body part: the chapter, or the sections of a document on all of them. */
interface Misfit {
  readonly cited: string;
  readonly range: Range;
  readonly whole: boolean;
}

/** Whether a citation's document, or a section of it, is about a body part. */
function isPlaced({ guideline, sections }: Citation): boolean {
  return guideline !== undefined && (guideline.regions.length > 0 || sections.some(({ section }) => section?.regions));
}

function misfitOf(citation: Citation, regions: ReadonlyMap<string, string>): Misfit | undefined {
  const { guideline } = citation;
  if (!guideline) return undefined;
  const ids = [...regions.keys()];
  if (citation.sections.some(({ section }) => section?.anywhere)) return undefined;
  if (guideline.regions.length > 0)
    return ids.some((region) => coversRegion(guideline, region))
      ? undefined
      : { cited: nameOfCitation(citation), range: rangeOfDocument(citation), whole: true };
  const sections = knownSections(citation);
  const [first] = sections;
  const other =
    first !== undefined &&
    sections.length === citation.sections.length &&
    sections.every(({ section }) => section.regions && !ids.some((region) => sectionCovers(section.regions!, region)));
  return other ? { cited: first.text, range: cover(first.range, sections.at(-1)!.range), whole: false } : undefined;
}

function sectionCovers(regions: readonly string[], region: string): boolean {
  return !regionById(region) || regions.some((own) => areNearRegions(own, region));
}

/** Whether a citation's document is about a body part, and about one of these. */
function isOn({ guideline }: Citation, regions: ReadonlyMap<string, string>): boolean {
  return (
    guideline !== undefined &&
    guideline.regions.length > 0 &&
    [...regions.keys()].some((region) => coversRegion(guideline, region))
  );
}

/** Whether nothing but “back” is named, which may be the low or the upper one. */
function isBack(regions: ReadonlyMap<string, string>): boolean {
  return regions.size === 1 && regions.has('back');
}

/** Whether what is asked for is of classes that belong to the cited chapter whatever body part was injured: drugs for mood and sleep to one on the mind. */
function isForAnybody({ guideline }: Citation, asked: GuidelineField['issue']['asked']): boolean {
  const classes = guideline?.regions.flatMap((id) => regionById(id)?.careAnywhere?.treatments ?? []) ?? [];
  return classes.length > 0 && asked.every(({ treatment }) => classes.some((id) => isCaseOf(treatment, id)));
}

const devices: ReadonlySet<TreatmentKind> = new Set<TreatmentKind>(['device']);
/** What is for any body part. */
const anywhere: ReadonlySet<TreatmentKind> = new Set<TreatmentKind>(['drug', 'device']);

/** The regions that the letter mentions outside its guideline fields; none if its summary names none. */
function regionsTold(letter: PartedLetter): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  const summary = summaryPart(letter)?.letter;
  const reported = summary ? termsIn(summary, [summary.summary.section!.span]) : [];
  if (!reported.some(({ kind }) => kind === 'region')) return told;
  const argued = issuesOfParts(letter).flatMap(({ issue: { node, rationale }, part }) =>
    termsIn(part.letter, [node.titleSpan, ...(rationale ? [rationale.span] : [])]),
  );
  for (const term of [...reported, ...argued]) {
    if (term.kind === 'region') told.set(term.region.id, term.region.name);
    // The names of treatments hold regions too: “wrist splint”, “lumbar fusion”.
    if (term.kind === 'treatment')
      for (const id of sitesOf(term.treatment, '')) told.set(id, regionById(id)?.name ?? id);
  }
  return told;
}

function termsIn({ terms }: Letter, spans: readonly Span[]): Term[] {
  return spans.flatMap(({ first, end }) => termsWithin(terms, first, end));
}

/** Where the same chapter is cited for another issue, which it fits: such citations are carried over from one to the next. */
function originOf(
  letter: PartedLetter,
  { issue }: GuidelineField,
  { guideline }: Citation,
): ReportedPlace<LetterRange>[] {
  if (!guideline) return [];
  for (const { what: other, part } of saidIn(letter, guidelineFields)) {
    const regions = [...regionsOf(other.issue).keys()];
    if (
      other.issue.number === issue.number ||
      (regions.length > 0 && !regions.some((region) => coversRegion(guideline, region)))
    )
      continue;
    const same = other.cites.citations.find((citation) => citation.guideline === guideline);
    if (same) return [{ message: 'origin', range: part.place(same.documentRange) }];
  }
  return [];
}

const timesOut: ReadonlySet<EditionStanding> = new Set<EditionStanding>(['not-yet', 'superseded']);

/** The one chapter that is about the request's regions and was in force with the cited one and on the letter's day, where there is just one. */
function fixesOf(
  letter: PartedLetter,
  regions: readonly string[],
  citation: Citation,
  part: LetterPart,
): ReportedFix<LetterRange>[] {
  const { guideline, year, nonMtus } = citation;
  const range = wholeBrackets(part.letter.text, rangeOfDocument(citation));
  if (nonMtus || !guideline || !year || !range) return [];
  const day = letter.requestDay;
  const isOut = (one: Guideline): boolean => day !== undefined && timesOut.has(standingOn(one, day));
  // A chapter of another time than the letter's is reported by itself, and exchanged for one of its own time.
  const mayBeOut = isOut(guideline);
  const others = letter.guidelines.guidelines.filter(
    (other) =>
      other.source === 'MTUS' &&
      other.regions.length > 0 &&
      other.inForce.to === guideline.inForce.to &&
      other.citedYears.length > 0 &&
      (mayBeOut || !isOut(other)) &&
      regions.every((region) => other.regions.includes(region)),
  );
  if (others.length !== 1) return [];
  const expected = titleOf(others[0]!);
  return [
    {
      title: 'correct',
      values: { expected },
      safe: false,
      edits: [{ range: part.place(range), newText: expected }],
    },
  ];
}
