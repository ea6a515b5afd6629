import { expect, it } from 'vitest';
import { citationKey } from '../../server/src/knowledge/guidelines/keys.ts';
import { keyOf, wordsOf } from '../../server/src/knowledge/treatments/words.ts';

it('reads words through punctuation', () => {
  expect(wordsOf('X-ray (PT/OT), L4-5')).toEqual(['X', 'ray', 'PT', 'OT', 'L4', '5']);
  expect(keyOf('  Manual therapy & manipulation ')).toBe('manual therapy manipulation');
});

it('compares names of documents and sections without blanks, marks and “and”', () => {
  expect(citationKey('Manual therapy & manipulation')).toBe(citationKey('MANUAL THERAPY AND MANIPULATION'));
  expect(citationKey('Electro- diagnostic testing (EMG/NCS)')).toBe('electrodiagnostictestingemgncs');
  expect(citationKey('3.3.6')).toBe('336');
  expect(citationKey('Andrology band')).toBe('andrologyband');
});
