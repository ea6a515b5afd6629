import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { readClauses } from '../clauses/clause.ts';
import type { Sentence } from '../sentences.ts';

/** How many features are told apart; a power of two. */
export const FEATURES = 1 << 15;

/** The code of the letter that stands for no weight. */
export const ZERO = 'm'.charCodeAt(0);

/** Words that deny. */
const denials = new Set(
  'not no never without nothing none neither nor lack lacks lacking little hardly few nobody'.split(' '),
);
/** Words and marks after which a sentence turns to something else, or to its reason. */
const breaks = new Set([',', ';', ':', 'but', 'because', 'since', 'so']);

/**
 * Lists the features by which a closing sentence is judged, each a number below `FEATURES`: its words, pairs of them, what its first and last parts
 * say, and its clauses.
 */
export function featuresOf(tokens: Tokens, sentence: Sentence): ReadonlySet<number> {
  const features = new Set<number>();
  const add = (feature: string): void => void features.add(numberOf(feature));
  const units = ['^', ...unitsOf(tokens, sentence), '$'];
  units.forEach((unit, at) => {
    add(`w ${unit}`);
    if (at + 1 < units.length) add(`b ${unit} ${units[at + 1]!}`);
    if (at + 2 < units.length) add(`s ${unit} ${units[at + 2]!}`);
  });
  const turn = units.findIndex((unit) => breaks.has(unit));
  const opening = units.slice(0, turn < 0 ? units.length : turn);
  const closing = units.slice(
    Math.max(
      0,
      units.findLastIndex((unit) => breaks.has(unit)),
    ),
  );
  for (const unit of opening) add(`o ${unit}`);
  closing.forEach((unit, at) => {
    add(`c ${unit}`);
    if (at + 1 < closing.length) add(`d ${unit} ${closing[at + 1]!}`);
  });
  add(`no ${countOf(opening)}`);
  add(`nc ${countOf(closing)}`);
  const clauses = readClauses(tokens, sentence);
  for (const { predicate, polarity, place, agent, says, mood, condition, past, sure } of clauses) {
    const said = `${predicate} ${polarity}`;
    for (const feature of [said, `${said} ${place}`, `${said} ${agent ?? says ?? ''}`, `${said} ${mood}`])
      add(`k ${feature}`);
    if (!sure) add(`k ${said} unsure`);
    add(`ks ${says ?? ''} ${condition} ${past ? 'past' : ''}`);
  }
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (first && last) {
    add(`kf ${first.predicate} ${first.polarity}`);
    add(`kl ${last.predicate} ${last.polarity}`);
  }
  return features;
}

/** How many words of a part deny. */
function countOf(units: readonly string[]): number {
  return units.filter((unit) => denials.has(unit)).length;
}

/** The words of a sentence in small letters, “not” apart from its verb, with `#` for each number and the marks that part it. */
function unitsOf(tokens: Tokens, { first, end }: Sentence): string[] {
  const units: string[] = [];
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] === Kind.word) {
      const word = tokens.text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase().replaceAll('’', "'");
      if (word === 'cannot') units.push('can', 'not');
      else if (word.endsWith("n't")) units.push(word.slice(0, -3), 'not');
      else units.push(word);
    } else if (tokens.kinds[i] !== Kind.mark) units.push('#');
    else if (isMark(tokens, i, Mark.comma)) units.push(',');
    else if (isMark(tokens, i, Mark.semicolon)) units.push(';');
    else if (isMark(tokens, i, Mark.colon)) units.push(':');
  }
  return units;
}

/** The number of a feature: FNV-1a of its letters [the hash of Fowler, Noll and Vo, in the public domain]. */
function numberOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (FEATURES - 1);
}
