import type { Range } from '../text/range.ts';
import { rangeOf, tokenAt, type Tokens } from '../text/tokens.ts';
import type { SectionNode, SignatureNode, Span } from './tree.ts';

/** A line of text with its offset in the letter. */
interface Line {
  readonly text: string;
  readonly start: number;
  /** Whether a blank line or a whole sentence comes before it. */
  readonly isApart: boolean;
}

/** A signature has at most so many lines, none of them longer than this many characters. */
const MOST_LINES = 14;
const LONGEST_LINE = 110;

const CLOSING =
  /^(?:(?:very )?(?:sincerely|respectfully|cordially)(?: yours)?|respectfully submitted|yours (?:truly|sincerely)|very truly yours|(?:(?:kind|best|warm) )?regards|thank you)[,.]?$/i;
const SIGNER =
  /^(?:(?:electronically |digitally |e-?)?(?:signed|authenticated)(?: and (?:signed|dated))?(?: by)?|(?:reviewed|prepared|dictated|submitted|approved|determined)(?: and (?:approved|signed|submitted))? by|(?:expert |physician |medical |peer |clinical )?reviewer(?:'s|’s)?(?: name)?|name of (?:the )?reviewer|reviewing physician|medical director|signature|\/s\/)\s{0,3}(?::\s{0,9}|\s(?=\S)|$)/i;
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*|\p{Lu}\.?|de|del|der|la|van|von|bin|al)$/u;
const DEGREE =
  /^(?:M\.?\s?D|D\.?\s?O|D\.?\s?C|D\.?P\.?M|Ph\.?\s?D|Psy\.?\s?D|L\.?\s?Ac|D\.?P\.?T|O\.?D|D\.?D\.?S|D\.?M\.?D|Pharm\.?\s?D|N\.?P|P\.?A(?:-C)?|R\.?N|P\.?T)\.?(?=$|[,;\s])/u;
const TITLE =
  /^(?:Doctor of (?:Chiropractic|Medicine|Osteopathy|Osteopathic Medicine|Podiatric Medicine|Physical Therapy|Psychology)|Licensed Acupuncturist|Physician Reviewer|Medical Reviewer|Medical Director)/;
/** Further degrees and memberships after the first. */
const MEMBERSHIP = /^(?:[\p{Lu}(][\p{L}.&/()-]*)?$/u;

/** Words that stand where a name would and are none. */
const NO_NAME =
  /^(?:(?:Dr\.?\s)?X{2,}$|(?:Board|California|State|Independent|Medical|Physician|License|Date|The|This|Expert|Claims|Maximus)\b)/;

/**
 * Returns the token at which the signature at the end of a span begins; the span's end if it has none.
 * @param afterSentence whether it must follow a whole sentence or a blank line
 */
export function signatureStart(tokens: Tokens, span: Span, afterSentence = true): number {
  const lines = linesOf(tokens, span);
  const first = lines.findIndex(({ isApart }, i) => (isApart || !afterSentence) && opensSignature(lines, i));
  return first < 0 ? span.end : tokenAt(tokens, lines[first]!.start);
}

/** Reads the signature after the last issue, and the names next to the credentials. */
export function readSignature(tokens: Tokens, sections: readonly SectionNode[], last: Span): SignatureNode {
  const first = signatureStart(tokens, last);
  const signed = first < last.end ? linesOf(tokens, { first, end: last.end }) : [];
  const credentials = sections
    .filter(({ section: { role } }) => role === 'statement' || role === 'credentials')
    .flatMap(({ span }) => linesOf(tokens, span));
  return {
    range: first < last.end ? rangeOf(tokens, first, last.end) : undefined,
    names: [...namesIn(credentials, false), ...namesIn(signed, true)],
  };
}

/** The last lines of a span, in order, up to where one is too long for a signature. */
function linesOf(tokens: Tokens, { first, end }: Span): Line[] {
  const lines: Line[] = [];
  let stop = end;
  for (let i = end - 1; i >= first && lines.length < MOST_LINES; i--) {
    const start = tokens.starts[i]!;
    // No line of prose is passed.
    if (tokens.ends[stop - 1]! - start > LONGEST_LINE) break;
    if (i > first && tokens.breaks[i] === 0) continue;
    const isApart = i === 0 || tokens.breaks[i]! > 1 || /[.!?:)”"\]]/.test(tokens.text.charAt(tokens.ends[i - 1]! - 1));
    lines.unshift({ text: tokens.text.slice(start, tokens.ends[stop - 1]), start, isApart });
    stop = i;
  }
  return lines;
}

function opensSignature(lines: readonly Line[], i: number): boolean {
  const { text } = lines[i]!;
  const { label, rest } = signedBy(text);
  if (label !== '') return rest === '' || /^[_X*.\s]+$/.test(rest) || nameAt(label, rest) !== undefined;
  return CLOSING.test(text) || isDegreed(text) || (isName(text) && (hasDegree(lines[i + 1]) || isTitled(text)));
}

/** @param inSignature whether a name alone on its line is the writer's */
function namesIn(lines: readonly Line[], inSignature: boolean): Range[] {
  return lines.flatMap(({ text, start }, i): Range[] => {
    const before = lines[i - 1]?.text ?? '';
    const { label, rest } = signedBy(text);
    const isAnnounced = CLOSING.test(before) || (before !== '' && signedBy(before).rest === '');
    const isAlone = isName(text) && (hasDegree(lines[i + 1]) || isTitled(text) || (inSignature && isAnnounced));
    const name = isAlone ? text : nameAt(label, rest);
    if (name === undefined || NO_NAME.test(name)) return [];
    return [{ start: start + text.length - rest.length, end: start + text.length - rest.length + name.length }];
  });
}

/** What announces a name on a line, empty if nothing does, and the rest of the line. */
function signedBy(text: string): { label: string; rest: string } {
  const label = SIGNER.exec(text)?.[0] ?? '';
  return { label, rest: text.slice(label.length) };
}

/** The name at the beginning of what follows a label: with its degree, or alone where the label leaves no doubt. */
function nameAt(label: string, rest: string): string | undefined {
  if (isDegreed(rest)) return rest;
  if (!/(?:by|\/s\/|:)$/i.test(label.trimEnd())) return undefined;
  const [name = ''] = rest.split(/[,;(]| on /, 1);
  return isNameWords(name.trimEnd()) ? name.trimEnd() : undefined;
}

/** Whether a text is words of a name, with or without “Dr.” before them. */
function isNameWords(text: string): boolean {
  const words = text.replace(/^Dr\.? /, '').split(/\s/);
  return /^\p{Lu}/u.test(words[0]!) && words.every((word) => NAME_WORD.test(word));
}

/** “Doe Roe, M.D., FACS”: a name, a degree and nothing that is a sentence. */
function isDegreed(text: string): boolean {
  if (!/^\p{Lu}/u.test(text)) return false;
  return [...text.matchAll(/,|\s/g)].some(({ index }) => {
    const rest = text.slice(index + 1).trimStart();
    const [degree] = DEGREE.exec(rest) ?? [];
    if (degree === undefined || !isNameWords(text.slice(0, index).trimEnd())) return false;
    return rest
      .slice(degree.length)
      .split(/[,;\s]/)
      .every((word) => MEMBERSHIP.test(word));
  });
}

function isTitled(text: string): boolean {
  return /^Dr\b/.test(text);
}

function hasDegree(line: Line | undefined): boolean {
  return line !== undefined && (DEGREE.test(line.text) || TITLE.test(line.text));
}

/** Two words or more that may be a name: “Pain Medicine” is none if no degree follows. */
function isName(text: string): boolean {
  return /\s/.test(text) && isNameWords(text.replace(/[,.]$/, '')) && !NO_NAME.test(text);
}
