import { KNOWN_STATEMENTS, type KnownStatement } from '../knowledge/guidelines/statements.ts';
import { isCaseOf } from '../knowledge/treatments/treatments.ts';
import type { Sentence } from '../reading/sentences.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import { PhraseTable } from '../text/phrases.ts';
import { isWord, Kind, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';

/** A statement that is known by words that it must have, whatever its verb. */
interface Keyed {
  readonly statement: KnownStatement;
  /** How many groups of words it has. */
  readonly groups: number;
}

/** A group of words of a keyed statement, by their places in the lists. */
interface KeyOf {
  readonly keyed: Keyed;
  readonly group: number;
}

/** The group of the words with which a sentence says something else. */
const OTHER = -1;

const keyedStatements: Keyed[] = [];
const keys = new PhraseTable<readonly KeyOf[]>();
const owners = new Map<string, KeyOf[]>();
const own = (word: string, of: KeyOf): void => {
  owners.set(word, [...(owners.get(word) ?? []), of]);
};
for (const statement of KNOWN_STATEMENTS) {
  if (!statement.keys) continue;
  const keyed = { statement, groups: statement.keys.length };
  keyedStatements.push(keyed);
  for (const [group, list] of statement.keys.entries()) for (const word of list.split(',')) own(word, { keyed, group });
  for (const word of statement.without ?? []) own(word, { keyed, group: OTHER });
}
for (const [word, list] of owners) keys.add(word, list);

/** Words by which something is not so, or hardly. */
const denying = new WordSet(
  'not no never nor none nothing neither cannot without few little limited lack lacks lacking absence absent fail fails failed failing insufficient inadequate inconsistent inconclusive questionable doubtful doubt poor poorly weak unproven unstudied untested unapproved unnecessary unlikely unclear unknown uncertain unestablished unsupported unless hardly scarcely barely seldom rarely exclude excludes excluding excluded leaves omits avoid avoided discouraged against less experimental intolerant'.split(
    ' ',
  ),
);
/** Words by which a sentence says more than one thing, or leaves room. */
const turning = new WordSet(
  'but although though however except only rather whether former formerly earlier claims argues even yet while whereas instead utilization reviewer administrator adjuster carrier'.split(
    ' ',
  ),
);
/** Words by which something is done in spite of a state: “even though nothing improves”. */
const conceding = new WordSet(['although', 'though', 'even']);
const nor = intern('nor');
/** How far before a key its denial stands at most, in tokens. */
const NEAR = 5;

/** A known statement that a sentence makes, and whether it makes it as the guideline does. */
export interface Assertion {
  readonly statement: KnownStatement;
  readonly isAffirmed: boolean;
}

/** The keyed statements that a rationale may make: those of the treatments that it or its title names. */
export function keyedOf(terms: readonly Term[], asked: readonly Term[]): ReadonlySet<Keyed> {
  return new Set([...asked, ...terms].flatMap(statementsOf));
}

const statementsOf = onTerms(keyedStatements, ({ statement }) => statement);

/** Makes what tells those that are on what a term names. By treatment or drug they are found once: those are of the library, and no more than it has. */
export function onTerms<One>(
  all: readonly One[],
  statementOf: (one: One) => KnownStatement,
): (term: Term) => readonly One[] {
  const known = new Map<string, readonly One[]>();
  return (term) => {
    if (term.kind !== 'treatment' && term.kind !== 'drug') return [];
    const id = term.kind === 'drug' ? `drug ${term.drug.generic} ${term.drug.class}` : term.treatment.id;
    let own = known.get(id);
    if (!own) known.set(id, (own = all.filter((one) => isOn(statementOf(one), term))));
    return own;
  };
}

/** Tells whether a statement is on what a term names: a treatment, or a drug by its name or its class. */
export function isOn({ treatments, drugs }: KnownStatement, term: Term): boolean {
  return (
    (term.kind === 'treatment' && treatments?.some((id) => isCaseOf(term.treatment.id, id)) === true) ||
    (term.kind === 'drug' &&
      (drugs?.includes(term.drug.generic) === true || treatments?.some((id) => isCaseOf(term.drug.class, id)) === true))
  );
}

/**
 * The statements that a sentence has all words of. What is never so is affirmed where nothing in the sentence denies anything; what is always so is
 * denied where the one denial of the sentence stands at its words.
 */
export function assertionsIn(
  tokens: Tokens,
  sentence: Sentence,
  terms: readonly Term[],
  asked: readonly Term[],
  candidates: ReadonlySet<Keyed>,
): Assertion[] {
  if (candidates.size === 0) return [];
  const found = new Map<Keyed, { groups: Set<number>; first: number; end: number }>();
  const inKeys = new Set<number>();
  for (let i = sentence.first; i < sentence.end; i++) {
    const match = keys.matchAt(tokens, i, sentence.end);
    for (const { keyed, group } of match?.value ?? []) {
      if (!candidates.has(keyed)) continue;
      const said = found.get(keyed) ?? { groups: new Set<number>(), first: i, end: i };
      said.groups.add(group);
      said.end = match!.end;
      found.set(keyed, said);
      for (let k = i; k < match!.end; k++) inKeys.add(k);
    }
  }
  const inSentence = termsWithin(terms, sentence.first, sentence.end);
  const named = inSentence.filter(({ kind }) => kind === 'drug');
  return [...found].flatMap(([keyed, said]) => {
    const { statement, groups } = keyed;
    if (said.groups.size < groups || said.groups.has(OTHER)) return [];
    const isNamed = inSentence.some((term) => statementsOf(term).includes(keyed));
    // Another drug than what is asked for is what the sentence is about.
    const isMeant = named.length === 0 && asked.some((term) => statementsOf(term).includes(keyed));
    if (!isNamed && !isMeant) return [];
    const isAffirmed = affirms(tokens, sentence, statement, said, inKeys);
    return isAffirmed === undefined ? [] : [{ statement, isAffirmed }];
  });
}

/** Whether a sentence says that something is so; undefined if it is not plain. */
function affirms(
  tokens: Tokens,
  sentence: Sentence,
  { recommended }: KnownStatement,
  { first, end }: { first: number; end: number },
  inKeys: ReadonlySet<number>,
): boolean | undefined {
  const denials: number[] = [];
  for (let i = sentence.first; i < sentence.end; i++)
    if (
      !inKeys.has(i) &&
      tokens.kinds[i] === Kind.word &&
      isWordOf(tokens, i, denying) &&
      !(denials.length > 0 && isWord(tokens, i, nor))
    )
      denials.push(i);
  if (denials.length > 1) return undefined;
  const isTurning = hasWord(tokens, sentence, turning) && !(recommended && hasWord(tokens, sentence, conceding));
  if (isTurning) return undefined;
  const [denial] = denials;
  if (denial === undefined) return true;
  return recommended && denial >= first - NEAR && denial < end ? false : undefined;
}
