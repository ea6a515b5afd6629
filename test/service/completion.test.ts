import { describe, expect, it } from 'vitest';
import { PHRASES } from '../../server/src/knowledge/phrases/phrases.ts';
import { toText } from '../../server/src/knowledge/phrases/render.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { completionsAt } from '../../server/src/service/completion/complete.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { cleanLetters } from '../kit/letters.ts';

interface Shown {
  readonly label: string;
  readonly text: string;
  readonly detail: string | undefined;
}

/** The completions where `$0` stands; what each replaces is what was typed there. */
function complete(marked: string, automatic = false): Shown[] {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  return completionsAt(readLetter(text), offset, { phrases: PHRASES, automatic }).map(
    ({ label, pieces, detail, range }) => {
      expect(range.end).toBe(offset);
      return { label, text: toText(pieces), detail };
    },
  );
}

const labels = (marked: string, automatic = false): string[] => complete(marked, automatic).map(({ label }) => label);

/** The base letter with its issue in another form. */
const withIssue = (issue: string, summary?: string): string =>
  baseLetter({ issues: [issue], ...(summary === undefined ? {} : { summary }) });
const title = (line: string): string => withIssue(baseIssue().replace(/^.*/, line));
const field = (label: string, value: string): string =>
  withIssue(baseIssue().replace(new RegExp(`${label}:.*`), `${label}: ${value}`));
const rationale = (
  line: string,
  value: string,
  citation = 'Chronic Pain Medical Treatment 2009, Section(s): Physical medicine',
): string =>
  withIssue(
    baseIssue({ title: line, rationale: value }).replace('Knee Complaints 2004, Section(s): Initial Care', citation),
  );

describe('completions', () => {
  it.each([
    ['[priority]', 'Standard', (text: string) => text.replace(/(Priority: +)Standard/, '$1[priority]')],
    ['[section]', 'Initial Care', (text: string) => text.replace('Section(s): Initial Care', 'Section(s): [section]')],
    [
      '[guideline and year]',
      'Knee Complaints 2004',
      (text: string) => text.replace('Knee Complaints 2004', '[guideline and year]'),
    ],
    [
      '[Upheld or Overturned]',
      'Upheld',
      (text: string) => text.replace('6 visits: Overturned', '6 visits: [Upheld or Overturned]'),
    ],
  ])('replace the whole of %s', (place, wanted, change) => {
    const text = change(baseLetter());
    const start = text.indexOf(place);
    expect(start).toBeGreaterThan(0);
    for (const offset of [start, start + 3, start + place.length]) {
      const found = completionsAt(readLetter(text), offset, { phrases: PHRASES, automatic: false });
      expect(found.map(({ label }) => label).join('|')).toContain(wanted);
      for (const { range } of found) expect(range).toEqual({ start, end: start + place.length });
    }
  });

  it('begin an empty letter with a form', () => {
    expect(labels('lett$0')[0]).toBe('IMR Final Determination, 2015 and later');
    expect(labels('HOW$0', true)[0]).toBe('IMR Final Determination, 2015 and later');
    expect(complete('$0')[0]!.text).toContain('IMR ISSUES, DECISIONS AND RATIONALES');
  });

  it('offer what is called by its name at the beginning of a line, after what belongs there, and nowhere else', () => {
    const text = title('imr-pt$0');
    expect(labels(text, true)[0]).toMatch(/^imr-pt/);
    expect(labels('IMR$0', true)[0]).toBe('IMR Final Determination, 2015 and later');
    expect(labels('IMR$0', true)).toContain('imr-letter');
    expect(labels(rationale('MRI of the left knee: Upheld', 'The knee is stiff, imr-pt$0'))).not.toContain(
      'imr-pt-exceeds',
    );
  });

  it('list in the summary what the issues request', () => {
    const text = withIssue(baseIssue({ title: 'Acupuncture for the neck, 6 visits: Upheld' }), 'The t$0');
    expect(
      complete(text)
        .map((offer) => offer.text)
        .join(' '),
    ).toContain('The treating physician requested 6 visits of acupuncture for the neck.');
  });

  it('offer the missing sections at a line of their own', () => {
    const letter = baseLetter({ headings: { 'case-summary': '' } }).replace(
      /The expert reviewer developed[\s\S]*(?=IMR ISSUES)/,
      '$$0\n\n',
    );
    expect(labels(letter)).toEqual(['CLINICAL CASE SUMMARY']);
    expect(labels(letter.replace('$0', 'CLIN$0'), true)).toEqual(['CLINICAL CASE SUMMARY']);
    expect(labels(letter.replace('$0', 'The pain $0'), true)).toEqual([]);
  });

  it('offer missing header fields', () => {
    expect(labels(baseLetter().replace(/^Case Number:.*/, '$0'))).toContain('Case Number:');
    expect(labels(baseLetter().replace(/^Priority: .*\n.*/m, 'Priority: $0'))).toEqual(['Standard', 'Expedited']);
  });

  it('offer the fields that an issue lacks, in their order', () => {
    const letter = withIssue('Physical therapy for the left knee, 6 visits: Upheld\n\n$0');
    expect(labels(letter)).toEqual(['Claims Administrator guideline:', 'MAXIMUS guideline:', 'Decision rationale:']);
    expect(labels(letter.replace('$0', 'Deci$0'), true)).toEqual(['Decision rationale:']);
  });

  it('offer a new issue behind a whole one', () => {
    expect(labels(withIssue(`${baseIssue()}\n\n$0`))[0]).toBe('New issue');
  });

  it('offer the decision words behind a title', () => {
    const words = ['Upheld', 'Overturned'];
    expect(labels(title('Physical therapy for the left knee, 6 visits: $0'))).toEqual(words);
    expect(labels(title('Physical therapy for the left knee, 6 visits: Up$0'), true)).toEqual(['Upheld']);
    expect(labels(withIssue(`${baseIssue()}\n\nMRI of the left knee: $0`))).toEqual(words);
  });

  it('offer treatments, drugs and parts of the body in a title', () => {
    expect(labels(title('Acup$0'), true)).toContain('acupuncture');
    expect(complete(title('Acup$0'))[0]!.text).toBe('Acupuncture');
    expect(labels(title('Physical therapy for the left kn$0'), true)).toContain('knee');
    expect(labels(title('Nor$0'), true)).toContain('Norco');
    expect(labels(withIssue(`${baseIssue()}\n\nChiro$0`), true)).toContain('chiropractic treatment');
  });

  it('offer what covers the treatment first in the reviewer field', () => {
    const [first] = complete(field('MAXIMUS guideline', '$0'));
    expect(first!.text).toMatch(/^Decision based on MTUS .*Section\(s\): .*\.$/);
    const behind = complete(field('MAXIMUS guideline', 'Decision based on MTUS Chronic$0'), true);
    expect(behind[0]!.text).toMatch(/^Chronic Pain Medical Treatment 2016, Section\(s\): .*/);
    // The request is of October 2016: the edition of 2009 was no longer in force.
    expect(behind.every(({ text }) => !text.includes('Medical Treatment 2009'))).toBe(true);
    const [section] = complete(
      field('MAXIMUS guideline', 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): $0'),
    );
    expect(section!.text).toBe('Physical medicine treatment.');
  });

  it.each([
    ['MRI of the left wrist: Upheld', '$0', 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, '],
    [
      'Gabapentin 300mg #90: Upheld',
      '$0',
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Gabapentin (Neurontin).',
    ],
  ])('begin with the chapter or section of what is asked for: %s', (line, value, wanted) => {
    const text = field('MAXIMUS guideline', value).replace(/^Physical therapy .*/m, line);
    expect(complete(text)[0]!.text.startsWith(wanted)).toBe(true);
  });

  it.each([
    'Decision based on MTUS Knee Complaints 2004, Section(s):$0',
    'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care,$0',
  ])('put a blank before a section where none is: %s', (value) => {
    expect(complete(field('MAXIMUS guideline', value))[0]!.text).toMatch(/^ [A-Z]/);
  });

  it.each([
    '$0Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
    'Decision based on MTUS Chronic Pain Medical Treatment 2016,$0 Section(s): Opioids.',
  ])('replace the rest of an old citation by a whole one: %s', (value) => {
    const marked = field('MAXIMUS guideline', value);
    const offset = marked.indexOf('$0');
    const text = marked.replace('$0', '');
    const [first] = completionsAt(readLetter(text), offset, { phrases: PHRASES, automatic: false });
    expect(toText(first!.pieces)).toMatch(/^Decision based on MTUS /);
    expect(first!.range.end).toBe(text.indexOf('\n', offset));
  });

  it('offer the sentences of the claims administrator', () => {
    const [first] = complete(field('Claims Administrator guideline', '$0'));
    expect(first!.text).toBe('The Claims Administrator did not cite any medical evidence for its decision.');
    expect(labels(field('Claims Administrator guideline', 'did not$0'), true)).toEqual([
      'The claims administrator cited nothing',
    ]);
  });

  it('offer rationales with the arithmetic done and the true comparison', () => {
    const found = complete(rationale('Physical therapy 3x a week for 4 weeks for the neck: Upheld', '$0'));
    expect(found[0]).toMatchObject({ label: 'More visits than the guideline recommends' });
    expect(found[0]!.detail).toBe('12 visits against 9 to 10 visits over 8 weeks for myalgia and myositis');
    expect(found[0]!.text).toContain('3 visits a week for 4 weeks (12 visits), which exceeds the recommendation by 2');
    expect(found.some(({ text }) => text.includes('(12 visits) is within'))).toBe(false);
    const within = complete(rationale('Physical therapy 2x a week for 4 weeks for the neck: Overturned', '$0'));
    expect(within.some(({ text }) => text.includes('(8 visits) is within'))).toBe(true);
    expect(within.some(({ text }) => text.includes('which exceeds') || text.includes('not medically'))).toBe(false);
  });

  it('offer conclusions in the words of the decision at the beginning of a sentence', () => {
    const line = 'Physical therapy for the neck, 12 visits: Upheld';
    const [conclusion] = complete(rationale(line, 'The neck has healed. The requ$0'), true);
    expect(conclusion!.text).toBe(
      'The request for 12 visits of physical therapy for the neck is not medically necessary.',
    );
  });

  it('know what a limit allows of what was not computed by hand', () => {
    const summary = 'The worker has completed 6 visits of physical therapy for the neck.';
    const letter = rationale('Physical therapy for the neck, 8 visits: Upheld', '$0').replace(
      /A 41-year-old.*/,
      summary,
    );
    const found = complete(letter).find(({ label }) => label.startsWith('Prior and requested visits'));
    expect(found!.text).toContain(
      'already completed 6 visits of physical therapy. With the 8 now requested, the total would be 14',
    );
  });

  it('take a treatment that the library does not know as the title has it', () => {
    const found = complete(rationale('Zorbing for the neck: Upheld', '$0'));
    expect(found.length).toBeGreaterThan(0);
    for (const { text } of found)
      expect(text).toMatch(/request for zorbing for the neck is not medically necessary\.$/);
  });

  it('keep the user’s characters as they are', () => {
    const [found] = complete(
      rationale('Device ${1:x} $2 \\ } for the neck: Upheld', 'The neck has healed. The request$0'),
    );
    expect(found!.text).toContain('device ${1:x} $2 \\ } for the neck');
  });

  it('offer nothing in the middle of prose', () => {
    let asked = 0;
    for (const { text } of cleanLetters()) {
      for (const sentence of text.matchAll(/\b[a-z]{3,} [a-z]{2,} [a-z]+(?= [a-z])/g)) {
        const offset = sentence.index + sentence[0].length;
        const letter = readLetter(text);
        const { summary, issues } = letter;
        const prose = [summary.section?.body, ...issues.map(({ rationale: own }) => own?.value)];
        if (!prose.some((range) => range && range.start < sentence.index && offset < range.end)) continue;
        if (++asked > 150) return;
        expect(completionsAt(letter, offset, { phrases: PHRASES, automatic: true }).map(({ label }) => label)).toEqual(
          [],
        );
      }
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('never fail, wherever the cursor is and whatever the text', () => {
    for (const text of [
      '',
      ' ',
      '\n\n',
      ':',
      'Decision rationale:',
      'IMR ISSUES, DECISIONS AND RATIONALES\n\n:',
      ...cleanLetters().map((letter) => letter.text.slice(0, 1500)),
    ]) {
      const letter = readLetter(text);
      for (let offset = 0; offset <= text.length; offset += 1 + Math.floor(text.length / 100)) {
        for (const { range } of completionsAt(letter, offset, { phrases: PHRASES, automatic: false })) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(text.slice(range.start, range.end)).not.toContain('\n');
        }
      }
    }
  });
});

describe('completions in a comment', () => {
  it('begin with the keywords of suppressions', () => {
    expect(labels('<!-- $0 -->\nCLINICAL CASE SUMMARY')).toEqual([
      'ignore-next-line',
      'ignore-start',
      'ignore-end',
      'ignore-letter',
    ]);
    expect(labels('<!-- ignore-l$0 -->')).toEqual(['ignore-letter']);
    expect(labels('<!-- ig$0', true)).toHaveLength(4);
  });

  it('go on with rules, by their whole name or the last part of it, and categories', () => {
    expect(labels('<!-- ignore-letter counts/t$0 -->')).toContain('counts/total-mismatch');
    expect(labels('<!-- ignore-letter counts/total-mismatch, repeated-w$0 -->')).toEqual(['wording/repeated-word']);
    expect(labels('<!-- ignore-start wording/$0')).toContain('wording/*');
    expect(labels('<!-- ignore-start structure/wrong-s$0')).toEqual([]);
  });

  it('leave the reason and other comments alone', () => {
    expect(labels('<!-- ignore-letter counts/total-mismatch: the phy$0 -->')).toEqual([]);
    expect(labels('<!-- CLINICAL $0 -->')).toEqual([]);
    expect(labels(baseLetter().replace('CLINICAL', '<!-- x -->\n$0\n\nCLINICAL'))).not.toContain('ignore-letter');
  });
});
