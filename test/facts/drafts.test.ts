import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseLetter } from '../kit/base-letter.ts';
import first from './drafts/first.json' with { type: 'json' };
import second from './drafts/second.json' with { type: 'json' };
import third from './drafts/third.json' with { type: 'json' };
import fifth from './drafts/fifth.json' with { type: 'json' };
import fourth from './drafts/fourth.json' with { type: 'json' };

/** How easily a reader sees a defect: plain at first reading, finer on comparing, hard only on thinking. */
type Weight = 'plain' | 'finer' | 'hard';

/** A letter about an invented person, and what is planted in it; one without defects is full of what only looks like one. */
interface Draft {
  readonly name: string;
  readonly header: Readonly<Record<'injury' | 'review' | 'application' | 'assigned' | 'decision', string>>;
  readonly summary: string;
  readonly issues: readonly Readonly<Record<'title' | 'decision' | 'section' | 'rationale', string>>[];
  readonly defects: readonly {
    readonly weight: string;
    readonly kind: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** The least part of the planted defects that has to be found. */
const LEAST: Readonly<Record<Weight, number>> = { plain: 0.96, finer: 0.8, hard: 0.45 };
const batches: Readonly<Record<string, readonly Draft[]>> = { first, second, third, fourth, fifth };
/** Of the batches that keep what is not read yet. */
const LEAST_OF_LAST: Readonly<Record<Weight, number>> = { plain: 0.75, finer: 0.75, hard: 0 };
/** What is judged here: what the letter says against itself. */
const own = /^(?:facts|counts|privacy|structure)\//;

function slashed(day: string): string {
  return day.replaceAll('-', '/');
}

function written({ header, summary, issues }: Draft): string {
  const { injury, review, application, assigned, decision } = header;
  return baseLetter({
    header: `Case Number:          CM16-0900001
Date Assigned:        ${slashed(assigned)}                      Date of Injury:      ${slashed(injury)}
Decision Date:        ${slashed(decision)}                      UR Denial Date:      ${slashed(review)}
Priority:             Standard                        Application          ${slashed(application)}
                                                      Received:`,
    summary,
    issues: issues.map(
      (issue) => `${issue.title}: ${issue.decision}

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ${issue.section}.

Decision rationale: ${issue.rationale}`,
    ),
  });
}

function findingsIn(text: string): Finding[] {
  return checkLetter(readLetter(text));
}

interface Planted {
  readonly weight: string;
  readonly text: string;
  /** The sentence of what was changed. */
  readonly start: number;
  readonly end: number;
}

/** How many characters two texts have in common from an end on. */
function common(one: string, other: string, at: (text: string, i: number) => string | undefined): number {
  let i = 0;
  while (i < one.length && i < other.length && at(one, i) === at(other, i)) i++;
  return i;
}

/** The letter with all of its defects, and the sentences where they are. */
function planted(text: string, defects: Draft['defects']): { faulty: string; places: Planted[] } {
  const changes = defects.map(({ weight, from, to }) => {
    const start = text.indexOf(from);
    if (start < 0 || text.indexOf(from, start + 1) >= 0) throw new Error(`not once: ${from}`);
    const before = common(from, to, (one, i) => one[i]);
    const [left, right] = [from.slice(before), to.slice(before)];
    const behind = common(left, right, (one, i) => one.at(-1 - i));
    const place = { start: start + before, end: start + from.length - behind };
    return { weight, to, place, written: right.slice(0, right.length - behind) };
  });
  let faulty = '';
  let last = 0;
  const spots = changes
    .sort((one, other) => one.place.start - other.place.start)
    .map(({ weight, to, place, written: own }) => {
      faulty += text.slice(last, place.start) + own;
      last = place.end;
      return { weight, text: to, start: faulty.length - own.length, end: faulty.length };
    });
  faulty += text.slice(last);
  return {
    faulty,
    places: spots.map((spot) => {
      const end = faulty.indexOf('. ', spot.end);
      return { ...spot, start: faulty.lastIndexOf('. ', spot.start), end: end < 0 ? faulty.length : end };
    }),
  };
}

describe.each(Object.entries(batches))('drafts written before the program saw them: %s batch', (batch, drafts) => {
  const least = batch === 'fourth' || batch === 'fifth' ? LEAST_OF_LAST : LEAST;
  it.each(drafts.map((draft) => [draft.name, draft] as const))('%s is clean before it is spoiled', (_, draft) => {
    const alarms = findingsIn(written(draft)).filter(({ rule }) => own.test(rule));
    expect(alarms.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it('has most of its defects found where they are', () => {
    const missed: Record<Weight, string[]> = { plain: [], finer: [], hard: [] };
    const all: Record<Weight, number> = { plain: 0, finer: 0, hard: 0 };
    for (const draft of drafts) {
      const text = written(draft);
      const known = new Set(findingsIn(text).map(({ rule, message }) => rule + message));
      const { faulty, places } = planted(text, draft.defects);
      const found = findingsIn(faulty).filter(({ rule, message }) => !known.has(rule + message));
      for (const place of places) {
        const weight = place.weight as Weight;
        all[weight]++;
        const isThere = found.some(({ range, related }) =>
          [range, ...related.map((one) => one.range)].some(
            ({ start, end }) => start <= place.end && end >= place.start,
          ),
        );
        if (!isThere) missed[weight].push(`${draft.name}: ${place.text}`);
      }
    }
    expect(all.plain).toBeGreaterThan(20);
    for (const weight of ['plain', 'finer', 'hard'] as const) {
      const share = all[weight] === 0 ? 1 : 1 - missed[weight].length / all[weight];
      expect(share, `${weight}: ${missed[weight].join(' / ')}`).toBeGreaterThanOrEqual(least[weight]);
    }
  });
});
