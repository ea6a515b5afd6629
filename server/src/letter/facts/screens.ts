import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordMap, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { drugSubject } from './named.ts';
import { factOf, type Reading } from './passage.ts';
import { isTurned, turned } from './polarity.ts';
import type { Segment } from './segments.ts';
import { Word } from './words.ts';

const samples = new WordSet('urine test tests screen screens screening sample specimen toxicology saliva'.split(' '));
/** Before a drug they say that a test finds it or not: “positive for”. */
const outcomes = new WordMap<1 | -1>([
  ['positive', 1],
  ['negative', -1],
]);
/** Of a test they say that what comes after them was in the sample. */
const finding = new WordSet(['showed', 'shows', 'found', 'detected', 'revealed']);
/** After a drug they say whether it was in the sample. */
const found = new WordMap<1 | -1>([
  ['found', 1],
  ['detected', 1],
  ['absent', -1],
  ['undetected', -1],
]);
const being = new WordSet(['is', 'was', 'were', 'not', 'been']);
const joined = new WordSet(['and', 'or', 'both', 'the', 'any', 'either']);
/** After a drug they make the name one of something else that was found. */
const heads = new WordSet(['use', 'misuse', 'abuse', 'metabolites', 'metabolite', 'allergy', 'level', 'levels']);
/** One test of several. */
const others = new WordSet(
  'earlier previous prior first second third last latest later other another next repeat repeated subsequent initial new older both all every each'.split(
    ' ',
  ),
);
const forWord = intern('for');
const no = intern('no');
const to = intern('to');
/** The id of the treatment. */
export const URINE_TEST = 'urine-drug-test';
/** Begins the id of what is said of a drug in a sample. */
export const SAMPLE = 'in the sample:';

/** Reads whether a test of urine found a drug: “was negative for hydrocodone”, “oxycodone was not detected”. */
export function readScreens(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.general || segment.denied || !segment.terms.some(({ kind }) => kind === 'drug')) return;
  if (!hasWord(tokens, segment.sentence, samples) || (segment.does & Word.plan) !== 0) return;
  if ((segment.passage !== 'summary' && hasWord(tokens, segment.sentence, others)) || isCourse(tokens, segment)) return;
  for (const term of segment.terms) {
    if (term.kind !== 'drug' || isWordOf(tokens, term.end, heads)) continue;
    const polarity = signBefore(tokens, segment, term.first) ?? signBehind(tokens, segment, term.end);
    if (!polarity) continue;
    const { id, name } = drugSubject(term.drug);
    const subject: FactSubject = { kind: 'state', id: `${SAMPLE}${id}`, name: `the test for ${name}` };
    emit(factOf(reading, subject, 'result', term, { polarity }));
  }
}

/** What is said of a drug before its name, past those that are listed with it. */
function signBefore(tokens: Tokens, segment: Segment, first: number): 1 | -1 | undefined {
  let i = first - 1;
  while (i > segment.first) {
    const listed = segment.terms.find(({ kind, end }) => kind === 'drug' && end === i + 1);
    if (listed) i = listed.first - 1;
    else if (isMark(tokens, i, Mark.comma) || isWordOf(tokens, i, joined)) i--;
    else break;
  }
  if (isWord(tokens, i, forWord)) {
    const sign = signAt(tokens, i - 1, outcomes);
    return sign && isTurned(tokens, segment, i - 1) ? turned(sign) : sign;
  }
  const isNone = isWord(tokens, i, no);
  const verb = isNone ? i - 1 : i;
  if (!isWordOf(tokens, verb, finding) || !hasWord(tokens, { first: segment.first, end: verb }, samples))
    return undefined;
  return isNone ? -1 : 1;
}

/** What the verb after a drug says of it. */
function signBehind(tokens: Tokens, segment: Segment, end: number): 1 | -1 | undefined {
  let i = end;
  while (i < segment.end && isWordOf(tokens, i, being)) i++;
  // “was found to be of use”
  if (i === end || i >= segment.end || isWord(tokens, i + 1, to)) return undefined;
  const sign = signAt(tokens, i, found);
  return sign && isTurned(tokens, segment, i) ? turned(sign) : sign;
}

/** “positive for tramadol in May and negative in June”: a sentence with an outcome that is not said to be for something. */
function isCourse(tokens: Tokens, { sentence }: Segment): boolean {
  for (let i = sentence.first; i < sentence.end; i++)
    if (signAt(tokens, i, outcomes) && !isWord(tokens, i + 1, forWord)) return true;
  return false;
}

function signAt({ kinds, values }: Tokens, i: number, signs: WordMap<1 | -1>): 1 | -1 | undefined {
  return kinds[i] === Kind.word ? signs.get(values[i]!) : undefined;
}
