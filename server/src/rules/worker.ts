import type { Letter } from '../letter/letter.ts';
import type { Sex } from '../letter/worker.ts';

/** By what the workers of two letters are told apart. Letters have no names: what is not known here is left out, so that this is plain JSON. */
export interface WorkerFacts {
  /** The case number of the header, capitals and figures alone. */
  readonly caseNumber?: string;
  /** ISO day of the injury. */
  readonly injury?: string;
  /** ISO day of the decision, by which ages are compared. */
  readonly decided?: string;
  readonly sex?: Sex;
  readonly age?: number;
}

/** What a letter says of who its worker is. */
export function workerOf({ header, worker }: Letter): WorkerFacts {
  const caseNumber = plainCaseNumber(header.get('caseNumber')?.value ?? '');
  const injury = header.get('dateOfInjury')?.date;
  const decided = header.get('decisionDate')?.date;
  return {
    ...(caseNumber === '' ? {} : { caseNumber }),
    ...(injury === undefined ? {} : { injury }),
    ...(decided === undefined ? {} : { decided }),
    ...(worker.sex === undefined ? {} : { sex: worker.sex }),
    ...(worker.age === undefined ? {} : { age: worker.age }),
  };
}

/** A case number as it is compared: `CM16-0900001` and `cm16 0900001` are the same. */
export function plainCaseNumber(caseNumber: string): string {
  return caseNumber.replace(/[^A-Z0-9]/gi, '').toUpperCase();
}

/** Whether two letters may be about one worker: the same case, or hurt on the same day and neither of another sex nor of another age. */
export function mayBeSameWorker(one: WorkerFacts, other: WorkerFacts): boolean {
  if (one.caseNumber !== undefined && one.caseNumber === other.caseNumber) return true;
  if (one.injury === undefined || one.injury !== other.injury) return false;
  return (one.sex === undefined || other.sex === undefined || one.sex === other.sex) && agesAgree(one, other);
}

/** Whether the ages are as far apart as the decisions are, give or take a year. */
function agesAgree(one: WorkerFacts, other: WorkerFacts): boolean {
  if (one.age === undefined || other.age === undefined) return true;
  const years = (yearOf(other) ?? 0) - (yearOf(one) ?? 0);
  return Math.abs(other.age - one.age - years) <= 1;
}

function yearOf({ decided }: WorkerFacts): number | undefined {
  return decided === undefined ? undefined : Number(decided.slice(0, 4));
}
