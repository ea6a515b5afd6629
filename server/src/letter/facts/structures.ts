import { formsOfBe } from '../../knowledge/clauses/common-words.ts';
import { type NameFamily, STRUCTURES } from '../../knowledge/regions/structures.ts';
import { signAt } from '../../reading/clauses/signs.ts';
import type { Sentence } from '../../reading/sentences.ts';
import { nextCue, searchedCue } from '../../text/cues.ts';
import { PhraseTable, phrasesOf } from '../../text/phrases.ts';
import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import { isGeneral, siteNear } from './passage.ts';
import { segmentsIn, type Telling, tellingsOf } from './passages.ts';
import { quotedContradiction } from './quoted.ts';
import type { Segment } from './segments.ts';
import { samePlace } from './subjects.ts';
import { Word } from './words.ts';

interface Kindred {
  readonly family: NameFamily;
  /** Which of its kinds. */
  readonly kind: number;
}

const names = new PhraseTable<readonly Kindred[]>(searchedCue);
/** By family the words by which each kind is told apart, and the nouns after them. */
const markers = new Map<NameFamily, readonly WordSet[]>();
const heads = new Map<NameFamily, WordSet>();
const known = new Map<string, Kindred[]>();
for (const family of STRUCTURES.families) {
  markers.set(
    family,
    family.kinds.map((words) => new WordSet(words.map((word) => word.split(' ')[0]!))),
  );
  heads.set(family, new WordSet(family.heads?.map((head) => head.split(' ')[0]!)));
  for (const [kind, words] of family.kinds.entries())
    for (const name of family.heads ? phrasesOf(words, family.heads) : words) {
      const own = known.get(name);
      if (own) own.push({ family, kind });
      else known.set(name, [{ family, kind }]);
    }
}
for (const [name, all] of known) names.add(name, all);

const events = new WordMap<number>(
  STRUCTURES.events.flatMap((words, index) => words.map((word) => [word, index] as const)),
);

/** A name of a family where a clause has it. */
interface Told extends Kindred {
  readonly first: number;
  readonly end: number;
  readonly segment: Segment;
  readonly telling: Telling;
}

/** Finds what the rationales of a part call otherwise than the summary does: “his extensor tendon repair” after “a flexor tendon repair”. */
export function misnamed(part: Letter, told: Letter): Contradiction[] {
  const summary = namesIn(told, 'summary').filter(({ segment, first }) => isTold(told.tokens, segment, first));
  if (summary.length === 0) return [];
  const own = namesIn(part, 'rationale');
  return own.flatMap((name) => {
    const { family, kind, telling } = name;
    if (!isDefinite(part.tokens, name) || hasKind(told, name) || isAsked(part, name)) return [];
    const others = summary.filter((other) => other.family === family);
    const [contrary] = others;
    if (!contrary || others.some((other) => other.kind === kind)) return [];
    // A rationale that has both weighs them.
    if (own.some((other) => other.family === family && other.kind !== kind && other.telling.issue === telling.issue))
      return [];
    return isOfOne([part, name], [told, contrary]) ? [quotedContradiction('name', [part, name], [told, contrary])] : [];
  });
}

function namesIn(part: Letter, passage: Telling['passage']): readonly Told[] {
  return part.tokens.memo.each(namesIn, passage, () =>
    tellingsOf(part)
      .flatMap((telling) => (telling.passage === passage ? namesOf(part, telling) : []))
      .slice(0, MOST),
  );
}

/** So many names of a passage are looked at: the rest would not be news. */
const MOST = 64;

function namesOf(part: Letter, telling: Telling): Told[] {
  const { tokens } = part;
  const { first, end } = telling.sentence;
  const found: Told[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, searchedCue)) < end; i++) {
    const match = names.matchAt(tokens, i, end);
    if (!match) continue;
    const segment = segmentsIn(part, telling).find((one) => one.first <= i && i < one.end);
    // The radius of “the distal radius” is a name of its own, the fusion of “the lumbar fusion” is none.
    const isTaken = (family: NameFamily): boolean => found.some((one) => one.family === family && i < one.end);
    if (segment)
      for (const { family, kind } of match.value)
        if (!isTaken(family)) found.push({ family, kind, first: i, end: match.end, segment, telling });
  }
  return found;
}

/** Whether a clause tells something as it is in the case: no rule, no plan, nothing denied. */
function isTold(tokens: Tokens, segment: Segment, first: number): boolean {
  const isCase = !isGeneral(segment, first + 1) && !segment.denied && !isExcluded(tokens, first);
  return isCase && signAt(tokens, segment.sentence, first) === 1;
}

const definite = new WordSet(['his', 'her', 'the', 'this', 'that', 'established', 'known', 'proven', 'documented']);
const sound = new WordSet(
  'free normal spared intact uninvolved unaffected negative quiet clear unremarkable preserved maintained healthy'.split(
    ' ',
  ),
);
const owning = new WordSet(['he', 'she', 'his', 'her', 'worker', 'claimant', 'patient', 'applicant', 'employee']);
const weighing = new WordSet(
  'other another also additional new suspected possible instead than rather or if unlike either nor versus compared contrast further later second shift shifts shifting transfers unload unloads unloading'.split(
    ' ',
  ),
);
/** How far before a name its determiner may be, in tokens. */
const NEAR = 4;
const done = Word.give | Word.show | Word.good | Word.bad;
const asking = Word.ask | Word.plan | Word.allow | Word.refuse | Word.uncertain;

/** Whether a rationale takes what it names for granted in this case: “the fracture of the medial malleolus”, “his interbody fusion”. */
function isDefinite(tokens: Tokens, { segment, first, end, family }: Told): boolean {
  if (!isTold(tokens, segment, first) || hasWord(tokens, segment, weighing)) return false;
  // “The medial epicondyle is free.”
  if (hasWord(tokens, { first: end, end: Math.min(segment.end, end + NEAR) }, sound)) return false;
  if ((segment.does & asking & ~(family.self ? 0 : Word.allow)) !== 0) return false;
  let from = first;
  while (from > segment.first && first - from < NEAR && !isMark(tokens, from - 1, Mark.comma)) from--;
  if (
    !hasWord(tokens, { first: from, end: first }, definite) &&
    !hasWord(tokens, { first: segment.first, end: first }, owning)
  )
    return false;
  return !family.past || (segment.does & done) !== 0 || segment.dates.length > 0 || hasWord(tokens, segment, owning);
}

/** Whether the summary names the kind somewhere, in whatever words, and does not rule it out. */
function hasKind(told: Letter, { family, kind }: Told): boolean {
  return tellingsOf(told).some(
    ({ passage, sentence }) => passage === 'summary' && isNamedIn(told, sentence, family, kind),
  );
}

function isNamedIn({ tokens }: Letter, sentence: Sentence, family: NameFamily, kind: number): boolean {
  const marker = markers.get(family)![kind]!;
  if (family.heads) return hasWord(tokens, sentence, marker) && hasWord(tokens, sentence, heads.get(family)!);
  for (let i = sentence.first; (i = wordIn(tokens, i, sentence.end, marker)) < sentence.end; i++) {
    const match = names.matchAt(tokens, i, sentence.end);
    const isKind = match?.value.some((one) => one.family === family && one.kind === kind);
    if (isKind && signAt(tokens, sentence, i) !== -1 && !isExcluded(tokens, i)) return true;
  }
  return false;
}

const excluding = new WordSet(['out', 'excluded', 'excludes']);

/** “ruled out migraine”, “migraine was ruled out” */
function isExcluded(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i - 1, excluding) || (isWordOf(tokens, i + 1, being) && isWordOf(tokens, i + 2, ruled));
}

const being = new WordSet(formsOfBe);
const ruled = new WordSet(['ruled', 'excluded']);

/** Whether the title asks for what is named. */
function isAsked(part: Letter, { family, kind, telling }: Told): boolean {
  const title = part.issues.find(({ number }) => number === telling.issue)?.node.titleSpan;
  return title !== undefined && isNamedIn(part, title, family, kind);
}

type Named = readonly [part: Letter, name: Told];

/** Whether two names are of one event, of one side and of one body part. */
function isOfOne([part, one]: Named, [told, other]: Named): boolean {
  const siteOf = ({ tokens }: Letter, { segment, first, end }: Told): ReturnType<typeof siteNear> =>
    siteNear(tokens, segment, first, end);
  if (siteOf(part, one).side && !samePlace({ ...siteOf(part, one), region: undefined }, siteOf(told, other)))
    return false;
  if (one.family.self) return true;
  const own = eventsOf(part.tokens, one.segment);
  return [...eventsOf(told.tokens, other.telling.sentence)].some((event) => own.has(event));
}

function eventsOf(
  { kinds, values }: Tokens,
  { first, end }: { readonly first: number; readonly end: number },
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = first; i < end; i++) {
    const event = kinds[i] === Kind.word ? events.get(values[i]!) : undefined;
    if (event !== undefined) found.add(event);
  }
  return found;
}
