import type { Frame, Issue, Letter, PartedLetter } from '../../server/src/letter/letter.ts';
import { Mover } from './moved.ts';

type Fields<T> = Readonly<Record<keyof T, true>>;

const ofIssue: Fields<Issue> = {
  node: true,
  number: true,
  title: true,
  titleRange: true,
  decision: true,
  requests: true,
  asked: true,
  joinedTreatments: true,
  claimsAdministratorGuideline: true,
  reviewerGuideline: true,
  claimsAdministratorCitations: true,
  reviewerCitations: true,
  guidelineMentions: true,
  orderClaims: true,
  recommendations: true,
  rationale: true,
  argument: true,
  partialGrant: true,
  mentions: true,
  arguedDrugs: true,
  knownStatements: true,
  exceedsGuideline: true,
  associated: true,
  quotedLimits: true,
  quotedMeasures: true,
  concludedDrugs: true,
  concludedTime: true,
  askedTreatments: true,
  subject: true,
  decidedTreatments: true,
  reasoned: true,
};

const ofFrame: Fields<Frame> = {
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
  guidelines: true,
  requestDay: true,
};

/** What a letter has a list of: that of the letter is made of those of its parts. */
const lists: Fields<
  Omit<Letter, keyof Frame | 'memo' | 'issues' | 'summary' | 'worker' | 'wording' | 'tellsOfSurgery'>
> = {
  terms: true,
  timeline: true,
  elapsed: true,
  caseNumbers: true,
  numberConflicts: true,
  calculations: true,
  reversedRanges: true,
  personal: true,
};

/** Everything that a letter says, put together from its parts as plain data that tests can compare. */
export function plainLetter({ frame, parts }: PartedLetter): Record<string, unknown> {
  const read = parts.map(({ letter, at }) => {
    const mover = new Mover(at);
    return {
      ...mover.move(picked(letter, { ...lists, summary: true, worker: true, wording: true, tellsOfSurgery: true })),
      issues: letter.issues.map((issue) => mover.move(picked(issue, ofIssue))),
    };
  });
  const summary = read.find((part) => part.summary.section)?.summary ?? read[0]!.summary;
  const worker = read.find((part) => part.worker.range)?.worker;
  const all = <T>(of: (part: (typeof read)[number]) => readonly T[]): T[] => read.flatMap((part) => [...of(part)]);
  return {
    ...picked(frame, ofFrame),
    ...Object.fromEntries(
      Object.keys(lists).map((key) => [key, all((part) => part[key as keyof typeof lists] as readonly unknown[])]),
    ),
    ...Object.fromEntries(
      Object.keys(read[0]!.wording).map((key) => [
        key,
        all((part) => part.wording[key as keyof Letter['wording']] as readonly unknown[]),
      ]),
    ),
    issues: all((part) => part.issues),
    tellsOfSurgery: read.some((part) => part.tellsOfSurgery),
    summary,
    worker: worker && { ...worker, pronouns: all((part) => part.worker.pronouns) },
  };
}

function picked<T extends object, K extends keyof T>(from: T, keys: Readonly<Record<K, true>>): Pick<T, K> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, from[key as K]])) as Pick<T, K>;
}
