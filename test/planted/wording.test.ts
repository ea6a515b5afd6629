import { describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';
import { privacyKinds } from './privacy-kinds.ts';
import { least, PLACES, trialsOf } from './trials.ts';
import { wordingKinds } from './wording-kinds.ts';

describe('a wording or privacy defect planted in a letter is found where it stands, alone', () => {
  it.each([...wordingKinds, ...privacyKinds])('$name', (kind) => {
    const trials = trialsOf(kind, 20);
    const faulty = trials.flatMap(({ where, text, findings, planting }) => {
      const faults = faultsOf(kind, text, planting, findings);
      return faults.length > 0 ? [`${where}: ${faults.join('; ')}`] : [];
    });
    expect(trials.length).toBeGreaterThanOrEqual(PLACES);
    expect(1 - faulty.length / trials.length, faulty.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(least(0.95));
  });
});
