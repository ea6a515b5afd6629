import { editDistance } from '../../server/src/text/distance.ts';
import { canBeGlued } from '../../server/src/knowledge/words/glued.ts';
import { WordClass } from '../../server/src/knowledge/words/word-class.ts';
import { withEnding, withS } from './inflect.ts';
import { readFieldWords, readScowl, type WordNet } from './sources.ts';
import { tagWords } from './tags.ts';

/** SCOWL's sizes: everyday words that are worth a suggestion, those that count as common, and those that a form or another list must be in to be believed. */
const COMMONEST = 10;
const EVERYDAY = 20;
const COMMON = 35;
const BELIEVED = 70;

const AMERICAN = ['english-words', 'american-words'];
/** Words of the rest of the world, abbreviations and names are no misspellings. */
const ABROAD = [
  'british-words',
  'british_z-words',
  'variant_1-words',
  'american_variant_1-words',
  'english-upper',
  'american-upper',
  'english-abbreviations',
  'american-abbreviations',
];

const NAMES_OF_PEOPLE = ['english-proper-names', 'american-proper-names'];
/** A name of fewer letters is too often a word that two fingers have swapped: “Brian”. */
const LONG_NAME = 7;
const CLINICAL = 'everyday clinical prose';
const VARIANTS = 'variants accepted, never suggested';
const NAMES = new Set([
  'pharmacology: generic names',
  'pharmacology: brand names',
  'eponyms of tests, signs and scales',
  'anatomy',
]);
/** Words of these groups are too ordinary to be looked for two slips away. */
const ORDINARY = new Set([CLINICAL, 'occupations and mechanisms of injury', 'devices, supplies and equipment']);

/** The shortest word that is looked up, and from how many letters on two slips are allowed. */
const SHORTEST = 4;
const LONG = 9;

/** Endings of the field's nouns that general dictionaries lack. */
const NOUN_ENDING =
  /(?:pathy|itis|osis|ectomy|otomy|plasty|gram|graphy|oma|scopy|algia|lysis|desis|therapy|tion|ment|ness|ity)$/;

/** Every word of the compiled list with its bits. */
export function selectWords(fieldText: string, scowlFolder: string, net: WordNet): Map<string, number> {
  const groups = readFieldWords(fieldText);
  const scowl = readScowl(scowlFolder, AMERICAN, BELIEVED);
  const lemmas = new Set(Object.values(net.lemmas).flatMap((words) => [...words]));
  const believed = new Set([
    ...scowl.keys(),
    ...lemmas,
    ...Object.values(net.exceptions).flatMap((forms) => [...forms.keys()]),
  ]);
  const targets = new Set([...groups].flatMap(([word, group]) => (group === VARIANTS ? [] : [word])));
  for (const [word, size] of scowl) if (size <= EVERYDAY) targets.add(word);
  for (const word of [...targets])
    for (const form of [withS(word), ...withEnding(word, 'ed'), ...withEnding(word, 'ing'), `${word}ly`])
      if (scowl.has(form)) targets.add(form);

  const tags = tagWords(net, new Set([...believed, ...targets]));
  const selected = new Map<string, number>();
  for (const word of targets) {
    const group = groups.get(word);
    const common = group !== undefined || (scowl.get(word) ?? Infinity) <= COMMON;
    const everyday = group === CLINICAL || (scowl.get(word) ?? Infinity) <= COMMONEST;
    const field = group !== undefined && !ORDINARY.has(group);
    selected.set(
      word,
      WordClass.known |
        (word.length >= SHORTEST ? WordClass.target : 0) |
        (common ? WordClass.common : 0) |
        (everyday ? WordClass.everyday : 0) |
        (field && word.length >= LONG - 1 ? WordClass.field : 0) |
        (group !== undefined && NAMES.has(group) ? WordClass.name : 0) |
        (tags.get(word) ?? untagged(word, targets)),
    );
  }
  for (const [word, group] of groups) if (group === VARIANTS) selected.set(word, WordClass.known);

  const abroad = readScowl(scowlFolder, ABROAD, BELIEVED);
  const names = [...readScowl(scowlFolder, NAMES_OF_PEOPLE, BELIEVED).keys()].filter(
    (name) => name.length >= LONG_NAME,
  );
  const near = nearTo(selected);
  for (const word of new Set([...believed, ...abroad.keys(), ...names]))
    if (!selected.has(word) && word.length >= SHORTEST && (near(word) || isGlued(word, selected)))
      selected.set(word, WordClass.known);
  return selected;
}

/** Whether a word could be taken for two that lost the blank between them. */
function isGlued(word: string, selected: ReadonlyMap<string, number>): boolean {
  for (let at = 2; at < word.length - 1; at++)
    if (canBeGlued(word.slice(0, at), word.slice(at), (part) => selected.get(part) ?? 0)) return true;
  return false;
}

/** What can be said of a word of the field that WordNet does not have. */
function untagged(word: string, targets: ReadonlySet<string>): number {
  if (NOUN_ENDING.test(word) || targets.has(withS(word))) return WordClass.singular;
  const singular = word.replace(/ies$/, 'y').replace(/s$/, '');
  return singular !== word && targets.has(singular) && !word.endsWith('ss') ? WordClass.plural : 0;
}

/** Tells whether a word is so near to one that may be suggested that it would be taken for its misspelling. */
function nearTo(selected: ReadonlyMap<string, number>): (word: string) => boolean {
  const one = new Map<string, string[]>();
  const two = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, word: string): void => {
    const words = map.get(key);
    if (words) words.push(word);
    else map.set(key, [word]);
  };
  for (const [word, bits] of selected) {
    if (!(bits & WordClass.target)) continue;
    for (const key of deletions(word, 1)) put(one, key, word);
    if (bits & WordClass.field) for (const key of deletions(word, 2)) put(two, key, word);
  }
  const within = (map: Map<string, string[]>, word: string, slips: number): boolean =>
    deletions(word, slips).some((key) => map.get(key)?.some((other) => editDistance(word, other, slips) <= slips));
  return (word) => within(one, word, 1) || (word.length >= LONG && within(two, word, 2));
}

/** A word, and what is left of it without one letter, or without up to so many. */
function deletions(word: string, most: number): string[] {
  let last = new Set([word]);
  const all = new Set(last);
  for (let left = most; left > 0; left--) {
    const next = new Set<string>();
    for (const part of last) for (let i = 0; i < part.length; i++) next.add(part.slice(0, i) + part.slice(i + 1));
    for (const part of next) all.add(part);
    last = next;
  }
  return [...all];
}
