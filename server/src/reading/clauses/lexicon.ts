import {
  type Actor,
  CLAUSE_WORDS,
  type FunctionClass,
  type Mood,
  type WordGroup,
  type WordUse,
  wordsOf,
} from '../../knowledge/clauses/clause-words.ts';
import { groupOf, type UserWords } from '../../knowledge/clauses/user-words.ts';
import { nounForms, type VerbForm, verbForms } from '../../knowledge/clauses/inflect.ts';
import { type Cue, cueWords, newCue } from '../../text/cues.ts';
import { PhraseTable } from '../../text/phrases.ts';
import type { Tokens } from '../../text/tokens.ts';

type Of<Family extends WordUse['family']> = Extract<WordUse, { family: Family }>;
/** A use of a word in one of its forms, with every property, so that engines see objects of one shape. */
type Inflected<Use> = { readonly [Key in keyof Required<Use>]: Use[Key] } & { readonly form: VerbForm | undefined };

/** A verb, noun or adjective that passes its sign on to what it governs, in one of its forms. */
export type Embedding = Inflected<Of<'embedding'>>;
/** A predicate in one of its forms. */
export type Predicate = Inflected<Of<'predicate'>>;

/** What a word of the lexicon does; one spelling may do several things. */
export interface Word {
  /** Its closed classes and what else is asked often, as bits of `Flag`. */
  readonly flags: number;
  readonly negation: Of<'negation'>['reach'] | undefined;
  /** Whether its negation gives the word back to the reviewer: “wrongly”. */
  readonly frees: boolean;
  readonly mood: Mood | undefined;
  /** Whether its mood is that of “could”: what could not be is not. */
  readonly statedIfDenied: boolean;
  readonly speaker: Actor | undefined;
  /** Whose something is: “the provider's”. */
  readonly owner: Actor | undefined;
  readonly subordinator: Of<'subordinator'> | undefined;
  readonly adjunct: Of<'adjunct'> | undefined;
  readonly embeddings: readonly Embedding[];
  readonly predicates: readonly Predicate[];
}

/** Bits that say what a word or mark is. */
export const Flag = {
  copula: 1,
  copulaForm: 2,
  auxiliary: 4,
  past: 8,
  determiner: 16,
  preposition: 32,
  pronoun: 64,
  coordinator: 128,
  contrast: 256,
  conjunct: 512,
  that: 1024,
  relative: 2048,
  to: 4096,
  comma: 8192,
  semicolon: 1 << 14,
  open: 1 << 15,
  close: 1 << 16,
  /** Has an entry as a verb. */
  verb: 1 << 17,
  /** A form of the verb is a noun as well. */
  noun: 1 << 18,
  request: 1 << 19,
  third: 1 << 20,
  base: 1 << 21,
  pastForm: 1 << 22,
  ing: 1 << 23,
  adjective: 1 << 24,
  patients: 1 << 25,
  count: 1 << 26,
  limit: 1 << 27,
  guideline: 1 << 28,
  criteria: 1 << 29,
  restriction: 1 << 30,
  /** Names less than the whole. */
  part: 1 << 31,
} as const;

/** The forms of “be” and the auxiliaries, with which a finite verb group begins. */
export const FINITE = Flag.copula | Flag.auxiliary;

/** The marks and words at which a clause of its own may begin. */
export const BORDER = Flag.comma | Flag.semicolon | Flag.coordinator | Flag.contrast | Flag.conjunct;

const flagOf: Readonly<Record<FunctionClass, number>> = {
  copula: Flag.copula,
  'copula-form': Flag.copulaForm,
  auxiliary: Flag.auxiliary,
  determiner: Flag.determiner,
  preposition: Flag.preposition,
  pronoun: Flag.pronoun,
  coordinator: Flag.coordinator,
  contrast: Flag.contrast,
  conjunct: Flag.conjunct,
  that: Flag.that,
  relative: Flag.relative,
  to: Flag.to,
};

const formFlag: Readonly<Record<VerbForm, number>> = {
  base: Flag.base,
  third: Flag.third,
  past: Flag.pastForm,
  participle: Flag.pastForm,
  ing: Flag.ing,
};

/** The words with which predicates begin or end: a sentence without one has no clause to read. */
export const predicateCue: Cue = newCue();

type Draft = { -readonly [Key in keyof Word]: Word[Key] } & { embeddings: Embedding[]; predicates: Predicate[] };

/** Words by what they do, found in tokens. */
export interface Lexicon {
  readonly words: PhraseTable<Word>;
  /** The words that end in “to”, without it: an aside may part them, as in “is unable, on these notes, to say”. */
  readonly beforeAside: PhraseTable<Word>;
}

function makeLexicon(groups: readonly WordGroup[], own: readonly WordGroup[] = []): Lexicon {
  const words = new Map<string, Draft>();
  const draftOf = (word: string): Draft => {
    let draft = words.get(word);
    if (!draft) words.set(word, (draft = emptyWord()));
    return draft;
  };
  for (const group of [...groups, ...groups.flatMap(undone), ...own])
    for (const lemma of wordsOf(group)) {
      for (const [word, form] of formsOf(group, lemma)) use(draftOf(word), group, form);
      if (group.family === 'speaker' && group.part === 'noun') draftOf(`${lemma}'s`).owner = group.who;
    }
  // What a team says means nothing does so whatever it is built in as.
  for (const group of own) if (group.family === 'pseudo') for (const word of group.words) words.set(word, emptyWord());
  const made: Lexicon = { words: new PhraseTable(), beforeAside: new PhraseTable() };
  for (const [word, draft] of words) {
    made.words.add(word, draft);
    if (word.endsWith(' to')) made.beforeAside.add(word.slice(0, -' to'.length), draft);
    if (
      draft.predicates.length > 0 ||
      draft.embeddings.some(({ predicate, takes }) => predicate ?? takes === 'decision')
    )
      cueWords(predicateCue, [longest(word)]);
  }
  return made;
}

/** What is said not to be done: “unproven”, “undocumented”, “unexplained”. */
function undone(group: WordGroup): WordGroup[] {
  if (group.family !== 'embedding' || group.part !== 'verb' || group.after) return [];
  if (group.takes === 'decision' || group.takes === 'nothing') return [];
  const words = group.words.filter((word) => !word.includes(' ')).map((word) => `un${participle(word)}`);
  const { speech, takes } = group;
  return [{ family: 'embedding', part: 'adjective', direction: group.direction === 1 ? -1 : 1, speech, takes, words }];
}

function participle(lemma: string): string {
  return verbForms(lemma).find(({ form }) => form === 'participle')!.word;
}

function formsOf(group: WordGroup, lemma: string): (readonly [string, VerbForm | undefined])[] {
  const part = 'part' in group ? group.part : undefined;
  if (part === 'verb') return verbForms(lemma).map(({ word, form }) => [word, form]);
  if (part === 'noun') return nounForms(lemma).map((word) => [word, undefined]);
  return [[lemma, undefined]];
}

function longest(phrase: string): string {
  return phrase.split(/[ -]/).reduce((a, b) => (b.length > a.length ? b : a));
}

function emptyWord(): Draft {
  return {
    flags: 0,
    negation: undefined,
    frees: false,
    mood: undefined,
    statedIfDenied: false,
    speaker: undefined,
    owner: undefined,
    subordinator: undefined,
    adjunct: undefined,
    embeddings: [],
    predicates: [],
  };
}

/** Makes a use that embeds, of a word in one of its forms. */
export function embeddingOf(
  { part, direction, speech, reports, takes, noun, predicate, frees }: Omit<Of<'embedding'>, 'family'>,
  form?: VerbForm,
): Embedding {
  return { family: 'embedding', part, direction, speech, reports, takes, noun, predicate, frees, form };
}

function predicateOf(
  { family, predicate, part, direction, wording, needs, noun, embeds }: Of<'predicate'>,
  form: VerbForm | undefined,
): Predicate {
  return { family, predicate, part, direction, wording, needs, noun, embeds, form };
}

/** Adds to a word what a group says of it. Of two ways to embed in one form the first counts. */
function use(word: Draft, group: WordGroup, form: VerbForm | undefined): void {
  if (form) word.flags |= formFlag[form] | Flag.verb | ('noun' in group && group.noun ? Flag.noun : 0);
  switch (group.family) {
    case 'function':
      word.flags |= flagOf[group.class] | (group.past ? Flag.past : 0);
      break;
    case 'negation':
      word.negation = group.reach;
      word.frees = group.frees ?? false;
      break;
    case 'mood':
      word.mood = group.mood;
      word.statedIfDenied = group.statedIfDenied ?? false;
      break;
    case 'speaker':
      word.speaker = group.who;
      if (group.who === 'guideline') word.flags |= Flag.guideline | Flag.limit;
      break;
    case 'topic':
      word.flags |= Flag[group.topic];
      break;
    case 'subordinator':
      word.subordinator = group;
      break;
    case 'adjunct':
      word.adjunct = group;
      break;
    case 'embedding':
      if (!word.embeddings.some((known) => known.part === group.part && known.predicate === group.predicate))
        word.embeddings.push(embeddingOf(group, form));
      break;
    case 'predicate':
      // “without adequate relief” goes on: what is enough ends no phrase.
      if (group.part === 'adjective' && group.predicate !== 'suffice' && group.predicate !== 'due')
        word.flags |= Flag.adjective;
      // “medically needed” is read once, as an adjective.
      if (
        !word.predicates.some(
          ({ predicate, part }) => predicate === group.predicate && (part === group.part || form === 'participle'),
        )
      )
        word.predicates.push(predicateOf(group, form));
      break;
    case 'pseudo':
    case 'formal':
      break;
  }
}

const builtIn = CLAUSE_WORDS.flatMap(({ groups }) => groups);
const standard = makeLexicon(builtIn);
const lexicons = new WeakMap<Tokens, Lexicon>();

/** Makes the lexicon with a team's own words in it; undefined if it has none. */
export function lexiconWith(own: readonly UserWords[]): Lexicon | undefined {
  return own.length > 0 ? makeLexicon(builtIn, own.map(groupOf)) : undefined;
}

/** Has a text read with a lexicon of its own, or with the built-in one, before any of its clauses is. */
export function readWith(tokens: Tokens, lexicon: Lexicon | undefined): void {
  if (lexicon) lexicons.set(tokens, lexicon);
  else lexicons.delete(tokens);
}

/** The lexicon that a text is read with: the built-in one, unless it has its own. */
export function lexiconOf(tokens: Tokens): Lexicon {
  return lexicons.get(tokens) ?? standard;
}

function markWord(flags: number): Word {
  const word = emptyWord();
  word.flags = flags;
  return word;
}

/** Marks that bound clauses, as words. */
export const COMMA = markWord(Flag.comma);
/** A colon, semicolon or dash. */
export const SEMICOLON = markWord(Flag.semicolon);
/** An opening bracket that a closing one follows. */
export const OPEN = markWord(Flag.open);
/** Its closing bracket. */
export const CLOSE = markWord(Flag.close);
/** A bracket that is not closed. */
export const NOTHING = markWord(0);
