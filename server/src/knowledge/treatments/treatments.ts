import consultations from './consultations.json' with { type: 'json' };
import devices from './devices.json' with { type: 'json' };
import diagnostics from './diagnostics.json' with { type: 'json' };
import drugClasses from './drug-classes.json' with { type: 'json' };
import imaging from './imaging.json' with { type: 'json' };
import injections from './injections.json' with { type: 'json' };
import programs from './programs.json' with { type: 'json' };
import surgeries from './surgeries.json' with { type: 'json' };
import therapies from './therapies.json' with { type: 'json' };
import { ofOneShape } from '../one-shape.ts';
import type { Treatment, TreatmentKind } from './treatment.ts';

/** Every treatment the program knows, drug classes included; the files after it are checked against the schema by the tests. */
export const TREATMENTS = ofOneShape(
  [
    therapies,
    programs,
    consultations,
    imaging,
    diagnostics,
    injections,
    surgeries,
    devices,
    drugClasses,
  ].flat() as unknown as readonly Treatment[],
);

let byId: ReadonlyMap<string, Treatment> | undefined;

/** The treatment of this id, or undefined. */
export function treatmentById(id: string): Treatment | undefined {
  byId ??= new Map(TREATMENTS.map((treatment) => [treatment.id, treatment]));
  return byId.get(id);
}

/** Whether treatment `id` is `ancestor` or a case of it. */
export function isCaseOf(id: string, ancestor: string): boolean {
  for (let at: string | undefined = id, steps = 0; at !== undefined && steps < 8; steps++) {
    if (at === ancestor) return true;
    at = treatmentById(at)?.parent;
  }
  return false;
}

/** Whether one of two treatments is the other, or a case of it. */
export function overlapTreatments(a: string, b: string): boolean {
  return isCaseOf(a, b) || isCaseOf(b, a);
}

/** Families whose treatments are different things to ask for, though one guideline may cover them. */
const ofDifferentThings: ReadonlySet<string> = new Set([
  'imaging',
  'equipment',
  'program',
  'home-care',
  'other',
  'diagnostic',
]);

/** Whether two names of treatments may mean one request: the same, one a case of the other, or of one family of like things. */
export function mayBeOneRequest(a: string, b: string): boolean {
  if (overlapTreatments(a, b)) return true;
  const family = treatmentById(a)?.family;
  return family !== undefined && family === treatmentById(b)?.family && !ofDifferentThings.has(family);
}

/**
 * Whether a guideline for one of two treatments may fairly be cited for the other: the same, one a case of the other, one family, or
 * listed as neighbors. Generous on purpose: used to keep quiet, not to accuse.
 */
export function areNear(a: string, b: string): boolean {
  const [one, other] = [treatmentById(a), treatmentById(b)];
  return (
    areNeighbours(a, b) ||
    (one !== undefined && one.family === other?.family) ||
    goesWith(one, other?.kind) ||
    goesWith(other, one?.kind)
  );
}

/** Tells whether a treatment goes with whatever of a kind is done: an assistant, anesthesia or a stay in hospital with an operation. */
export function goesWith(treatment: Treatment | undefined, kind: TreatmentKind | undefined): boolean {
  return kind === 'surgery' && treatment?.family === 'perioperative';
}

/** Whether one of two treatments is a case of the other, or lists it as a neighbor: near by more than the name of their family. */
export function areNeighbours(a: string, b: string): boolean {
  if (overlapTreatments(a, b)) return true;
  return [
    [a, b],
    [b, a],
  ].some(([one, other]) => treatmentById(one!)?.neighbours?.includes(other!));
}
