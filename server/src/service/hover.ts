import type { Finding } from '../engine/finding.ts';
import type { Letter } from '../letter/letter.ts';
import type { Range } from '../text/range.ts';
import type { HoverBlock } from './hover/block.ts';
import { explainCitation, explainMention } from './hover/citation.ts';
import { explainDecision, explainVerdict } from './hover/decision.ts';
import { explainFinding } from './hover/finding.ts';
import { explainQuantityMention, explainRequest } from './hover/quantity.ts';
import { explainTerm } from './hover/term.ts';
import { inEnglish, type Say } from '../text/say.ts';
import { type Place, placesAt, touchesRange } from './place.ts';

/** What is told of the place under the pointer. */
export interface Hover {
  readonly range: Range;
  readonly blocks: readonly HoverBlock[];
}

/** What the letter's model knows of an offset: its quantity, citation, treatment, decision and findings, the narrowest first. */
export function hoverAt(
  letter: Letter,
  findings: readonly Finding[],
  offset: number,
  say = inEnglish,
): Hover | undefined {
  const places = placesAt(letter, offset).flatMap((place) => {
    const block = explain(letter, place, say);
    return block ? [{ range: place.range, block }] : [];
  });
  const found = findings.filter(({ range }) => touchesRange(range, offset));
  const range = places[0]?.range ?? found[0]?.range;
  if (!range) return undefined;
  return {
    range,
    blocks: [...places.map(({ block }) => block), ...found.map((finding) => explainFinding(finding, say))],
  };
}

function explain(letter: Letter, place: Place, say: Say): HoverBlock | undefined {
  switch (place.kind) {
    case 'request':
      return explainRequest(place.issue, place.request, place.quantity, say);
    case 'mention':
      return explainQuantityMention(place.issue, place.mention, say);
    case 'citation':
      return explainCitation(letter, place.citation, say);
    case 'guideline':
      return explainMention(letter, place.guideline, say);
    case 'term':
      return explainTerm(letter, place.issue, place.term, say);
    case 'decision':
      return place.issue?.decision && explainDecision(place.issue.decision, say);
    case 'verdict':
      return place.issue && explainVerdict(place.issue, place.verdict, say);
    default:
      return undefined;
  }
}
