import { articleWords } from '../../knowledge/clauses/common-words.ts';
import { onlySide, type Side } from '../../reading/terms.ts';
import { searchedCue } from '../../text/cues.ts';
import { isMark, Mark, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import type { Grade } from './grades.ts';
import { segmentsIn, tellingsOf } from './passages.ts';
import { quotedContradiction } from './quoted.ts';
import type { Segment } from './segments.ts';
import { gradesOf, statesIn } from './states.ts';

const dominant = new WordSet(['dominant', 'nondominant'], searchedCue);
const nondominant = new WordSet(['nondominant']);
const non = new WordSet(['non']);
const negating = new WordSet(['not', 'never', "isn't"]);
/** How far before it a negation may be, in tokens. */
const REACH = 4;
/** What makes a limb that of the request. */
const concerned = new WordSet(
  `affected involved injured operated operative operation surgery procedure concerns concerned involves affects hurts hurt painful symptomatic
  question treated injury complaint complaints problem impaired requested request weakness pain harm damage`.split(
    /\s+/,
  ),
);
/** What may make it the other one. */
const apart = new WordSet(
  `opposite other contralateral uninjured unaffected sound healthy compared comparison than versus both spared use uses using used relies
  spare spares switched`.split(/\s+/),
);
const it = new WordSet(['it', 'this', 'that']);
const being = new WordSet(['is', 'was']);
const owners = new WordSet([...articleWords, 'his', 'her', 'that', 'not', 'of']);

/** Finds rationales that call the limb in dispute the dominant one, or not, where the side that the title names and the hand that the summary names say otherwise. */
export function otherwiseDominant(part: Letter, told: Letter): Contradiction[] {
  const hand = handOf(told);
  if (!hand) return [];
  const { tokens } = part;
  return tellingsOf(part).flatMap((telling) => {
    if (telling.passage !== 'rationale') return [];
    const side = onlySide(telling.asked);
    if (!side) return [];
    return segmentsIn(part, telling).flatMap((segment) => {
      const said = dominanceIn(tokens, segment);
      if (!said || said.isDominant === (hand.side === side)) return [];
      return [quotedContradiction('dominance', [part, { segment, ...said }], [told, hand.grade])];
    });
  });
}

/** The hand that a summary names as the dominant one, if it names no other. */
function handOf(told: Letter): { readonly side: Side; readonly grade: Grade } | undefined {
  for (const [{ id }, walked] of statesIn(told, 'summary')) {
    if (id !== 'handedness') continue;
    const [grade, ...others] = gradesOf(told, walked);
    if (grade && others.every(({ values }) => values === grade.values))
      return { side: grade.values === 1 ? 'right' : 'left', grade };
  }
  return undefined;
}

/** “The affected arm is not her dominant one”, “it is his dominant hand”: whether a clause says that the limb in dispute is the dominant one. */
function dominanceIn(
  tokens: Tokens,
  segment: Segment,
): { readonly isDominant: boolean; readonly first: number; readonly end: number } | undefined {
  const { first: from, end: to, terms, general } = segment;
  const at = wordIn(tokens, from, to, dominant);
  if (at >= to || general || terms.some(({ kind }) => kind === 'side') || hasWord(tokens, segment, apart))
    return undefined;
  const isNon = isMark(tokens, at - 1, Mark.hyphen) ? isWordOf(tokens, at - 2, non) : isWordOf(tokens, at - 1, non);
  let first = isNon ? (isMark(tokens, at - 1, Mark.hyphen) ? at - 2 : at - 1) : at;
  const isNone = isNon || isWordOf(tokens, at, nondominant);
  const isDenied = wordIn(tokens, Math.max(from, first - REACH), first, negating) < first;
  while (first > from && isWordOf(tokens, first - 1, owners)) first--;
  const isNamed =
    hasWord(tokens, { first: Math.max(from, first - 2), end: first }, it) && isWordOf(tokens, first - 1, being);
  if (!isNamed && !hasWord(tokens, segment, concerned)) return undefined;
  return { isDominant: isNone === isDenied, first, end: at + 1 };
}
