import type { Guideline } from '../../../knowledge/guidelines/guideline.ts';
import { citationKey } from '../../../knowledge/guidelines/keys.ts';
import { printedTitle } from '../../../knowledge/guidelines/library.ts';
import type { Letter } from '../../../letter/letter.ts';
import type { Citation } from '../../../reading/citations/citation.ts';
import {
  type GuidelineField,
  guidelineFields,
  heldByOwner,
  mtusOf,
  nameOfCitation,
  regionsOf,
  sectionsFor,
} from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { ReportedFix, Rule } from '../../rule.ts';

/** Finds citations that name a document but no section or page, or a source but no document. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/no-section',
    summary: 'A citation lacks the document, chapter, section, page or year.',
    severity: 'warning',
    waits: 'later',
    messages: {
      document:
        'Issue {number}, “{title}”, cites “{cited}” without a chapter. Add the document and section so readers can find it.',
      section: 'Issue {number}, “{title}”, cites “{cited}” without a section. Add the section so readers can find it.',
      page: 'Issue {number}, “{title}”, cites “{cited}” without a page or year. Add the pages so readers can find it.',
      year: 'Issue {number}, “{title}”, cites “{cited}” without its year. Add the year of the edition.',
      chapter:
        'Issue {number}, “{title}”, cites “{cited}” without a chapter. Add the chapter so readers can find the topic.',
      study:
        'Issue {number}, “{title}”, cites “{cited}” without a year. Add the year and the journal so readers can find it.',
      insert: 'Insert “Section(s): {section}”',
      insertYear: 'Insert “{year}”',
      insertChapter: 'Insert “{chapter}”',
    },
  },
  check(letter, report) {
    for (const field of guidelineFields(letter)) {
      for (const citation of mtusOf(field.cites)) {
        const lack = lackOf(citation, field);
        if (!lack) continue;
        const message = lack === 'page' && isOfForm(letter) ? 'year' : lack;
        const values = { ...nameOf(field.issue), cited: nameOfCitation(citation) };
        const weak = lack === 'page' || citation.editions.some(({ sections }) => sections.length === 0);
        report({
          message,
          values,
          range: citation.range,
          fixes: message === 'section' ? fixesOf(letter, field, citation) : message === 'year' ? yearOf(citation) : [],
          ...(weak ? { atMost: 'information' as const } : heldByOwner(field)),
        });
      }
      if (!field.own || !isOfForm(letter)) continue;
      for (const citation of field.cites.citations) {
        const message = lackOfOther(letter, citation);
        if (!message) continue;
        report({
          message,
          values: { ...nameOf(field.issue), cited: nameOfCitation(citation) },
          range: citation.range,
          fixes: message === 'chapter' ? chapterOf(letter, field, citation) : [],
          atMost: 'information',
        });
      }
    }
  },
};

/** What a citation lacks. Published letters leave the claims administrator's sections out in one of five fields, so only a bare source is reported there. */
function lackOf(
  { document, source, editions, sections, pages, year }: Citation,
  { own }: GuidelineField,
): 'document' | 'section' | 'page' | undefined {
  if (document === '') return sections.length === 0 && source !== '' ? 'document' : undefined;
  if (!own || editions.length === 0 || pages || editions.every(({ sectionList }) => sectionList === 'none'))
    return undefined;
  // A list of drugs is looked up by the drug that is asked for.
  if (sections.length === 0) return editions.every(isListOfDrugs) ? undefined : 'section';
  // Some documents are printed without a year.
  return year || editions.every(({ citedYears }) => citedYears.length === 0) ? undefined : 'page';
}

function isListOfDrugs({ sections }: Guideline): boolean {
  return sections.length > 0 && sections.every(({ kinds }) => kinds?.every((kind) => kind === 'drug') ?? false);
}

/** The day from which the form of citations is laid down: 8 CCR 9792.21.1. */
const FORM_FROM = '2015-04-20';

/** Whether a letter is of the time in which citations must name chapter, section and year. */
function isOfForm({ requestDay }: Letter): boolean {
  return requestDay !== undefined && requestDay >= FORM_FROM;
}

/** What a citation from outside the MTUS lacks: the chapter of the guideline, or all that says when a study appeared. */
function lackOfOther(letter: Letter, citation: Citation): 'chapter' | 'study' | undefined {
  const { nonMtus, source, document, range, editions } = citation;
  if (!nonMtus || editions.length > 0) return undefined;
  const text = letter.text.slice(range.start, range.end);
  if (source === 'ODG') return document === '' && !namesChapter(letter, text) ? 'chapter' : undefined;
  if (source !== '' || startsAsChapter(letter, text)) return undefined;
  // A page of the web is reported by its own rule, and of few words no one knows what they are, unless they name a journal.
  if (/\b(?:19|20)\d\d\b|https?:|www|\w\.(?:com|org|net|gov|edu)\b/.test(text)) return undefined;
  return text.split(/\s+/).length < WORDS_OF_STUDY && !journal.test(text) ? undefined : 'study';
}

/** Whether a text has the name of a chapter in it: “Physical therapy/Preface”, “MRI shoulder”. */
function namesChapter({ guidelines }: Letter, text: string): boolean {
  const key = citationKey(text);
  return [...guidelines.nameKeys('ODG').keys()].some((name) => key.includes(name));
}

/** Whether a text begins with the name of a chapter, so that its organization is what lacks. */
function startsAsChapter({ guidelines }: Letter, text: string): boolean {
  const key = citationKey(text);
  return [...guidelines.nameKeys('ODG').keys()].some((name) => key.startsWith(name));
}

/** What journals, and the catalogs and works in which studies are found, are called. */
const journal = /\b(?:journals?|annals|archives|pubmed|medline|cochrane|uptodate|wikipedia|medscape|textbook)\b/i;

/** The fewest words of a study's author and title. */
const WORDS_OF_STUDY = 5;

/** Inserts the year of the edition that is intended. */
function yearOf({ guideline, documentRange: { end } }: Citation): ReportedFix[] {
  const year = guideline?.citedYears.at(-1);
  if (year === undefined) return [];
  const edits = [{ range: { start: end, end }, newText: ` ${String(year)}` }];
  return [{ title: 'insertYear', values: { year }, safe: false, edits }];
}

/** Inserts the chapters that are about a region of the request. */
function chapterOf(
  { guidelines }: Letter,
  { issue }: GuidelineField,
  { source, documentRange: { end } }: Citation,
): ReportedFix[] {
  const regions = [...regionsOf(issue).keys()];
  return guidelines.guidelines
    .filter((one) => one.source === source && regions.some((region) => one.regions.includes(region)))
    .slice(0, 2)
    .map(({ title }) => {
      const edits = [{ range: { start: end, end }, newText: `, ${title}` }];
      return { title: 'insertChapter', values: { chapter: title }, safe: false, edits };
    });
}

function fixesOf(letter: Letter, { issue }: GuidelineField, { guideline, year, range }: Citation): ReportedFix[] {
  if (!guideline || !year) return [];
  return sectionsFor(letter, guideline, issue.asked).map((section) => {
    const title = printedTitle(guideline, section);
    const edits = [{ range: { start: range.end, end: range.end }, newText: `, Section(s): ${title}` }];
    return { title: 'insert', values: { section: title }, safe: false, edits };
  });
}
