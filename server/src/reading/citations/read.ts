import { GUIDELINE_SOURCES } from '../../knowledge/guidelines/documents.ts';
import type { GuidelineLibrary } from '../../knowledge/guidelines/library.ts';
import { PhraseTable } from '../../text/phrases.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import type { Citation, FieldCitations } from './citation.ts';
import { readMtus } from './mtus.ts';
import { readOther } from './other.ts';
import { sourceAt } from './sources.ts';
import { isAnd, isSeparator } from './cursor.ts';
import { documentAt } from './document.ts';

type Formula = 'mtus' | 'non-mtus' | 'nothing' | 'outside';

/** The fixed phrases of guideline fields [read in published letters]. */
const formulae = new PhraseTable<Formula>()
  .add('decision based on non mtus citation', 'non-mtus')
  .add('decision based on non mtus citations', 'non-mtus')
  .add('decision based on non mtus', 'non-mtus')
  .add('non mtus citation', 'non-mtus')
  .add('other medical treatment guideline', 'non-mtus')
  .add('other medical treatment guidelines', 'non-mtus')
  .add('other medical treatment guideline or medical evidence', 'non-mtus')
  .add('other medical treatment guidelines or medical evidence', 'non-mtus')
  .add('did not cite any medical evidence', 'nothing')
  .add('did not cite any evidence', 'nothing')
  .add('did not cite any guideline', 'nothing')
  .add('did not cite any guidelines', 'nothing')
  .add('did not cite medical evidence', 'nothing')
  .add('outside of the mtus', 'outside')
  .add('outside the mtus', 'outside')
  .add('outside of mtus', 'outside');

for (const name of GUIDELINE_SOURCES.find(({ id }) => id === 'MTUS')?.names ?? [])
  formulae.add(`decision based on ${name}`, 'mtus').add(`decision based on the ${name}`, 'mtus');

/** How the form's sentence begins. */
const basedOn = new PhraseTable<true>().add('decision based on', true);

const mtus = intern('mtus');
const the = intern('the');
const on = intern('on');

/**
 * Reads what a guideline field cites, tokens `first` up to `end`. `day` (ISO) is the day by which a name without a year is given its edition.
 * Never fails: what is not understood is in the citation as text without a document of the library.
 */
export function readFieldCitations(
  tokens: Tokens,
  first: number,
  end: number,
  library: GuidelineLibrary,
  day: string | undefined,
): FieldCitations {
  const citations: Citation[] = [];
  let cited = true;
  let outside = false;
  let sentence: FieldCitations['sentence'];
  let nonMtus: FieldCitations['nonMtus'];
  const found = formulaeIn(tokens, first, end, library);
  found.forEach(({ formula, from, to }, index) => {
    const stop = found[index + 1]?.from ?? end;
    if (formula === 'nothing' || formula === 'outside') {
      if (formula === 'nothing') cited = false;
      else outside = true;
      // “… outside of the MTUS: Official Disability Guidelines”
      const isCiting = formula === 'outside' && isMark(tokens, to, Mark.colon);
      if (!isCiting) {
        sentence ??= sentenceAround(tokens, from, to, first, stop);
        return;
      }
    }
    const last = beforeEnd(tokens, to, stop);
    if (formula === 'mtus') citations.push(...readMtus(tokens, to, last, library, day));
    else {
      nonMtus ??= rangeOf(tokens, to, last);
      citations.push(...readOther(tokens, to, last, library));
    }
  });
  // “Decision based on Official Disability Guidelines”: another organization, without the form's “Non-MTUS Citation”.
  const named = found.length === 0 ? afterBasedOn(tokens, first, end) : end;
  if (named < end && isOther(tokens, named, end, library)) {
    const last = beforeEnd(tokens, named, end);
    nonMtus = rangeOf(tokens, named, last);
    return { cited, outside, sentence, citations: readOther(tokens, named, last, library), nonMtus };
  }
  // Words before the first formula, or a field in words of its own: what comes after “MTUS”, or all of it.
  const lead = found[0]?.from ?? end;
  const mtusEnd = afterMtus(tokens, first, lead);
  // “Decision based on ACOEM, 2nd Edition, Chapter 7”
  const from = mtusEnd > first || named >= end ? mtusEnd : named;
  if (found.length === 0 || (found[0]!.formula === 'non-mtus' && from > first))
    citations.unshift(...readMtus(tokens, from, beforeEnd(tokens, from, lead), library, day));
  return { cited: cited || citations.length > 0, outside, sentence, citations, nonMtus };
}

/** The token after “Decision based on”, and after “the” there; `end` where the field does not begin so, or names the MTUS. */
function afterBasedOn(tokens: Tokens, first: number, end: number): number {
  const lead = basedOn.matchAt(tokens, first, end);
  if (!lead || afterMtus(tokens, first, end) > first) return end;
  return isWord(tokens, lead.end, the) ? lead.end + 1 : lead.end;
}

/** Whether something is cited at token `i` that is of the MTUS by no name. */
function isOther(tokens: Tokens, i: number, end: number, library: GuidelineLibrary): boolean {
  const source = sourceAt(tokens, i, end)?.value;
  if (source === 'ODG') return true;
  return source === undefined && readMtus(tokens, i, end, library, undefined).every((one) => isUnknown(one));
}

function isUnknown({ editions, near, source }: Citation): boolean {
  return editions.length === 0 && near === undefined && source !== 'ACOEM';
}

interface FoundFormula {
  readonly formula: Formula;
  readonly from: number;
  readonly to: number;
}

function formulaeIn(tokens: Tokens, first: number, end: number, library: GuidelineLibrary): FoundFormula[] {
  const found: FoundFormula[] = [];
  for (let i = first; i < end; i++) {
    const match =
      formulae.matchAt(tokens, i, end) ??
      looseMtus(tokens, i) ??
      (found.length > 0 ? nextMtus(tokens, i, end, library) : undefined);
    if (!match) continue;
    const to = match.value === 'mtus' ? behindShortName(tokens, match.end, end) : match.end;
    found.push({ formula: match.value, from: i, to });
    i = to - 1;
  }
  return found;
}

/** “MTUS” after a misspelled formula (“Decison based on MTUS”). */
function looseMtus(tokens: Tokens, i: number): { value: Formula; end: number } | undefined {
  const found = i > 0 && tokens.kinds[i] === Kind.word && tokens.values[i] === mtus && tokens.values[i - 1] === on;
  return found ? { value: 'mtus', end: i + 1 } : undefined;
}

/** “, and MTUS Knee Complaints 2004”: a document of the schedule after others. */
function nextMtus(
  tokens: Tokens,
  i: number,
  end: number,
  library: GuidelineLibrary,
): { value: Formula; end: number } | undefined {
  if (tokens.kinds[i] !== Kind.word || tokens.values[i] !== mtus) return undefined;
  const isNext = isAnd(tokens, i - 1) || isMark(tokens, i - 1, Mark.comma) || isMark(tokens, i - 1, Mark.semicolon);
  if (!isNext || i + 1 >= end) return undefined;
  const { editions, bare } = documentAt(tokens, i + 1, end, library.nameKeys('MTUS'));
  return editions || bare ? { value: 'mtus', end: i + 1 } : undefined;
}
function afterMtus(tokens: Tokens, first: number, end: number): number {
  for (let i = first; i < end; i++)
    if (tokens.values[i] === mtus && tokens.kinds[i] === Kind.word) return behindShortName(tokens, i + 1, end);
  return first;
}

/** The index after “(MTUS)” at token `i`, or what is left of it there. */
function behindShortName(tokens: Tokens, i: number, end: number): number {
  const inside = isMark(tokens, i, Mark.open) && i + 1 < end && tokens.values[i + 1] === mtus ? i + 2 : i;
  return inside < end && isMark(tokens, inside, Mark.close) ? inside + 1 : i;
}

/** The end without the periods, and the “and” to what is cited next, after the last word. */
function beforeEnd(tokens: Tokens, first: number, end: number): number {
  let last = end;
  while (
    last > first &&
    (isSeparator(tokens, last - 1) || isMark(tokens, last - 1, Mark.colon) || isAnd(tokens, last - 1))
  )
    last--;
  return last;
}

function sentenceAround(
  tokens: Tokens,
  from: number,
  to: number,
  first: number,
  stop: number,
): { start: number; end: number } {
  let begin = from;
  while (begin > first && !isMark(tokens, begin - 1, Mark.stop)) begin--;
  let last = to;
  while (last < stop && !isMark(tokens, last, Mark.stop)) last++;
  return rangeOf(tokens, begin, Math.min(stop, last + 1));
}
