import { readSentences } from '../../server/src/reading/sentences.ts';
import { FEATURES, featuresOf, ZERO } from '../../server/src/reading/tendency/features.ts';
import { lex } from '../../server/src/text/lexer.ts';

/** What a closing sentence decides: it approves the request, denies it, or does neither or both. */
export type Judgment = 'approve' | 'deny' | 'neither';

/** A closing sentence as a row of features, with its judgment. */
export interface Example {
  readonly judgment: Judgment;
  readonly sentence: string;
  readonly features: readonly number[];
}

/** Weights of the features for the two decisions, and what each decision has before any feature. */
export interface Model {
  readonly approve: Float64Array;
  readonly deny: Float64Array;
  readonly bias: [approve: number, deny: number];
}

const JUDGMENTS: Readonly<Record<string, Judgment>> = { '+': 'approve', '-': 'deny', '~': 'neither' };

/** Reads examples: a line each, `+` before what approves, `-` before what denies, `~` before the rest. Throws on a line with another beginning. */
export function readExamples(text: string): Example[] {
  return text.split(/\r?\n/).flatMap((line) => {
    if (line === '' || line.startsWith('#')) return [];
    const judgment = JUDGMENTS[line[0]!];
    if (!judgment || line[1] !== ' ') throw new Error(`No example: ${line}`);
    const sentence = line.slice(2);
    const tokens = lex(sentence, true);
    const last = readSentences(tokens, 0, tokens.count).at(-1)!;
    return { judgment, sentence, features: [...featuresOf(tokens, last)] };
  });
}

/** So often a feature has to occur to count. */
const LEAST = 2;
/** How many steps the training makes; it is close to its end after half of them. */
const STEPS = 160;
const RATE = 0.05;
/** How strongly weights are drawn to zero, for each example. */
const PULL = 1;

/** Trains a multinomial logistic regression with the rest as the class of reference, by Adam over all examples at once: the same examples give the same weights. */
export function train(examples: readonly Example[]): Model {
  const seen = new Int32Array(FEATURES);
  for (const { features } of examples) for (const feature of features) seen[feature]!++;
  const rows = examples.map(({ judgment, features }) => ({
    wanted: [judgment === 'approve' ? 1 : 0, judgment === 'deny' ? 1 : 0] as const,
    features: features.filter((feature) => seen[feature]! >= LEAST),
  }));
  // The last place is that of the bias.
  const weights = [0, 1].map(() => new Float64Array(FEATURES + 1));
  const means = [0, 1].map(() => new Float64Array(FEATURES + 1));
  const squares = [0, 1].map(() => new Float64Array(FEATURES + 1));
  for (let step = 1; step <= STEPS; step++) {
    const slopes = weights.map((of) => of.map((weight, at) => (at === FEATURES ? 0 : PULL * weight)));
    for (const { wanted, features } of rows) {
      const said = weights.map((of) => features.reduce((sum, feature) => sum + of[feature]!, of[FEATURES]!));
      const raised = said.map((value) => Math.exp(Math.min(value, 30)));
      const all = 1 + raised[0]! + raised[1]!;
      for (const side of [0, 1]) {
        const error = raised[side]! / all - wanted[side]!;
        const slope = slopes[side]!;
        for (const feature of features) slope[feature]! += error;
        slope[FEATURES]! += error;
      }
    }
    for (const side of [0, 1]) {
      const [of, mean, square, slope] = [weights[side]!, means[side]!, squares[side]!, slopes[side]!];
      for (let at = 0; at <= FEATURES; at++) {
        mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!;
        square[at] = 0.999 * square[at]! + 0.001 * slope[at]! ** 2;
        const [first, second] = [mean[at]! / (1 - 0.9 ** step), square[at]! / (1 - 0.999 ** step)];
        of[at]! -= (RATE * first) / (Math.sqrt(second) + 1e-8);
      }
    }
  }
  const [approve, deny] = weights as [Float64Array, Float64Array];
  return {
    approve: approve.subarray(0, FEATURES),
    deny: deny.subarray(0, FEATURES),
    bias: [approve[FEATURES]!, deny[FEATURES]!],
  };
}

/** The model as the program reads it: a letter a weight, so many letters after or before `ZERO`; `step` is the weight of one. */
export interface Packed {
  readonly step: number;
  readonly bias: readonly [approve: number, deny: number];
  readonly approve: string;
  readonly deny: string;
}

/** How many letters a weight may be away from `ZERO`: with fewer, sentences are judged worse; more gain nothing. */
const LEVELS = 15;

/** Packs a model into a letter a weight. */
export function pack({ approve, deny, bias }: Model): Packed {
  const most = [...approve, ...deny].reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const step = most / LEVELS;
  const letters = (weights: Float64Array): string =>
    Array.from(weights, (weight) => String.fromCharCode(ZERO + Math.round(weight / step))).join('');
  return { step, bias, approve: letters(approve), deny: letters(deny) };
}

/** The probabilities that a model gives a sentence. */
export function judge(
  { approve, deny, bias }: Model,
  { features }: Pick<Example, 'features'>,
): { approves: number; denies: number } {
  const said = (weights: Float64Array, start: number): number =>
    Math.exp(features.reduce((sum, feature) => sum + weights[feature]!, start));
  const [approves, denies] = [said(approve, bias[0]), said(deny, bias[1])];
  return { approves: approves / (1 + approves + denies), denies: denies / (1 + approves + denies) };
}
