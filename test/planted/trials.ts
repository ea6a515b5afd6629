import type { Finding } from '../../server/src/engine/finding.ts';
import type { Letter } from '../../server/src/letter/letter.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { findingsOf } from '../kit/fixes.ts';
import { inAllLayouts, lettersUnderTest } from '../kit/letters.ts';
import { sample } from '../kit/sample.ts';
import type { PlantKind, Planting } from './plant.ts';

/** A letter that defects are planted in. */
export interface Ground {
  /** Its name and layout. */
  readonly where: string;
  readonly text: string;
  readonly letter: Letter;
  /** What is found in it as it is. */
  readonly findings: readonly Finding[];
}

/** A defect in its place in a letter. */
export type Trial = Ground & { readonly planting: Planting };

/** In how many places each kind of defect has to be planted at least, so that a figure says something. */
export const PLACES = 3;

/** Kinds of which fewer than wanted are found in the published letters; what is reached there must not be lost. */
const SHORT: Readonly<Record<string, number>> = {
  'no evidence cited': 0.93,
  'conclusion about another treatment': 0.88,
};

/** The least part of the trials of a kind that has to go well, where a test does not ask for all; PLANT_LEAST=1 lists every other one. */
export function least(part: number, kind = ''): number {
  const reached = process.env.LETTERS === 'published' ? SHORT[kind] : undefined;
  return Number(process.env.PLANT_LEAST ?? reached ?? part);
}

let grounds: readonly Ground[] | undefined;

/** The letters under test in all layouts. */
export function groundLetters(): readonly Ground[] {
  return (grounds ??= inAllLayouts(lettersUnderTest()).map(({ name, layout, text }) => ({
    where: `${name} (${layout})`,
    text,
    letter: readLetter(text),
    findings: findingsOf(text),
  })));
}

/** So many trials of a kind, spread over all that are possible in letters which do not have the defect already: there it shows nothing. */
export function trialsOf(kind: PlantKind, most: number): readonly Trial[] {
  return spreadOver(
    groundLetters().filter(({ findings }) => !findings.some(({ rule }) => rule === kind.rule)),
    kind,
    most,
  );
}

/** So many trials of a kind, spread over all that are possible in these letters. */
export function spreadOver(
  letters: readonly Ground[],
  kind: Pick<PlantKind, 'plantings'>,
  most: number,
): readonly Trial[] {
  const possible = letters.flatMap((ground) =>
    kind.plantings(ground.letter).map((planting): [Ground, Planting] => [ground, planting]),
  );
  return sample(possible, most).map(([ground, planting]) => ({ ...ground, planting }));
}
