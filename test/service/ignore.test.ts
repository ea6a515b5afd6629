import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { ignoreActions } from '../../server/src/service/actions/ignore.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { inAllLayouts, lettersIn } from '../kit/letters.ts';

const letters = inAllLayouts(lettersIn('test/letters', '.imr').filter(({ name }) => name.startsWith('faulty')));

const shown = (text: string, { rule, range, message }: Finding): string =>
  `${rule} ${text.slice(range.start, range.end)} ${message}`;
const REASON = 'structure/suppression-reason';

describe.each(letters)('$name, $layout', ({ text }) => {
  const letter = readLetter(text);
  const findings = checkLetter(letter);

  it('has findings, and each can be ignored alone on its line or in the letter', () => {
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const actions = ignoreActions(letter, finding);
      expect(actions.map(({ title }) => title)).toEqual([
        `Ignore ${finding.rule} on this line`,
        `Ignore ${finding.rule} in this letter`,
      ]);
      for (const { edits, title } of actions) {
        const ignored = applyEdits(text, edits);
        const left = checkLetter(readLetter(ignored)).map((each) => shown(ignored, each));
        const silent = findings.filter(({ rule }) => rule === finding.rule);
        expect(left, title).not.toContain(shown(text, finding));
        expect(left.filter((each) => each.startsWith(REASON))).toHaveLength(1);
        // Nothing but findings of this rule goes.
        for (const other of findings.filter((each) => !silent.includes(each)))
          expect(left).toContain(shown(text, other));
      }
    }
  });
});

describe('ignoring', () => {
  const TEXT = 'CLINICAL CASE SUMMARY\n\n  The the worker has has pain.\n';
  const [, found] = checkLetter(readLetter(TEXT)).filter(({ rule }) => rule === 'wording/repeated-word');
  const onLine = (text: string, rule: string): string => {
    const letter = readLetter(text);
    const range = { start: text.indexOf('The the'), end: text.length };
    const [action] = ignoreActions(letter, { ...checkLetter(letter)[0]!, ...found, rule, range });
    return applyEdits(text, action?.edits ?? []);
  };

  it('stands before the line, as far in as the line, with its line end', () => {
    expect(onLine(TEXT.replaceAll('\n', '\r\n'), 'a/b')).toBe(
      TEXT.replace('  The', '  <!-- ignore-next-line a/b -->\n  The').replaceAll('\n', '\r\n'),
    );
  });

  it('goes into the comment that is there', () => {
    expect(onLine(TEXT.replace('  The', '<!-- ignore-next-line a/b: quoted -->\n  The'), 'c/d')).toBe(
      TEXT.replace('  The', '<!-- ignore-next-line a/b, c/d: quoted -->\n  The'),
    );
  });

  it('is only for the letter where the line begins inside a comment', () => {
    const text = TEXT.replace('  The', '<!-- a\nb --> The');
    expect(onLine(text, 'a/b')).toBe(`<!-- ignore-letter a/b -->\n${text}`);
  });

  it('is not offered for what is found in suppressions', () => {
    const letter = readLetter(TEXT);
    for (const rule of ['structure/unused-suppression', 'structure/wrong-suppression', REASON])
      expect(ignoreActions(letter, { ...checkLetter(letter)[0]!, rule })).toEqual([]);
  });
});
