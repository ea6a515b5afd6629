import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { rulePages } from '../../server/src/rules/pages.ts';
import { ROOT } from '../kit/dist.ts';

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

test('the setting for the form is a list: detection, and each built-in form', () => {
  const { contributes } = JSON.parse(read('package.json')) as {
    contributes: { configuration: { properties: Record<string, { enum?: string[]; enumDescriptions?: string[] }> } };
  };
  const setting = contributes.configuration.properties['determinationLetters.form'];
  expect(setting?.enum).toEqual(['', ...builtInForms.map(({ id }) => id)]);
  expect(setting?.enumDescriptions).toHaveLength(builtInForms.length + 1);
});

test('the versions that README.md asks for are those of the manifest', () => {
  const { engines } = JSON.parse(read('package.json')) as { engines: { vscode: string; node: string } };
  const page = read('README.md');
  expect(page).toContain(`Visual Studio Code ${/^\^(\d+\.\d+)\.0$/.exec(engines.vscode)?.[1] ?? '?'} or later`);
  const [first, second, later] = engines.node.split(' || ').map((part) => part.replace(/^\D+|(?:\.0)+$/g, ''));
  expect(page).toContain(`Node.js ${first ?? '?'}, ${second ?? '?'} or ${later ?? '?'} and later`);
});

test('the commands and the walkthrough that pages name have these names', () => {
  const shown = Object.entries(JSON.parse(read('package.nls.json')) as Record<string, string>);
  const titles = shown.filter(([key]) => /^commands\..*\.title$/.test(key)).map(([, title]) => title.replace('…', ''));
  const pages = ['README.md', ...fs.readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`)];
  const named = pages
    .filter((page) => page.endsWith('.md'))
    .flatMap((page) => [
      ...read(page)
        .replace(/\s+/g, ' ')
        .matchAll(/Determination Letters: ([A-Z][\w ]+)/g),
    ])
    .map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !titles.some((title) => name.startsWith(title)))).toEqual([]);
  // The page that the extension shows has them in italics alone.
  const page = read('docs/extension.md').replace(/\s+/g, ' ');
  const italic = [...page.matchAll(/_((?:Show|Check|Snooze|Report|Help)[\w →]+)_/g)].map(([, name]) => name!);
  const walkthrough = shown.find(([key]) => key === 'walkthroughs.firstMinutes.title')?.[1];
  expect(italic.length).toBeGreaterThan(4);
  expect(italic.filter((name) => ![...titles, `Help → Welcome → ${walkthrough ?? '?'}`].includes(name))).toEqual([]);
});

test('each step of the walkthrough has a picture, and a button that works while the walkthrough is in front', () => {
  const { contributes } = JSON.parse(read('package.json')) as {
    contributes: { walkthroughs: { steps: { id: string; media: { markdown: string } }[] }[] };
  };
  const words = JSON.parse(read('package.nls.json')) as Record<string, string>;
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  expect(steps.length).toBe(5);
  for (const { id, media } of steps) {
    const [, picture] = /^!\[[^\]]{20,}\]\((\w+\.svg)\)/.exec(read(media.markdown)) ?? [];
    const svg = read(path.join(path.dirname(media.markdown), picture ?? '?'));
    // The drawing is as wide as its frame, so that nothing is cut.
    expect(svg, id).toMatch(/viewBox="0 0 440 \d+" width="440"/);
    // VS Code's own commands for an editor do nothing there.
    expect(words[`walkthroughs.firstMinutes.steps.${id}.description`], id).toMatch(
      /\]\(command:(?:toSide:)?determinationLetters\.(?:openExample|tryFinding|tryFix|tryRationale|checkAllLetters)\)$/,
    );
  }
});

test('agents see the tools by the names that the page gives', () => {
  const { contributes } = JSON.parse(read('package.json')) as {
    contributes: { languageModelTools: { toolReferenceName: string }[] };
  };
  const names = contributes.languageModelTools.map(({ toolReferenceName }) => `#${toolReferenceName}`);
  expect([...read('docs/agents.md').matchAll(/`(#\w+)`/g)].map(([, name]) => name)).toEqual(names);
});

test('the license is that of MIT', () => {
  expect(JSON.parse(read('package.json'))).toMatchObject({ license: 'MIT' });
  expect(read('LICENSE')).toMatch(/^MIT License\n/);
});

describe('the rules that examples name exist', () => {
  const ids = new Set(Object.keys(rulePages));
  const categories = [...new Set([...ids].map((id) => id.split('/')[0]!))];
  const RULE = new RegExp(`(?<![/\\w.-])(?:${categories.join('|')})/([a-z-]+)(?![/\\w.])`, 'g');
  const pages = fs.readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
  const files = ['package.nls.json', 'package.nls.es.json', 'README.md', ...pages.map((name) => `docs/${name}`)];

  test('in at least the settings and the page on configuration', () => {
    for (const file of ['package.nls.json', 'docs/configuration.md']) expect(read(file)).toMatch(RULE);
  });

  test.each(files)('%s', (file) => {
    const named = [...read(file).matchAll(RULE)].map(([id]) => id);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
