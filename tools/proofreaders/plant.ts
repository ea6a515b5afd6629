import type { Letter } from '../../server/src/letter/letter.ts';
import type { Range } from '../../server/src/text/range.ts';

/** An error to be written into a text: what is in a range is replaced, and the range that a finding must touch. */
export interface Plant {
  readonly kind: string;
  readonly range: Range;
  readonly newText: string;
}

/** A kind of error: what is looked for, and what is made of it; undefined if nothing can be made. */
type Kind = readonly [name: string, pattern: RegExp, make: (match: RegExpExecArray) => string | undefined];

const swap =
  (pairs: Readonly<Record<string, string>>) =>
  ([all]: RegExpExecArray): string | undefined => {
    const made = pairs[all.toLowerCase()];
    return made && /^[A-Z]/.test(all) ? made[0]!.toUpperCase() + made.slice(1) : made;
  };

/** The kinds of grammar errors that can be made of correct English without knowing what it means. */
const kinds: readonly Kind[] = [
  [
    'there with its noun',
    /\bthere (?:is|are|was|were)(?= (?:a|an|no|some|several|two|three) [a-z])/gi,
    swap({ 'there is': 'there are', 'there are': 'there is', 'there was': 'there were', 'there were': 'there was' }),
  ],
  [
    'subject and verb',
    /(?<=\b(?:The (?:patient|worker|claimant|request|injured worker)|He|She) )(?:is|was|has|does)\b/g,
    swap({ is: 'are', was: 'were', has: 'have', does: 'do' }),
  ],
  [
    'chain of verbs',
    /\b(?:has|had|have) been\b/g,
    swap({ 'has been': 'is been', 'had been': 'had being', 'have been': 'have being' }),
  ],
  ['modal and verb', /(?<=\b(?:can|could|may|should|must|would|will) )be\b/g, () => 'been'],
  [
    'lost small word',
    /\b(?:due to the|according to the|able to [a-z]+|range of motion|continues to have)\b/g,
    ([all]) => all.replace(/ (?:to|of)(?= )/, ''),
  ],
  ['article', /(?<= )an?(?= [a-z]{3})/g, swap({ a: 'an', an: 'a' })],
  [
    'number and noun',
    /(?<=\b(?:[2-9]|1\d|two|three|four|six|eight|ten|twelve) )(?:visits|sessions|weeks|months|days|times|tablets)(?=[ .,])/g,
    ([all]) => all.slice(0, -1),
  ],
  [
    'apostrophe',
    /\b(?:patient|worker|claimant|physician|provider|employee)'s(?= [a-z])/g,
    ([all]) => all.replace("'", ''),
  ],
  [
    'two openers',
    /(?<=\. )(?:However|Therefore|Additionally),/g,
    ([all]) => (all === 'However,' ? 'However, therefore,' : `${all.slice(0, -1)}, however,`),
  ],
  ['lost blank', /(?<=[a-z]{4})\. (?=[A-Z][a-z]+ [a-z])/g, () => '.'],
  ['lost stop after a bracket', /(?<=[a-z0-9])\)\. (?=[A-Z][a-z]+ [a-z])/g, () => ') '],
  [
    'wrong word',
    /\b(?:from|than|medical|trial|heel|gait|severe|compliant|their)(?= [a-z])/g,
    swap({
      from: 'form',
      than: 'then',
      medical: 'medial',
      trial: 'trail',
      heel: 'heal',
      gait: 'gate',
      severe: 'sever',
      compliant: 'complaint',
      their: 'there',
    }),
  ],
];

/** The names of the kinds of errors, misspellings first. */
export const PLANTED_KINDS: readonly string[] = ['misspelling', ...kinds.map(([name]) => name)];

/** Makes numbers from 0 up to 1 that are the same in every run. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** A word with one error after its first letter: a letter too many, missing, wrong, or two exchanged. */
export function slipped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const made = [
    before + letter + word.slice(at),
    before + after,
    before + letter + after,
    before + word.slice(at + 1, at + 2) + word[at]! + word.slice(at + 2),
  ];
  return made[Math.floor(random() * made.length)]!;
}

/** The places of a letter's own prose at which errors can be written: in its summary and rationales. */
export function plantsOf({ text, tokens, wording }: Letter, random: () => number): Plant[] {
  const plants: Plant[] = [];
  for (const { span, sentences } of wording.passages) {
    if (sentences.length === 0) continue;
    const start = tokens.starts[span.first]!;
    const end = tokens.ends[span.end - 1]!;
    const prose = text.slice(start, end);
    const put = (kind: string, match: RegExpExecArray, newText: string | undefined): void => {
      // What is in quotation marks is someone else's.
      const quotes = prose.slice(0, match.index).match(/["“”]/g)?.length ?? 0;
      if (newText === undefined || newText === match[0] || quotes % 2 === 1) return;
      const at = start + match.index;
      plants.push({ kind, range: { start: at, end: at + match[0].length }, newText });
    };
    for (const match of prose.matchAll(/(?<= )[a-z]{5,}(?=[ ,.])/g))
      put('misspelling', match, slipped(match[0], random));
    for (const [kind, pattern, make] of kinds)
      for (const match of prose.matchAll(pattern)) put(kind, match, make(match));
  }
  return plants;
}
