import type { KnownFindings } from '../engine/baseline.ts';
import type { Finding } from '../engine/finding.ts';
import type { Letter } from '../letter/letter.ts';
import { knownIn, type OpenBaseline } from './baseline-file.ts';

/** What a baseline means for one letter. */
export interface KnownLetter {
  /** What it knows of the letter; undefined if that is nothing. */
  readonly known: KnownFindings | undefined;
  /** Leaves out of the letter's own findings those that are known. */
  readonly fresh: (letter: Letter, findings: readonly Finding[]) => readonly Finding[];
}

const nothing: KnownLetter = { known: undefined, fresh: (_, findings) => findings };

/** Looks a letter up in a baseline. */
export async function lookUp(baseline: OpenBaseline | undefined, path: string): Promise<KnownLetter> {
  const known = baseline && knownIn(baseline, path);
  if (!known) return nothing;
  // Only this needs the library of hashes.
  const { withoutKnown } = await import('../engine/known-findings.ts');
  return { known, fresh: (letter, findings) => withoutKnown(letter, findings, known) };
}
