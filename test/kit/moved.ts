import type { Distance } from '../../server/src/letter/place.ts';

type Places = Readonly<Record<string, unknown>>;

/** What holds no place at all, above all what the library knows of treatments, guidelines and forms: found out once for each object. */
const placeless = new WeakSet();

/**
 * Copies what was read of a part of a letter to where the part is in the letter, so that a test can hold it against what is read
 * in one piece. A place goes by the names of its numbers, in everything
 * that a reading holds: `start`, `end` next to it and `at` are offsets; `first`, `end` next to it and `token` are numbers of tokens.
 * What holds no place is not copied, and what was one object stays one: a sentence that a verdict and a mention share is shared by their copies.
 */
export class Mover {
  readonly #by: Distance;
  readonly #moved = new Map<object, object>();

  constructor(by: Distance) {
    this.#by = by;
  }

  /** The copy at its place; the same one each time, and the thing itself where there is nothing to move. */
  move<T>(value: T): T {
    if (this.#by.offset === 0 && this.#by.tokens === 0) return value;
    return typeof value === 'object' && value !== null ? (this.#object(value) as T) : value;
  }

  #object(value: object): object {
    if (placeless.has(value)) return value;
    const known = this.#moved.get(value);
    if (known) return known;
    const copy = Array.isArray(value) ? this.#array(value) : this.#record(value as Places);
    if (copy) this.#moved.set(value, copy);
    else placeless.add(value);
    return copy ?? value;
  }

  #array(items: readonly unknown[]): unknown[] | undefined {
    const copy = items.map((item) => this.move(item));
    return copy.some((item, index) => item !== items[index]) ? copy : undefined;
  }

  #record(record: Places): object | undefined {
    // Only plain data is read; an instance of a class, such as a map, is not.
    if (Object.getPrototypeOf(record) !== Object.prototype) return undefined;
    const copy: Record<string, unknown> = {};
    let changed = false;
    for (const key in record) {
      const value = record[key];
      const moved = typeof value === 'number' ? value + this.#distanceOf(key, record) : this.move(value);
      changed ||= moved !== value || isPlace(key, record);
      copy[key] = moved;
    }
    return changed ? copy : undefined;
  }

  #distanceOf(key: string, record: Places): number {
    return isPlace(key, record) ? distanceOf(this.#by, key, record) : 0;
  }
}

/** How far a place in a record is moved. */
function distanceOf(by: Distance, key: string, record: Places): number {
  const isOffset = key === 'start' || key === 'at' || (key === 'end' && 'start' in record);
  return isOffset ? by.offset : by.tokens;
}

function isPlace(key: string, record: Places): boolean {
  switch (key) {
    case 'start':
    case 'first':
    case 'token':
    case 'at':
      return true;
    case 'end':
      return 'start' in record || 'first' in record;
    default:
      return false;
  }
}
