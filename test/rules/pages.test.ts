import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleMetas } from '../../server/src/rules/index.ts';
import { ruleFolders } from '../../tools/lib/rule-folders.ts';
import { findingsOfExample } from '../kit/fixes.ts';
import { readRulePage } from '../kit/rule-page.ts';
import { ROOT, ruleFolder, rulePage, ruleSource } from '../kit/rules.ts';

const HEADINGS = ['Summary', 'Avoid', 'Prefer', 'Why', 'What it does not report', 'When not to use it', 'References'];

describe.each(ruleMetas)('$id', (meta) => {
  const page = readRulePage(rulePage(meta.id));

  it('has its name from its folder', () => {
    expect(meta.id).toMatch(
      /^(?:structure|counts|citations|decision|facts|privacy|wording)\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    );
    expect(fs.existsSync(path.join(ruleFolder(meta.id), 'rule.ts'))).toBe(true);
    expect(page.title).toBe(meta.id);
  });

  it('has a page with every part', () => {
    expect(page.headings).toEqual(HEADINGS);
    for (const heading of HEADINGS) expect(page.sections.get(heading), heading).not.toBe('');
    expect(page.avoid.length, 'Avoid blocks').toBeGreaterThan(0);
    expect(page.prefer.length, 'Prefer blocks').toBeGreaterThan(0);
  });

  it('is summed up in the same sentence on its page', () => {
    expect(page.sections.get('Summary')?.replace(/\s+/g, ' ')).toBe(meta.summary);
    expect(meta.summary).toMatch(/^[A-Z“].*\.$/);
  });

  it('uses every message it has', () => {
    const source = ruleSource(meta.id);
    for (const name of Object.keys(meta.messages)) {
      const uses = [...source.matchAll(new RegExp(`(?:'${name}'|\\b${name}:\\s)`, 'g'))].length;
      expect(uses, `how often the source names “${name}”`).toBeGreaterThan(1);
    }
  });

  it.each(page.avoid)('says in Avoid $number what is wrong in full sentences', (example) => {
    for (const { message, related, fixes } of findingsOfExample(example).filter(({ rule }) => rule === meta.id)) {
      for (const sentence of [message, ...related.map((place) => place.message)]) {
        expect(sentence).toMatch(/^[A-Z“\d]/);
        expect(sentence).not.toMatch(/\{\w+\}/);
        expect(sentence).toMatch(/[.?]”?$/);
      }
      for (const { title } of fixes) {
        expect(title).toMatch(/^[A-Z].*[^.]$/);
        expect(title).not.toMatch(/\{\w+\}/);
      }
    }
  });
});

it('registers every rule folder', () => {
  const inFolders = ruleFolders(ROOT).map(({ id }) => id);
  expect(ruleMetas.map(({ id }) => id)).toEqual(inFolders);
});
