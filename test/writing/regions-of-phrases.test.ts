import { describe, expect, it } from 'vitest';
import { PHRASES } from '../../server/src/knowledge/phrases/phrases.ts';
import { regionById } from '../../server/src/knowledge/regions/regions.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { rationalesFor } from '../../server/src/service/writing/rationales.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** The ids of the rationales that are offered for a request. */
function offered(title: string): string[] {
  const letter = readLetter(baseLetter({ issues: [baseIssue({ title })] }));
  return rationalesFor(letter, letter.issues[0]!, PHRASES).map(({ phrase }) => phrase.id);
}

describe('rationales fit the region of the body that is asked for', () => {
  it.each([
    ['MRI of the left knee: Upheld', 'mri-joint-no-lesion-suspected', 'mri-spine-no-neuro'],
    ['MRI of the lumbar spine: Upheld', 'mri-spine-no-neuro', 'mri-joint-no-lesion-suspected'],
    ['MRI of the right shoulder: Overturned', 'mri-joint-met', 'mri-spine-met'],
    ['MRI of the neck: Overturned', 'mri-spine-met', 'mri-joint-met'],
    ['Brace for the right knee: Overturned', 'brace-met', 'wrist-splint-met'],
    ['Brace for the lumbar spine: Upheld', 'lumbar-support', 'wrist-splint-met'],
  ])('%s', (title, fitting, other) => {
    const ids = offered(title);
    expect(ids).toContain(fitting);
    expect(ids).not.toContain(other);
  });

  it('offers both where the region is not known', () => {
    expect(offered('MRI: Upheld')).toEqual(
      expect.arrayContaining(['mri-spine-no-neuro', 'mri-joint-no-lesion-suspected']),
    );
  });

  it('names regions that there are', () => {
    const named = PHRASES.flatMap(({ regions = [], exceptRegions = [] }) => [...regions, ...exceptRegions]);
    expect(named.length).toBeGreaterThan(0);
    for (const id of named) expect(regionById(id), id).toBeDefined();
  });
});
