/** The slots that phrases may hold, each with the words of the placeholder that stands where a letter cannot fill it. An empty one leaves nothing. */
export const SLOTS = {
  request: 'treatment, visits or quantity, body part',
  /** What all issues request, as a sentence lists it. */
  requests: 'treatment, visits or quantity, body part',
  treatment: 'treatment',
  /** The treatment with “a” or “an” where it takes one. */
  'a-treatment': 'treatment',
  /** 1, or 2 where the treatment's name is a plural: only for `{treatment-number|is|are}`. */
  'treatment-number': '',
  /** `for the left knee`, with the space before it. */
  'for-site': '',
  region: 'body part',
  side: 'body part, left or right',
  total: 'number',
  /** `visit` or `visits`, by the total. */
  unit: '',
  units: '',
  /** `3 visits a week for 4 weeks (12 visits)`. */
  calculation: 'number of visits',
  limit: 'number of visits and weeks',
  /** `for myalgia and myositis`, with the space before it. */
  'for-condition': '',
  /** By how much the request goes beyond the limit. */
  excess: 'number',
  guideline: 'guideline and year',
  /** The cited document within a sentence: `the MTUS Knee Complaints guideline (2004)`. */
  'the-guideline': 'guideline and year',
  section: 'section',
  /** The decision word. */
  decision: 'decision',
  /** `is medically necessary` or `is not medically necessary`, by the decision. */
  necessary: 'conclusion',
  criteria: 'guideline, its criteria',
  lacking: 'findings, those that are missing',
  against: 'reason',
  original: 'number, first requested',
  authorized: 'number, authorized',
  received: 'number, received',
  sum: 'number, in all',
  /** The letter's own word for the injured worker. */
  worker: '',
  'injury-date': 'date of injury',
  'review-date': 'utilization review date',
} as const satisfies Record<string, string>;

/** The name of a slot. */
export type Slot = keyof typeof SLOTS;

/** What stands for a slot that leaves no placeholder where the letter cannot fill it. */
export const DEFAULTS: Readonly<Partial<Record<Slot, string>>> = {
  unit: 'visits',
  units: 'visits',
  'treatment-number': '1',
  worker: 'injured worker',
};

/** What a letter gives for slots; what is missing becomes a placeholder. */
export type SlotValues = Readonly<Partial<Record<Slot, string>>>;

/** Whether a name in braces is a slot, in small letters or with a capital first. */
export function slotOf(name: string): Slot | undefined {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return Object.hasOwn(SLOTS, small) ? (small as Slot) : undefined;
}

/** Braces in a phrase: `{treatment}`, `{Treatment}` with a capital, `{a:treatment}` with its article, `{total|visit is|visits are}` by the number. */
export const SLOT = /\{(?:(a|A):)?([A-Za-z-]+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** What is wrong with a phrase's text, as a sentence; undefined if nothing is. */
export function phraseProblem(text: string): string | undefined {
  for (const [, , name = ''] of text.matchAll(SLOT)) {
    if (!slotOf(name)) return `There is no slot {${name}}. The slots are ${Object.keys(SLOTS).join(', ')}.`;
  }
  if (/[{}]/.test(text.replace(SLOT, ''))) return 'A brace stands alone: slots are written {treatment}.';
  let depth = 0;
  for (const mark of text.replace(/[^[\]]/g, '')) {
    depth += mark === '[' ? 1 : -1;
    if (depth < 0 || depth > 1) break;
  }
  return depth === 0 ? undefined : 'A square bracket is not closed: placeholders are written [date].';
}
