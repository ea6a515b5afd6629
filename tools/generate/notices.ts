import fs from 'node:fs';
import path from 'node:path';

/** What package-lock.json says of an installed package. */
interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** A library that the built programs hold, with its license's own text. */
interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** The word lists that server/src/knowledge/words/words.json was compiled from, and the files of their notices. */
const WORD_LISTS = [
  { name: 'SCOWL, Spell Checker Oriented Word Lists', file: 'tools/words/notices/scowl.txt' },
  { name: 'WordNet', file: 'tools/words/notices/wordnet.txt' },
];

/**
 * The licenses of every library that is not for development only, in the order of their names: what is bundled comes from these alone, and
 * from none that is optional, as programs for single machines are.
 * After them stand those of the word lists that the proofreader's was made from. Throws where one is not installed; of one that brings no text of its license the name of it is given.
 */
export function thirdPartyNotices(root: string): string {
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const notices = Object.entries(lock.packages)
    .filter(([folder, { dev, optional }]) => folder !== '' && !dev && !optional)
    .map(([folder, locked]) => noticeOf(root, folder, locked))
    .sort((a, b) => (a.name === b.name ? a.version.localeCompare(b.version) : a.name.localeCompare(b.name)));
  return [
    'Determination Letters contains parts of these libraries, under the licenses below. This file is written by',
    '`npm run generate` from package-lock.json.',
    '',
    ...notices.map(({ name, version, license }) => `- ${name} ${version} (${license})`),
    ...byTerms(notices).flatMap(({ holders, terms }) => ['', '-'.repeat(80), ...holders, '', terms]),
    '',
    'The word list of the proofreader was compiled from these lists, under the licenses below.',
    ...WORD_LISTS.flatMap(({ name, file }) => [
      '',
      '-'.repeat(80),
      name,
      '',
      plain(fs.readFileSync(path.join(root, file), 'utf8')),
    ]),
    '',
  ].join('\n');
}

/** Libraries under the same terms: each with its own lines of copyright, and the terms once. A text that no other library has stays as it is. */
function byTerms(notices: readonly Notice[]): { holders: string[]; terms: string }[] {
  const groups = new Map<string, [Notice, ...Notice[]]>();
  for (const notice of notices) {
    const key = withoutHolders(notice.text).replace(TITLE, '').replace(/\W+/g, ' ').trim();
    const group = groups.get(key);
    if (group) group.push(notice);
    else groups.set(key, [notice]);
  }
  const labelOf = ({ name, version }: Notice): string => `${name} ${version}`;
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (group.length === 1) return { holders: [labelOf(first)], terms: first.text };
    return {
      holders: group.flatMap((notice) => [
        labelOf(notice),
        ...notice.text
          .split('\n')
          .filter((line) => COPYRIGHT.test(line))
          .map((line) => `  ${line.trim()}`),
      ]),
      terms: withoutHolders(first.text),
    };
  });
}

function withoutHolders(text: string): string {
  return text
    .split('\n')
    .filter((line) => !COPYRIGHT.test(line))
    .join('\n')
    .trim();
}

/** A line that says whose the copyright is; “copyright notice” is a part of the terms. */
const COPYRIGHT = /^\s*(?:(?:[A-Z][\w ]{0,24} )?Copyright (?!notice|holder)|\(c\) |©)/;
/** How a text calls its license, which is no part of the terms. */
const TITLE = /^[#( ]*(?:the )?mit\b[^\n]*\n/i;

/** The license that is in a package's readme, under a heading of its own. */
function licenseInReadme(folder: string): string | undefined {
  const readme = fs.readdirSync(folder).find((entry) => /^readme\b/i.test(entry));
  const text = readme === undefined ? '' : fs.readFileSync(path.join(folder, readme), 'utf8');
  return /^#{1,3} Licen[cs]e.*\n([\s\S]*)/im.exec(text)?.[1];
}

function noticeOf(root: string, folder: string, { version, license }: Locked): Notice {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const full = path.join(root, folder);
  const file = fs.readdirSync(full).find((entry) => /^licen[cs]e(?:[-.]\w+)?$/i.test(entry));
  const text = file === undefined ? licenseInReadme(full) : fs.readFileSync(path.join(full, file), 'utf8');
  if (license === undefined || text === undefined) throw new Error(`${name} ${version} has no license.`);
  return {
    name,
    version,
    license,
    text: plain(license.includes('MIT OR GPL') ? text.split(OTHER_CHOICE)[0]! : text),
  };
}

/** Where the license that is not chosen begins, of a library that leaves the choice. */
const OTHER_CHOICE = /^GPL version 3\s*$/m;

/** A text with plain line ends, and no spaces at the end of a line. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
