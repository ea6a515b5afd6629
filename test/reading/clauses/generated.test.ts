import { describe, expect, it } from 'vitest';
import { TREATMENTS } from '../../../server/src/knowledge/treatments/treatments.ts';
import { allowing, refusing, silent, traps } from './frames.ts';
import { verdictIn } from './read-clauses.ts';

const named = TREATMENTS.map(({ name }) => `the request for ${name}`);

const made = (frame: string, request: string): string => {
  const sentence = frame.replace('~', request);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

describe.each([
  ['not necessary', refusing],
  ['necessary', allowing],
  ['none', silent],
] as const)('sentences made to say %s', (verdict, frames) => {
  it.each(frames)('%s', (frame) => {
    const requests = [...traps, ...named];
    expect(requests.length).toBeGreaterThan(100);
    const wrong = requests.map((request) => made(frame, request)).filter((text) => verdictIn(text) !== verdict);
    expect(wrong).toEqual([]);
  });
});
