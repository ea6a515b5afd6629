import { readWrongArticles, type WrongArticle } from '../reading/wording/articles.ts';
import { type LoneMark, readLoneApostrophes, readLoneBrackets, readLoneQuotes } from '../reading/wording/enclosures.ts';
import { type Placeholder, readPlaceholders } from '../reading/wording/placeholders.ts';
import {
  readRepeatedItems,
  readRepeatedWords,
  type RepeatedItem,
  type RepeatedWords,
} from '../reading/wording/repeats.ts';
import { readGrammar, readTitleSlips } from '../reading/wording/grammar/grammar.ts';
import { SentenceWords } from '../reading/wording/grammar/sentence-words.ts';
import type { GrammarSlip } from '../reading/wording/grammar/slip.ts';
import { isForeign } from '../reading/wording/english.ts';
import { type MisspelledWord, readMisspellings } from '../reading/wording/misspellings.ts';
import { readOwnWords } from '../reading/wording/quoted-words.ts';
import { readRunOns, type RunOn } from '../reading/wording/run-ons.ts';
import { type JoinedNumbers, readJoinedNumbers } from '../reading/wording/joined-numbers.ts';
import { marksIn } from '../reading/wording/shapes.ts';
import { readSlips, type Slip } from '../reading/wording/slips.ts';
import { readSpacing, type SpacingSlip } from '../reading/wording/spacing.ts';
import type { WordReader } from '../reading/wording/word-reader.ts';
import { wordCount } from '../reading/wording/sentences.ts';
import type { Proofreader } from '../reading/wording/proofreader.ts';
import type { LetterTree, Span } from '../syntax/tree.ts';
import { contains, overlaps, type Range } from '../text/range.ts';
import { rangeOf, type Tokens } from '../text/tokens.ts';
import type { Issue, Summary } from './letter.ts';
import { repeatedLimits, repeatedSentences } from './wording-copies.ts';
import { openEndOf } from './wording-ends.ts';
import type { GrammarFinding, InPassage, LongSentence, OpenEnd, Passage, Wording } from './wording.ts';

/** A sentence of this many words is kept as one that may be too long; teams draw the line no lower than here. */
const LONG_SENTENCE = 25;
/** So many words of a passage in another language are shown. */
const SHOWN = 4;

/** Reads how a letter is worded; what needs the word list only where there is one. The statement, the header and the credentials are the form's words and are left out. */
export function readWording(
  tree: LetterTree,
  summary: Summary,
  issues: readonly Issue[],
  proofreader: Proofreader | undefined,
): Wording {
  const words = proofreader?.words;
  const { tokens, layout } = tree;
  const passages = passagesOf(summary, issues);
  const loneMarks: (LoneMark & InPassage)[] = [];
  const repeatedWords: RepeatedWords[] = [];
  const repeatedItems: RepeatedItem[] = [];
  const spacing: SpacingSlip[] = [];
  const joinedNumbers: JoinedNumbers[] = [];
  const runOns: RunOn[] = [];
  const openEnds: OpenEnd[] = [];
  const articles: WrongArticle[] = [];
  const slips: Slip[] = [];
  const misspellings: MisspelledWord[] = [];
  const foreign: Wording['foreign'][number][] = [];
  const confusedWords: Wording['confusedWords'][number][] = [];
  const grammar: GrammarFinding[] = [];
  const ownWords: Range[] = [];
  const longSentences: LongSentence[] = [];
  for (const passage of passages) {
    const { first, end } = passage.span;
    const marks = marksIn(tokens, first, end);
    for (const read of [readLoneBrackets, readLoneQuotes, readLoneApostrophes])
      for (const mark of read(tokens, first, marks)) loneMarks.push({ ...mark, passage });
    repeatedWords.push(...readRepeatedWords(tokens, first, end, layout.paragraphBreaks));
    spacing.push(...readSpacing(tokens, first, end, marks));
    joinedNumbers.push(...readJoinedNumbers(tokens, first, end));
    articles.push(...readWrongArticles(tokens, first, end));
    slips.push(...readSlips(tokens, first, end));
    const isOther = passage.sentences.length > 0 && isForeign(tokens, first, end);
    if (isOther) foreign.push({ passage, range: rangeOf(tokens, first, Math.min(first + SHOWN, end)) });
    if (words && !isOther) misspellings.push(...readMisspellings(tokens, first, end, layout.paragraphBreaks, words));
    const sentences = words ? wordsOf(tokens, passage, words) : [];
    if (proofreader && !isOther)
      for (const { at, end, ...confused } of proofreader.confusions.read(tokens, sentences))
        confusedWords.push({ ...confused, range: rangeOf(tokens, at, end) });
    if (words && passage.kind === 'title')
      for (const title of sentences)
        grammar.push(...readTitleSlips(tokens, title).map((slip) => grammarFinding(tokens, slip)));
    if (passage.sentences.length === 0) continue;
    runOns.push(...readRunOns(tokens, first, end, layout.paragraphBreaks));
    if (passage.kind === 'rationale') ownWords.push(...readOwnWords(tokens, first, marks));
    const openEnd = openEndOf(tokens, passage);
    if (openEnd) openEnds.push(openEnd);
    if (words && !isOther) grammar.push(...readGrammar(tokens, sentences).map((slip) => grammarFinding(tokens, slip)));
    for (const sentence of passage.sentences) {
      repeatedItems.push(...readRepeatedItems(tokens, sentence));
      const words = sentence.end - sentence.first >= LONG_SENTENCE ? wordCount(tokens, sentence) : 0;
      if (words >= LONG_SENTENCE) longSentences.push({ range: rangeOf(tokens, sentence.first, sentence.end), words });
    }
  }
  const isConfused = (range: Range): boolean => confusedWords.some((one) => overlaps(range, one.range));
  return {
    passages,
    placeholders: placeholdersOf(tree),
    repeatedWords,
    repeatedItems,
    repeatedSentences: repeatedSentences(tokens, passages),
    repeatedLimits: repeatedLimits(tokens, issues),
    loneMarks,
    spacing,
    joinedNumbers,
    runOns,
    openEnds,
    articles,
    // A place is told of once: as a confused word, or as a verb that does not go with its subject.
    slips: slips.filter(
      ({ range }) =>
        !isConfused(range) && !grammar.some((one) => one.rule === 'agreement' && overlaps(range, one.range)),
    ),
    misspellings: misspellings.filter(({ range }) => !isConfused(range)),
    foreign,
    confusedWords,
    grammar: grammar.filter(
      ({ rule, message, range }) =>
        !(rule === 'agreement' || message === 'noun' || message === 'asNoun') || !isConfused(range),
    ),
    ownWords,
    longSentences,
  };
}

/** The sentences of a passage, or what it is if it has none, for what asks what their words can be. */
function wordsOf(tokens: Tokens, { sentences, span }: Passage, words: WordReader): SentenceWords[] {
  return (sentences.length > 0 ? sentences : [span]).map(
    ({ first, end }) => new SentenceWords(tokens, first, end, words),
  );
}

/** What is to be filled in; a row of marks in the signature is where the name was, or is to be written by hand. */
function placeholdersOf({ tokens, isLetter, signature }: LetterTree): Placeholder[] {
  const found = readPlaceholders(tokens, 0, isLetter ? tokens.count : 0);
  const { range } = signature;
  return range ? found.filter(({ range: place, text }) => !contains(range, place) || !/^[_X]/.test(text)) : found;
}

/** A slip of grammar with its places in the text. */
function grammarFinding(tokens: Tokens, { rule, message, first, end, mendings, mild }: GrammarSlip): GrammarFinding {
  const range = rangeOf(tokens, first, end);
  return {
    rule,
    message,
    range,
    mendings: mendings.map(({ right, ...place }) => {
      const changed = rangeOf(tokens, place.first, place.end);
      const whole = tokens.text.slice(range.start, changed.start) + right + tokens.text.slice(changed.end, range.end);
      return { range: changed, right, whole };
    }),
    mild: mild === true,
  };
}

/** The passages that the writer worded, in the order of their places. */
function passagesOf(summary: Summary, issues: readonly Issue[]): Passage[] {
  const passages: Passage[] = [];
  const add = (
    kind: Passage['kind'],
    span: Span | undefined,
    issue?: Issue,
    sentences: Passage['sentences'] = [],
  ): void => {
    if (span && span.end > span.first) passages.push({ kind, span, issue: issue?.number, sentences });
  };
  add('summary', summary.section?.span, undefined, summary.sentences);
  for (const issue of issues) {
    add('title', issue.node.titleSpan, issue);
    add('guideline', issue.claimsAdministratorGuideline?.span, issue);
    add('guideline', issue.reviewerGuideline?.span, issue);
    add(
      'rationale',
      issue.rationale?.span,
      issue,
      issue.argument && [...issue.argument.sentences, ...issue.argument.advisory],
    );
  }
  return passages.sort((a, b) => a.span.first - b.span.first);
}
