import fs from 'node:fs';
import path from 'node:path';

/** Parts of speech as WordNet names its files. */
export type PartOfSpeech = 'noun' | 'verb' | 'adj' | 'adv';

const PARTS: readonly PartOfSpeech[] = ['noun', 'verb', 'adj', 'adv'];

/** What sense keys begin with, by part of speech; 5 is an adjective too. */
const SENSE_TYPES: Readonly<Record<string, PartOfSpeech>> = { 1: 'noun', 2: 'verb', 3: 'adj', 4: 'adv', 5: 'adj' };

/** WordNet's single words: lemmas by part of speech, irregular forms, and how often each lemma was tagged as what. */
export interface WordNet {
  readonly lemmas: Readonly<Record<PartOfSpeech, ReadonlySet<string>>>;
  /** Irregular form → its lemmas. */
  readonly exceptions: Readonly<Record<PartOfSpeech, ReadonlyMap<string, readonly string[]>>>;
  readonly tagged: (lemma: string, part: PartOfSpeech) => number;
}

const isPlain = (word: string): boolean => /^[a-z]+$/.test(word);

/** Reads the files of WordNet 3.0 as Debian's `wordnet-base` lays them. */
export function readWordNet(folder: string): WordNet {
  const lines = (name: string): string[] => fs.readFileSync(path.join(folder, name), 'utf8').split('\n');
  const of = <T>(make: (part: PartOfSpeech) => T): Record<PartOfSpeech, T> =>
    Object.fromEntries(PARTS.map((part) => [part, make(part)])) as Record<PartOfSpeech, T>;
  const counts = new Map<string, number>();
  for (const line of lines('cntlist.rev')) {
    const [, lemma, type, count] = /^([a-z]+)%(\d)\S* \d+ (\d+)$/.exec(line) ?? [];
    if (!lemma || !type) continue;
    const key = `${lemma} ${SENSE_TYPES[type] ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + Number(count));
  }
  return {
    lemmas: of((part) => new Set(lines(`index.${part}`).flatMap((line) => line.split(' ', 1).filter(isPlain)))),
    exceptions: of(
      (part) =>
        new Map(
          lines(`${part}.exc`).flatMap((line) => {
            const [form = '', ...lemmas] = line.trim().split(' ');
            return isPlain(form) ? [[form, lemmas.filter(isPlain)] as const] : [];
          }),
        ),
    ),
    tagged: (lemma, part) => counts.get(`${lemma} ${part}`) ?? 0,
  };
}

/** Words of SCOWL with the size of the smallest list that holds them: 10 the commonest, 95 whatever was ever seen. */
export function readScowl(folder: string, lists: readonly string[], most: number): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const name of fs.readdirSync(folder)) {
    const size = Number(name.slice(name.lastIndexOf('.') + 1));
    if (!(size <= most) || !lists.includes(name.slice(0, name.lastIndexOf('.')))) continue;
    for (const line of fs.readFileSync(path.join(folder, name), 'latin1').split('\n')) {
      const word = line.trim().toLowerCase();
      if (isPlain(word)) sizes.set(word, Math.min(size, sizes.get(word) ?? size));
    }
  }
  return sizes;
}

/** The field's words by their groups, as `field-words.txt` has them: a line that begins with `#` opens a group. */
export function readFieldWords(text: string): Map<string, string> {
  const groups = new Map<string, string>();
  let group = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) group = line.slice(1).trim();
    else if (line.trim() !== '' && !groups.has(line.trim())) groups.set(line.trim(), group);
  }
  return groups;
}
