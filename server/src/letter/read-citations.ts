import { formsOfHave } from '../knowledge/clauses/common-words.ts';
import { readFieldCitations } from '../reading/citations/read.ts';
import { spanNames } from '../reading/clauses/spans.ts';
import { readGuidelineMentions } from '../reading/citations/mentions.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import type { FieldNode, LetterTree } from '../syntax/tree.ts';
import { cueWords, newCue, nextCue } from '../text/cues.ts';
import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import { readSilence } from './silences.ts';
import type { FieldCitations } from '../reading/citations/citation.ts';
import type { CitationKnowledge } from './citations.ts';
import type { Argument } from './conclusion.ts';
import type { ArguedGuideline, HeaderEntry } from './letter.ts';

/** Reads what a guideline field cites; undefined if there is no field. */
export function readCitations(
  tokens: Tokens,
  field: FieldNode | undefined,
  { library }: CitationKnowledge,
  day: string | undefined,
): FieldCitations | undefined {
  return field && readFieldCitations(tokens, field.span.first, field.span.end, library, day);
}

/** The guidelines that a rationale names, and whether it names them as silent on the matter. */
export function readArgumentGuidelines(
  tokens: Tokens,
  argument: Argument | undefined,
  { mentions }: CitationKnowledge,
  terms: readonly Term[],
): ArguedGuideline[] {
  return (argument?.sentences ?? []).flatMap((sentence) => {
    const named = readGuidelineMentions(tokens, sentence.first, sentence.end, mentions);
    if (named.length === 0) return [];
    const silent =
      hasWord(tokens, sentence, outside) || (hasWord(tokens, sentence, denying) && hasWord(tokens, sentence, treating));
    const silence = readSilence(tokens, sentence, named, terms);
    const ofReview = spanNames(tokens, sentence, 'utilization-review');
    return named.map((mention) => ({
      ...mention,
      ofReview,
      silent: silent || silence !== undefined,
      silence: silence?.guidelines.includes(mention) ? silence : undefined,
    }));
  });
}

const outside = new WordSet(['outside', 'silent', 'beyond']);
const treating = new WordSet([
  ...formsOfHave,
  ...'address addresses addressed discuss discusses discussed mention mentions mentioned cover covers covered speak speaks say says contain contains list lists include includes give gives offer offers provide provides section chapter deal deals dealt treat treats'.split(
    ' ',
  ),
]);

/**
 * The day by which editions are reported: a guideline applies to requests by the day they were made, which letters do not give; utilization
 * review denied the request a few days later, so its day is in. Without it, the day of the application, then of the assignment, then of the decision.
 */
export function requestDay(header: ReadonlyMap<string, HeaderEntry>): string | undefined {
  return ['utilizationReviewDate', 'applicationReceived', 'dateAssigned', 'decisionDate']
    .map((id) => header.get(id)?.date)
    .find((date) => date !== undefined);
}

const surgeryCue = cueWords(newCue(), [
  'surgery',
  'surgeries',
  'surgical',
  'surgically',
  'postoperative',
  'postoperatively',
  'postsurgical',
  'preoperative',
  'operation',
  'operative',
  'operated',
  'op',
  'repair',
  'repaired',
  'reconstruction',
  'fusion',
  'arthroscopic',
  'arthroscopy',
  'graft',
  'grafts',
  'grafting',
  'grafted',
  'excision',
  'amputation',
  'arthroplasty',
  'replaced',
  'replacement',
  'fused',
  'reconstructed',
  'reattached',
]);

/** Words before an operation by which there was none: “no surgery is planned”, “has not had surgery”. */
const denying = new WordSet(['no', 'not', 'never', 'without', 'nor', 'neither', 'denies', 'denied', 'non']);
/** How far before an operation such a word may be. */
const NEAR = 4;

/** Whether the letter refers to an operation, in any of its words but those that deny it; the guideline fields, which name sections, are left out. */
export function tellsOfSurgery({ tokens, sections, issues }: LetterTree, terms: readonly Term[]): boolean {
  const spans = sections.filter(({ section }) => section.role === 'summary').map(({ span }) => span);
  for (const issue of issues) {
    spans.push(issue.titleSpan);
    for (const { field, span } of issue.fields) if (field.id === 'rationale') spans.push(span);
  }
  return spans.some(({ first, end }) => {
    for (let i = first; (i = nextCue(tokens, i, end, surgeryCue)) < end; i++) if (!isDenied(tokens, i)) return true;
    return termsWithin(terms, first, end).some(
      (term) => term.kind === 'treatment' && term.treatment.kind === 'surgery' && !isDenied(tokens, term.first),
    );
  });
}

/** Says whether what stands at a token is denied right before it: “no fracture”, “denies headaches”. */
export function isDenied(tokens: Tokens, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - NEAR); at--) {
    if (tokens.kinds[at] === Kind.mark && !isMark(tokens, at, Mark.hyphen)) return false;
    if (isWordOf(tokens, at, denying)) return true;
  }
  return false;
}
