import type { Form } from '../knowledge/forms/form.ts';
import type { Guideline } from '../knowledge/guidelines/guideline.ts';
import { builtInForms } from '../knowledge/forms/index.ts';
import { readDate } from '../reading/dates.ts';
import { readNumberConflicts } from '../reading/numbers.ts';
import { readSentences } from '../reading/sentences.ts';
import { makeTermTable, readTerms, type Term, type TermTable } from '../reading/terms.ts';
import { type FormLibrary, makeFormLibrary } from '../syntax/form-library.ts';
import { parseLetter } from '../syntax/parse.ts';
import type { CredentialNode, IssueNode, LetterTree } from '../syntax/tree.ts';
import { maskComments, readComments } from '../text/comments.ts';
import { slice } from '../text/range.ts';
import { readSuppressions } from './suppressions.ts';
import { readArgument } from './conclusion.ts';
import { readTimeline } from './timeline.ts';
import { readWorker } from './worker.ts';
import { readCaseNumbers } from './case-numbers.ts';
import { readAskedTreatments } from './asked-treatments.ts';
import { readOutcomes } from './outcomes.ts';
import { readRecord } from './record.ts';
import { readSubject } from './conclusion-subject.ts';
import { readConcludedDrugs } from './read-drug-request.ts';
import { readQuantityParts } from './quantity-parts.ts';
import { readRequests } from './read-requests.ts';
import { readPrivacy } from './privacy.ts';
import { readWording } from './wording-read.ts';
import type { HeaderEntry, Issue, Letter, Reviewer, Summary } from './letter.ts';
import { mentionsIn } from './mentions.ts';
import { builtInGuidelines, type CitationKnowledge, makeCitationKnowledge } from './citations.ts';
import { recommendationOf } from '../reading/citations/recommendations.ts';
import { readArgumentGuidelines, readCitations, requestDay, tellsOfSurgery } from './read-citations.ts';

/** What letters are read with: made once for a configuration and shared by all letters. */
export interface Knowledge {
  readonly forms: FormLibrary;
  readonly terms: TermTable;
  readonly citations: CitationKnowledge;
}

/** Makes the knowledge ready; `forms` and `guidelines` are a user's own, in place of the built-in ones of the same id. */
export function makeKnowledge(forms: readonly Form[] = [], guidelines: readonly Guideline[] = []): Knowledge {
  const own = new Set(forms.map(({ id }) => id));
  return {
    forms: makeFormLibrary([...builtInForms.filter(({ id }) => !own.has(id)), ...forms]),
    terms: termTable(),
    citations: guidelines.length > 0 ? makeCitationKnowledge(guidelines) : builtInGuidelines(),
  };
}

let terms: TermTable | undefined;

function termTable(): TermTable {
  return (terms ??= makeTermTable());
}

let standard: Knowledge | undefined;

/** The built-in knowledge alone. */
export function standardKnowledge(): Knowledge {
  return (standard ??= makeKnowledge());
}

/** Reads a text as a letter. Never fails: whatever the text is, the model says what was found. `form` names a form by its id instead of recognising it. */
export function readLetter(source: string, knowledge: Knowledge = standardKnowledge(), form?: string): Letter {
  // Nothing behind this line sees a comment; places stay those of the author's text.
  const comments = readComments(source);
  const text = maskComments(source, comments);
  const tree = parseLetter(text, knowledge.forms, form);
  const terms = readTerms(tree.tokens, 0, tree.tokens.count, knowledge.terms);
  const header = readHeaderEntries(tree);
  const day = requestDay(header);
  const summary = readSummary(tree, terms);
  const issues = tree.issues.map((node, index) => readIssue(tree, node, index + 1, terms, knowledge.citations, day));
  const rationales = issues.flatMap(({ argument }) => argument?.sentences ?? []);
  return {
    source,
    text,
    comments,
    suppressions: readSuppressions(source, comments, tree.tokens),
    tokens: tree.tokens,
    tree,
    form: tree.form,
    isLetter: tree.isLetter,
    header,
    reviewer: readReviewer(tree),
    sections: tree.sections,
    terms,
    caseNumbers: readCaseNumbers(tree.tokens, tree),
    timeline: readTimeline(tree.tokens, tree),
    worker: readWorker(tree.tokens, tree),
    summary,
    outcomes: readOutcomes(tree.tokens, summary.sentences, rationales, terms),
    record: {
      summary: readRecord(tree.tokens, summary.sentences, terms),
      rationales: readRecord(tree.tokens, rationales, terms),
    },
    guidelines: knowledge.citations.library,
    requestDay: day,
    tellsOfSurgery: tellsOfSurgery(tree, terms),
    issues,
    numberConflicts: readNumberConflicts(tree.tokens),
    quantityParts: readQuantityParts(tree.tokens, terms),
    wording: readWording(tree, summary, issues),
    personal: readPrivacy(tree),
  };
}

function readHeaderEntries(tree: LetterTree): Map<string, HeaderEntry> {
  const entries = new Map<string, HeaderEntry>();
  for (const node of tree.header) {
    const { id } = node.field;
    if (entries.has(id)) continue;
    const value = slice(tree.text, node.value).replace(/\s+/g, ' ');
    entries.set(id, {
      id,
      node,
      value,
      date: node.field.value === 'date' ? readDate(tree.tokens, node.value)?.iso : undefined,
    });
  }
  return entries;
}

function readReviewer(tree: LetterTree): Reviewer {
  const { credentials } = tree;
  return {
    node: credentials,
    licensure: listOf(tree.text, credentials?.licensure),
    specialties: listOf(tree.text, credentials?.specialty),
  };
}

/** “Pennsylvania, Ohio,California” and “Anesthesiology and Pain Medicine” as lists. */
function listOf(text: string, node: CredentialNode | undefined): string[] {
  if (!node) return [];
  return slice(text, node.value)
    .replace(/\s+/g, ' ')
    .split(/,\s*(?:and\s+)?(?:has a subspecialty in\s+)?|;\s*/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function readSummary(tree: LetterTree, terms: readonly Term[]): Summary {
  const section = tree.sections.find((node) => node.section.role === 'summary');
  const sentences = section ? readSentences(tree.tokens, section.span.first, section.span.end) : [];
  return {
    askedTreatments: readAskedTreatments(tree.tokens, sentences, terms),
    section,
    sentences,
    mentions: mentionsIn(tree.tokens, sentences, terms),
  };
}

function readIssue(
  tree: LetterTree,
  node: IssueNode,
  number: number,
  terms: readonly Term[],
  citations: CitationKnowledge,
  day: string | undefined,
): Issue {
  const field = (id: string): Issue['rationale'] => node.fields.find((candidate) => candidate.field.id === id);
  const rationale = field('rationale');
  const argument = rationale && readArgument(tree.tokens, rationale);
  return {
    node,
    number,
    title: slice(tree.text, node.title).replace(/\s+/g, ' ').trim(),
    titleRange: node.title,
    decision: node.decision,
    requests: readRequests(tree.tokens, node, terms),
    claimsAdministratorGuideline: field('claims-administrator-guideline'),
    reviewerGuideline: field('reviewer-guideline'),
    claimsAdministratorCitations: readCitations(tree.tokens, field('claims-administrator-guideline'), citations, day),
    reviewerCitations: readCitations(tree.tokens, field('reviewer-guideline'), citations, day),
    recommendations: (argument?.sentences ?? []).flatMap((sentence) => recommendationOf(tree.tokens, sentence) ?? []),
    guidelineMentions: readArgumentGuidelines(tree.tokens, argument, citations),
    rationale,
    argument,
    mentions: argument ? mentionsIn(tree.tokens, argument.sentences, terms, argument.verdicts) : [],
    askedTreatments: argument ? readAskedTreatments(tree.tokens, argument.sentences, terms) : [],
    subject: argument?.conclusion && readSubject(tree.tokens, argument.conclusion, terms),
    concludedDrugs: readConcludedDrugs(tree.tokens, argument, terms),
  };
}
