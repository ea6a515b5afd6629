import { describe, expect, it } from 'vitest';
import { citationKinds } from './citations.ts';
import { faultsOf } from './faults.ts';
import { least, PLACES, trialsOf } from './trials.ts';

describe('a wrong citation planted in a letter is found where it stands, alone, and its fixes settle it', () => {
  it.each(citationKinds)('$name', (kind) => {
    const trials = trialsOf(kind, 45);
    const faults = trials.flatMap(({ where, text, findings, planting }) => {
      const found = faultsOf(kind, text, planting, findings);
      return found.length > 0 ? [`${where}: ${found.join('; ')}`] : [];
    });
    expect(trials.length).toBeGreaterThanOrEqual(PLACES);
    expect(1 - faults.length / trials.length, faults.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(
      least(0.97, kind.name),
    );
  });
});
