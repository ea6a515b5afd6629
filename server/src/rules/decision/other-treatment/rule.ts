import { isFormOf } from '../../../knowledge/drugs/drugs.ts';
import type { Issue } from '../../../letter/letter.ts';
import { isSameTreatment } from '../../../letter/conclusion-subject.ts';
import type { DrugRequest } from '../../../letter/requests/request.ts';
import type { Treatment } from '../../../knowledge/treatments/treatment.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds conclusions about another treatment or drug than the title's. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/other-treatment',
    summary: 'The conclusion decides a different treatment or drug than the title requests.',
    severity: 'error',
    waits: 'later',
    messages: {
      treatment:
        'The conclusion of issue {number} decides {concluded}, but the title requests {requested}. Decide the treatment in dispute.',
      title: 'The title requests this treatment.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { subject } = issue;
      if (!subject) continue;
      const treatments = issue.requests.flatMap((request) => request.treatments);
      const drugs = issue.requests.flatMap(({ drug }) => drug ?? []);
      const other = treatments.length > 0 && drugs.length === 0 ? otherTreatment(issue, treatments) : otherDrug(issue);
      if (!other) continue;
      const requested = drugs[0]?.name ?? treatments[0]?.name ?? '';
      report({
        message: 'treatment',
        values: { ...nameOf(issue), concluded: other.name, requested },
        range: other.range,
        related: [{ message: 'title', range: issue.titleRange }],
        // Other words than the law's may remark on something else before the request is decided.
        ...(issue.argument?.conclusion?.verdict.wording !== 'law' && { atMost: 'information' }),
      });
    }
  },
};

interface Other {
  readonly name: string;
  readonly range: { readonly start: number; readonly end: number };
}

function otherTreatment(
  { subject, decidedTreatments, concludedDrugs, argument }: Issue,
  requested: readonly Treatment[],
): Other | undefined {
  const concluded = subject?.treatments ?? [];
  if (concluded.length === 0) return otherThanProcedure(subject, decidedTreatments, requested, concludedDrugs);
  const isAsked = (treatment: Treatment): boolean => requested.some((asked) => isSameTreatment(treatment, asked));
  const isOfOtherKind = concluded.every(({ treatment }) => requested.every(({ kind }) => kind !== treatment.kind));
  // What is decided before, as the parts of a request are, is no doubt where “the request for …” is of another kind altogether.
  const counted =
    argument?.conclusion?.verdict.ofRequest && isOfOtherKind
      ? concluded.map(({ treatment }) => treatment)
      : decidedTreatments;
  if (counted.some(isAsked)) return undefined;
  return { name: concluded[0]!.treatment.name, range: concluded[0]!.term.range };
}

function otherDrug(issue: Issue): Other | undefined {
  const { subject, requests } = issue;
  const asked = requests.flatMap(({ drug }) => drug?.drug ?? []);
  const concluded = subject?.drugs ?? [];
  if (asked.length === 0 || concluded.some(({ drug }) => asked.some((one) => isFormOf(one, drug)))) return undefined;
  if (concluded.length === 0) return otherThanDrug(issue);
  return { name: concluded[0]!.drug.generic, range: concluded[0]!.term.range };
}

/** Where a drug is asked for, a therapy or procedure that is decided alone. */
function otherThanDrug({ subject, requests, argument }: Issue): Other | undefined {
  if (requests.some(({ drug }) => !drug)) return undefined;
  const swallowed = argument?.conclusion?.verdict.ofRequest && requests.every(({ drug }) => isSwallowed(drug));
  const concluded = subject?.treatments ?? [];
  const [first] = concluded;
  if (!first || concluded.some(({ treatment }) => !isOther(treatment.kind, swallowed))) return undefined;
  return { name: first.treatment.name, range: first.term.range };
}

/** Where a therapy or procedure is asked for, a drug that is decided alone: “the request for tramadol” of a urine test. */
function otherThanProcedure(
  subject: Issue['subject'],
  decided: readonly Treatment[],
  requested: readonly Treatment[],
  concluded: Issue['concludedDrugs'],
): Other | undefined {
  const [first] = subject?.drugs ?? [];
  if (!first || decided.length > 0) return undefined;
  // What is dispensed by the dozen is swallowed, and no injection holds it.
  const swallowed = concluded.some((drug) => drug.drug === first.drug && isSwallowed(drug));
  if (requested.some(({ kind }) => !isOther(kind, swallowed))) return undefined;
  return { name: first.drug.generic, range: first.term.range };
}

function isSwallowed(drug: DrugRequest | undefined): boolean {
  return (drug?.quantity?.min ?? 0) >= DOZEN;
}

/** Whether a treatment of a kind is no drug, nor gives one that is not swallowed. */
function isOther(kind: Treatment['kind'], swallowed = false): boolean {
  return procedures.has(kind) || (swallowed && kind === 'injection');
}

const DOZEN = 12;
/** What is no drug, and holds none. */
const procedures = new Set<Treatment['kind']>(['therapy', 'imaging', 'surgery', 'diagnostic', 'device']);
