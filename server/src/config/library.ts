import { GUIDELINE_SOURCES, GUIDELINES } from '../knowledge/guidelines/documents.ts';
import type { Guideline } from '../knowledge/guidelines/guideline.ts';
import { REGIONS } from '../knowledge/regions/regions.ts';
import { TREATMENTS } from '../knowledge/treatments/treatments.ts';

/** What a file's guidelines build upon, and the names that they may use. */
export interface Library {
  readonly guidelines: readonly Guideline[];
  /** Ids. */
  readonly sources: readonly string[];
  readonly regions: readonly string[];
  readonly treatments: readonly string[];
}

/**
 * What comes with the program. It is handed to what reads a file, and not asked for there: that is a bundle of its own, and would bring the
 * whole library a second time.
 */
export const builtInLibrary: Library = {
  guidelines: GUIDELINES,
  sources: GUIDELINE_SOURCES.map(({ id }) => id),
  regions: REGIONS.map(({ id }) => id),
  treatments: TREATMENTS.map(({ id }) => id),
};
