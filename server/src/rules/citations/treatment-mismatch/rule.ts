import type { Guideline, Section } from '../../../knowledge/guidelines/guideline.ts';
import { printedTitle } from '../../../knowledge/guidelines/library.ts';
import type { TreatmentKind } from '../../../knowledge/treatments/treatment.ts';
import { areNeighbours, treatmentById } from '../../../knowledge/treatments/treatments.ts';
import type { Issue, LetterPart, PartedLetter } from '../../../letter/letter.ts';
import type { Citation, CitedSection } from '../../../reading/citations/citation.ts';
import { termsWithin } from '../../../reading/terms.ts';
import type { Range } from '../../../text/range.ts';
import {
  areOnly,
  closest,
  type GuidelineField,
  guidelineFields,
  heldByOwner,
  knownSections,
  mtusOf,
  rangeOfDocument,
  sectionsFor,
} from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { ReportedFix, ReportedPlace, Rule } from '../../rule.ts';
import type { LetterRange } from '../../../letter/place.ts';
import type { Asked } from '../../../letter/requests/asked.ts';
import { ANY_DRUG, otherTopics } from './topics.ts';

/** Finds cited sections, and guidelines in rationales, that are about another treatment than the request. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'citations/treatment-mismatch',
    summary: 'The cited section covers a different treatment.',
    severity: 'warning',
    messages: {
      section:
        'Issue {number}, “{title}”, requests {asked}, but the section “{cited}” covers something else. Cite the section that applies.',
      aside:
        'Issue {number}, “{title}”, requests {asked}; the section “{cited}” covers no treatment. Remove it, or cite the section that applies.',
      class:
        'Issue {number}, “{title}”, requests {asked} ({classes}), but “{cited}” covers {covered}. Cite what applies to this drug.',
      guideline:
        'The rationale of issue {number}, “{title}”, relies on a guideline for {covered}, but the request is for {asked}. Use the guideline that applies.',
      origin: 'Relied on here for a request it covers.',
      argued: 'Relied on here in the rationale.',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    for (const part of letter.parts) {
      for (const { field, asked, cited } of otherClasses(part.letter))
        report({
          message: 'class',
          values: {
            ...nameOf(field.issue),
            asked: namesOf(asked),
            classes: classesOf(asked),
            cited: cited.text,
            covered: coveredBy(cited.section),
          },
          range: part.place(cited.range),
          related: arguedAt(part, field, cited.section),
          atMost: 'information',
        });
      for (const { field, asked, citation, cited, aside, alone } of misfits(part.letter)) {
        const values = { ...nameOf(field.issue), asked: namesOf(asked), cited: cited.text };
        const range = part.place(cited.range);
        if (aside) report({ message: 'aside', values, range, atMost: 'information' });
        else
          report({
            message: 'section',
            values,
            range,
            related: arguedAt(part, field, cited.section),
            fixes: fixesOf(part, citation, cited, asked),
            ...(alone ? heldByOwner(field) : { atMost: 'information' as const }),
          });
      }
      for (const { field, asked, citation, cited } of otherOfFamily(part.letter))
        report({
          message: 'section',
          values: { ...nameOf(field.issue), asked: namesOf(asked), cited: cited.text },
          range: part.place(cited.range),
          related: arguedAt(part, field, cited.section),
          fixes: fixesOf(part, citation, cited, asked),
          atMost: 'information',
        });
      for (const { field, asked, cited, covered } of topics(part.letter))
        report({
          message: covered === undefined ? 'section' : 'class',
          values: {
            ...nameOf(field.issue),
            asked: namesOf(asked),
            cited: cited.text,
            ...(covered === undefined ? {} : { covered, classes: classesOf(asked) }),
          },
          range: part.place(cited.range),
          atMost: 'information',
        });
      for (const mention of mentionedMisfits(part.letter)) {
        const { issue, asked, sections, guidelines, range } = mention;
        const covered = coveredBy(sections[0]!);
        const origin = originOf(letter, sections, guidelines);
        report({
          message: 'guideline',
          values: { ...nameOf(issue), asked: namesOf(asked), covered },
          range: part.place(range),
          related: origin ? [{ message: 'origin', range: origin }] : [],
          atMost: 'information',
        });
      }
    }
  },
};

const topics = perPart(otherTopics);

/** A cited section that is about something else than the request. */
interface Misfit {
  readonly field: GuidelineField;
  readonly asked: readonly Asked[];
  readonly citation: Citation;
  readonly cited: CitedSection & { readonly section: Section };
  /** Whether another section of the field covers the request, and this one deals with no treatment. */
  readonly aside: boolean;
  /** Whether nothing else is cited that the program does not know. */
  readonly alone: boolean;
}

const misfits = perPart((part) => guidelineFields(part).flatMap((field) => misfitsIn(field)));

function misfitsIn(field: GuidelineField): Misfit[] {
  const asked = field.issue.asked;
  if (asked.length === 0) return [];
  const documents = mtusOf(field.cites);
  const about = [...asked, ...evaluatedIn(field.issue)];
  const fits = documents
    .flatMap(coveringSections)
    .some((cited) => closest(cited.section, about) !== 'other' || isInTitle(cited, field.issue));
  // What else is cited may be what decides the request: then the mismatch is only information.
  const alone =
    documents.every(
      (citation) => coveringSections(citation).length > 0 && citation.sections.every(({ section }) => section),
    ) && field.cites.nonMtus === undefined;
  return documents.flatMap((citation) =>
    coveringSections(citation)
      .filter(({ section }) => (!fits || isAside(section)) && closest(section, about) === 'other')
      .map((cited) => ({ field, asked, citation, cited, aside: fits, alone })),
  );
}

/** What is evaluated for: “a physical therapy evaluation” is a visit, which the section on the therapy may cover. */
function evaluatedIn({ requests }: Issue): Asked[] {
  return requests.flatMap(({ treatments, meant }) =>
    meant.every(({ kind }) => kind === 'consultation')
      ? treatments.map(({ id, name }) => ({ treatment: id, drug: undefined, name }))
      : [],
  );
}

/** A cited section on another class of drugs than the one asked for, near as it may be, if nothing else that is cited is on the drug. */
type OtherClass = Pick<Misfit, 'field' | 'asked' | 'cited'>;

const otherClasses = perPart((part) => guidelineFields(part).flatMap(otherClassesIn));

function otherClassesIn(field: GuidelineField): OtherClass[] {
  const asked = field.issue.asked;
  const cited = field.cites.citations.flatMap(coveringSections);
  const near =
    asked.length > 0 &&
    asked.every(({ drug }) => drug !== undefined) &&
    cited.length > 0 &&
    field.cites.citations.every(({ sections }) => sections.every(({ section }) => section)) &&
    cited.every(({ section }) => isOfDrugs(section) && closest(section, asked) === 'near') &&
    (cited.every(({ section }) => isOfDrugsAlone(section)) || field.cites.citations.every((one) => names(one, asked)));
  return near ? cited.map((one) => ({ field, asked, cited: one })) : [];
}

const otherOfFamily = perPart((part) => guidelineFields(part).flatMap(otherOfFamilyIn));

/**
 * The cited sections on another injection than the one asked for, where no more than the needle is common to all that is cited and asked; and
 * those on another therapy or device of its family, where the document has a section on what is asked (chiropractic care under massage).
 */
function otherOfFamilyIn(field: GuidelineField): Omit<Misfit, 'aside' | 'alone'>[] {
  const asked = field.issue.asked;
  const documents = mtusOf(field.cites);
  const isAnother = ({ section }: CitedSection): boolean =>
    section !== undefined &&
    section.treatments.length > 0 &&
    closest(section, asked) === 'near' &&
    !section.treatments.some((id) => asked.some(({ treatment }) => areNeighbours(treatment, id)));
  const isOther =
    documents.length > 0 &&
    field.cites.nonMtus === undefined &&
    asked.length > 0 &&
    (areOnly(asked, injections)
      ? documents.every(({ sections }) => sections.length > 0 && sections.every(isAnother))
      : documents.every((citation) => isOnOneOfFamily(citation, asked)));
  return isOther
    ? documents.flatMap((citation) => knownSections(citation).map((cited) => ({ field, asked, citation, cited })))
    : [];
}

function isOfDrugsAlone({ treatments }: Section): boolean {
  return treatments.every((id) => treatmentById(id)?.kind === 'drug');
}

/** Whether a document has a section on what is asked. */
function names({ guideline }: Citation, asked: readonly Asked[]): boolean {
  return guideline?.sections.some((section) => !section.kinds && closest(section, asked) === 'named') ?? false;
}

const injections: ReadonlySet<TreatmentKind> = new Set<TreatmentKind>(['injection']);
const treating: ReadonlySet<TreatmentKind> = new Set<TreatmentKind>(['therapy', 'device']);
/** Sections on so many treatments are on a field of them. */
const FIELD = 3;

/** Whether all that a citation names is on one therapy or device next to the one asked for, which has a section of its own in the document. */
function isOnOneOfFamily(citation: Citation, asked: readonly Asked[]): boolean {
  const { sections } = citation;
  return (
    areOnly(asked, treating) &&
    sections.length > 0 &&
    sections.every(
      ({ section }) => section && section.treatments.length < FIELD && closest(section, asked) === 'near',
    ) &&
    names(citation, asked)
  );
}

/** Whether a section is on drugs by their class, and on what goes with them at most: the tests that follow an opioid. */
function isOfDrugs({ treatments, kinds }: Section): boolean {
  return !kinds && !treatments.includes(ANY_DRUG) && treatments.some((id) => treatmentById(id)?.kind === 'drug');
}

function classesOf(asked: readonly Asked[]): string {
  return [...new Set(asked.map(({ treatment }) => treatmentById(treatment)?.name ?? treatment))].join(', ');
}

function coveredBy({ treatments, drugs }: Section): string {
  return drugs?.join(', ') ?? treatments.map((id) => treatmentById(id)?.name ?? id).join(', ');
}

/** The sections that a citation names; of a document that has none, what the whole of it is about. */
function coveringSections(citation: Citation): (CitedSection & { readonly section: Section })[] {
  const { guideline, document } = citation;
  if (guideline?.sectionList !== 'none') return knownSections(citation);
  const range = rangeOfDocument(citation);
  return guideline.sections.map((section) => ({ text: document, range, section, near: undefined }));
}

/** A guideline that a rationale names, and that is about something else than the request. */
interface MentionedMisfit {
  readonly issue: Issue;
  readonly asked: readonly Asked[];
  readonly sections: readonly Section[];
  readonly guidelines: readonly Guideline[];
  readonly range: Range;
}

const mentionedMisfits = perPart((part) =>
  guidelineFields(part).flatMap(({ own, issue, cites }): MentionedMisfit[] => {
    const asked = own ? issue.asked : [];
    if (asked.length === 0) return [];
    return issue.guidelineMentions.flatMap(({ guidelines, range }) => {
      // Where it is cited too, the citation is reported.
      if (mtusOf(cites).some(({ guideline }) => guideline && guidelines.includes(guideline))) return [];
      // Only a guideline on one treatment alone can be the wrong one as a whole.
      const sections = guidelines.flatMap((guideline) => (guideline.sectionList === 'none' ? guideline.sections : []));
      const misses =
        sections.length > 0 &&
        sections.length >= guidelines.length &&
        sections.every((section) => closest(section, asked) === 'other');
      return misses ? [{ issue, asked, sections, guidelines, range }] : [];
    });
  }),
);

/** Where a guideline is argued from for a request that it covers: such sentences come over from one issue to another. */
function originOf(
  letter: PartedLetter,
  sections: readonly Section[],
  guidelines: readonly Guideline[],
): LetterRange | undefined {
  for (const part of letter.parts)
    for (const issue of part.letter.issues) {
      const asked = issue.asked;
      if (sections.every((section) => closest(section, asked) === 'other')) continue;
      const mention = issue.guidelineMentions.find((one) => one.guidelines.some((own) => guidelines.includes(own)));
      if (mention) return part.place(mention.range);
    }
  return undefined;
}

function namesOf(asked: readonly Asked[]): string {
  return [...new Set(asked.map(({ name }) => name))].join(', ');
}

/** “Detoxification”, of a consultation on detoxification: whether the title of an issue has the words of a section. */
function isInTitle({ text }: CitedSection, { title }: Issue): boolean {
  const words = text.toLowerCase().match(/[a-z]{6,}/g) ?? [];
  const own = title.toLowerCase();
  return words.length > 0 && words.every((word) => own.includes(word));
}

/** Whether a section deals with no treatment at all, only with whom to see. */
function isAside({ treatments, kinds }: Section): boolean {
  return treatments.length === 0 && kinds?.length === 1 && kinds[0] === 'consultation';
}

/** Where the rationale refers to what the section is about. */
function arguedAt(part: LetterPart, { issue, own }: GuidelineField, section: Section): ReportedPlace<LetterRange>[] {
  const at = issue.rationale?.span;
  if (!own || !at) return [];
  const within = termsWithin(part.letter.terms, at.first, at.end).filter(
    (one) => one.kind === 'treatment' && section.treatments.includes(one.treatment.id),
  );
  return within.slice(0, 3).map(({ range }) => ({ message: 'argued', range: part.place(range) }));
}

function fixesOf(
  part: LetterPart,
  { guideline }: Citation,
  { range }: CitedSection,
  asked: readonly Asked[],
): ReportedFix<LetterRange>[] {
  if (!guideline || guideline.sectionList === 'none') return [];
  return sectionsFor(part.letter, guideline, asked).map((section) => {
    const expected = printedTitle(guideline, section);
    return {
      title: 'correct',
      values: { expected },
      safe: false,
      edits: [{ range: part.place(range), newText: expected }],
    };
  });
}
