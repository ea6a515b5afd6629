import { GUIDELINES } from '../knowledge/guidelines/documents.ts';
import type { Guideline } from '../knowledge/guidelines/guideline.ts';
import { GuidelineLibrary } from '../knowledge/guidelines/library.ts';
import { type GuidelineMentionTable, makeGuidelineMentionTable } from '../reading/citations/mentions.ts';

/** What citations are read with: the library and its names in running text. */
export interface CitationKnowledge {
  readonly library: GuidelineLibrary;
  readonly mentions: GuidelineMentionTable;
}

let builtIn: CitationKnowledge | undefined;

/** The library that comes with the program, made ready once. */
export function builtInGuidelines(): CitationKnowledge {
  return (builtIn ??= make(new GuidelineLibrary(GUIDELINES)));
}

/** The library with a user's own guidelines, each in place of the built-in one of its id. */
export function makeCitationKnowledge(guidelines: readonly Guideline[]): CitationKnowledge {
  const own = new Set(guidelines.map(({ id }) => id));
  return make(new GuidelineLibrary([...GUIDELINES.filter(({ id }) => !own.has(id)), ...guidelines]));
}

function make(library: GuidelineLibrary): CitationKnowledge {
  return { library, mentions: makeGuidelineMentionTable(library) };
}
