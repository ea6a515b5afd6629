import { isMark, isWord, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import type { Sentence } from '../sentences.ts';
import { meetAside, passAsides } from './asides.ts';
import { border, holdsUnknownVerb, subordinates } from './borders.ts';
import { bareRelative, relative, that } from './complements.ts';
import { isMost } from './degrees.ts';
import { answer, ellipsis } from './ellipsis.ts';
import { restoreCopulas } from './elision.ts';
import { type Item, readItems } from './items.ts';
import { BORDER, FINITE, Flag } from './lexicon.ts';
import { content } from './predicates.ts';
import type { Draft, Frame, Sign } from './frame.ts';
import type { Clause } from './shapes.ts';
import { request, speaker } from './speakers.ts';
import { Stack } from './stack.ts';
import { meetUnknownVerb } from './unknown-verbs.ts';
import { finite, mood, negate } from './verb-groups.ts';
import { endsWith, isAfterTo, verbUse } from './verbs.ts';

const than = intern('than');
const being = intern('being');
const not = intern('not');
const nothing = intern('nothing');
const but = intern('but');
const as = intern('as');

/** Goes through one sentence: left to right, one look at each item, with a stack of frames; `seen` is called after each. */
export function walk(tokens: Tokens, sentence: Sentence, seen?: (stack: Stack, k: number) => void): Stack {
  const stack = new Stack(
    tokens,
    passAsides(tokens, restoreCopulas(tokens, readItems(tokens, sentence), sentence), sentence.end),
    sentence,
  );
  for (let k = 0; k < stack.items.length; k++) {
    step(stack, k);
    meetAside(stack, stack.items[k]!);
    seen?.(stack, k);
  }
  stack.bound(sentence.end);
  return stack;
}

/** Reads the clauses of one sentence. */
export function readPass(tokens: Tokens, sentence: Sentence): readonly Clause[] {
  const stack = walk(tokens, sentence);
  settleFragment(stack);
  doubtNounClauses(stack);
  for (const draft of stack.drafts) {
    if (!draft.settled) draft.sure = false;
    draft.general = !draft.subjectIsRequest && isGeneral(stack, draft);
  }
  return stack.drafts;
}

/** “The argument that the bed is medically necessary falls apart.”: what a noun says is not known before the verb of that noun is. */
function doubtNounClauses(stack: Stack): void {
  const { top, drafts, sentence } = stack;
  for (let frame = top; frame.outer; frame = frame.outer) {
    const { place, outer, firstDraft } = frame;
    if (place !== 'complement' || outer.hasVerb || outer.folded?.part !== 'noun') continue;
    // “The log dispels any suggestion that it is …”
    const isObject = holdsUnknownVerb(stack, outer.begin, frame.start);
    for (const draft of drafts.slice(firstDraft)) if (isObject || draft.end < sentence.end - 1) draft.sure = false;
  }
}

/**
 * Whether a clause refers to patients at large. In the words of the law it does so only where it names them itself: “therapy often helps,
 * but is not medically necessary”; other words are a guideline's wherever its sentence names them.
 */
function isGeneral({ tokens, general, sentence }: Stack, { wording, subject, object, place }: Draft): boolean {
  if (wording !== 'law') return general.length > 0;
  // “Not every tear makes an operation …”
  if (general[0] === sentence.first && isWord(tokens, sentence.first, not)) return true;
  // “Patients who improve are those for whom therapy is …”
  if (place === 'relative' && general.some((at) => at < subject.first)) return true;
  return general.some((at) => at >= subject.first && at < object.end);
}

function step(stack: Stack, k: number): void {
  const { word, first, end } = stack.items[k]!;
  const { flags } = word;
  if (flags & Flag.open) return stack.push('bracket', 1, end);
  if (flags & Flag.close) return stack.closeBracket();
  if (flags & BORDER) border(stack, k);
  if (word.subordinator && subordinates(stack, k)) return;
  // “was given”, not “given the findings”
  const isVerb = (flags & Flag.verb) !== 0 && stack.top.open && first - stack.top.verbEnd <= 1;
  // “Rather than merely desirable, it is …”
  const fronted =
    word.negation === 'verb' &&
    first === stack.top.begin &&
    isWord(stack.tokens, end - 1, than) &&
    endsWith(stack.tokens, end, 'ly');
  // “It would be contrary to the guideline to …”
  const isSaid = word.embeddings.length > 0 && stack.top.copula && first === stack.top.verbEnd;
  // “would be other than necessary”
  if (word.adjunct && stack.top.copula && first === stack.top.verbEnd && isWord(stack.tokens, end - 1, than)) {
    stack.top.verbNeg = -stack.top.verbNeg as Sign;
    stack.top.verbEnd = end;
    return;
  }
  if ((word.adjunct && !isVerb && !isSaid) || (word.negation === 'phrase' && !isSaid) || fronted) {
    // “Not without hesitation, …”
    const not = stack.items[k - 1];
    const isTwice = !word.adjunct && not?.end === first && not.word.negation === 'verb' && !stack.top.hasVerb;
    if (isTwice) stack.top.verbNeg = 1;
    stack.push('phrase', word.adjunct || isTwice ? 1 : -1, end);
    stack.top.attributes = word.adjunct?.attributes ?? false;
    return;
  }
  if (flags & Flag.that) return that(stack, k);
  if (flags & Flag.to && stack.top.place === 'main' && first === stack.top.start && isVerbNext(stack, k))
    stack.top.infinitive = true;
  // “Nothing but habit makes it necessary.”: whether what is left speaks for it is not told.
  if (isWord(stack.tokens, end - 1, but) && isWord(stack.tokens, first, nothing) && !stack.top.hasVerb)
    stack.top.sure = false;
  // “To call it necessary would be to ignore the notes.”
  if (flags & Flag.to && stack.top.copula && stack.top.verbEnd === first) stack.top.waiting = [];
  if (flags & Flag.relative) return relative(stack, k);
  // “Had the provider documented …”, “Were it limited …”
  if (
    flags & FINITE &&
    (flags & Flag.past || word.mood) &&
    !(flags & Flag.pronoun) &&
    first === stack.top.begin &&
    !stack.top.hasVerb &&
    stack.top.place === 'main'
  )
    stack.condition(end);
  if (isInverted(stack, k)) {
    stack.depend('conditional');
    stack.condition(end);
  }
  // “unable to do”, “seems to have”
  const infinitive = isAfterTo(stack.tokens, stack.items[k - 1], first);
  if (flags & FINITE && !infinitive) finite(stack, first, end, true);
  // “…, the service being medically necessary”
  if (isWord(stack.tokens, first, being) && stack.top.hasVerb && !isAfterVerb(stack, k)) absolute(stack, k);
  // “recommend that the request be found …”
  if (flags & Flag.copulaForm && isSubjunctive(stack) && !isAfterVerb(stack, k)) {
    finite(stack, first, end, false);
    if (isOwnAdvice(stack.top)) stack.top.mood = 'obligation';
  }
  if (flags & (Flag.copula | Flag.copulaForm)) stack.top.copula = true;
  if (flags & Flag.copulaForm) {
    stack.top.verbEnd = end;
    stack.top.participle ||= !stack.top.hasVerb;
  }
  if (flags & FINITE && flags & Flag.past) stack.top.past = true;
  if (word.negation && word.negation !== 'phrase') negate(stack, k);
  if (word.mood && !(flags & Flag.verb && isNoun(stack, k))) mood(stack, word);
  if (flags & Flag.determiner && isMost(stack, k)) Object.assign(stack.top, { verbNeg: 1, mood: 'stated' });
  if (flags & (FINITE | Flag.copulaForm) && word.predicates.length === 0) ellipsis(stack, k);
  if (word.negation === 'noun' || word.predicates.length > 0 || first === stack.sentence.first) answer(stack, k);
  if (flags & Flag.request) request(stack);
  if (flags & Flag.patients) stack.general.push(first);
  if (flags & Flag.determiner || word.speaker) bareRelative(stack, k);
  if (word.speaker ?? word.owner) speaker(stack, k);
  if (word.predicates.length > 0 || word.embeddings.length > 0) content(stack, k);
  meetUnknownVerb(stack, k);
}

/** “the plan”, “for planning”, “visits planned in advance” */
function isNoun({ tokens, items, top }: Stack, k: number): boolean {
  const before = items[k - 1];
  const isGoverned = before?.end === items[k]!.first && (before.word.flags & Flag.preposition) !== 0;
  const used = verbUse(tokens, items, k, top);
  return (
    (isGoverned && (items[k]!.word.flags & Flag.ing) !== 0) ||
    used === 'none' ||
    (used === 'attributive' && !top.hasVerb)
  );
}

/** “would be reasonable had he improved”, “…, were it shorter”: a condition that begins with its verb. */
function isInverted({ items, drafts, tokens, top }: Stack, k: number): boolean {
  const { word, first } = items[k]!;
  if (!(word.flags & FINITE) || word.flags & Flag.pronoun || top.mood !== 'hypothetical' || top.condition !== 'none')
    return false;
  const said = drafts.at(-1);
  const at = isMark(tokens, first - 1, Mark.comma) ? first - 1 : first;
  return said?.end === at && said.mood === 'hypothetical' && (word.flags & Flag.past) !== 0;
}

/** “To hold the therapy necessary would be …” */
function isVerbNext({ items }: Stack, k: number): boolean {
  const next = items[k + 1];
  return next?.first === items[k]!.end && (next.word.flags & Flag.base) !== 0;
}

/** How many items the subject of a participle may take. */
const SUBJECT = 8;

/** Opens a clause with a participle for its verb, whose subject begins after a comma. */
function absolute(stack: Stack, k: number): void {
  const comma = stack.items.slice(Math.max(0, k - SUBJECT), k).findLast(({ word }) => (word.flags & Flag.comma) !== 0);
  if (!comma || comma.end < stack.top.verbEnd || stack.top.place === 'phrase') return;
  // “the request not being …”
  const { top } = stack;
  const denied = top.negatedAt > comma.first;
  if (denied) top.verbNeg = 1;
  stack.push('relative', denied ? -1 : 1, comma.end);
  stack.top.hasVerb = true;
  stack.top.verbFirst = stack.items[k]!.first;
}

/** Whether a clause in the subjunctive may be read: “recommend (that) the request be …”. */
function isSubjunctive({ top }: Stack): boolean {
  return top.place === 'complement' ? !top.hasVerb : top.bare && top.folded?.predicate === 'recommend';
}

/** “I recommend that it not be performed.”: whether the reviewer tells what should be done. */
function isOwnAdvice({ place, outer }: Frame): boolean {
  return place === 'complement' && outer?.agent === 'reviewer' && outer.folded?.predicate === 'recommend';
}

/** “to be”, “may be”: a form of “be” within a verb group. */
function isAfterVerb({ items }: Stack, k: number): boolean {
  const before = items[k - 1];
  return (
    before?.end === items[k]!.first &&
    ((before.word.flags & (FINITE | Flag.copulaForm | Flag.to)) !== 0 || before.word.mood !== undefined)
  );
}

/** How many tokens what is before a decision may take, with its colon. */
const LABEL = 3;

/** “Deny.”, “Request not approved.”: a decision that is a sentence by itself, or needs but its “is”. */
function order(stack: Stack): void {
  const { top, items, sentence } = stack;
  const item = items.findLast(({ word }) => (word.flags & Flag.verb) !== 0);
  if (!item || top.place !== 'main') return;
  // “Approved as requested.”
  const opening = items[0];
  if (
    opening?.first === sentence.first &&
    isWord(stack.tokens, opening.end, as) &&
    stack.lastFinite < 0 &&
    decides(stack, opening)
  )
    return;
  if (sentence.end - item.end > 1) return;
  // “Recommend: deny.”
  const afterLabel = isMark(stack.tokens, item.first - 1, Mark.colon) && item.first - sentence.first <= LABEL;
  const isDenied = item.first === sentence.first + 1 && opening?.end === item.first && opening.word.negation === 'verb';
  const isWhole = item.first === sentence.first || afterLabel || isDenied;
  if (top.hasVerb && !afterLabel) return;
  if (!isWhole && !(top.request && item.word.flags & Flag.pastForm)) return;
  if (decides(stack, item) && isDenied) stack.drafts.splice(0, stack.drafts.length - 1);
}

function decides(stack: Stack, { word, first, end }: Item): boolean {
  const decision = word.predicates.find(({ predicate }) => predicate === 'deny' || predicate === 'authorize');
  if (decision) stack.record(decision, 'passive', first, end).place = 'main';
  return decision !== undefined;
}

/** “Criteria for imaging: all met.”, “Requirements: none satisfied.”: what ends a note after its label is said of the label. */
function label({ tokens, items, drafts, sentence, lastFinite }: Stack): void {
  const said = drafts.findLast(({ predicate }) => predicate === 'meet');
  if (!said || lastFinite >= 0 || sentence.end - said.end > 1) return;
  const k = items.findLastIndex(({ first, end }) => end <= said.first && isMark(tokens, first, Mark.colon));
  if (k < 0) return;
  const colon = items[k]!.first;
  const between = items.slice(k + 1).filter(({ first }) => first < said.first);
  if (said.first - colon - 1 !== between.reduce((words, { first, end }) => words + end - first, 0)) return;
  const isDenied = between.some(({ word }) => word.negation !== undefined);
  if (!isDenied && between.some(({ word }) => !(word.flags & Flag.determiner))) return;
  said.polarity = isDenied ? -1 : 1;
  said.subject = { first: sentence.first, end: colon };
  Object.assign(said, { place: 'main', passive: true, sure: true, says: undefined, agent: undefined });
}

/** “No evidence of medical necessity.”: a sentence without a verb says what its nouns say. */
function settleFragment(stack: Stack): void {
  const { top } = stack;
  order(stack);
  label(stack);
  const last = top.waiting.at(-1);
  if (top.place !== 'main' || top.hasVerb || !last) return;
  const ending = stack.drafts.at(-1);
  // “Medical necessity not shown.”, “Medical necessity: established.”
  const participle = stack.items.findLast(({ word }) => word.flags & Flag.pastForm);
  const embedding = participle?.word.embeddings.find(({ part }) => part === 'verb');
  if (participle && embedding && participle.end >= stack.sentence.end - 1)
    return stack.settle(top, participle.end, (top.subjectNeg * top.verbNeg * embedding.direction) as Sign);
  const next = stack.items.find(({ first }) => first === last.end);
  const isLast = last.end >= stack.sentence.end - 1 || (next && (next.word.flags & Flag.preposition) !== 0);
  if (!top.folded && !(ending === last && isLast && top.subjectNeg === -1)) return;
  // A verb that the lexicon does not have may follow: only what is denied, and ends the sentence, is said.
  const denied = last.polarity * top.subjectNeg === -1;
  if (denied && !holdsUnknownVerb(stack, top.begin, last.first)) stack.settle(top, last.end, top.subjectNeg);
}
