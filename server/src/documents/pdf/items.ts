/** A stretch of text on a page. Lengths in points; `y` grows upwards. */
export interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its font. */
  readonly size: number;
  /** The library's name of its font; undefined if it has none of the page's. */
  readonly font?: string;
}

/** What the library gives of a page. */
export interface RawContent {
  readonly items: readonly (RawText | RawMark)[];
}

interface RawText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName?: string;
  readonly type?: undefined;
}

interface RawMark {
  readonly type: string;
  readonly tag?: string;
}

/**
 * The items of a page that are text of the letter: no marked heads and feet, nothing on a layer that is switched off, nothing turned, as marks across the
 * page are, and nothing drawn twice. `hidden` says of each mark whether it begins such a layer; if it is not of these marks, it is not used.
 */
export function itemsOf({ items }: RawContent, hidden: readonly boolean[] = []): Item[] {
  const found: Item[] = [];
  const marks = items.filter(isBegin).length;
  let mark = 0;
  /** For each open mark whether it is, or is in, something left out. */
  const open: boolean[] = [];
  for (const item of items) {
    if (item.type !== undefined) {
      if (isBegin(item)) {
        const isHidden = marks === hidden.length && hidden[mark++] === true;
        open.push(item.tag === 'Artifact' || isHidden || open.at(-1) === true);
      }
      if (item.type === 'endMarkedContent') open.pop();
      continue;
    }
    if (open.at(-1) === true || item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
    if (Math.abs(b) > Math.abs(a) * TURNED || Math.abs(c) > Math.abs(d)) continue;
    const size = Math.hypot(c, d) || item.height;
    const font = item.fontName === undefined ? {} : { font: item.fontName };
    const next = { text: item.str, x, y, width: item.width, size, ...font };
    if (isDrawnAgain(found, next)) continue;
    const once = withoutStroke(next, found.at(-1));
    if (once.text !== '') found.push(once);
  }
  return found;
}

function isBegin({ type }: RawText | RawMark): boolean {
  return type?.startsWith('begin') === true;
}

/** The tangent of the angle from which on a line is no line of the letter. */
const TURNED = 0.1;

/** Words are drawn twice for boldness, a little apart. */
function isDrawnAgain(found: readonly Item[], { text, x, y, size }: Item): boolean {
  for (let i = found.length - 1; i >= Math.max(0, found.length - LOOK_BACK); i--) {
    const other = found[i]!;
    if (other.text === text && Math.abs(other.x - x) < size / 8 && Math.abs(other.y - y) < size / 8) return true;
  }
  return false;
}

/** In items. */
const LOOK_BACK = 40;

/**
 * The item without the letters at its beginning that are the second stroke of the item before: where letters or words are drawn twice one by one, the library
 * gives “12”, then “12 visits” at the same place.
 */
function withoutStroke(item: Item, before: Item | undefined): Item {
  if (!before || Math.abs(before.y - item.y) >= item.size / 8) return item;
  const end = before.x + before.width;
  const overlap = end - item.x;
  if (item.x < before.x || overlap < item.size * NARROWEST) return item;
  for (let length = Math.min(before.text.length, item.text.length); length > 0; length--) {
    const isStroke = before.text.endsWith(item.text.slice(0, length)) && overlap > item.size * NARROWEST * length;
    if (isStroke) return { ...item, text: item.text.slice(length), x: end, width: item.x + item.width - end };
  }
  return item;
}

/** The least width of a letter less the room between its strokes, as a share of its size. */
const NARROWEST = 0.15;
