import { overlapRegions } from '../knowledge/regions/regions.ts';
import { readNumberConflicts } from '../reading/numbers.ts';
import { recommendationOf } from '../reading/citations/recommendations.ts';
import { readGuidelineSpeech } from '../reading/citations/speech.ts';
import { readSentences, type Sentence } from '../reading/sentences.ts';
import { readTerms, type Term, type TermTable, termsWithin } from '../reading/terms.ts';
import type { Proofreader } from '../reading/wording/proofreader.ts';
import type { IssueNode, LetterTree, SectionNode, Span } from '../syntax/tree.ts';
import { plainLine } from '../text/plain.ts';
import { slice } from '../text/range.ts';
import type { Tokens } from '../text/tokens.ts';
import { type AskedItem, readAskedItems } from './asked-items.ts';
import { readJoinedTreatments } from './joined-treatments.ts';
import { readArguedDrugs } from './argued-classes.ts';
import { readAskedTreatments } from './asked-treatments.ts';
import { callsAssociated } from './associated.ts';
import { readCaseNumbers } from './case-numbers.ts';
import type { CitationKnowledge } from './citations.ts';
import { readArgument } from './conclusion.ts';
import { aboutFrom, decidedTreatments, readConcludedTime, readSubject } from './conclusion-subject.ts';
import type { Issue, Letter, Summary } from './letter.ts';
import { mentionsIn } from './mentions.ts';
import { readElapsed } from './elapsed.ts';
import type { PartOutline } from './outline.ts';
import { readPartialGrant } from './partial-grants.ts';
import { readPrivacy } from './privacy.ts';
import { readCalculations } from './calculations.ts';
import { type Lexicon, readWith } from '../reading/clauses/lexicon.ts';
import { readKnownStatements } from './known-statements.ts';
import { readExcess, readQuotedLimits } from './quoted-limits.ts';
import { readQuotedMeasures } from './quoted-measures.ts';
import { readOrderClaims } from './source-order.ts';
import { readArgumentGuidelines, readCitations, tellsOfSurgery } from './read-citations.ts';
import { readRequestParts, type RequestParts } from './request-parts.ts';
import { readConcludedDrugs } from './requests/drugs.ts';
import { givesReason } from './reasons.ts';
import { readAsked } from './requests/asked.ts';
import { readRequests } from './requests/read.ts';
import { readTimeline } from './timeline.ts';
import { readWording } from './wording-read.ts';
import { readWorker } from './worker.ts';

/** What the reading of a part rests on apart from the part: the knowledge, and the day by which the letter's citations are judged. */
export interface PartContext {
  readonly lineEnd: Letter['lineEnd'];
  readonly terms: TermTable;
  readonly citations: CitationKnowledge;
  /** What sentences are read by, if a team has words of its own for it. */
  readonly lexicon: Lexicon | undefined;
  /** Undefined as long as the program has not read what it knows of words. */
  readonly proofreader: Proofreader | undefined;
  readonly day: string | undefined;
}

/** Reads a part of a letter by itself: nothing of the other parts is seen. Its places are counted from its beginning. */
export function readPart(
  tokens: Tokens,
  outline: PartOutline,
  { citations, day, lexicon, ...context }: PartContext,
): Letter {
  readWith(tokens, lexicon);
  const { text } = tokens;
  const tree: LetterTree = {
    text,
    tokens,
    layout: outline.layout,
    form: outline.form,
    isFormSure: true,
    otherProgram: undefined,
    isLetter: outline.isLetter,
    header: [],
    headerRange: outline.headerRange,
    sections: outline.sections,
    statement: [],
    credentials: undefined,
    signature: outline.signature,
    intros: new Map(),
    issues: outline.issues,
  };
  const terms = readTerms(tokens, 0, tokens.count, context.terms);
  const summary = readSummary(tree, outline.summary, terms);
  const issues = tree.issues.map((node, index) => readIssue(tree, node, outline.number + index, terms, citations, day));
  return {
    source: text,
    text,
    lineEnd: context.lineEnd,
    comments: [],
    suppressions: { all: [], slips: [], words: [] },
    tokens,
    tree,
    form: tree.form,
    isLetter: tree.isLetter,
    header: new Map(),
    reviewer: { node: undefined, licensure: [], specialties: [] },
    sections: tree.sections,
    terms,
    caseNumbers: readCaseNumbers(tokens, tree),
    timeline: readTimeline(tokens, tree, terms),
    elapsed: readElapsed(
      tokens,
      [...summary.sentences, ...issues.flatMap(({ argument }) => argument?.sentences ?? [])],
      terms,
    ),
    worker: readWorker(tokens, outline.summary, tree.issues, terms),
    summary,
    guidelines: citations.library,
    requestDay: day,
    tellsOfSurgery: tellsOfSurgery(tree, terms),
    issues,
    numberConflicts: readNumberConflicts(tokens),
    ...readCalculations(tokens, spansOf(summary, issues), terms),
    wording: readWording(tree, summary, issues, context.proofreader),
    personal: readPrivacy(tree),
  };
}

/** The sentences of the summary, and by itself of each issue its title and the sentences of its rationale. */
function spansOf(summary: Summary, issues: readonly Issue[]): (readonly Span[])[] {
  const titles = ({ node }: Issue): readonly Span[] =>
    node.titleParts.length > 0 ? node.titleParts.map(({ span }) => span) : [node.titleSpan];
  return [summary.sentences, ...issues.map((issue) => [...titles(issue), ...(issue.argument?.sentences ?? [])])];
}

function readSummary(tree: LetterTree, section: SectionNode | undefined, terms: readonly Term[]): Summary {
  const sentences = section ? readSentences(tree.tokens, section.span.first, section.span.end) : [];
  const items = readAskedItems(tree.tokens, sentences, terms);
  const isProposed = ({ requested, denied, authorized }: AskedItem): boolean => !requested && !denied && !authorized;
  return {
    askedTreatments: readAskedTreatments(tree.tokens, sentences, terms),
    askedItems: items.filter((item) => !isProposed(item)),
    proposedItems: items.filter(isProposed),
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
  const requests = readRequests(tree.tokens, node, terms);
  const aboutOf = aboutFrom(tree.tokens, node.titleSpan, requests, terms);
  const argument = rationale && readArgument(tree.tokens, rationale, aboutOf);
  let parts: RequestParts | undefined;
  const partsOf = (): RequestParts => (parts ??= readRequestParts(tree.tokens, node.titleSpan, requests, terms));
  const mentions = argument ? mentionsIn(tree.tokens, argument.sentences, terms, argument.verdicts) : [];
  const sentences = argument?.sentences ?? [];
  const speech = readGuidelineSpeech(tree.tokens, sentences);
  const guidelineMentions = readArgumentGuidelines(tree.tokens, argument, citations, terms);
  return {
    node,
    number,
    title: plainLine(slice(tree.text, node.title)),
    titleRange: node.title,
    decision: node.decision,
    requests,
    asked: readAsked(requests),
    joinedTreatments: readJoinedTreatments(tree.tokens, node.titleSpan, terms),
    claimsAdministratorGuideline: field('claims-administrator-guideline'),
    reviewerGuideline: field('reviewer-guideline'),
    claimsAdministratorCitations: readCitations(tree.tokens, field('claims-administrator-guideline'), citations, day),
    reviewerCitations: readCitations(tree.tokens, field('reviewer-guideline'), citations, day),
    recommendations: sentences.flatMap(
      (sentence) =>
        recommendationOf(tree.tokens, sentence, speech.has(sentence), () =>
          askedParts(terms, node.titleSpan, sentence),
        ) ?? [],
    ),
    guidelineMentions,
    orderClaims: readOrderClaims(tree.tokens, sentences, guidelineMentions),
    rationale,
    argument,
    partialGrant: readPartialGrant(tree.tokens, sentences, partsOf, aboutOf),
    arguedDrugs: readArguedDrugs(tree.tokens, argument, terms),
    knownStatements: readKnownStatements(
      tree.tokens,
      sentences,
      terms,
      speech,
      termsWithin(terms, node.titleSpan.first, node.titleSpan.end),
    ),
    exceedsGuideline: readExcess(tree.tokens, sentences),
    associated: rationale !== undefined && callsAssociated(tree.tokens, rationale.span),
    mentions,
    quotedMeasures: readQuotedMeasures(tree.tokens, sentences),
    quotedLimits: readQuotedLimits(tree.tokens, sentences, mentions, guidelineMentions, speech),
    askedTreatments: argument ? readAskedTreatments(tree.tokens, argument.sentences, terms) : [],
    subject: argument?.conclusion && readSubject(tree.tokens, argument.conclusion, terms),
    reasoned: argument !== undefined && givesReason(tree.tokens, argument, node.title, terms),
    decidedTreatments: argument ? decidedTreatments(argument, terms) : [],
    concludedDrugs: readConcludedDrugs(tree.tokens, argument, terms),
    concludedTime: argument?.conclusion && readConcludedTime(tree.tokens, argument.conclusion),
  };
}

/** The body parts in a sentence that a title is about. */
function askedParts(terms: readonly Term[], title: Span, { first, end }: Sentence): Term[] {
  const asked = termsWithin(terms, title.first, title.end).flatMap((term) =>
    term.kind === 'region' ? [term.region.id] : [],
  );
  return termsWithin(terms, first, end).filter(
    (term) => term.kind === 'region' && asked.some((id) => overlapRegions(id, term.region.id)),
  );
}
