import { possessiveWords } from '../../knowledge/clauses/common-words.ts';
import { complaints } from '../../reading/events.ts';
import type { Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Fact } from './fact.ts';
import { factsWith } from './read.ts';

const definite = new WordSet(['this', 'the', 'that', 'these', ...possessiveWords]);
const injuries = new WordSet(
  `sprain strain injury injuries fracture fractures tear tears contusion laceration dislocation burn wound complaint complaints condition problem pain
  symptoms arthritis arthroscopy arthroplasty replacement surgery operation repair reconstruction`.split(/\s+/),
);
/** What joins a limb to the spine hurts with it. */
const radiating: ReadonlySet<string> = new Set(['cervical-spine', 'thoracic-spine', 'lumbar-spine', 'back', 'spine']);
/** Parts of the body where injuries are treated by themselves; of others there are side effects and earlier illnesses. */
const limbs: ReadonlySet<string> = new Set(
  'shoulder elbow wrist hand finger thumb hip knee ankle foot toe cervical-spine thoracic-spine lumbar-spine'.split(
    ' ',
  ),
);
/** How far before a body part its determiner may be, in tokens. */
const NEAR = 2;
/** Words of a sentence that is not of the body part in dispute. */
const aside = new WordSet(
  'another unrelated separate elsewhere old older former formerly earlier childhood nonindustrial also too besides wife husband'.split(
    ' ',
  ),
);

/** Lists the body parts that the rationales of a part call injured, treated or painful as something known: “this knee sprain”, “after her hip replacement”. */
export function injuredRegions(part: Letter): readonly Fact[] {
  return part.tokens.memo.once(injuredRegions, () =>
    factsWith(part, 'named').filter((fact) => fact.passage === 'rationale' && isInjured(part.tokens, fact)),
  );
}

function isInjured(tokens: Tokens, { region, status, polarity, first, end, sentence }: Fact): boolean {
  if (!region || !limbs.has(region.id) || status === 'general' || polarity === -1) return false;
  if (!hasWord(tokens, { first: Math.max(sentence, first - NEAR), end: first }, definite)) return false;
  if (hasWord(tokens, { first: sentence, end: end + NEAR }, aside)) return false;
  return isWordOf(tokens, end, injuries) || isWordOf(tokens, end - 1, injuries);
}

/** Tells whether the words for an injured body part say only that it hurts, as it may after an injury of the spine. */
export function isRadiating({ tokens }: Letter, { end }: Fact, known: Iterable<string>): boolean {
  return isWordOf(tokens, end, complaints) && [...known].some((id) => radiating.has(id));
}
