import { describe, expect, test } from 'vitest';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { rules } from '../../server/src/rules/index.ts';
import { MAX_LETTERS, ReportCollector } from '../../server/src/service/report/collect.ts';
import { MAX_FINDINGS, type ReportLetter } from '../../server/src/service/report/data.ts';
import { escapeHtml } from '../../server/src/service/report/html.ts';
import { reportLetter } from '../../server/src/service/report/letter.ts';
import { reportPage } from '../../server/src/service/report/page.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { pageOf, sampleLetters } from './kit.ts';

/** The text of a page, tags taken away and entities made characters again. */
const textOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")
    .replace(/\s+/g, ' ');

describe('a page without text', () => {
  // Five words in a row are no chance; sentences of the program’s own may be in the form too.
  const runs = (text: string): Set<string> => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
  };
  const own = runs([...rules.map(({ meta }) => meta.summary), ...builtInForms.map(({ name }) => name)].join('\n'));

  test('holds nothing of what the letters say', () => {
    const page = runs(textOf(pageOf(sampleLetters, false)));
    for (const { path, text } of sampleLetters) {
      const shared = [...runs(text)].filter((run) => page.has(run) && !own.has(run));
      expect(shared, path).toEqual([]);
    }
  });

  test('holds no word that a rule quotes: number, name, date', () => {
    const canary = 'Zzyzxcanary';
    const text = baseLetter({
      header: `Case Number: CM16-${canary}\nDate of Injury: 99/99/${canary}`,
      summary: `${canary} ${canary} was seen by Dr. ${canary}. Call 555-0100 or write to ${canary}@example.org. [${canary}]`,
    });
    const withText = pageOf([{ path: 'a.imr', text }], true);
    expect(withText).toContain(canary);
    expect(pageOf([{ path: 'a.imr', text }], false)).not.toContain(canary);
  });
});

test('a page with text shows each finding in its context, its place marked', () => {
  const text = baseLetter({ summary: 'The the worker fell.' });
  const page = pageOf([{ path: 'a.imr', text }], true);
  expect(page).toMatch(/<blockquote>[^<]*<mark>The the<\/mark> worker fell\./);
  expect(textOf(page)).toContain('is repeated. Keep one.');
});

test('a page says how many letters there are, which to fix, the issues by treatment and decision, the findings by rule and letter', () => {
  const faulty = baseLetter({
    summary: 'The the worker fell.',
    issues: [baseIssue({ title: 'Physical therapy for the left knee, eight (6) visits: Overturned' })],
  });
  const html = pageOf(
    [
      { path: 'a.imr', text: baseLetter() },
      { path: 'b.imr', text: faulty },
    ],
    false,
  );
  const page = textOf(html);
  for (const part of [
    /At a glance Letters 2 Without findings 1 Fix before sending 1 Findings \d/,
    /Treatment Upheld Overturned Undecided All Share physical therapy 0 2 0 2 /,
    /counts\/word-and-figure A number in words differs from the figure in parentheses\. 1 1 /,
    /b\.imr .*counts\/word-and-figure/,
  ])
    expect(page).toMatch(part);
  expect(html).toContain('@media print');
});

test('it allows its style by its hash, and nothing else', () => {
  const page = pageOf(sampleLetters, true);
  expect(page).toMatch(/default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'/);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|src=|url\(|@import|https?:/i);
});

test('what is written by others is escaped', () => {
  const evil = `</p><script>alert("x")</script>'&\0\ud800`;
  expect(escapeHtml(evil)).toBe('&lt;/p&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;\ufffd\ufffd');
  const text = baseLetter({ summary: `${evil} ${evil} The the ${evil}` });
  for (const withText of [false, true]) {
    const page = pageOf([{ path: `${evil}.imr`, text }], withText, [`${evil} does not exist`]);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  }
});

test('nothing to report gives a whole page too', () => {
  const page = textOf(pageOf([], false));
  for (const sentence of ['0 letters', 'No letters were read.', 'No issues were read.', 'No findings.'])
    expect(page).toContain(sentence);
});

test('a text that is no letter, or too long to be read, is counted and named', () => {
  const collector = new ReportCollector();
  collector.add(reportLetter('notes.txt', readLetter('Buy milk.'), [], false));
  collector.add(reportLetter('long.imr', undefined, [], false));
  const hash = (): string => '';
  const page = [...reportPage(collector.data, { withText: false, made: '', version: '', hash })].join('');
  expect(textOf(page).match(/not read as a letter/g)).toHaveLength(2);
});

describe('many letters', () => {
  const letter = (index: number, errors: number): ReportLetter => ({
    path: `${index}.imr`,
    form: 'Form',
    issues: [{ treatment: `treatment ${index % 100}`, outcome: 'upheld' }],
    severities: errors > 0 ? { error: errors } : {},
    rules: errors > 0 ? { 'counts/total-mismatch': errors } : {},
    findings: Array.from({ length: Math.min(errors, MAX_FINDINGS) }, () => ({
      rule: 'counts/total-mismatch',
      severity: 'error',
      line: 1,
      related: [],
    })),
  });

  test('are all counted; those whose findings weigh most are shown, in order, and the page says so', () => {
    const collector = new ReportCollector();
    for (let i = 0; i < 10_000; i++) collector.add(letter(i, i % 20 === 7 ? 50 : 0));
    const { data } = collector;
    expect(data).toMatchObject({ letters: 10_000, withFindings: 500, held: 500 });
    expect(data.severities.error).toBe(25_000);
    expect(data.rules).toEqual([{ rule: 'counts/total-mismatch', findings: 25_000, letters: 500 }]);
    expect(data.shown).toHaveLength(MAX_LETTERS);
    expect(data.shown.filter(({ severities }) => severities.error)).toHaveLength(500);
    const order = data.shown.map(({ path }) => Number.parseInt(path, 10));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const page = [...reportPage(data, { withText: false, made: '', version: '', hash: () => '' })].join('');
    expect(textOf(page)).toContain('This table shows the 1,000 letters with the most serious findings, of 10,000.');
    expect(textOf(page)).toContain('And 10 more findings in this letter.');
    expect(textOf(page)).toContain('other treatments');
    expect(page.length).toBeLessThan(20_000_000);
  });

  test('that cannot be read are named up to a number', () => {
    const page = textOf(
      pageOf(
        [],
        false,
        Array.from({ length: 130 }, (_, i) => `${i}.imr does not exist`),
      ),
    );
    expect(page).toContain('99.imr does not exist');
    expect(page).toContain('And 30 more places.');
  });
});
