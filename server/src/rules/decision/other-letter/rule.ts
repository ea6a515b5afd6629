import type { Issue } from '../../../letter/letter.ts';
import type { Range } from '../../../text/range.ts';
import type { AcrossRule, OtherLetter } from '../../across.ts';
import { captionOf, nameOf } from '../../issues.ts';
import { mayBeSameWorker, type WorkerFacts, workerOf } from '../../worker.ts';

/** A decided request: what it is for, so that it can be found in other letters. */
interface Decided {
  /** Treatment, body parts and side, or the drug. */
  readonly request: string;
  readonly upheld: boolean;
  readonly number: number;
  readonly title: string;
  readonly range: Range;
}

/** What is kept of a letter: who the worker is, and what was decided. */
interface Facts {
  readonly worker: WorkerFacts & { readonly injury: string };
  readonly decided: readonly Decided[];
}

/** Letters with more issues than this are compared by their first ones. */
const MOST_ISSUES = 100;

/** Finds a request that another letter of what seems to be the same worker decides differently. */
export const rule: AcrossRule<Facts> = {
  meta: {
    id: 'decision/other-letter',
    summary: 'Another letter, apparently for the same worker, decides the same request differently.',
    severity: 'information',
    messages: {
      differ:
        'Issue {number}, “{title}”, is decided differently in “{letter}”, which has the same date of injury and appears to concern the same worker. If so, explain in the rationale what has changed.',
      other: 'The same request is decided the other way here.',
    },
  },
  // On a day on which so many are hurt alike, the day says nothing of who they are.
  mostShared: 20,
  collect(letter) {
    const worker = workerOf(letter);
    const decided = letter.issues.slice(0, MOST_ISSUES).flatMap(decidedOf);
    if (worker.injury === undefined || decided.length === 0) return undefined;
    return { worker: { ...worker, injury: worker.injury }, decided };
  },
  keys: ({ worker, decided }) => decided.map((one) => keyOf(worker, one)),
  compare({ worker, decided }, others, report) {
    for (const one of decided) {
      const [found] = others.flatMap((other) => otherwise(worker, one, other));
      if (!found) continue;
      report({
        message: 'differ',
        values: { number: one.number, title: one.title, letter: found.letter.label },
        range: one.range,
        related: [{ message: 'other', range: found.decided.range, letter: found.letter.name }],
        knownBy: `${keyOf(worker, one)} ${one.upheld ? 'upheld' : 'overturned'}`,
      });
    }
  },
};

function decidedOf(issue: Issue): Decided[] {
  const [request, ...more] = issue.requests;
  const upheld = issue.decision?.upholds;
  if (!request || more.length > 0 || upheld === undefined) return [];
  const { treatments, regions, side, drug } = request;
  // “Physical therapy” alone may be for anything.
  if (!drug && (treatments.length === 0 || regions.length === 0)) return [];
  const what = drug
    ? [drug.drug.generic]
    : [...treatments.map(({ id }) => id).sort(), ...regions.map(({ id }) => id).sort(), side ?? ''];
  return [{ request: what.join(' '), upheld, ...nameOf(issue), range: captionOf(issue) }];
}

function keyOf({ injury }: Facts['worker'], { request }: Decided): string {
  return `${injury} ${request}`;
}

/** The same request decided the other way in another letter of what may be the same worker. Letters of one case are versions of each other. */
function otherwise(
  worker: WorkerFacts,
  { request, upheld }: Decided,
  letter: OtherLetter<Facts>,
): { letter: OtherLetter<Facts>; decided: Decided }[] {
  const { facts } = letter;
  if (worker.caseNumber !== undefined && worker.caseNumber === facts.worker.caseNumber) return [];
  if (!knownAlike(worker, facts.worker)) return [];
  const decided = facts.decided.find((other) => other.request === request && other.upheld !== upheld);
  return decided ? [{ letter, decided }] : [];
}

/** Whether more than the day of injury agrees: in a large archive many workers are hurt on one day. */
function knownAlike(one: WorkerFacts, other: WorkerFacts): boolean {
  return mayBeSameWorker(one, other) && (bothKnow(one.sex, other.sex) || bothKnow(one.age, other.age));
}

function bothKnow(one: unknown, other: unknown): boolean {
  return one !== undefined && other !== undefined;
}
