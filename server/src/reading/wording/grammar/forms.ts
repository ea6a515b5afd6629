import { WordClass } from '../../../knowledge/words/word-class.ts';
import { IRREGULAR as irregular } from '../../irregular.ts';
import type { SentenceWords } from './sentence-words.ts';

/** Tells whether a word is a form of an irregular verb, whatever else it may be: “drove”. */
export function isIrregular(form: string): boolean {
  return irregular.has(form);
}

/** The bare form of a verb; undefined if it cannot be told. */
export function baseOf(words: SentenceWords, form: string): string | undefined {
  const known = irregular.get(form);
  if (known) return known;
  const stem = form.replace(/(?:ies|ied)$/, 'y').replace(/(?:es|ed|s|ing)$/, '');
  const doubled = /(?<letter>[bdgk-nprt])\k<letter>$/.test(stem) ? [stem.slice(0, -1)] : [];
  const candidates = [form.replace(/s$/, ''), `${stem}e`, ...doubled, stem];
  return candidates.find((word) => word !== form && (words.bitsOf(word) & WordClass.base) !== 0);
}

/** The participle of a verb's bare form; undefined if it cannot be told. */
export function participleOf(words: SentenceWords, base: string): string | undefined {
  const known = [...irregular].filter(([, bare]) => bare === base).map(([form]) => form);
  const last = base.at(-1) ?? '';
  return [...known, `${base}ed`, `${base}d`, base.replace(/y$/, 'ied'), `${base}${last}ed`].find(
    (word) => (words.bitsOf(word) & WordClass.participle) !== 0,
  );
}

/** The form in -ing of a verb's bare form; undefined if it cannot be told. */
export function gerundOf(words: SentenceWords, base: string): string | undefined {
  return [`${base}ing`, `${base.replace(/e$/, '')}ing`, `${base}${base.at(-1) ?? ''}ing`].find(
    (form) => (words.bitsOf(form) & WordClass.gerund) !== 0,
  );
}
