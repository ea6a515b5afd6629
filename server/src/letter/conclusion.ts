import {
  articleWords,
  contrastWords,
  formsOfBe,
  formsOfHave,
  pointingWords,
} from '../knowledge/clauses/common-words.ts';
import { askingWords } from '../knowledge/clauses/asking-words.ts';
import { VERBAL_FORMS, wordsOfPredicate } from '../knowledge/clauses/verb-words.ts';
import { type Claim, claimOf } from '../reading/claims.ts';
import { Flag } from '../reading/clauses/lexicon.ts';
import { isDefinite, pointsBack, spanHas } from '../reading/clauses/spans.ts';
import { bidOf, closingOf, leanIn, tendIn } from '../reading/closings.ts';
import { numberAt } from '../reading/numbers.ts';
import { type Remark, remarkOf } from '../reading/remarks.ts';
import { isQuestion, readSentences, type Sentence } from '../reading/sentences.ts';
import { mayJudge } from '../reading/judgments.ts';
import { type AboutOf, isUndecided, type Verdict, verdictOf } from '../reading/verdicts.ts';
import type { FieldNode } from '../syntax/tree.ts';
import { unitOf } from '../reading/amounts/units.ts';
import { hasCue, newCue } from '../text/cues.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Range } from '../text/range.ts';
import { isMark, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';

/** A rationale read into sentences, with what it concludes. */
export interface Argument {
  readonly sentences: readonly Sentence[];
  /** Sentences of a fixed advisory, mostly after the conclusion; they decide nothing. */
  readonly advisory: readonly Sentence[];
  /** Every sentence of the rationale that gives a verdict, in order. */
  readonly verdicts: readonly Verdict[];
  /** Every comparison of the request with a limit, in order. */
  readonly claims: readonly Claim[];
  /** What else points to one of the decisions, in order. */
  readonly remarks: readonly Remark[];
  /** The concluding verdict: the last in the words of the law, else the last in other words near the end, else one that opens it all. */
  readonly conclusion: Conclusion | undefined;
  /** The verdicts on the request that say the opposite of the conclusion: in the words of the law, or in others where they point at the request. */
  readonly opposing: readonly Verdict[];
  /** Whether its end refers to necessity in a way that is not certain, so that a conclusion cannot be said to be missing. */
  readonly undecided: boolean;
  /** Whether its last sentence may conclude, in words of which it is not sure what they say. */
  readonly unclear: boolean;
}

/** What a rationale concludes. `range` is the concluding sentence's. */
export interface Conclusion {
  readonly necessary: boolean;
  readonly verdict: Verdict;
  readonly range: Range;
}

/** The words of the advisory with which opioid denials of the 2015 to 2017 form end [read in published letters]. */
const advisoryCue = newCue();
const advisoryWords = new PhraseTable<true>(advisoryCue, 'longest')
  .add('this decision addresses the medical necessity', true)
  .add('this determination addresses only the medical necessity', true)
  .add('determine how it is tapered', true)
  .add('this medical necessity decision should not be interpreted', true)
  .add('method for weaning and terminating', true);

/** How many sentences from the end a conclusion in other words than the law's may be. */
const NEAR_END = 2;

/** Reads a rationale's sentences and conclusion; `aboutOf` says what a clause is about. */
export function readArgument(tokens: Tokens, { span }: FieldNode, aboutOf: AboutOf = () => 'unnamed'): Argument {
  const all = readSentences(tokens, span.first, span.end);
  const from = all.findIndex((sentence) => isAdvisory(tokens, sentence));
  const to = all.findLastIndex((sentence) => isAdvisory(tokens, sentence)) + 1;
  const advisory = from < 0 ? [] : all.slice(from, to);
  const sentences = from < 0 ? all : [...all.slice(0, from), ...all.slice(to)];
  const nearEnd = sentences.slice(-NEAR_END);
  const verdicts = sentences.flatMap(
    (sentence, at) => verdictOf(tokens, sentence, { before: sentences[at - 1], aboutOf }) ?? [],
  );
  const ending = sentences.at(-1);
  const worded = verdicts.filter(
    (verdict) => nearEnd.includes(verdict.sentence) && mayConclude(tokens, verdict, ending),
  );
  const inLaw = verdicts.filter(({ wording, possible }) => wording === 'law' && !possible);
  const last = inLaw.at(-1);
  const given =
    // A remark on another treatment may follow the conclusion; “the request for …” is no remark.
    (last?.about === 'another' && !last.ofRequest ? inLaw.findLast(({ about }) => about === 'request') : undefined) ??
    last ??
    (ending && bidOf(tokens, ending, aboutOf)) ??
    worded.findLast(({ possible }) => !possible) ??
    worded.at(-1);
  const claims = sentences.flatMap((sentence, at) => {
    // “Does it meet the criteria?” claims nothing.
    const claim = isQuestion(tokens, sentence) ? undefined : claimOf(tokens, sentence, aboutOf);
    if (!claim) return [];
    const next = sentences[at + 1];
    // “… is within the limit. But it has not helped.”
    const isTurned = next !== undefined && isTurning(tokens, next);
    return {
      ...claim,
      conceded: claim.conceded || isTurned || isGrounded(tokens, claim, sentences.slice(at + 1, at + 3)),
    };
  });
  const remarks = sentences.flatMap((sentence) =>
    isQuestion(tokens, sentence) ? [] : (remarkOf(tokens, sentence, aboutOf) ?? []),
  );
  const isTurned = given !== undefined && isTurnedAtEnd(tokens, given, ending, aboutOf);
  const verdict = isTurned
    ? undefined
    : (given ??
      (ending && closingOf(tokens, ending, [...claims, ...remarks], aboutOf, sentences.at(-2))) ??
      verdicts.find((first) => first.sentence === sentences[0] && isOpening(tokens, first)) ??
      (ending && (leanIn(tokens, ending, aboutOf) ?? tendIn(tokens, ending, aboutOf))));
  return {
    sentences,
    remarks,
    advisory,
    verdicts,
    claims,
    conclusion: verdict && {
      necessary: verdict.necessary,
      verdict,
      range: rangeOf(tokens, verdict.sentence.first, verdict.sentence.end),
    },
    opposing: verdict
      ? verdicts.filter(
          (other) =>
            other.necessary !== verdict.necessary &&
            // “It was necessary when the spasm was acute.”
            (!other.past || verdict.past) &&
            !isUnderGuideline(tokens, other) &&
            isOnRequest(tokens, other, sentences),
        )
      : [],
    undecided: isTurned || (!verdict && nearEnd.some((sentence) => isUndecided(tokens, sentence))),
    unclear: !verdict && nearEnd.slice(-1).some((sentence) => mayJudge(tokens, sentence, aboutOf)),
  };
}

/** Whether a verdict before the last sentence may conclude: in other words than the law's it points at what it is on, and “Pain is fair.” does not. */
function mayConclude(tokens: Tokens, verdict: Verdict, ending?: Sentence): boolean {
  const { wording, about, sentence, subject, ofRequest } = verdict;
  if (sentence === ending || wording === 'law' || ofRequest || about === 'request') return true;
  return about === 'unnamed' && (isDefinite(tokens, subject) || pointsBack(tokens, subject));
}

/** “The guideline supports these. … It should not be supplied.”: whether the last sentence leans against a verdict in other words before it. */
function isTurnedAtEnd(tokens: Tokens, given: Verdict, ending: Sentence | undefined, aboutOf: AboutOf): boolean {
  if (!ending || given.wording === 'law' || given.sentence === ending) return false;
  const leaning = leanIn(tokens, ending, aboutOf);
  return leaning
    ? leaning.necessary !== given.necessary
    : isOfGuideline(tokens, given) && mayJudge(tokens, ending, aboutOf);
}

/** “is supported by the guideline”: what is said before the last sentence is the guideline's word, and not the reviewer's. */
function isOfGuideline(tokens: Tokens, { sentence, ofRequest }: Verdict): boolean {
  return !ofRequest && spanHas(tokens, sentence, Flag.guideline);
}

/** “The injection is warranted, for the reasons that follow.”: whether what opens a rationale decides, where nothing after it does. */
function isOpening(
  tokens: Tokens,
  { possible, hedged, supposed, general, past, about, sentence, object }: Verdict,
): boolean {
  if (possible || hedged || supposed || general || past) return false;
  // “is supported for fractures”
  const isRestricted = !isMark(tokens, object.first, Mark.comma) && spanHas(tokens, object, Flag.restriction);
  return about === 'request' && !isRestricted && !spanHas(tokens, sentence, Flag.guideline | Flag.patients);
}

/** How near to the beginning of a sentence the guideline is named under which something is so. */
const FRONT = 4;
const under = new WordSet(['per', 'under', 'in', 'by', 'according', 'following', 'within']);
/** Words with which a thing is pointed at, or counted as one. */
const pointed = new WordSet([...articleWords, ...pointingWords, ...'his her its it requested request'.split(' ')]);

/** “Per ODG such tests are not medically necessary”: what a guideline has of things in general. */
function isUnderGuideline(tokens: Tokens, { sentence: { first, end }, ofRequest }: Verdict): boolean {
  if (ofRequest || !isWordOf(tokens, first, under)) return false;
  let at = first + 1;
  while (at < Math.min(end, first + FRONT) && !spanHas(tokens, { first: at, end: at + 1 }, Flag.guideline)) at++;
  if (!spanHas(tokens, { first: at, end: at + 1 }, Flag.guideline)) return false;
  while (at < end && spanHas(tokens, { first: at, end: at + 1 }, Flag.guideline)) at++;
  if (isMark(tokens, at, Mark.comma)) at++;
  return !isWordOf(tokens, at, pointed) && numberAt(tokens, at) === undefined;
}

/** Whether a verdict is surely on this request; in other words than the law's it names or points at it, and nothing is set against it. */
function isOnRequest(tokens: Tokens, verdict: Verdict, sentences: readonly Sentence[]): boolean {
  const { possible, general, hedged, supposed, about, wording, ofRequest, sentence } = verdict;
  if (possible || general || about === 'another' || isUnasked(tokens, sentence)) return false;
  // “Without this finding, it would not be necessary.”
  if (wording === 'law') return !supposed;
  const after = sentences[sentences.indexOf(sentence) + 1];
  return (
    ofRequest &&
    !hedged &&
    !hasWord(tokens, sentence, contrasts) &&
    !(after && hasWord(tokens, { ...after, end: Math.min(after.first + 2, after.end) }, contrasts))
  );
}

const turning = new WordSet(['but', 'yet', 'however', 'nevertheless', 'nonetheless']);

/** Whether it is a dose that is within a limit, and what speaks against the drug follows: a dose that is safe grants nothing yet. */
function isGrounded(tokens: Tokens, { kind, sentence }: Claim, following: readonly Sentence[]): boolean {
  if (kind !== 'within' || !following.some((next) => hasWord(tokens, next, denying))) return false;
  for (let at = sentence.first; at < sentence.end; at++) if (unitOf(tokens, at) === 'mg') return true;
  return false;
}

const denying = new WordSet(['not', 'never', 'no', 'nothing', 'neither', 'nor', 'without']);

/** Whether a sentence turns from what was granted before it. */
function isTurning(tokens: Tokens, { first }: Sentence): boolean {
  return isWordOf(tokens, first, turning);
}

const denials = new WordSet(['not', 'never', 'nobody', 'none']);
const asking = new WordSet([...askingWords, ...wordsOfPredicate('request', VERBAL_FORMS), 'disputed']);
const disputes = new WordSet(['issue', 'dispute']);
/** Words that may be between a denial and what it denies. */
const auxiliaries = new WordSet([
  ...formsOfBe,
  ...formsOfHave,
  'been',
  'being',
  'here',
  'even',
  'now',
  'yet',
  'at',
  'in',
]);

/** “… is not necessary and has not been requested”, “nobody asks for it”, “which is not at issue”: on something that is not to be decided. */
function isUnasked(tokens: Tokens, { first, end }: Sentence): boolean {
  for (let i = first; i < end; i++) {
    if (!isWordOf(tokens, i, denials)) continue;
    let at = i + 1;
    while (at < end && isWordOf(tokens, at, auxiliaries)) at++;
    if (isWordOf(tokens, at, asking) || (at > i + 1 && isWordOf(tokens, at, disputes))) return true;
  }
  return false;
}

/** Words of contrast: what is said with one of them is not surely all that is said. */
const contrasts = new WordSet([
  ...contrastWords,
  'nevertheless',
  'nonetheless',
  'still',
  'except',
  'if',
  'unless',
  'only',
  'until',
  'without',
  'initially',
  'otherwise',
]);

function isAdvisory(tokens: Tokens, sentence: Sentence): boolean {
  if (!hasCue(tokens, sentence.first, sentence.end, advisoryCue)) return false;
  for (let i = sentence.first; i < sentence.end; i++) if (advisoryWords.matchAt(tokens, i, sentence.end)) return true;
  return false;
}

/** Reads the last number of what a verdict is about: “6 more”. */
export function countIn(tokens: Tokens, { first, end }: Verdict['subject']): number | undefined {
  for (let i = end - 1; i >= first; i--) {
    const number = numberAt(tokens, i);
    if (number) return number.value;
  }
  return undefined;
}
