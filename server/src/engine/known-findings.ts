import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Frame } from '../letter/letter.ts';
import type { Range } from '../text/range.ts';
import { isMark, Mark, rangeOf, tokenAt, type Tokens, touches } from '../text/tokens.ts';
import type { AcrossFinding } from './across.ts';
import type { KnownFindings } from './baseline.ts';
import type { Finding } from './finding.ts';

/** Hash length in hex digits; long enough to avoid collisions in an archive. */
const LENGTH = 20;
/** A finding of fewer tokens is known by the words around it too. */
const TELLING = 8;
/** Maximum number of context tokens. */
const AROUND = 12;

/**
 * The key of a finding: a hash of its rule, its words with those of its sentence, and the words that it is related to. It does not
 * depend on where the words are, nor on line ends, spaces, hyphens and comments; and it contains no text of the letter.
 */
export function fingerprintOf({ tokens }: Frame, { rule, range, related }: Finding): string {
  const words = (part: Range): string => tokens.text.slice(part.start, part.end).replace(/[\s-]+/g, '');
  const places = related.filter(({ letter }) => letter === undefined).map((place) => words(place.range));
  return hashOf([rule, words(range), words(surroundings(tokens, range)), places]);
}

/** The same for a cross-letter finding, whose letter need not be at hand. */
function fingerprintAcross({ rule, knownBy }: AcrossFinding): string {
  return hashOf([rule, knownBy.replace(/[\s-]+/g, '')]);
}

function hashOf(value: readonly unknown[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value)))).slice(0, LENGTH);
}

/** A short finding with the words before and after it, up to a stop or colon. */
function surroundings(tokens: Tokens, range: Range): Range {
  let first = Math.min(tokenAt(tokens, range.start), tokens.count - 1);
  let last = Math.max(first, tokenAt(tokens, range.end) - 1);
  if (first < 0 || last - first >= TELLING) return range;
  const earliest = Math.max(0, first - AROUND);
  const latest = Math.min(tokens.count - 1, last + AROUND);
  while (first > earliest && !endsPart(tokens, first - 1)) first--;
  while (last < latest && !endsPart(tokens, last)) last++;
  return rangeOf(tokens, first, last + 1);
}

/** Whether a part of the text ends with token `i`: with a mark that something stands apart from. */
function endsPart(tokens: Tokens, i: number): boolean {
  const ends = [Mark.stop, Mark.colon, Mark.semicolon, Mark.question, Mark.exclamation].some((mark) =>
    isMark(tokens, i, mark),
  );
  return ends && !touches(tokens, i + 1);
}

/** Returns the new findings; of several with the same words, skips as many as are known, from the first on. */
export function withoutKnown(letter: Frame, findings: readonly Finding[], known: KnownFindings): Finding[] {
  return without(findings, known, (finding) => fingerprintOf(letter, finding));
}

/** The same for cross-letter findings. */
export function withoutKnownAcross(findings: readonly AcrossFinding[], known: KnownFindings): AcrossFinding[] {
  return without(findings, known, fingerprintAcross);
}

function without<Found extends Finding>(
  findings: readonly Found[],
  known: KnownFindings,
  print: (finding: Found) => string,
): Found[] {
  const left = new Prints([...known.values()].flat());
  return findings.filter((finding) => !known.has(finding.rule) || !left.take(print(finding)));
}

/** The record to keep of a letter. */
export function knownOf(letter: Frame, findings: readonly Finding[]): KnownFindings {
  return printsOf(findings, (finding) => fingerprintOf(letter, finding));
}

/** The same for cross-letter findings. */
export function knownAcross(findings: readonly AcrossFinding[]): KnownFindings {
  return printsOf(findings, fingerprintAcross);
}

function printsOf<Found extends Finding>(findings: readonly Found[], print: (finding: Found) => string): KnownFindings {
  const known = new Map<string, string[]>();
  for (const finding of findings) {
    const prints = known.get(finding.rule) ?? [];
    known.set(finding.rule, prints);
    prints.push(print(finding));
  }
  return known;
}

/** The known findings that still occur. */
export function stillFound(known: KnownFindings, found: KnownFindings): KnownFindings {
  const left = new Prints([...found.values()].flat());
  const still = [...known].map(([rule, prints]) => [rule, prints.filter((print) => left.take(print))] as const);
  return new Map(still.filter(([, prints]) => prints.length > 0));
}

/** Fingerprints with their counts. */
class Prints {
  readonly #counts = new Map<string, number>();

  constructor(prints: readonly string[]) {
    for (const print of prints) this.#counts.set(print, (this.#counts.get(print) ?? 0) + 1);
  }

  /** Takes one away; whether it was there. */
  take(print: string): boolean {
    const count = this.#counts.get(print) ?? 0;
    this.#counts.set(print, count - 1);
    return count > 0;
  }
}
