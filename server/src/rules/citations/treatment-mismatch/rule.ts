import type { Section } from '../../../knowledge/guidelines/guideline.ts';
import { printedTitle } from '../../../knowledge/guidelines/library.ts';
import { treatmentById } from '../../../knowledge/treatments/treatments.ts';
import type { Letter, LetterPart } from '../../../letter/letter.ts';
import type { Citation, CitedSection } from '../../../reading/citations/citation.ts';
import { termsWithin } from '../../../reading/terms.ts';
import {
  type Asked,
  askedOf,
  closest,
  type GuidelineField,
  guidelineFields,
  heldByOwner,
  knownSections,
  mtusOf,
  sectionsFor,
} from '../../citations.ts';
import { type IssueOfPart, nameOf } from '../../issues.ts';
import type { ReportedFix, ReportedPlace, Rule } from '../../rule.ts';

/** Finds cited sections, and guidelines in rationales, that are about another treatment than the request. */
export const rule: Rule = {
  meta: {
    id: 'citations/treatment-mismatch',
    summary: 'The cited section is about another treatment than the request.',
    severity: 'warning',
    messages: {
      section:
        'Issue {number}, “{title}”, asks for {asked}, but the section “{cited}” is about something else. Cite the section that covers the request.',
      aside:
        'Issue {number}, “{title}”, asks for {asked}; the section “{cited}” deals with no treatment. Leave it out, or cite what covers the request.',
      guideline:
        'The rationale of issue {number}, “{title}”, argues from a guideline on {covered}, but the request is for {asked}. Argue from what covers the request.',
      origin: 'Here it is argued from for a request that it covers.',
      argued: 'The rationale argues from it here.',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    for (const { field, part } of fieldsOf(letter)) {
      const asked = askedOf(part.letter, field.issue);
      if (asked.length === 0) continue;
      const cited = mtusOf(field.cites);
      const sections = cited.flatMap(knownSections);
      const values = { ...nameOf(field.issue), asked: namesOf(asked) };
      // What else is cited may be what decides the request: then the odd section is only worth a look.
      const alone =
        cited.every((citation) => citation.sections.length > 0 && citation.sections.every(({ section }) => section)) &&
        field.cites.nonMtus === undefined;
      const fits = sections.some(({ section }) => closest(section, asked) !== 'other');
      for (const citation of cited) {
        for (const one of knownSections(citation)) {
          if (fits) {
            if (isAside(one.section) && closest(one.section, asked) === 'other')
              report({
                message: 'aside',
                values: { ...values, cited: one.text },
                range: part.move(one.range),
                atMost: 'information',
              });
            continue;
          }
          if (closest(one.section, asked) !== 'other') continue;
          report({
            message: 'section',
            values: { ...values, cited: one.text },
            range: part.move(one.range),
            related: arguedAt(part, field, one.section),
            fixes: part.move(fixesOf(letter, citation, one, asked)),
            ...(alone ? heldByOwner(field) : { atMost: 'information' as const }),
          });
        }
      }
      if (field.own) reportMentions(letter, { issue: field.issue, part }, asked, report);
    }
  },
};

function reportMentions(
  letter: Letter,
  { issue, part }: IssueOfPart,
  asked: readonly Asked[],
  report: Parameters<Rule['check']>[1],
): void {
  for (const { guidelines, range } of issue.guidelineMentions) {
    // Only a guideline on one treatment alone can be the wrong one as a whole.
    const sections = guidelines.flatMap((guideline) => (guideline.sectionList === 'none' ? guideline.sections : []));
    if (
      sections.length === 0 ||
      sections.length < guidelines.length ||
      sections.some((section) => closest(section, asked) !== 'other')
    )
      continue;
    const covered = sections[0]!.treatments.map((id) => treatmentById(id)?.name ?? id).join(', ');
    // Such sentences come over from an issue that they fit.
    const origin = letter.issues
      .filter((other) => sections.some((section) => closest(section, askedOf(letter, other)) !== 'other'))
      .flatMap((other) =>
        other.guidelineMentions.filter((mention) =>
          mention.guidelines.some((guideline) => guidelines.includes(guideline)),
        ),
      )[0];
    report({
      message: 'guideline',
      values: { ...nameOf(issue), asked: namesOf(asked), covered },
      range: part.move(range),
      related: origin ? [{ message: 'origin', range: origin.range }] : [],
      atMost: 'information',
    });
  }
}

function fieldsOf({ parts }: Letter): { field: GuidelineField; part: LetterPart }[] {
  return parts.flatMap((part) => guidelineFields(part.letter).map((field) => ({ field, part })));
}

function namesOf(asked: readonly Asked[]): string {
  return [...new Set(asked.map(({ name }) => name))].join(', ');
}

/** Whether a section deals with no treatment at all, only with whom to see. */
function isAside({ treatments, kinds }: Section): boolean {
  return treatments.length === 0 && kinds?.length === 1 && kinds[0] === 'consultation';
}

/** Where the rationale speaks of what the section is about. */
function arguedAt(part: LetterPart, { issue, own }: GuidelineField, section: Section): ReportedPlace[] {
  const at = issue.rationale?.span;
  if (!own || !at) return [];
  const within = termsWithin(part.letter.terms, at.first, at.end).filter(
    (one) => one.kind === 'treatment' && section.treatments.includes(one.treatment.id),
  );
  return within.slice(0, 3).map(({ range }) => ({ message: 'argued', range: part.move(range) }));
}

function fixesOf(
  letter: Letter,
  { guideline }: Citation,
  { range }: CitedSection,
  asked: readonly Asked[],
): ReportedFix[] {
  if (!guideline) return [];
  return sectionsFor(letter, guideline, asked).map((section) => {
    const expected = printedTitle(guideline, section);
    return { title: 'correct', values: { expected }, safe: false, edits: [{ range, newText: expected }] };
  });
}
