import type { Item } from './items.ts';

/** What the library gives of a field of a filled form, or of words that someone typed onto a page; they are no part of the page's text. */
export interface RawField {
  readonly subtype?: string;
  /** The typed words: line by line as they are shown, and as a whole. */
  readonly textContent?: readonly string[];
  readonly contentsObj?: { readonly str: string };
  /** Text, choice or button. */
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  /** The value that ticks this box. */
  readonly exportValue?: string;
  /** The value that chooses this radio button. */
  readonly buttonValue?: string;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly annotationFlags?: number;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  /** Left, bottom, right and top in points. */
  readonly rect?: readonly number[];
  readonly defaultAppearanceData?: { readonly fontSize?: number };
}

/** Returns the values of a page's form fields, and what is typed onto the page, as items at the places of their boxes, so that each follows its label. */
export function itemsOfFields(fields: readonly RawField[]): Item[] {
  return fields.flatMap((field) => {
    if (((field.annotationFlags ?? 0) & UNSEEN) !== 0) return [];
    const [left = 0, bottom = 0, right = 0, top = 0] = field.rect ?? [];
    const lines = linesOfField(field);
    const size = fontSize(field, top - bottom, lines.length);
    // One line is centered in its box, several begin at its top.
    const first = lines.length === 1 ? (top + bottom) / 2 - size * ASCENT : top - size;
    return lines.map((text, i) => ({ text, x: left, y: first - i * size * LEADING, width: right - left, size }));
  });
}

/** The flags of what is hidden and of what is only printed. */
const UNSEEN = 0b10_0010;
/** Half the height of a capital, as a share of the font's size. */
const ASCENT = 0.35;
/** From line to line, as a share of the font's size. */
const LEADING = 1.2;
/** In points, where neither the form nor the box says it. */
const USUAL_SIZE = 11;

function fontSize({ defaultAppearanceData }: RawField, height: number, lines: number): number {
  const size = defaultAppearanceData?.fontSize ?? 0;
  const room = height / Math.max(1, lines) / LEADING;
  return Math.min(size > 0 ? size : USUAL_SIZE, room > 0 ? room : USUAL_SIZE);
}

function linesOfField({ subtype, fieldType, fieldValue, ...field }: RawField): string[] {
  if (subtype === 'FreeText') return (field.textContent ?? [field.contentsObj?.str ?? '']).flatMap(linesIn);
  if (subtype !== 'Widget') return [];
  if (field.checkBox) return [fieldValue === field.exportValue ? '☒' : '☐'];
  if (field.radioButton) return [fieldValue !== null && fieldValue === field.buttonValue ? '☒' : '☐'];
  if (fieldType !== 'Tx' && fieldType !== 'Ch') return [];
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((value) => typeof value === 'string');
  return values
    .map((value) => field.options?.find(({ exportValue }) => exportValue === value)?.displayValue ?? value)
    .flatMap(linesIn);
}

function linesIn(value: string): string[] {
  return value.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
}
