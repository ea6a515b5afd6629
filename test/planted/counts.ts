import fc from 'fast-check';
import { bounds, duration, frequency, inWords, pair, type Pair, visits } from '../properties/printed-quantities.ts';
import { flaw, isFlawed, place, type WrittenIssue } from './written.ts';

/** A kind of count error: issues that have it, and the rule that has to find it. */
export interface CountKind {
  readonly name: string;
  readonly rule: string;
  /** Rules that may find something as well, since the defect is also theirs. */
  readonly companions?: readonly string[];
  readonly issues: fc.Arbitrary<WrittenIssue>;
}

/** A treatment of a region: what all issues are about. */
interface Subject {
  readonly treatment: string;
  readonly region: string;
}

const subject: fc.Arbitrary<Subject> = fc.record({
  treatment: fc.constantFrom(
    'physical therapy',
    'acupuncture',
    'chiropractic manipulation',
    'massage therapy',
    'aquatic therapy',
    'occupational therapy',
  ),
  region: fc.constantFrom('left knee', 'lumbar spine', 'cervical spine', 'right shoulder', 'left wrist', 'right ankle'),
});

/** How often, how long and how many of the right request. */
interface Course {
  readonly times: Pair;
  readonly weeks: Pair;
}

const one = (least: number, most: number): fc.Arbitrary<Pair> =>
  fc.integer({ min: least, max: most }).map((n): Pair => [n, n]);
const range = (least: number, most: number): fc.Arbitrary<Pair> =>
  fc
    .tuple(fc.integer({ min: least, max: most - 1 }), fc.integer({ min: 1, max: 4 }))
    .map(([low, more]): Pair => [low, Math.min(most, low + more)]);
const course: fc.Arbitrary<Course> = fc.record({
  times: fc.oneof({ arbitrary: one(1, 5), weight: 3 }, { arbitrary: range(1, 4), weight: 1 }),
  weeks: fc.oneof({ arbitrary: one(2, 12), weight: 3 }, { arbitrary: range(2, 12), weight: 1 }),
});
const plainCourse: fc.Arbitrary<Course> = fc.record({ times: one(1, 5), weeks: one(2, 12) });

const productOf = ({ times, weeks }: Course): Pair => [times[0] * weeks[0], times[1] * weeks[1]];

function spelled({ times, weeks }: Course): fc.Arbitrary<string> {
  return fc.oneof(
    fc.tuple(frequency(times), duration(weeks)).map((parts) => parts.join(' ')),
    pair(times, weeks),
  );
}

/** The request in any notation: how often and how long, or how many. */
function asked(wanted: Course): fc.Arbitrary<string> {
  return fc.oneof(
    spelled(wanted),
    visits(productOf(wanted)).filter((text) => !text.includes('physical therapy')),
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const titles: readonly ((asked: string, subject: Subject) => string)[] = [
  (quantity, { treatment, region }) => `${capital(treatment)} for the ${region}, ${quantity}`,
  (quantity, { treatment, region }) => `${capital(treatment)}, ${quantity}, for the ${region}`,
  (quantity, { treatment, region }) => `${capital(treatment)} ${quantity} ${region}`,
  (quantity, { treatment, region }) => `${capital(treatment)} of the ${region} (${quantity})`,
];
const conclusions: readonly ((asked: string, subject: Subject) => string)[] = [
  (quantity, { treatment, region }) =>
    `The request for ${treatment} for the ${region}, ${quantity}, is not medically necessary.`,
  (quantity, { treatment, region }) =>
    `Therefore, the request for ${treatment}, ${quantity}, for the ${region} is not medically necessary.`,
  (quantity, { treatment }) =>
    `As such, the requested ${treatment} ${quantity} is not medically necessary and appropriate.`,
  (quantity, { treatment }) => `Medical necessity of the requested ${treatment}, ${quantity}, is not established.`,
];
const arguments_: readonly ((asked: string, subject: Subject) => string)[] = [
  (quantity, { treatment }) => `The request is for ${treatment}, ${quantity}.`,
  (quantity, { treatment }) => `The treating physician has requested ${treatment} ${quantity} without naming a goal.`,
  (quantity, { treatment, region }) =>
    `A request of ${quantity} of ${treatment} for the ${region} comes late in the course.`,
];
const reports: readonly ((asked: string, subject: Subject) => string)[] = [
  (quantity, { treatment, region }) => `The treating physician requested ${treatment} for the ${region}, ${quantity}.`,
  (quantity, { treatment, region }) =>
    `A request for authorization named ${treatment}, ${quantity}, for the ${region}.`,
  (quantity, { treatment, region }) => `The physician is requesting ${treatment} ${quantity} for the ${region}.`,
];
const ground = 'No examination since the last course shows what it has done, and no goal is named for another.';

interface Parts {
  readonly title: string;
  readonly argument?: string;
  readonly conclusion?: string;
  readonly summary?: string;
}

function issue({ treatment, region }: Subject, { title, argument, conclusion, summary }: Parts): WrittenIssue {
  return {
    title,
    decision: 'Upheld',
    rationale: [
      argument,
      ground,
      conclusion ?? `The request for ${treatment} for the ${region} is not medically necessary.`,
    ]
      .filter(Boolean)
      .join(' '),
    summary: summary ?? '',
  };
}

type Say = (quantity: string, subject: Subject) => string;

/** An issue that gives the request somewhere (or not at all) next to one text that holds the flaw. */
function around(
  where: 'title' | 'argument' | 'conclusion' | 'summary',
  say: Say,
  about: Subject,
  right: string,
  flawed: string,
): fc.Arbitrary<WrittenIssue> {
  return fc
    .record({
      title: fc.constantFrom(...titles),
      conclusion: fc.option(fc.constantFrom(...conclusions), { nil: undefined }),
    })
    .map(({ title, conclusion }) =>
      issue(about, {
        title: title(right, about),
        ...(conclusion ? { conclusion: conclusion(right, about) } : {}),
        [where]: say(flawed, about),
      }),
    );
}

/** A flaw in any of the four places where a request is spoken of; the title says the right number. */
function anywhere(about: Subject, right: string, flawed: string): fc.Arbitrary<WrittenIssue> {
  return fc.oneof(
    fc.constantFrom(...titles).chain((say) => around('title', say, about, right, flawed)),
    fc.constantFrom(...arguments_).chain((say) => around('argument', say, about, right, flawed)),
    fc.constantFrom(...conclusions).chain((say) => around('conclusion', say, about, right, flawed)),
    fc.constantFrom(...reports).chain((say) => around('summary', say, about, right, flawed)),
  );
}

/** A number another than this one, a few away. */
function another(value: number): fc.Arbitrary<number> {
  return fc
    .constantFrom(-2, -1, 1, 2, 3, 4)
    .map((step) => value + step)
    .filter((other) => other > 0);
}

/** A number written twice: rightly, or with a slip in its figure or its word. */
function twiceWritten(value: Pair): fc.Arbitrary<string> {
  const n = value[0];
  return another(n).chain((other) =>
    fc.constantFrom(
      `${inWords(n)} (${flaw(String(n), String(other))})`,
      `${flaw(inWords(n), inWords(other))} (${n.toString()})`,
      `${n.toString()} (${flaw(inWords(n), inWords(other))})`,
      `${inWords(n, ' ')} (${flaw(String(n), String(other))})`,
    ),
  );
}

/** A range, rightly or upside down. */
function upsideDown([low, high]: Pair): fc.Arbitrary<string> {
  const [a, b] = [String(low), String(high)];
  return fc.constantFrom(
    ...['-', '–', ' - ', ' to '].map((joint) => flaw(a + joint + b, b + joint + a)),
    flaw(`${inWords(low)} to ${inWords(high)}`, `${inWords(high)} to ${inWords(low)}`),
  );
}

/** A request that is another than `wanted` in how often, how long or how many. */
function different(wanted: Course): fc.Arbitrary<string> {
  const total = productOf(wanted);
  const counted = another(total[0])
    .filter((n) => n !== total[1] && n !== total[0])
    .chain((n) => visits([n, n]))
    .filter((text) => !text.includes('physical therapy'));
  const changed = fc
    .tuple(another(wanted.times[0]), another(wanted.weeks[0]), fc.boolean())
    .map(([times, weeks, often]): Course =>
      often ? { times: [times, times], weeks: wanted.weeks } : { times: wanted.times, weeks: [weeks, weeks] },
    )
    .filter(
      ({ times, weeks }) =>
        times[1] <= 7 &&
        apart(times, wanted.times) !== apart(weeks, wanted.weeks) &&
        apart(productOf({ times, weeks }), total),
    );
  return fc.oneof(counted, changed.chain(spelled));
}

function apart(a: Pair, b: Pair): boolean {
  return a[0] !== b[0] && a[1] !== b[1] && a[0] !== b[1] && a[1] !== b[0];
}

function elsewhere(where: 'argument' | 'conclusion' | 'summary', says: readonly Say[]): fc.Arbitrary<WrittenIssue> {
  return fc
    .tuple(subject, course)
    .chain(([about, wanted]) =>
      fc
        .tuple(asked(wanted), asked(wanted), different(wanted), fc.constantFrom(...says), fc.constantFrom(...titles))
        .map(([inTitle, right, wrong, say, title]) =>
          issue(about, { title: title(inTitle, about), [where]: say(flaw(right, wrong), about) }),
        ),
    );
}

const modified = fc
  .tuple(subject, fc.integer({ min: 4, max: 24 }), fc.integer({ min: 1, max: 3 }))
  .chain(([about, original, less]) => {
    const authorized = Math.min(original - 2, less * 2);
    const left = original - authorized;
    const parts = fc.tuple(another(left), fc.constantFrom(0, 1, 2), fc.boolean()).map(([wrong, where, words]) => {
      const write = (n: number): string => (words ? inWords(n) : String(n));
      const shift = wrong - left;
      const numbers = [
        where === 0 ? flaw(write(original), write(original + shift)) : write(original),
        where === 1 && authorized + shift > 0 ? flaw(write(authorized), write(authorized + shift)) : write(authorized),
        where === 2 || (where === 1 && authorized + shift <= 0) ? flaw(write(left), write(wrong)) : write(left),
      ];
      return numbers as [string, string, string];
    });
    const { treatment, region } = about;
    return parts.map(([a, b, c]) =>
      issue(about, {
        title: `${capital(a)} visits of ${treatment} for the ${region} was the original request. ${capital(b)} visits of ${treatment} for the ${region} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${place(c)} visits of ${treatment} for the ${region} is`,
      }),
    );
  });

const sums = fc
  .tuple(subject, fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.boolean())
  .chain(([{ region }, a, b, words]) =>
    another(a + b).chain((wrong) => {
      const write = (n: number): string => (words ? inWords(n) : String(n));
      const whole = flaw(write(a + b), write(wrong));
      const about: Subject = { treatment: 'chiropractic manipulation', region };
      return fc
        .constantFrom(
          `${whole} visits (${write(a)} chiropractic and ${write(b)} massage therapy)`,
          `${whole} sessions (${write(a)} visits of chiropractic manipulation and ${write(b)} visits of massage therapy)`,
        )
        .chain((text) =>
          fc.constantFrom(
            issue(about, { title: `Chiropractic and massage therapy for the ${region}, ${text}` }),
            issue(about, {
              title: `Chiropractic and massage therapy for the ${region}`,
              summary: `The plan was ${text} for the ${region}.`,
            }),
            issue(about, {
              title: `Chiropractic and massage therapy for the ${region}`,
              argument: `The plan was ${text}.`,
            }),
          ),
        );
    }),
  );

const comparisons = fc
  .tuple(subject, fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 6 }), fc.boolean())
  .chain(([about, limit, more, exceeds]) => {
    const requested = exceeds ? Math.max(1, limit - more) : limit + more;
    const { treatment, region } = about;
    const claim = exceeds
      ? fc.constantFrom(
          flaw('The goals were not named', 'The request exceeds the recommendations'),
          flaw('The goals were not named', 'The requested number of visits is in excess of the guideline'),
          flaw('The requested visits do not exceed this number', 'The requested visits exceed this number'),
        )
      : fc.constantFrom(
          flaw('The goals were not named', 'The request is within the guidelines'),
          flaw('The requested visits exceed the guidelines', 'The requested visits are within the guidelines'),
          flaw(
            'The requested visits are in excess of the guideline',
            'The requested visits are not in excess of the guideline',
          ),
        );
    const quoted = fc.constantFrom(
      `The guideline recommends ${(limit - 1).toString()}-${limit.toString()} visits over 8 weeks.`,
      `The guideline recommends up to ${limit.toString()} visits.`,
      `The guidelines allow ${inWords(limit - 1)} to ${inWords(limit)} treatments in most cases.`,
    );
    return fc.tuple(claim, quoted, fc.constantFrom(...titles)).map(([claimed, limits, title]) => ({
      ...issue(about, { title: title(`${requested.toString()} visits`, about) }),
      rationale: `${limits} ${claimed}. The request for ${requested.toString()} visits of ${treatment} for the ${region} is not medically necessary.`,
    }));
  });

const drugs = [
  ['Norco', ['5/325mg', '10/325mg', '7.5/325mg']],
  ['Naproxen', ['500mg', '550mg', '375mg']],
  ['Gabapentin', ['300mg', '600mg', '800mg']],
  ['Cyclobenzaprine', ['5mg', '7.5mg', '10mg']],
  ['Tramadol', ['50mg', '100mg', '150mg']],
] as const;
const prescription = fc.constantFrom(...drugs).chain(([name, strengths]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...strengths], { minLength: 2, maxLength: 2 }),
      fc.shuffledSubarray([28, 30, 45, 60, 90, 120], { minLength: 2, maxLength: 2 }),
    )
    .map(([[strength, otherStrength], [count, otherCount]]) => ({
      name,
      strength: strength!,
      otherStrength: otherStrength!,
      count: count!,
      otherCount: otherCount!,
    })),
);
const concludedDrugs = prescription.chain(({ name, strength, otherStrength, count, otherCount }) =>
  fc
    .constantFrom(
      [`${name} ${strength} #${count.toString()}`, `${name} ${flaw(strength, otherStrength)} #${count.toString()}`],
      [`${name} ${strength} #${count.toString()}`, `${name} ${strength} #${flaw(String(count), String(otherCount))}`],
      [
        `${name} ${strength}, quantity ${count.toString()}`,
        `${name} ${flaw(strength.replace('mg', ' mg'), otherStrength.replace('mg', ' mg'))} QTY: ${count.toString()}`,
      ],
      [
        `${name} ${strength} #${count.toString()} with 2 refills`,
        `${name} ${strength} #${count.toString()} with ${flaw('2', '3')} refills`,
      ],
      [
        `${name} ${strength} #${count.toString()} with two refills`,
        `${name} #${count.toString()} with ${flaw('two (2)', 'one (1)')} refills`,
      ],
    )
    .map(([title, conclusion]) => ({
      title,
      decision: 'Upheld' as const,
      summary: '',
      rationale: `Nothing in the notes speaks of relief or function under it. The request for ${conclusion} is not medically necessary.`,
    })),
);

const taken = [
  ['one tablet daily', 1],
  ['one tablet twice daily', 2],
  ['1 tablet two times a day', 2],
  ['one by mouth three times a day', 3],
  ['1 tab po tid', 3],
  ['one capsule every 12 hours', 2],
  ['two tablets twice a day', 4],
  ['1 po bid', 2],
  ['one tablet at bedtime', 1],
] as const;
const supplies = fc
  .tuple(prescription, fc.constantFrom(...taken), fc.constantFrom(7, 10, 14, 28, 30))
  .chain(([{ name, strength }, [dose, daily], days]) =>
    another(daily * days).chain((wrong) => {
      const count = flaw(String(daily * days), String(wrong));
      return fc
        .constantFrom(
          `${name} ${strength}, ${dose} for ${days.toString()} days, #${count}`,
          `${name} ${strength} ${dose} ${days.toString()} days (#${count})`,
          `${name} ${strength} #${count}, ${dose} for ${days.toString()} days`,
          `${name} ${strength} ${dose} x ${days.toString()} days #${count}`,
        )
        .map((title) => ({
          title,
          decision: 'Upheld' as const,
          summary: '',
          rationale: `Nothing in the notes speaks of relief or function under it. The request for ${name} ${strength} is not medically necessary.`,
        }));
    }),
  );

const totals = fc.tuple(subject, plainCourse).chain(([about, wanted]) =>
  fc
    .tuple(
      spelled(wanted),
      another(productOf(wanted)[0]),
      fc.constantFrom('sessions', 'visits', 'treatments'),
      fc.boolean(),
    )
    .chain(([text, wrong, word, before]) => {
      const count = flaw(String(productOf(wanted)[0]), String(wrong));
      return anywhere(about, text, before ? `${count} ${word}, ${text}` : `${text} (${count} ${word})`);
    }),
);

const inBoth = (
  print: (value: Pair) => fc.Arbitrary<string>,
  value: fc.Arbitrary<Course>,
): fc.Arbitrary<WrittenIssue> =>
  fc.tuple(subject, value).chain(([about, wanted]) => {
    const { times, weeks } = wanted;
    const flawed = fc.oneof(
      ...(times[0] === times[1] && print === upsideDown
        ? []
        : [
            fc
              .tuple(
                frequency(times, print),
                duration(
                  weeks,
                  print === upsideDown
                    ? (w) => fc.constant(String(w[0]) + (w[1] > w[0] ? `-${w[1].toString()}` : ''))
                    : bounds,
                ),
              )
              .map((parts) => parts.join(' ')),
          ]),
      fc.tuple(frequency(times), duration(weeks, print)).map((parts) => parts.join(' ')),
      visits(productOf(wanted), print).filter((text) => !text.includes('physical therapy')),
    );
    // “Once a week” has no number to slip in.
    return fc.tuple(asked(wanted), flawed.filter(isFlawed)).chain(([right, text]) => anywhere(about, right, text));
  });

/** Every kind of count error that is written into letters. */
export const countKinds: readonly CountKind[] = [
  { name: 'word against figure', rule: 'counts/word-and-figure', issues: inBoth(twiceWritten, plainCourse) },
  {
    name: 'range upside down',
    rule: 'counts/range-reversed',
    issues: inBoth(upsideDown, fc.record({ times: range(1, 4), weeks: range(2, 12) })),
  },
  {
    name: 'impossible number',
    rule: 'counts/impossible-quantity',
    issues: fc
      .tuple(subject, fc.constantFrom(...titles))
      .chain(([about, title]) =>
        fc
          .constantFrom(
            flaw('4', '0') + ' visits',
            flaw('four', 'zero') + ' sessions',
            flaw('3', '30') + ' times a week for 4 weeks',
            flaw('2', '22') + 'x/week for 6 weeks',
            flaw('12', '1200') + ' visits',
            `${flaw('2', '0')}x4`,
          )
          .map((text) => issue(about, { title: title(text, about) })),
      ),
  },
  { name: 'total against frequency and duration', rule: 'counts/total-mismatch', issues: totals },
  { name: 'sum against its parts', rule: 'counts/parts-sum', issues: sums },
  { name: 'remaining against original and authorized', rule: 'counts/remaining-mismatch', issues: modified },
  { name: 'conclusion against title', rule: 'counts/title-conclusion', issues: elsewhere('conclusion', conclusions) },
  { name: 'rationale against title', rule: 'counts/title-rationale', issues: elsewhere('argument', arguments_) },
  { name: 'summary against title', rule: 'counts/title-summary', issues: elsewhere('summary', reports) },
  { name: 'comparison with a limit', rule: 'counts/limit-comparison', issues: comparisons },
  { name: 'drug in the conclusion', rule: 'counts/drug-quantity', issues: concludedDrugs },
  { name: 'dose and days against the quantity', rule: 'counts/drug-supply', issues: supplies },
];
