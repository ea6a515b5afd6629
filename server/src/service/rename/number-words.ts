import { inCaseOf } from './letter-case.ts';

const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number below 100 in words, from 100 on in figures. */
export function inWords(value: number): string {
  if (value < 20) return units[value] ?? String(value);
  if (value >= 100) return String(value);
  const ten = tens[Math.floor(value / 10) - 2]!;
  return value % 10 === 0 ? ten : `${ten}-${units[value % 10]!}`;
}

/** A number or a range in the notation of `written`: figures, words, or both (`seven (7)`, `7 (seven)`), joined as `written` joins its range, in its case. */
export function inNotationOf(written: string, [low, high]: readonly [number, number]): string {
  const open = written.indexOf('(');
  if (open > 0 && written.endsWith(')')) {
    const outside = written.slice(0, open);
    const inside = written.slice(open + 1, -1);
    const blank = outside.slice(outside.trimEnd().length);
    return `${inNotationOf(outside.trimEnd(), [low, high])}${blank}(${inNotationOf(inside, [low, high])})`;
  }
  const words = /\p{L}/u.test(written.replace(/\b(?:to|or|and)\b/gi, ''));
  const print = (value: number): string => (words ? inWords(value) : String(value));
  const joint = /\d\s*([-–—]|\bto\b|\bor\b)\s*\d|\p{L}\s+(to|or|and)\s+\p{L}/u.exec(written);
  const between = joint ? (joint[2] ?? joint[1])! : words ? 'to' : '-';
  const text =
    low === high
      ? print(low)
      : /\w/.test(between)
        ? `${print(low)} ${between} ${print(high)}`
        : `${print(low)}${between}${print(high)}`;
  return words ? inCaseOf(written, text) : text;
}
