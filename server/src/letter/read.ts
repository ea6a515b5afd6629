import type { Form } from '../knowledge/forms/form.ts';
import type { Guideline } from '../knowledge/guidelines/guideline.ts';
import { builtInForms } from '../knowledge/forms/index.ts';
import type { UserWords } from '../knowledge/clauses/user-words.ts';
import { type Lexicon, lexiconWith, readWith } from '../reading/clauses/lexicon.ts';
import { readDate } from '../reading/dates.ts';
import { wordKnowledge } from '../knowledge/words/words.ts';
import { makeTermTable, type TermTable } from '../reading/terms.ts';
import { makeProofreader, type Proofreader } from '../reading/wording/proofreader.ts';
import { type FormLibrary, makeFormLibrary } from '../syntax/form-library.ts';
import { furnitureOf } from '../syntax/furniture.ts';
import { parseLetter } from '../syntax/parse.ts';
import { setOffMarks } from '../syntax/set-off.ts';
import type { CredentialNode, LetterTree } from '../syntax/tree.ts';
import { type Comment, maskComments, readComments } from '../text/comments.ts';
import { maskRanges } from '../text/mask.ts';
import { plainLine } from '../text/plain.ts';
import { slice } from '../text/range.ts';
import { builtInGuidelines, type CitationKnowledge, makeCitationKnowledge } from './citations.ts';
import type { Frame, HeaderEntry, Letter, Reviewer } from './letter.ts';
import { partsOf, wholeOutline } from './parts.ts';
import { requestDay } from './read-citations.ts';
import { type PartContext, readPart } from './read-part.ts';
import { readParts } from './reuse.ts';
import { readSuppressions } from './suppressions.ts';
import { type OpenLetter, openLetter } from './open-letter.ts';

/** What letters are read with: made once for a configuration and shared by all letters. */
export interface Knowledge {
  readonly forms: FormLibrary;
  readonly terms: TermTable;
  readonly citations: CitationKnowledge;
  /** Words that a team or a writer has of its own, in small letters: none of them is a misspelling. */
  readonly words: ReadonlySet<string>;
  /** What sentences are read by, if a team has words of its own for it. */
  readonly lexicon?: Lexicon | undefined;
}

const noWords: ReadonlySet<string> = new Set();

/**
 * Makes the knowledge ready; `forms` and `guidelines` are a user's own, in place of the built-in ones of the same id, and so are `words`.
 * By `clauses`, words of theirs, sentences are read, in addition to the built-in ones.
 */
export function makeKnowledge(
  forms: readonly Form[] = [],
  guidelines: readonly Guideline[] = [],
  words: ReadonlySet<string> = noWords,
  clauses: readonly UserWords[] = [],
): Knowledge {
  const own = new Map(forms.map((form) => [form.id, form]));
  const builtIn = builtInForms.map((form) => own.get(form.id) ?? form);
  return {
    forms: makeFormLibrary([...builtIn, ...forms.filter((form) => !builtIn.includes(form))]),
    terms: termTable(),
    citations: guidelines.length > 0 ? makeCitationKnowledge(guidelines) : builtInGuidelines(),
    words,
    lexicon: lexiconWith(clauses),
  };
}

let terms: TermTable | undefined;

function termTable(): TermTable {
  return (terms ??= makeTermTable());
}

let standard: Knowledge | undefined;

/** The built-in knowledge alone. */
export function standardKnowledge(): Knowledge {
  return (standard ??= makeKnowledge());
}

const proofreaders = new WeakMap<ReadonlySet<string>, Proofreader>();

/** What prose is proofread with; undefined as long as the program has not read what it knows of words. */
function proofreaderOf({ words }: Knowledge): Proofreader | undefined {
  const known = wordKnowledge();
  if (!known) return undefined;
  let made = proofreaders.get(words);
  if (!made) proofreaders.set(words, (made = makeProofreader(known, words)));
  return made;
}

/**
 * Reads a text as a letter. Never fails: whatever the text is, the model says what was found. `form` names a form by its id instead of
 * recognising it. The letter is read in one piece, which is the shortest way where it is read but once.
 */
export function readLetter(source: string, knowledge: Knowledge = standardKnowledge(), form?: string): Letter {
  return inOnePiece(frameOf(source, knowledge, form));
}

/**
 * Reads a letter that is being written: part by part, each by itself, so that parts of `before`, an earlier reading of the same kind, that
 * are still the same are taken over. What is read is the same with it and without, and the same as in one piece.
 */
export function readLetterInParts(
  source: string,
  knowledge: Knowledge = standardKnowledge(),
  form?: string,
  before?: OpenLetter,
): OpenLetter {
  const framed = frameOf(source, knowledge, form, before);
  const parts = readParts(partsOf(framed.frame.tree), framed.context, before?.parts);
  const [only, ...more] = parts;
  return openLetter(framed.frame, parts, () =>
    only && more.length === 0 ? { ...only.letter, ...framed.frame } : inOnePiece(framed),
  );
}

interface Framed {
  readonly frame: Frame;
  readonly context: PartContext;
}

function inOnePiece({ frame, context }: Framed): Letter {
  return { ...readPart(frame.tokens, wholeOutline(frame.tree), context), ...frame };
}

/** What of a letter is read as a whole, and what its parts are read with. */
function frameOf(source: string, knowledge: Knowledge, form: string | undefined, before?: OpenLetter): Framed {
  const comments = readComments(source);
  // Made before the text is lexed, so that the words it knows of have their numbers.
  const proofreader = proofreaderOf(knowledge);
  const tree = parseLetter(readable(source, comments), knowledge.forms, form, before?.frame.tree);
  const header = readHeaderEntries(tree);
  const lineEnd = source.charAt(source.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
  const day = requestDay(header);
  const { terms, citations, lexicon } = knowledge;
  readWith(tree.tokens, lexicon);
  return {
    frame: {
      source,
      text: tree.text,
      lineEnd,
      comments,
      suppressions: readSuppressions(source, comments, tree.tokens),
      tokens: tree.tokens,
      tree,
      form: tree.form,
      isLetter: tree.isLetter,
      header,
      reviewer: readReviewer(tree),
      sections: tree.sections,
      guidelines: citations.library,
      requestDay: day,
    },
    context: { terms, citations, lexicon, proofreader, day, lineEnd },
  };
}

/** The text without what is no part of the letter: comments, marks about its words, page furniture. Places stay those of the author's text. */
function readable(source: string, comments: readonly Comment[]): string {
  const bare = maskComments(source, comments);
  const words = maskRanges(bare, setOffMarks(bare));
  return maskRanges(words, furnitureOf(words));
}

function readHeaderEntries(tree: LetterTree): Map<string, HeaderEntry> {
  const entries = new Map<string, HeaderEntry>();
  for (const node of tree.header) {
    const { id } = node.field;
    if (entries.has(id)) continue;
    const value = plainLine(slice(tree.text, node.value));
    entries.set(id, {
      id,
      node,
      value,
      date: node.field.value === 'date' ? readDate(tree.tokens, node.value)?.iso : undefined,
    });
  }
  return entries;
}

function readReviewer(tree: LetterTree): Reviewer {
  const { credentials } = tree;
  return {
    node: credentials,
    licensure: listOf(tree.text, credentials?.licensure),
    specialties: listOf(tree.text, credentials?.specialty),
  };
}

/** “Pennsylvania, Ohio,California” and “Anesthesiology and Pain Medicine” as lists. */
function listOf(text: string, node: CredentialNode | undefined): string[] {
  if (!node) return [];
  return plainLine(slice(text, node.value))
    .split(/,\s*(?:and\s+)?(?:has a subspecialty in\s+)?|;\s*/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
