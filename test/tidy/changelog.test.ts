import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../kit/dist.ts';

const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };

/** The sections of a version, in their order: those of Keep a Changelog after our own. */
const SECTIONS = ['Changed verdicts', 'Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** Each version's heading with the headings and the text of its sections. */
const versions = fs
  .readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [heading = '', ...sections] = part.split(/\n(?=### )/);
    return {
      heading: heading.split('\n')[0]!,
      sections: sections.map((section) => {
        const [title = '', ...text] = section.replace('### ', '').split('\n');
        return { title, text: text.join('\n').trim() };
      }),
    };
  });

test('the changelog begins with what is not released, and then the version of the package', () => {
  expect(versions[0]?.heading).toBe('[Unreleased]');
  expect(versions[1]?.heading).toMatch(/^\[\d+\.\d+\.\d+(?:-rc\.\d+)?\] – \d{4}-\d\d-\d\d$/);
  expect(versions[1]?.heading).toContain(`[${version}]`);
});

test('each version says which verdicts it changes, and has known sections in their order, none of them empty', () => {
  for (const { heading, sections } of versions) {
    const titles = sections.map(({ title }) => title);
    expect(titles, heading).toEqual(SECTIONS.filter((title) => titles.includes(title)));
    expect(
      sections.filter(({ text }) => text === ''),
      heading,
    ).toEqual([]);
    if (heading !== '[Unreleased]') expect(titles, heading).toContain('Changed verdicts');
  }
});
