import { describe, expect, it } from 'vitest';
import { type KnownFindings, printBaseline, readBaseline } from '../../server/src/engine/baseline.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { knownOf, stillFound, withoutKnown } from '../../server/src/engine/known-findings.ts';
import type { Letter } from '../../server/src/letter/letter.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { formatLetter } from '../../server/src/service/format/format.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { layouts } from '../kit/layouts.ts';
import { lettersIn } from '../kit/letters.ts';

const letters = lettersIn('test/letters', '.imr').filter(({ name }) => name.startsWith('faulty'));

function checked(text: string): { letter: Letter; findings: Finding[]; known: KnownFindings } {
  const letter = readLetter(text);
  const findings = checkLetter(letter);
  return { letter, findings, known: knownOf(letter, findings) };
}

/** What is new in a text to whoever knows the findings of another. */
function newIn(text: string, before: string): string[] {
  const { letter, findings } = checked(text);
  return withoutKnown(letter, findings, checked(before).known).map(
    ({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`,
  );
}

describe.each(letters)('the findings of $name are known again', ({ text }) => {
  it('in the same text', () => expect(newIn(text, text)).toEqual([]));

  it('behind a paragraph that was put in, and with comments', () => {
    const moved = text.replace(/^(?=Decision rationale:)/m, 'The records were read.\n\n').replace(/$/m, ' <!-- x -->');
    const fresh = newIn(moved, text).filter((finding) => !finding.includes('The records were read'));
    expect(fresh).toEqual([]);
  });

  it('in the clean layout', () => {
    const formatted = formatLetter(readLetter(text), (other) => readLetter(other)).text;
    expect(newIn(formatted, text)).toEqual([]);
  });

  it('on lines of other lengths', () => {
    const plain = text.replaceAll('\r\n', '\n');
    const found = new Set(checked(plain).findings.map(({ rule }) => rule));
    const fresh = newIn(layouts.unwrapped(plain), plain);
    expect(fresh.filter((finding) => found.has(finding.slice(0, finding.indexOf(':'))))).toEqual([]);
  });
});

const END = 'The request for 6 visits of physical therapy for the left knee is medically necessary.';
const withRationale = (rationale: string): string =>
  baseLetter({ issues: [baseIssue({ rationale: `${rationale} ${END}` })] });
const TWICE = 'The the worker is well. The the worker is well today.';

describe('a baseline', () => {
  it('knows as many findings of the same words as there were, and no more', () => {
    const once = 'The the worker is well.';
    expect(newIn(withRationale(`${once} ${once}`), withRationale(once))).toContain('wording/repeated-word: The the');
    expect(newIn(withRationale(once), withRationale(`${once} ${once}`))).toEqual([]);
  });

  it('does not know a finding whose sentence was changed, nor the same words of another sentence', () => {
    expect(newIn(withRationale('The the knee is well.'), withRationale('The the worker is well.'))).toEqual([
      'wording/repeated-word: The the',
    ]);
  });

  it('does not know a contradiction whose other side was changed', () => {
    const title = (visits: number): string =>
      baseLetter({
        issues: [baseIssue({ title: `Physical therapy for the left knee, ${visits} visits: Overturned` })],
      });
    const [fresh, ...others] = newIn(title(9), title(8));
    expect(fresh).toMatch(/^counts\/title-/);
    expect(others).toEqual([]);
  });

  it('forgets what is settled, and learns nothing by it', () => {
    const before = checked(withRationale(TWICE)).known;
    const after = checked(withRationale('The the worker is well. Of of it.')).known;
    expect([...stillFound(before, after).values()].flat()).toHaveLength(1);
    expect(stillFound(before, new Map())).toEqual(new Map());
  });

  it('holds nothing of the letter, and is the same when it is read again', () => {
    const { known } = checked(withRationale(TWICE));
    const text = printBaseline(
      new Map([
        ['b.imr', known],
        ['a.imr', known],
        ['clean.imr', new Map()],
      ]),
    );
    expect(text).not.toMatch(/worker|knee|the the/i);
    // Besides brackets: the version, paths, rules, and a hash for each finding on a line of its own.
    const lines = text.split('\n').filter((line) => /\w/.test(line));
    expect(lines.filter((line) => !/^ *"(?:version": 1,|[\w/.-]+": [[{]|[0-9a-f]{20}",?)$/.test(line))).toEqual([]);
    expect(lines.filter((line) => /^ *"[0-9a-f]{20}",?$/.test(line))).toHaveLength(
      2 * [...known.values()].flat().length,
    );
    expect(text.indexOf('a.imr')).toBeLessThan(text.indexOf('b.imr'));
    expect(text).not.toContain('clean.imr');
    expect(printBaseline(readBaseline(text))).toBe(text);
    const { letter, findings } = checked(withRationale(TWICE));
    expect(withoutKnown(letter, findings, readBaseline(text).get('a.imr')!)).toEqual([]);
  });

  it.each([
    ['', 'is no baseline: it is not JSON'],
    ['[]', 'is no baseline: it has no version'],
    ['{"version": 2, "letters": {}}', 'is a baseline of a version that is not known'],
    ['{"version": 1}', 'is no baseline: it has no letters'],
    ['{"version": 1, "letters": {"a": 1}}', 'is no baseline: “a” has no list of rules'],
    ['{"version": 1, "letters": {"a": {"b/c": [1]}}}', 'is no baseline: “b/c” of “a” has no list of fingerprints'],
    ['{"version": 1, "letters": {"__proto__": {"b/c": "x"}}}', 'is no baseline: “b/c” of “__proto__” has no list'],
  ])('that is %j says what is wrong with it', (text, message) => expect(() => readBaseline(text)).toThrow(message));
});
