import { capitalCue, nextCue } from '../text/cues.ts';
import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { foldedSpan, lineEnd, nearestSpelling } from './captions.ts';
import { startsLine } from './layout.ts';
import { type Claim, formCue, type FormLibrary, type ReadyForm } from './form-library.ts';

/** The form that a text speaks for most, and how much it does; a weight below `LETTER_WEIGHT` means that the text does not look like a letter. */
export interface Recognition {
  readonly ready: ReadyForm;
  readonly weight: number;
  /** Whether no other form is nearly as likely, or the form was named. */
  readonly isSure: boolean;
}

/** Two headings or labels, or one telling phrase, make a text a letter. */
export const LETTER_WEIGHT = 2;

/** By how much a form is ahead of all others where it is sure: that of one telling phrase and a heading. */
const LEAD = 3;

/** Finds the letter form from the text; `named` forces a form by its id where there is one of that name. */
export function recogniseForm(tokens: Tokens, library: FormLibrary, named: string | undefined): Recognition {
  const weights = new Array<number>(library.forms.length).fill(0);
  const seen = new Set<unknown>();
  for (let i = 0; (i = nextCue(tokens, i, tokens.count, formCue | capitalCue)) < tokens.count; i++) {
    const claim = library.claims.matchAt(tokens, i)?.value ?? misspeltClaim(tokens, i, library);
    if (!claim || seen.has(claim)) continue;
    seen.add(claim);
    for (const { form, weight } of claim) weights[form]! += weight;
  }
  const best = Math.max(...weights);
  const index = named === undefined ? -1 : library.forms.findIndex(({ form }) => form.id === named);
  const likely = weights.filter((weight) => weight > best - LEAD).length;
  return {
    ready: library.forms[index >= 0 ? index : weights.indexOf(best)]!,
    weight: best,
    isSure: index >= 0 || likely === 1,
  };
}

/** What a line in capitals claims that is a telling heading except for a few slips. */
function misspeltClaim(tokens: Tokens, i: number, library: FormLibrary): Claim | undefined {
  if (!startsLine(tokens, i) || tokens.kinds[i] !== Kind.word || tokens.ends[i]! - tokens.starts[i]! < 2)
    return undefined;
  if (
    !isCapital(tokens.text.charCodeAt(tokens.starts[i]!)) ||
    !isCapital(tokens.text.charCodeAt(tokens.starts[i]! + 1))
  )
    return undefined;
  let end = i;
  const stop = lineEnd(tokens, i);
  while (end < stop && !isMark(tokens, end, Mark.colon)) end++;
  if (end - i > LONGEST_HEADING) return undefined;
  return nearestSpelling(foldedSpan(tokens, i, end), library.claimSpellings)?.value;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** In tokens. */
const LONGEST_HEADING = 24;
