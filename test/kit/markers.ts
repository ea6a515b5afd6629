import type { Range } from '../../server/src/text/range.ts';

/** A finding that a marked text expects: carets under its place, then severity (may be left out), rule, and a part of the message. */
export interface Mark {
  /** In the text without marks; ends with the line where the finding goes on over it. */
  readonly range: Range;
  readonly severity: string | undefined;
  readonly rule: string;
  readonly fragment: string;
}

/** A marked text taken apart. */
export interface MarkedText {
  /** The text without marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Where `$0` stood; undefined where it is not. */
  readonly cursor: number | undefined;
}

const MARK = /^( *)(\^+) +(?:(error|warning|information|hint) +)?([a-z]+\/[a-z0-9-]+) *(.*)$/;

/**
 * Reads a text in which lines of carets stand under what they are about:
 *
 *     CLINCAL CASE SUMMARY
 *     ^^^^^^^^^^^^^^^^^^^^ warning structure/heading-spelling is not spelt
 *
 * Several such lines may be under one line. `$0` is a cursor. Throws where a line begins with carets but is no mark.
 */
export function readMarks(marked: string): MarkedText {
  const at = marked.indexOf('$0');
  const lines = marked.replace('$0', '').split('\n');
  const kept: string[] = [];
  const marks: Mark[] = [];
  let lineStart = 0;
  let next = 0;
  for (const line of lines) {
    if (!/^ *\^/.test(line)) {
      kept.push(line);
      lineStart = next;
      next += line.length + 1;
      continue;
    }
    const [, indent, carets, severity, rule, fragment] = MARK.exec(line) ?? [];
    if (indent === undefined || carets === undefined || rule === undefined)
      throw new Error(`“${line}” is no mark: ^^^ severity? rule-id part of the message`);
    const start = lineStart + indent.length;
    marks.push({ range: { start, end: start + carets.length }, severity, rule, fragment: (fragment ?? '').trim() });
  }
  return { text: kept.join('\n'), marks, cursor: at < 0 ? undefined : at - removedBefore(marked, at) };
}

/** How many characters of mark lines come before a place. */
function removedBefore(marked: string, at: number): number {
  return marked
    .slice(0, at)
    .split('\n')
    .filter((line) => /^ *\^/.test(line))
    .reduce((sum, line) => sum + line.length + 1, 0);
}
