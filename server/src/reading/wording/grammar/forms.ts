import { WordClass } from '../../../knowledge/words/word-class.ts';
import type { SentenceWords } from './sentence-words.ts';

/** Bare forms of the irregular verbs that letters have. */
const irregular: ReadonlyMap<string, string> = new Map(
  `had have;has have;was be;were be;been be;is be;are be;did do;done do;does do;went go;gone go;took take;taken take;saw see;seen see;gave give;given give;
  came come;began begin;begun begin;felt feel;found find;got get;made make;knew know;known know;fell fall;fallen fall;led lead;left leave;lost lose;
  met meet;said say;sent send;shown show;slept sleep;stood stand;sat sit;told tell;thought think;underwent undergo;undergone undergo;wrote write;
  written write;kept keep;held hold;brought bring;broke break;broken break;chose choose;chosen choose;drove drive;ran run;sought seek;spoke speak;
  taught teach;wore wear;worn wear;bent bend;bore bear;built build;bought buy;caught catch;dealt deal;drew draw;ate eat;fought fight;grew grow;
  heard hear;meant mean;paid pay;rose rise;sold sell;shook shake;slid slide;spent spend;tore tear;torn tear;understood understand;won win`
    .split(/[;\n]\s*/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Tells whether a word is a form of an irregular verb, whatever else it may be: “drove”. */
export function isIrregular(form: string): boolean {
  return irregular.has(form);
}

/** The bare form of a verb; undefined where it cannot be told. */
export function baseOf(words: SentenceWords, form: string): string | undefined {
  const known = irregular.get(form);
  if (known) return known;
  const stem = form.replace(/(?:ies|ied)$/, 'y').replace(/(?:es|ed|s|ing)$/, '');
  const doubled = /(?<letter>[bdgk-nprt])\k<letter>$/.test(stem) ? [stem.slice(0, -1)] : [];
  const candidates = [form.replace(/s$/, ''), `${stem}e`, ...doubled, stem];
  return candidates.find((word) => word !== form && (words.bitsOf(word) & WordClass.base) !== 0);
}

/** The participle of a verb's bare form; undefined where it cannot be told. */
export function participleOf(words: SentenceWords, base: string): string | undefined {
  const known = [...irregular].filter(([, bare]) => bare === base).map(([form]) => form);
  const last = base.at(-1) ?? '';
  return [...known, `${base}ed`, `${base}d`, base.replace(/y$/, 'ied'), `${base}${last}ed`].find(
    (word) => (words.bitsOf(word) & WordClass.participle) !== 0,
  );
}
