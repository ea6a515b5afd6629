import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ruleFolders } from '../lib/rule-folders.ts';
import { withAccuracy } from './accuracy.ts';
import { withCommands } from './command-line.ts';
import { configurationPage } from './configuration.ts';
import { rulePage, rulesIndex } from './docs.ts';
import { withFirstRuns } from './first-runs.ts';
import { formPages } from './forms.ts';
import { guidelinePages } from './guidelines.ts';
import { loadRules } from './load-rules.ts';
import { manifestWith } from './manifest.ts';
import { thirdPartyNotices } from './notices.ts';
import { pages, registry } from './registry.ts';
import { ruleFacts } from './rule-facts.ts';
import { configurationJsonSchema } from './schema.ts';
import { snippetsFile } from './snippets.ts';

/** A file that `npm run generate` writes, as it is to be. */
export interface GeneratedFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every generated file, made from the rule folders and the library of phrases. Writes nothing into the repository's own folders. */
export async function generatedFiles(root: string): Promise<GeneratedFile[]> {
  const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
  const folders = ruleFolders(root);
  const registryText = registry(folders);
  const rules = ruleFacts(folders, await loadRules(root, registryText));
  const accuracy = read('test/accuracy.json');
  const { manifest, words } = manifestWith(read('package.json'), read('package.nls.json'), rules);
  const files: GeneratedFile[] = [
    { path: 'server/src/rules/index.ts', text: registryText },
    { path: 'server/src/rules/pages.ts', text: pages(rules) },
    { path: 'docs/rules/README.md', text: rulesIndex(rules) },
    ...rules.map((rule) => ({ path: `docs/rules/${rule.id}.md`, text: rulePage(rule) })),
    ...guidelinePages(),
    ...formPages(),
    { path: 'README.md', text: withAccuracy(read('README.md'), accuracy) },
    {
      path: 'docs/accuracy.md',
      text: withFirstRuns(withAccuracy(read('docs/accuracy.md'), accuracy), read('test/first-runs.json')),
    },
    { path: 'docs/command-line.md', text: await withCommands(read('docs/command-line.md')) },
    { path: 'docs/configuration.md', text: configurationPage(rules) },
    { path: 'schemas/determination-letters.schema.json', text: configurationJsonSchema(rules) },
    { path: 'snippets/determination-letter.json', text: snippetsFile() },
    { path: 'package.json', text: manifest },
    { path: 'package.nls.json', text: words },
    { path: 'THIRD-PARTY-NOTICES.txt', text: thirdPartyNotices(root) },
  ];
  return Promise.all(files.map(async (file) => ({ ...file, text: await formatted(root, file) })));
}

/** The generated files that are not on disk as they are to be, and the pages on disk of rules, guidelines and forms that are no more. */
export function staleFiles(root: string, files: readonly GeneratedFile[]): { stale: GeneratedFile[]; left: string[] } {
  const stale = files.filter(({ path: file, text }) => {
    const full = path.join(root, file);
    return !fs.existsSync(full) || fs.readFileSync(full, 'utf8') !== text;
  });
  const wanted = new Set(files.map((file) => file.path));
  const left = ['docs/rules', 'docs/guidelines', 'docs/forms']
    .flatMap((folder) => markdownIn(root, folder))
    .filter((file) => !wanted.has(file));
  return { stale, left };
}

async function formatted(root: string, { path: file, text }: GeneratedFile): Promise<string> {
  const filepath = path.join(root, file);
  // Texts of others, kept as they are.
  if (file.endsWith('.txt')) return text;
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

function markdownIn(root: string, folder: string): string[] {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  return fs
    .readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`);
}
