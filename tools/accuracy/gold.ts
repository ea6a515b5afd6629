import fs from 'node:fs';
import path from 'node:path';
import type { Range } from '../../server/src/text/range.ts';
import { singleSpaced } from '../../test/kit/layouts.ts';

/** What a reader found in an issue of a published letter. */
export interface GoldIssue {
  readonly decision: string;
  /** `necessary`, `not necessary`, or something that is neither. */
  readonly polarity: string;
  /** By role; totals are one number or the two ends of a span. */
  readonly request: Readonly<
    Record<string, { readonly stated_total?: readonly number[]; readonly computed_total?: readonly number[] }>
  > | null;
}

/** A defect that a reader found; the class `DECOY` marks what only looks like one. */
export interface GoldDefect {
  readonly cls: string;
  /** The words it is in, white space folded. */
  readonly span: string;
}

/** A published letter with what a reader found in it. Tier `A` letters were read wholly, others only swept. */
export interface GoldLetter {
  readonly id: string;
  readonly tier: string;
  readonly header: Readonly<Record<string, string>> | null;
  readonly issues: readonly GoldIssue[];
  readonly defects: readonly GoldDefect[];
  /** As printed on the page. */
  readonly text: string;
}

/** The published letters with their gold readings; undefined if they are not in this folder. */
export function readGold(folder: string): GoldLetter[] | undefined {
  const file = path.join(folder, 'gold.json');
  if (!fs.existsSync(file)) return undefined;
  const entries = JSON.parse(fs.readFileSync(file, 'utf8')) as Omit<GoldLetter, 'text'>[];
  return entries.map((entry) => ({
    ...entry,
    text: singleSpaced(fs.readFileSync(path.join(folder, `${entry.id}.txt`), 'utf8')),
  }));
}

/** Where the words of a span stand in a text, however it is laid out; undefined if they do not. */
export function findSpan(text: string, span: string): Range | undefined {
  const words = span.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const match = new RegExp(pattern).exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
