import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { falseAlarmReport, findingAt } from '../../server/src/service/false-alarm.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const letter = readLetter(
  baseLetter({ issues: [baseIssue({ title: 'Physical therapy for the left knee, eight (6) visits: Overturned' })] }),
);
const findings = checkLetter(letter);
const finding = findings.find(({ rule }) => rule === 'counts/word-and-figure')!;

describe('the report of a false alarm', () => {
  const report = falseAlarmReport(letter, finding);

  test('has the rule, the form, the parts and where the finding is', () => {
    expect(report).toContain('Rule: counts/word-and-figure (error)\nForm: dwc-2015\n');
    expect(report).toMatch(/^Sections: how-made, case-summary, issues$/m);
    expect(report).toMatch(/^Place: issue 1 of 1, title$/m);
    expect(report).toMatch(/>>> word \( 0 <<< \) word : Word/);
  });

  test('has no word, number or name of the letter for any finding', () => {
    const written = readLetter(`${letter.source}\n\nDr. Quibley saw Zadie Oxenholm (CM16-0444888) on 03/04/2016.\n`);
    const all = checkLetter(written);
    expect(all.length).toBeGreaterThan(1);
    const ours = /^(?:[A-Z][a-z ]+: |[a-z-]+\/|[a-z]+-\d{4}$)/u;
    for (const one of all) {
      const shapes = falseAlarmReport(written, one).split('Words around it: ')[1] ?? '';
      expect(shapes.replace(/\b(?:word|Word|0)\b/g, '')).not.toMatch(/[\p{L}\p{N}]/u);
      for (const line of falseAlarmReport(written, one).trimEnd().split('\n')) {
        expect(line).toMatch(ours);
        expect(line).not.toMatch(/Quibley|Oxenholm|0444888|knee|eight/);
      }
    }
  });
});

test('the finding at a position is the shortest one there, or one that begins on its line, or none', () => {
  const { start } = finding.range;
  expect(findingAt(findings, letter, start + 1)?.rule).toBe('counts/word-and-figure');
  expect(findingAt(findings, letter, letter.source.lastIndexOf('\n', start) + 1)?.rule).toBe('counts/word-and-figure');
  expect(findingAt(findings, letter, 0)).toBeUndefined();
});
