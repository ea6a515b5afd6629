import {
  addingWords,
  articleWords,
  formsOfHave,
  guidelineNames,
  possessiveWords,
} from '../knowledge/clauses/common-words.ts';
import { dateAt } from '../reading/dates.ts';
import { isNumeral } from '../reading/numbers.ts';
import { reviewingWords } from '../reading/request-words.ts';
import type { Sentence } from '../reading/sentences.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import type { Tokens } from '../text/tokens.ts';
import { type AskedItem, readAskedItems } from './asked-items.ts';
import type { Letter } from './letter.ts';

/** Lists what the rationales of a part say that review authorized or refused, each thing once a mention; what a conclusion decides is none of it. */
export function reviewedItems(part: Letter): readonly AskedItem[] {
  return part.tokens.memo.once(reviewedItems, () => readReviewed(part));
}

function readReviewed({ tokens, issues, terms }: Letter): readonly AskedItem[] {
  const sentences = issues.flatMap(({ argument }) =>
    (argument?.sentences ?? []).filter((sentence) => sentence !== argument?.conclusion?.verdict.sentence),
  );
  const told = sentences.filter((sentence) => tellsOfReview(tokens, sentence));
  const items = told.length === 0 ? [] : readAskedItems(tokens, told, terms);
  return [
    ...items.filter(({ denied, authorized }) => (denied !== undefined) !== (authorized !== undefined)),
    ...sentences.flatMap((sentence) => readNamed(tokens, sentence, terms)),
  ];
}

const deeds = new WordSet([
  'denial',
  'refusal',
  'rejection',
  'disapproval',
  'approval',
  'authorization',
  'certification',
]);
const reviewed = new WordSet('denied refused rejected certified approved authorized granted allowed'.split(' '));
const refusing = new WordSet(['denial', 'refusal', 'rejection', 'disapproval', 'denied', 'refused', 'rejected']);
const definite = new WordSet([...articleWords, ...possessiveWords, 'this', 'that', 'already']);
const ofWord = new WordSet(['of', 'for']);

/** What a sentence calls refused or allowed in passing: “the denial of the surgery”, “the certified repair”. */
function readNamed(tokens: Tokens, sentence: Sentence, terms: readonly Term[]): AskedItem[] {
  if (hasWord(tokens, sentence, others) || hasWord(tokens, sentence, denying)) return [];
  return termsWithin(terms, sentence.first, sentence.end).flatMap((term) => {
    if (term.kind !== 'treatment' && term.kind !== 'drug') return [];
    const at = deedBefore(tokens, term.first);
    if (at < sentence.first) return [];
    const isRefused = isWordOf(tokens, at, refusing);
    return [
      {
        treatment: term.kind === 'treatment' ? term.treatment : undefined,
        drug: term.kind === 'drug' ? term.drug : undefined,
        request: undefined,
        requested: false,
        proposed: false,
        denied: isRefused ? ('named' as const) : undefined,
        authorized: isRefused ? undefined : term.range,
        range: term.range,
        sentence,
        on: undefined,
      },
    ];
  });
}

const denying = new WordSet(['no', 'not', 'without', 'never', 'neither']);

/** The word of review that the name from a token on belongs to; -1 if there is none. */
function deedBefore(tokens: Tokens, first: number): number {
  if (isWordOf(tokens, first - 1, reviewed) && isWordOf(tokens, first - 2, definite)) return first - 1;
  const of = isWordOf(tokens, first - 1, definite) ? first - 2 : first - 1;
  return isWordOf(tokens, of, ofWord) && isWordOf(tokens, of - 1, deeds) ? of - 1 : -1;
}

const agents = new WordSet(['administrator', 'carrier', 'insurer', 'adjuster', 'utilization', 'employer']);
const past = new WordSet(['was', 'were', 'been', 'also', 'separately', 'already', ...formsOfHave]);
/** Words of a rule, and of what is only a part of what was asked for, another of its kind, or of another time. */
const others = new WordSet([
  ...guidelineNames,
  ...addingWords,
  ...'fda if would should could may might can cannot must whether when where until unless once before after earlier previous previously prior originally initially first second third another other others remaining rest part partially partly trial purchase rental repeat new extension longer later again same only issue dispute'.split(
    ' ',
  ),
]);
const forWord = new WordSet(['for']);

/** Whether a sentence reports what review did with something, and with all of it. */
function tellsOfReview(tokens: Tokens, sentence: Sentence): boolean {
  const { first, end } = sentence;
  const verb = wordIn(tokens, first, end, reviewingWords);
  if (verb === end || hasWord(tokens, sentence, others)) return false;
  for (let i = first; i < end; i++) if (isNumeral(tokens, i) || dateAt(tokens, i)) return false;
  if (hasWord(tokens, sentence, agents)) return true;
  const before = { first: Math.max(first, verb - 3), end: verb };
  // “is approved for neuropathic pain”
  return hasWord(tokens, before, past) && !isWordOf(tokens, verb + 1, forWord);
}
