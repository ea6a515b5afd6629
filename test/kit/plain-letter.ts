import type { Issue, Letter } from '../../server/src/letter/letter.ts';

type Fields<T> = Readonly<Record<keyof T, true>>;

const ofIssue: Fields<Issue> = {
  node: true,
  number: true,
  title: true,
  titleRange: true,
  decision: true,
  requests: true,
  joinedTreatments: true,
  claimsAdministratorGuideline: true,
  reviewerGuideline: true,
  claimsAdministratorCitations: true,
  reviewerCitations: true,
  guidelineMentions: true,
  recommendations: true,
  rationale: true,
  argument: true,
  mentions: true,
  arguedDrugs: true,
  knownStatements: true,
  exceedsGuideline: true,
  associated: true,
  quotedLimits: true,
  quotedMeasures: true,
  concludedDrugs: true,
  askedTreatments: true,
  subject: true,
  decidedTreatments: true,
  reasoned: true,
};

/** The parts hold what is in the rest, and what is remembered of a letter is none of what it says. */
const ofLetter: Fields<Omit<Letter, 'issues' | 'parts' | 'memo'>> = {
  source: true,
  text: true,
  lineEnd: true,
  comments: true,
  suppressions: true,
  tokens: true,
  tree: true,
  form: true,
  isLetter: true,
  header: true,
  reviewer: true,
  sections: true,
  terms: true,
  timeline: true,
  elapsed: true,
  caseNumbers: true,
  worker: true,
  summary: true,
  guidelines: true,
  requestDay: true,
  tellsOfSurgery: true,
  numberConflicts: true,
  calculations: true,
  reversedRanges: true,
  wording: true,
  copiedRationales: true,
  personal: true,
};

/** Everything that a letter says, as plain data that tests can compare; the letter itself puts it together only when asked. */
export function plainLetter(letter: Letter): Record<string, unknown> {
  return {
    ...picked(letter, ofLetter),
    issues: letter.issues.map((issue) => picked(issue, ofIssue)),
  };
}

function picked<T extends object, K extends keyof T>(
  from: T,
  keys: Readonly<Record<K, true>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, from[key as K]]));
}
