import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import { Flag, lexiconOf, type Word } from './lexicon.ts';
import type { Actor, Clause, Span } from './shapes.ts';

/** Whether a span holds a word of the lexicon with one of these bits of `Flag`. */
export function spanHas(tokens: Tokens, { first, end }: Span, flags: number): boolean {
  const { words } = lexiconOf(tokens);
  for (let i = first; i < end; i++) {
    const match = words.matchAt(tokens, i, end);
    if (!match) continue;
    if (match.value.flags & flags) return true;
    i = match.end - 1;
  }
  return false;
}

/** Whether a span names someone. */
export function spanNames(tokens: Tokens, { first, end }: Span, actor: Actor): boolean {
  const { words } = lexiconOf(tokens);
  for (let i = first; i < end; i++) {
    const match = words.matchAt(tokens, i, end);
    if (match?.value.speaker === actor) return true;
    if (match) i = match.end - 1;
  }
  return false;
}

/** Tells whether one of the words of the lexicon in a span is such a word. */
export function someWord(tokens: Tokens, { first, end }: Span, isSuch: (word: Word) => boolean): boolean {
  const { words } = lexiconOf(tokens);
  for (let i = first; i < end; i++) {
    const match = words.matchAt(tokens, i, end);
    if (!match) continue;
    if (isSuch(match.value)) return true;
    i = match.end - 1;
  }
  return false;
}

/** Whether a span begins with the name of someone. */
export function startsWithActor(tokens: Tokens, { first, end }: Span, actor: Actor): boolean {
  return first < end && lexiconOf(tokens).words.matchAt(tokens, first, end)?.value.speaker === actor;
}

/** Whether a span begins with the name of a denial: “refusal”, “non-certification”. */
export function startsWithRefusal(tokens: Tokens, { first, end }: Span): boolean {
  const noun = lexiconOf(tokens).words.matchAt(tokens, first, end)?.value;
  return (
    noun?.predicates.some(
      ({ part, predicate, direction }) => part === 'noun' && predicate === 'necessary' && direction === -1,
    ) ?? false
  );
}

/** Whether a subject is something that was named before: “the study”, “it”. */
export function isDefinite(tokens: Tokens, { first }: Span): boolean {
  return isWordOf(tokens, isMark(tokens, first, Mark.comma) ? first + 1 : first, definite);
}

const definite = new WordSet(['the', 'this', 'these', 'it', 'such']);

/** What comes after the last comma of a subject: “on the evidence submitted, it”. */
export function lastPart(tokens: Tokens, { first, end }: Span): Span {
  for (let at = end - 2; at >= first; at--) if (isMark(tokens, at, Mark.comma)) return { first: at + 1, end };
  return { first, end };
}

/** What comes after the phrase that opens a subject, where no comma parts them: “for the present flare a supply of twenty”. */
export function behindFront(tokens: Tokens, span: Span): Span {
  const { first, end } = lastPart(tokens, span);
  if (!spanHas(tokens, { first, end: first + 1 }, Flag.preposition)) return { first, end };
  // “in this reviewer's opinion the”, not “of the”
  for (let at = first + 3; at < Math.min(end, first + LONGEST_FRONT); at++)
    if (opensNoun(tokens, at) && !spanHas(tokens, { first: at - 1, end: at }, Flag.preposition | Flag.determiner))
      return { first: at, end };
  return { first, end };
}

/** So many tokens the phrase may take that opens a subject. */
const LONGEST_FRONT = 10;

function opensNoun(tokens: Tokens, at: number): boolean {
  return spanHas(tokens, { first: at, end: at + 1 }, Flag.determiner) || isWordOf(tokens, at, definite);
}

/** Whether a clause refers to the case at hand: “this injection”, “in this patient”, “at this time”, “is therefore indicated”. */
export function isOfThisCase(
  tokens: Tokens,
  { subject, object, first, end }: Pick<Clause, 'subject' | 'object' | 'first' | 'end'>,
): boolean {
  return (
    isWordOf(tokens, subject.first, demonstratives) ||
    isOfThis(tokens, subject) ||
    namesCase(tokens, subject) ||
    namesCase(tokens, { first: end, end: Math.min(object.end, end + NEAR) }) ||
    hasWord(tokens, { first, end }, concluding) ||
    hasWord(tokens, { first: Math.max(0, subject.first - 2), end: Math.min(subject.first + 1, first) }, concluding)
  );
}

/** Whether “in this case” or “for the claimant” is in a span. */
function namesCase(tokens: Tokens, { first, end }: Span): boolean {
  for (let at = first; at < end - 2; at++)
    if (
      isWordOf(tokens, at, places) &&
      isWordOf(tokens, at + 1, articles) &&
      (isWordOf(tokens, at + 2, occasions) ||
        spanNames(tokens, { first: at + 2, end: Math.min(end, at + 4) }, 'worker'))
    )
      return true;
  return false;
}

/** Whether a subject is something of this case: “use of this drug”; “pain of this kind” is anyone's. */
export function isOfThis(tokens: Tokens, { first, end }: Span): boolean {
  for (let at = first; at < Math.min(end - 1, first + 3); at++)
    if (isWord(tokens, at, of) && isWordOf(tokens, at + 1, demonstratives)) return !isWordOf(tokens, at + 2, kinds);
  return false;
}

const kinds = new WordSet(['kind', 'kinds', 'sort', 'sorts', 'type', 'types', 'nature', 'severity']);

const of = intern('of');
/** So far after a verdict stands whom it is on. */
const NEAR = 6;
const demonstratives = new WordSet(['this', 'these']);
const places = new WordSet(['in', 'for', 'at', 'on']);
const articles = new WordSet(['this', 'the', 'our', 'present', 'these']);
const occasions = new WordSet([
  'case',
  'time',
  'point',
  'instance',
  'juncture',
  'facts',
  'present',
  'circumstances',
  'setting',
  'stage',
]);
const concluding = new WordSet(['therefore', 'thus', 'hence', 'accordingly', 'consequently', 'hereby']);

/** Words by which a span points at what was said before, or at who said it: “with this view”, “the provider's assertion”. */
const POINTING =
  Flag.determiner |
  Flag.preposition |
  Flag.pronoun |
  Flag.that |
  Flag.copulaForm |
  Flag.conjunct |
  Flag.coordinator |
  Flag.contrast;

/** Words that only say where or when: “here it is not”. */
const placing = new WordSet(['here', 'now', 'today', 'still', 'presently']);

/** Whether a span names nothing new: it is empty, or points back at what was said and at who said it. */
export function pointsBack(tokens: Tokens, { first, end }: Span): boolean {
  const { words } = lexiconOf(tokens);
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] === Kind.mark || isWordOf(tokens, i, placing)) continue;
    const match = words.matchAt(tokens, i, end);
    if (!match) return false;
    const { flags, embeddings, negation } = match.value;
    const speaker = match.value.speaker ?? match.value.owner;
    const said = embeddings.some(({ speech, part }) => speech && part === 'noun');
    if (!(flags & POINTING || said || negation || (speaker && speaker !== 'worker' && speaker !== 'record')))
      return false;
    i = match.end - 1;
  }
  return true;
}

/** Whether the subject of a clause is “it”. */
export function isExpletive(
  { text, starts, ends }: Tokens,
  { subject, start }: { subject?: Span | undefined; start: number },
): boolean {
  const first = subject?.first ?? start;
  return /^it$/i.test(text.slice(starts[first], ends[first]));
}
