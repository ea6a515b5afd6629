import { collectFacts, type LetterFacts } from '../../engine/across.ts';
import type { KnownFindings } from '../../engine/baseline.ts';
import { levelOf, type RuleLevels } from '../../engine/check.ts';
import type { Letter } from '../../letter/letter.ts';
import { acrossRules } from '../../rules/index.ts';
import { lineStartsOf } from '../../text/line-starts.ts';
import type { Setup } from '../configuration.ts';

/** What is kept of a letter so that it can be compared with others when all have been checked: plain data, which crosses threads. */
export interface CollectedLetter {
  readonly facts: LetterFacts;
  /** Where its lines begin, so that places in it can be shown without its text. */
  readonly lineStarts: Uint32Array;
  /** How the rules across letters are weighed for it. */
  readonly levels: RuleLevels;
  /** Its cross-letter findings in the baseline; undefined if there are none. */
  readonly known?: KnownFindings;
}

/** The maximum number of letters compared in one call: some 350 MB are kept of them, and the program takes about a gigabyte at its peak. */
export const MOST_ACROSS = 100_000;

/** The rules that compare letters, by their ids. */
export const acrossIds: ReadonlySet<string> = new Set(acrossRules.map(({ meta }) => meta.id));

/**
 * Collects what is kept of a letter; undefined for a text with nothing to compare.
 * @param known what a baseline knows of the letter
 */
export function collectLetter(
  letter: Letter,
  { levels }: Pick<Setup, 'levels'>,
  known: KnownFindings | undefined,
): CollectedLetter | undefined {
  const facts = collectFacts(letter);
  if (Object.keys(facts).length === 0) return undefined;
  const beside = [...(known ?? [])].filter(([rule]) => acrossIds.has(rule));
  return {
    facts,
    lineStarts: lineStartsOf(letter.source),
    levels: Object.fromEntries(acrossRules.map(({ meta }) => [meta.id, levelOf(meta, levels)])),
    ...(beside.length > 0 ? { known: new Map(beside) } : {}),
  };
}
