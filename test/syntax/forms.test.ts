import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { ROOT } from '../kit/rules.ts';

/** Which form letters are of whose names begin so. */
const FORMS: readonly (readonly [string, string])[] = [
  ['clean-2013-documents-reviewed', 'documents-2013'],
  ['clean-2013-issue-at-dispute', 'dispute-2013'],
  ['clean-2013-notice', 'notice-2013'],
  ['faulty-2013-notice', 'notice-2013'],
  ['clean-2014', 'dwc-2014'],
  ['faulty-2014', 'dwc-2014'],
  ['clean-201', 'dwc-2015'],
  ['faulty-201', 'dwc-2015'],
];

const names = fs.readdirSync(path.join(ROOT, 'test/letters')).filter((name) => name.endsWith('.imr'));

describe('the form is recognised', () => {
  it.each(names)('of %s', (name) => {
    const { form, isLetter } = readLetter(fs.readFileSync(path.join(ROOT, 'test/letters', name), 'utf8'));
    const expected = FORMS.find(([start]) => name.startsWith(start))?.[1];
    expect(expected).toBeDefined();
    expect([form.id, isLetter]).toEqual([expected, true]);
  });

  it('unless it is named', () => {
    const text = fs.readFileSync(path.join(ROOT, 'test/letters/clean-2017-modified-request.imr'), 'utf8');
    expect(readLetter(text, undefined, 'dwc-2014').form.id).toBe('dwc-2014');
    expect(readLetter(text, undefined, 'no-such-form').form.id).toBe('dwc-2015');
  });
});
