import { coverOf, coversRegion, printedTitle, standingOn } from '../../server/src/knowledge/guidelines/library.ts';
import type { Section } from '../../server/src/knowledge/guidelines/guideline.ts';
import type { Issue, Letter } from '../../server/src/letter/letter.ts';
import type { Citation } from '../../server/src/reading/citations/citation.ts';
import { total, weeks } from '../../server/src/reading/quantities/quantity.ts';
import { overwrite, type Planting, type PlantKind } from './plant.ts';
import { misspellings } from './slips.ts';

/** Every MTUS document that the reviewer of an issue cites and the library knows. */
function perCitation(letter: Letter, plant: (citation: Citation, issue: Issue) => Planting[]): Planting[] {
  if (letter.form.issues.style !== 'decided-title') return [];
  return letter.issues.flatMap((issue) =>
    (issue.reviewerCitations?.citations ?? [])
      .filter(({ nonMtus, guideline }) => !nonMtus && guideline)
      .flatMap((citation) => plant(citation, issue)),
  );
}

function treatmentsOf(issue: Issue, letter: Letter): string[] {
  const { first, end } = issue.node.titleSpan;
  return letter.terms
    .filter((term) => term.first >= first && term.end <= end)
    .flatMap((term) =>
      term.kind === 'treatment' ? [term.treatment.id] : term.kind === 'drug' ? [term.drug.class] : [],
    );
}

/** Whether a citation is the only one in its field, and has one section. */
function standsAlone({ sections }: Citation, issue: Issue): boolean {
  const cites = issue.reviewerCitations!;
  return cites.citations.length === 1 && sections.length === 1 && sections[0]!.section !== undefined;
}

/** A section that covers none of the treatments. */
function foreign(sections: readonly Section[], treatments: readonly string[]): Section[] {
  return sections
    .filter((section) => treatments.every((treatment) => coverOf(section, treatment) === 'other'))
    .slice(0, 3);
}

/** Defects of citations, each planted in the reviewer's field or in the quoted limits. */
export const citationKinds: readonly PlantKind[] = [
  {
    name: "another treatment's section",
    rule: 'citations/treatment-mismatch',
    plantings: (letter) =>
      perCitation(letter, ({ guideline, sections, ...citation }, issue) => {
        const treatments = treatmentsOf(issue, letter);
        if (treatments.length === 0 || !standsAlone({ guideline, sections, ...citation }, issue) || citation.pages)
          return [];
        return foreign(guideline!.sections, treatments).map((section) =>
          overwrite(sections[0]!.range, printedTitle(guideline!, section)),
        );
      }),
  },
  {
    name: 'an edition no longer in force',
    rule: 'citations/edition-in-force',
    companions: ['citations/treatment-mismatch', 'citations/quoted-limit'],
    plantings: (letter) =>
      perCitation(letter, ({ guideline, year, documentRange }) => {
        const day = letter.requestDay;
        if (!year || day === undefined || day < '2016-09-01') return [];
        const older = letter.guidelines
          .editionsOf(guideline!.family)
          .filter((edition) => edition.title === guideline!.title && standingOn(edition, day) === 'superseded');
        return older.map((edition) =>
          overwrite(year.range, String(edition.citedYears[0]), { start: documentRange.start, end: year.range.end }),
        );
      }),
  },
  {
    name: 'an edition not yet in force',
    rule: 'citations/edition-in-force',
    companions: ['citations/unknown-section'],
    plantings: (letter) =>
      perCitation(letter, ({ guideline, year, documentRange }) => {
        if (!year || letter.requestDay === undefined || letter.requestDay >= '2017-12-01') return [];
        const later = letter.guidelines
          .editionsOf(guideline!.family)
          .find(({ inForce }) => (inForce.from ?? '') >= '2017-12-01');
        const range = { start: documentRange.start, end: year.range.end };
        return later ? [overwrite(range, `${later.title} ${String(later.citedYears[0])}`)] : [];
      }),
  },
  {
    name: 'an edition that never was',
    rule: 'citations/unknown-document',
    plantings: (letter) =>
      perCitation(letter, ({ year, documentRange }) =>
        year ? [overwrite(year.range, '2013', { start: documentRange.start, end: year.range.end })] : [],
      ),
  },
  {
    name: "another part's chapter",
    rule: 'citations/region-mismatch',
    companions: ['citations/treatment-mismatch'],
    plantings: (letter) =>
      perCitation(letter, ({ guideline, documentRange, year }, issue) => {
        const regions = issue.requests.flatMap((request) => request.regions.map(({ id }) => id));
        if (regions.length === 0 || !year || guideline!.regions.length === 0) return [];
        const range = { start: documentRange.start, end: year.range.end };
        return letter.guidelines.guidelines
          .filter(
            (other) =>
              other.inForce.to === '2017-11-30' &&
              other.regions.length > 0 &&
              regions.every((region) => !coversRegion(other, region)),
          )
          .slice(0, 3)
          .map((other) => overwrite(range, `${other.title} ${String(other.citedYears[0])}`));
      }),
  },
  {
    name: 'pages of another section',
    rule: 'citations/page-range',
    plantings: (letter) =>
      perCitation(letter, ({ pages, sections, editions }) => {
        const own = editions
          .flatMap((edition) => edition.sections.filter(({ title }) => title === sections[0]?.section?.title))
          .find((section) => section.pages);
        if (!pages || sections.length !== 1 || own?.pages?.standing === 'unverified' || !own) return [];
        return ['67-73', '111'].map((text) => overwrite(pages.range, text));
      }),
  },
  {
    name: 'document misspelt',
    rule: 'citations/unknown-document',
    companions: ['wording/spelling'],
    plantings: (letter) =>
      perCitation(letter, ({ documentRange, year }) =>
        misspellings(letter.text, documentRange).map((planting) => ({
          ...planting,
          at: { start: documentRange.start, end: year?.range.end ?? documentRange.end },
        })),
      ),
  },
  {
    name: 'section misspelt',
    rule: 'citations/unknown-section',
    plantings: (letter) =>
      perCitation(letter, ({ sections }) =>
        sections.flatMap(({ range, section }) => (section ? misspellings(letter.text, range) : [])),
      ),
  },
  {
    name: 'section left out',
    rule: 'citations/no-section',
    plantings: (letter) =>
      perCitation(letter, ({ sections, year, range, guideline }) =>
        year && sections.length > 0 && guideline!.sectionList !== 'none'
          ? [overwrite({ start: year.range.end, end: sections.at(-1)!.range.end }, '', range)]
          : [],
      ),
  },
  {
    name: 'no evidence cited',
    rule: 'citations/no-evidence',
    companions: ['structure/empty-field'],
    plantings: (letter) =>
      letter.form.issues.style !== 'decided-title'
        ? []
        : letter.issues.flatMap((issue) => {
            const field = issue.reviewerGuideline;
            const first = letter.issues.every(
              (other) => other.number >= issue.number || other.decision?.upholds === false,
            );
            return field && (first || issue.decision?.upholds === false)
              ? [overwrite(field.value, 'The Expert Reviewer did not cite any medical evidence for its decision.')]
              : [];
          }),
  },
  {
    name: "another edition's limit",
    rule: 'citations/quoted-limit',
    companions: ['counts/limit-comparison', 'counts/word-and-figure', 'citations/limit-decision'],
    plantings: (letter) => limits(letter, '26/16', '24', true),
  },
  {
    name: "another condition's limit",
    rule: 'citations/quoted-limit',
    companions: ['counts/limit-comparison', 'citations/limit-decision'],
    plantings: (letter) => [...limits(letter, '9-10/8', '8-10', false), ...limits(letter, '8-10/4', '9-10', false)],
  },
];

/** The places where the physical medicine section of 2016 is cited and these numbers are quoted; with other sources next to it only where `beside`. */
function limits(letter: Letter, numbers: string, text: string, beside: boolean): Planting[] {
  return perCitation(letter, (citation, issue) => {
    if (!citation.sections.some(({ section }) => section?.id === 'physical-medicine-treatment')) return [];
    const other = !standsAlone(citation, issue) || issue.guidelineMentions.some(({ source }) => source === 'ODG');
    if (other && !beside) return [];
    return issue.mentions.flatMap(({ role, quantity }) => {
      const visits = total(quantity);
      const span = weeks(quantity);
      const part = quantity.stated;
      if (
        role !== 'limit' ||
        !visits ||
        !span ||
        !part ||
        `${visits[0] === visits[1] ? visits[0] : visits.join('-')}/${span[1]}` !== numbers
      )
        return [];
      const { first, end } = part.total;
      return [
        overwrite({ start: letter.tokens.starts[first]!, end: letter.tokens.ends[end - 1]! }, text, quantity.range),
      ];
    });
  });
}
