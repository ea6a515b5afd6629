import fc from 'fast-check';

/** A quantity printed in some notation, and what it says: visits a week · weeks · visits in all. */
export interface Printed {
  readonly text: string;
  readonly meaning: string;
}

/** Least and most of a number; the same twice where it is one. */
export type Pair = readonly [number, number];

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a thousand in words; `joint` parts tens and ones, `and` follows hundreds. */
export function inWords(value: number, joint = '-', and = ''): string {
  if (value < 20) return ones[value]!;
  if (value < 100) return tens[Math.floor(value / 10)]! + (value % 10 ? joint + ones[value % 10]! : '');
  const rest = value % 100;
  return `${ones[Math.floor(value / 100)]!} hundred${rest ? ` ${and}${inWords(rest, joint, and)}` : ''}`;
}

/** One number in any writing. */
export function number(value: number): fc.Arbitrary<string> {
  const words = fc.constantFrom(inWords(value), inWords(value, ' '), inWords(value, '-', 'and '));
  return fc.oneof(
    { arbitrary: fc.constant(String(value)), weight: 3 },
    words,
    words.map((word) => `${word} (${value.toString()})`),
    words.map((word) => `${value.toString()} (${word})`),
  );
}

/** One number, or two as a range, in any writing. */
export function bounds([low, high]: Pair): fc.Arbitrary<string> {
  if (low === high) return number(low);
  const [a, b] = [String(low), String(high)];
  return fc.oneof(
    fc.constantFrom(...['-', '–', '—', '‑', ' - ', '- ', ' to ', ' or '].map((joint) => a + joint + b)),
    fc.tuple(number(low), fc.constantFrom(' to ', ' or '), number(high)).map((parts) => parts.join('')),
    fc.constantFrom('-', ' to ').map((joint) => `${inWords(low)} to ${inWords(high)} (${a}${joint}${b})`),
  );
}

/** A writing that ends in a figure, so that a sign may touch it. */
function endsInFigure(text: string): boolean {
  return /\d$/.test(text);
}

/** How often, in any writing. */
export function frequency(times: Pair, write = bounds): fc.Arbitrary<string> {
  const counted = write(times).chain((n) =>
    fc.constantFrom(
      ...[
        'times a week',
        'times per week',
        'times/week',
        'times weekly',
        'times each week',
        'x a week',
        'x per week',
        'x week',
        'x/wk',
        'visits per week',
        'sessions a week',
        '× week',
      ].map((unit) => `${n} ${unit}`),
      ...(endsInFigure(n) ? [`${n}x a week`, `${n}x/week`, `${n}X/WK`, `${n}/WK`, `${n}/week`, `${n}× a week`] : []),
    ),
  );
  const [low, high] = times;
  const word = low === high ? ['', 'once', 'twice', 'thrice'][low] : undefined;
  const code = low === high ? ['', 'weekly', 'BIW', 'TIW'][low] : undefined;
  return fc.oneof(
    counted,
    counted,
    word ? fc.constantFrom(`${word} a week`, `${word} weekly`, `${word} per week`, `${word} every week`) : counted,
    code ? fc.constant(code) : counted,
  );
}

/** How long, in any writing. */
export function duration(weeks: Pair, write = bounds): fc.Arbitrary<string> {
  return write(weeks).chain((n) =>
    fc.constantFrom(
      ...['for', 'over', 'x', '×', 'times'].flatMap((sign) => [`${sign} ${n} weeks`, `${sign} ${n} wks`]),
      ...(endsInFigure(n) ? [`for ${n}wks`, `FOR ${n}WKS`] : []),
      ...(/^\d/.test(n) ? [`x${n} weeks`] : []),
    ),
  );
}

/** A number of visits, in any writing. */
export function visits(total: Pair, write = bounds): fc.Arbitrary<string> {
  return write(total).chain((n) =>
    fc.constantFrom(
      `${n} visits`,
      `${n} sessions`,
      `${n} physical therapy sessions`,
      `${n} post-operative physical therapy visits`,
      `${n} additional treatments`,
    ),
  );
}

/** A number of visits after a sign, in any writing. */
export function bare(total: Pair): fc.Arbitrary<string> {
  return bounds(total).chain((n) =>
    fc.constantFrom(
      `x ${n}`,
      `times ${n}`,
      `x ${n} sessions`,
      `#${n}`,
      `QTY: ${n}`,
      `qty ${n}`,
      `sessions, ${n}`,
      `visits: ${n}`,
      `sessions, #${n}`,
    ),
  );
}

/** “3x4” in any writing. */
export function pair(times: Pair, weeks: Pair): fc.Arbitrary<string> {
  return fc
    .tuple(bounds(times), bounds(weeks))
    .chain(([a, b]) =>
      fc.constantFrom(
        `${a} x ${b}`,
        `${a} × ${b}`,
        `${a} times ${b}`,
        ...(endsInFigure(a) && /^\d/.test(b) ? [`${a}x${b}`, `${a}X${b}`, `${a}×${b}`] : []),
      ),
    );
}

/** Numbers and ranges from `least` to `most`. */
export const upTo = (least: number, most: number): fc.Arbitrary<Pair> =>
  fc.oneof(
    fc.integer({ min: least, max: most }).map((n): Pair => [n, n]),
    fc
      .tuple(fc.integer({ min: least, max: most - 1 }), fc.integer({ min: 1, max: 6 }))
      .map(([low, more]): Pair => [low, Math.min(most, low + more)]),
  );

const shown = ([low, high]: Pair): string => (low === high ? low.toString() : `${low.toString()}-${high.toString()}`);

const regimen = fc.tuple(upTo(1, 7), upTo(1, 26)).chain(([times, weeks]) => {
  const total: Pair = [times[0] * weeks[0], times[1] * weeks[1]];
  const meaning = `${shown(times)} · ${shown(weeks)} · ${shown(total)}`;
  const spelled = fc.oneof(
    fc.tuple(frequency(times), duration(weeks)).map((parts) => parts.join(' ')),
    pair(times, weeks),
  );
  const restated = fc.tuple(
    spelled,
    fc.constantFrom(shown(total), ...['sessions', 'visits', 'treatments'].map((word) => `${shown(total)} ${word}`)),
  );
  return fc
    .oneof(
      spelled,
      restated.map(([course, all]) => `${course} (${all})`),
      fc.tuple(visits(total), spelled).map(([all, course]) => `${all}, ${course}`),
      fc.tuple(visits(total), spelled).map(([all, course]) => `${all} (${course})`),
    )
    .map((text) => ({ text, meaning }));
});

const countAlone = upTo(1, 999).chain((total) =>
  fc.oneof(visits(total), bare(total)).map((text) => ({ text, meaning: `- · - · ${shown(total)}` })),
);
const frequencyAlone = upTo(1, 7).chain((times) =>
  frequency(times).map((text) => ({ text, meaning: `${shown(times)} · - · -` })),
);
const limit = fc.tuple(upTo(1, 40), upTo(1, 26)).chain(([total, weeks]) =>
  fc.tuple(bounds(total), bounds(weeks)).map(([n, length]) => ({
    text: `${n} visits over ${length} weeks`,
    meaning: `- · ${shown(weeks)} · ${shown(total)}`,
  })),
);

const blanks = [' ', ' ', ' ', '  ', '\n', ' \n', '\r\n', '\n   ', '\n\n', '\u00a0', '\t'];

/** Puts any white space for each blank (a dash that begins a line would be a bullet), breaks lines after pieces, and changes the case. */
function wrapped(printed: Printed): fc.Arbitrary<Printed> {
  const pieces = printed.text.replace(/(\p{L}|\d)-(?=\p{L}|\d)/gu, '$1-\ue000').split(/( |\ue000)/);
  return fc
    .tuple(
      fc.array(fc.constantFrom(...blanks), { minLength: pieces.length, maxLength: pieces.length }),
      fc.constantFrom('as it is', 'upper', 'lower'),
      fc.boolean(),
    )
    .map(([spaces, letters, breakAtHyphens]) => {
      const text = pieces
        .map((piece, i) =>
          piece === ' '
            ? /^[-–—‑]/.test(pieces[i + 1] ?? '')
              ? ' '
              : spaces[i]!
            : piece === '\ue000'
              ? breakAtHyphens && i % 3 === 0
                ? '\n'
                : ''
              : piece,
        )
        .join('');
      return {
        meaning: printed.meaning,
        text: letters === 'upper' ? text.toUpperCase() : letters === 'lower' ? text.toLowerCase() : text,
      };
    });
}

/** Any quantity in any notation and any wrapping, with words of a title before and after. */
export const printedQuantity: fc.Arbitrary<Printed> = fc
  .oneof(regimen, countAlone, frequencyAlone, limit)
  .chain(wrapped)
  .chain(({ text, meaning }) =>
    fc
      .tuple(
        fc.constantFrom('', 'Physical therapy, ', 'Acupuncture for the lumbar spine, ', 'The request for '),
        fc.constantFrom('', ' for the left knee', ', lumbar spine', '.'),
      )
      .map(([before, behind]) => ({ text: before + text + behind, meaning })),
  );
