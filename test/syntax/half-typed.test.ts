import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { type IssueOutline, outlineOf } from '../kit/outline.ts';
import { sample } from '../kit/sample.ts';
import { ROOT } from '../kit/rules.ts';

const text = fs.readFileSync(path.join(ROOT, 'test/letters/clean-2017-modified-request.imr'), 'utf8');
const whole = readLetter(text);
const outline = outlineOf(whole);
const first = whole.issues[0]!;
const second = whole.issues[1]!;

/** Whether an issue is read as expected; what is typed after it belongs to its last field until it is a title. */
function isSame(issue: IssueOutline | undefined, { title, decision, fields }: IssueOutline): boolean {
  return (
    issue?.title === title &&
    issue.decision === decision &&
    issue.fields.length === fields.length &&
    fields.every(([id, value], i) => {
      const [ownId, own] = issue.fields[i]!;
      return ownId === id && (i < fields.length - 1 ? own === value : own.startsWith(value));
    })
  );
}

describe('while a letter is typed from its beginning', () => {
  it('each of a thousand states of it can be read, and finished issues are read as in the whole letter', () => {
    for (const end of sample([...Array(text.length + 1).keys()], 1000)) {
      const { issues } = outlineOf(readLetter(text.slice(0, end)));
      const finished = whole.issues.filter(({ node }) => node.range.end <= end).length;
      const readAsBefore = outline.issues.slice(0, finished).every((expected, i) => isSame(issues[i], expected));
      if (!readAsBefore)
        expect(issues.slice(0, finished), `cut at ${end.toString()}`).toEqual(outline.issues.slice(0, finished));
    }
  });

  it('sections are known as soon as their heading stands', () => {
    for (const { heading, section } of whole.sections)
      expect(outlineOf(readLetter(`${text.slice(0, heading.range.end)}\n`)).sections.at(-1)).toBe(section.id);
  });
});

describe('while an issue is typed between others', () => {
  const typed = [
    'Acupuncture',
    'Acupuncture, 4 visits:',
    'Acupuncture, 4 visits: Uph',
    'Acupuncture, 4 visits: Upheld',
    'Acupuncture, 4 visits: Upheld\n\nClaims Adm',
    'Acupuncture, 4 visits: Upheld\n\nClaims Administrator guideline:',
    'Acupuncture, 4 visits: Upheld\n\nClaims Administrator guideline: Decision based on MTUS.\n\nDecision rationale: The',
  ];

  it.each(typed)('“%s”: those before and behind it are read as before', (beginning) => {
    const at = second.node.range.start;
    const { issues } = outlineOf(readLetter(`${text.slice(0, at)}${beginning}\n\n${text.slice(at)}`));
    expect(issues.at(-1)).toEqual(outline.issues.at(-1));
    expect(issues.at(-2)?.fields).toEqual(outline.issues.at(-2)?.fields);
    const { title, decision } = outline.issues[0]!;
    expect(issues[0]).toMatchObject({ title, decision });
    expect(issues[0]!.fields.slice(0, 2)).toEqual(outline.issues[0]!.fields.slice(0, 2));
  });

  it('marks that touch a label belong to it, and open no issue', () => {
    const [issue, next] = readLetter('MAXIMUS guideline:_: Overturned').issues.map(({ node }) => node);
    const { range, label } = issue!.fields[0]!;
    expect([label.range.end <= range.end, range.end <= issue!.range.end]).toEqual([true, true]);
    expect(next!.range.start).toBeGreaterThanOrEqual(issue!.range.end);
  });

  it('an issue that loses its label keeps its title and decision', () => {
    const { label } = first.reviewerGuideline!;
    const { issues } = outlineOf(readLetter(text.slice(0, label.range.start) + text.slice(label.range.end + 1)));
    expect(issues).toHaveLength(outline.issues.length);
    expect(issues.slice(1)).toEqual(outline.issues.slice(1));
  });
});

it('what is no letter has neither sections nor issues', () => {
  for (const other of ['', ' \n', 'Dear colleague,\n\nthank you.', '\0\0\0', '{"a": [1, 2]}']) {
    const { isLetter, sections, issues } = readLetter(other);
    expect([isLetter, sections, issues], other).toEqual([false, [], []]);
  }
});
