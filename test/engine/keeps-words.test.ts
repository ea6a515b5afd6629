import { describe, expect, it } from 'vitest';
import { fixAll } from '../../server/src/engine/fix-all.ts';
import { keepsWords } from '../../server/src/engine/keeps-words.ts';
import { baseLetter } from '../kit/base-letter.ts';
import { findingsOf } from '../kit/fixes.ts';

/** Whether an edit that makes `before` of a text into `after` may be applied unasked; `[` and `]` stand around what it replaces. */
function keeps(before: string, newText: string): boolean {
  const start = before.indexOf('[');
  const end = before.indexOf(']') - 1;
  return keepsWords(before.replace(/[[\]]/g, ''), [{ range: { start, end }, newText }]);
}

describe('an edit that may be applied unasked', () => {
  it.each([
    ['marks and white space', 'the left knee[ ],which', ''],
    ['capitals', '[Clinical case summary]', 'CLINICAL CASE SUMMARY'],
    ['words that had grown together', '[Claimsadministrator guideline]', 'Claims Administrator guideline'],
    ['a word broken in two', 'the guide[ ]lines say', ''],
    ['a misspelling', 'an [inital] trial', 'initial'],
    ['two exchanged letters', 'of [teh] knee', 'the'],
    ['a side with two letters exchanged', 'the [rigth] knee', 'right'],
    ['a letter read for two', '[Overtumed]', 'Overturned'],
    ['a figure read for a letter', '[Uphe1d]', 'Upheld'],
    ['a figure at the beginning of a word', '[0verturned]', 'Overturned'],
    ['a figure struck into a word', 'the [lo9w] back', 'low'],
    ['a letter read for a figure', 'Complaints [20l6]', '2016'],
    ['another form of the word', '8 [session] of therapy', 'sessions'],
    ['an article', '[a] operation', 'an'],
    ['an article that goes', 'showed [a ]no fracture', ''],
    ['a copy of a word', 'in the[ the] knee', ''],
    ['a copy of some words', 'a request for[ request for] a splint', ''],
    ['a copy across a line end', 'is not\n[is not\n]needed', ''],
    ['small words that come', 'did not cite any evidence[.]', ' for its decision.'],
  ])('%s', (_, before, newText) => {
    expect(keeps(before, newText)).toBe(true);
  });

  it.each([
    ['a word', 'the [swollen ]knee', ''],
    ['a sentence', 'evidence[ results for the cream.] The', ' for its decision.'],
    ['a number', 'six visits, [6 ]of them', ''],
    ['a number between others', '[6, ]6 and 12', ''],
    ['the marks of a date', '[09/06]/2016', '0906'],
    ['a decimal point', '[2.5] mg', '25'],
    ['another number', '[12] visits', '21'],
    ['another year', 'Complaints [2004]', '2009'],
    ['a misread year', 'Complaints[ 20l6]', ''],
    ['the other side', 'the [left] knee', 'right'],
    ['the other decision', '[Upheld]', 'Overturned'],
    ['a negation that goes', 'is [not ]needed', ''],
    ['a negation that comes', 'is [needed]', 'not needed'],
    ['a negation that is put for another word', 'is [now] needed', 'not'],
    ['a known word for another', 'the [cervical] spine', 'lumbar'],
    ['a known word for a near one', 'the [lumber] support', 'lumbar'],
    ['a word that is near a side', 'the [light] knee', 'right'],
    ['a known drug for a near one', '[Celebrex] 200 mg', 'Celexa'],
    ['words in another order', '[the left knee]', 'knee, the left'],
    ['a label', '[MAXIMUS guideline: ]The', ''],
    ['a name', 'Electrodiagnostic [Studies (EDS)]', 'testing (EMG/NCS)'],
    ['a number that comes', 'therapy[]', ' 6 times'],
    ['a level of the spine', '[L4]', 'L'],
    ['more than can be compared', `[${'word '.repeat(300)}]`, 'other '.repeat(300)],
  ])('never: %s', (_, before, newText) => {
    expect(keeps(before, newText)).toBe(false);
  });

  it('is measured with the others that stand beside it', () => {
    const text = 'left knee and right knee';
    const edits = [
      { range: { start: 0, end: 4 }, newText: 'right' },
      { range: { start: 14, end: 19 }, newText: 'left' },
    ];
    expect(keepsWords(text, edits)).toBe(false);
    expect(keepsWords(text, [])).toBe(true);
  });
});

describe('whatever a rule says', () => {
  it('a fix that would take words away is offered and not made', () => {
    // The form's sentence would replace words that the form does not have.
    const text = baseLetter().replace('evidence for its decision.', 'evidence of its own for the decision.');
    const fixes = findingsOf(text).flatMap((finding) => finding.fixes);
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixes.map(({ safe, edits }) => safe && !keepsWords(text, edits))).not.toContain(true);
    expect(fixAll(text, findingsOf).text).toBe(text);
  });
});
