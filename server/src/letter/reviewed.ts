import { addingWords, formsOfHave, guidelineNames } from '../knowledge/clauses/common-words.ts';
import { dateAt } from '../reading/dates.ts';
import { isNumeral } from '../reading/numbers.ts';
import { reviewingWords } from '../reading/request-words.ts';
import type { Sentence } from '../reading/sentences.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import type { Tokens } from '../text/tokens.ts';
import { type AskedItem, readAskedItems } from './asked-items.ts';
import type { Letter } from './letter.ts';

/** Lists what the rationales of a part say that review authorized or refused, each thing once a mention; what a conclusion decides is none of it. */
export function reviewedItems(part: Letter): readonly AskedItem[] {
  return part.tokens.memo.once(reviewedItems, () => readReviewed(part));
}

function readReviewed({ tokens, issues, terms }: Letter): readonly AskedItem[] {
  const told = issues.flatMap(({ argument }) =>
    (argument?.sentences ?? []).filter(
      (sentence) => sentence !== argument?.conclusion?.verdict.sentence && tellsOfReview(tokens, sentence),
    ),
  );
  if (told.length === 0) return [];
  return readAskedItems(tokens, told, terms).filter(
    ({ denied, authorized }) => (denied !== undefined) !== (authorized !== undefined),
  );
}

const agents = new WordSet(['administrator', 'carrier', 'insurer', 'adjuster', 'utilization', 'employer']);
const past = new WordSet(['was', 'were', 'been', 'separately', 'already', ...formsOfHave]);
/** Words of a rule, and of what is only a part of what was asked for, another of its kind, or of another time. */
const others = new WordSet([
  ...guidelineNames,
  ...addingWords,
  ...'fda if would should could may might can cannot must whether when where until unless once before after earlier previous previously prior originally initially first second third another other others remaining rest part partially partly trial purchase rental repeat new extension longer later again same'.split(
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
