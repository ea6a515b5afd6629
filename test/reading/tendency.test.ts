import { beforeAll, describe, expect, it, test } from 'vitest';
import weights from '../../server/src/knowledge/conclusions/weights.json' with { type: 'json' };
import { readSentences } from '../../server/src/reading/sentences.ts';
import { FEATURES, ZERO } from '../../server/src/reading/tendency/features.ts';
import { plainTendency, tendencyOf } from '../../server/src/reading/tendency/tendency.ts';
import { lex } from '../../server/src/text/lexer.ts';
import { examplesOf, madeFrom } from '../../tools/closings/made.ts';
import { type Example, judge, train } from '../../tools/closings/train.ts';
import { ROOT } from '../kit/rules.ts';

function plain(text: string): 'approves' | 'denies' | 'neither' {
  const tokens = lex(text, true);
  const judged = plainTendency(tokens, readSentences(tokens, 0, tokens.count).at(-1)!);
  return judged === undefined ? 'neither' : judged ? 'approves' : 'denies';
}

describe('a closing sentence without a verdict that is read', () => {
  test.each([
    'Nothing in these notes would lead me to repeat the study.',
    'With the films still normal, there is no call for a scan.',
    'He can do all of this at home, and more visits would add nothing.',
    'Two weeks of relief is not enough to repeat the block, and I would not allow it.',
  ])('denies: %s', (text) => expect(plain(text)).toBe('denies'));

  test.each([
    'The splint is a modest answer to a real problem, and she ought to have it.',
    'Since nothing simpler has worked and the films show why, the operation should go ahead.',
    'Nothing argues against six more visits.',
  ])('approves: %s', (text) => expect(plain(text)).toBe('approves'));

  test.each([
    'Utilization review held that the drug was not medically necessary.',
    'The surgeon feels that the aide should be given.',
    'If the swelling persists, the aide should be given.',
    'There is no documentation of a home program.',
    'The patient should continue with a home exercise program.',
    'The guideline recommends up to ten visits.',
    'Was the denial right?',
    '',
    `${'The knee locks and '.repeat(100)}the scan is not something I can endorse.`,
  ])('decides nothing: %s', (text) => expect(plain(`The knee is stiff. ${text}`)).toBe('neither'));
});

it('has a weight for each feature, of which most of what occurs seldom weighs nothing', () => {
  for (const table of [weights.approve, weights.deny]) {
    expect(table).toHaveLength(FEATURES);
    const heavy = [...table].filter((letter) => letter.charCodeAt(0) !== ZERO);
    expect(heavy.length).toBeGreaterThan(1000);
    expect(heavy.length).toBeLessThan(0.7 * FEATURES);
  }
});

it('gives probabilities', () => {
  const tokens = lex('I would not approve it.', true);
  const { approves, denies } = tendencyOf(tokens, readSentences(tokens, 0, tokens.count)[0]!);
  expect(approves).toBeGreaterThanOrEqual(0);
  expect(denies).toBeGreaterThanOrEqual(0);
  expect(approves + denies).toBeLessThanOrEqual(1);
});

it('has weights that `npm run closings` made of the examples as they are', () => {
  expect(weights.made).toBe(madeFrom(ROOT));
});

describe('trained without a set of examples', () => {
  const HELD = 'ordinary-41.txt';
  let judged: (Example & { said: Example['judgment'] })[];
  beforeAll(() => {
    const sets = examplesOf(ROOT);
    const model = train(sets.filter(({ name }) => name !== HELD).flatMap(({ examples }) => examples));
    const held = sets.find(({ name }) => name === HELD)!.examples;
    judged = held.map((example) => {
      const { approves, denies } = judge(model, example);
      return { ...example, said: approves >= 0.87 ? 'approve' : denies >= 0.87 ? 'deny' : 'neither' };
    });
  }, 120_000);

  it('judges more than six in seven of its deciding sentences, by their words alone', () => {
    const deciding = judged.filter(({ judgment }) => judgment !== 'neither');
    expect(deciding.length).toBeGreaterThan(300);
    expect(deciding.filter(({ judgment, said }) => judgment === said).length / deciding.length).toBeGreaterThan(0.86);
  });

  it('turns one in a hundred round at most', () => {
    const turned = judged.filter(
      ({ judgment, said }) => judgment !== 'neither' && said !== 'neither' && said !== judgment,
    );
    expect(turned.map(({ sentence }) => sentence).slice(Math.floor(judged.length / 100))).toEqual([]);
  });

  it('is silent on nine in ten of the others', () => {
    const others = judged.filter(({ judgment }) => judgment === 'neither');
    expect(others.length).toBeGreaterThan(30);
    expect(others.filter(({ said }) => said === 'neither').length / others.length).toBeGreaterThan(0.9);
  });
});
