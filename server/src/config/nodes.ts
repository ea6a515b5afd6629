import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { nearest } from '../text/distance.ts';
import type { Range } from '../text/range.ts';

/** A property of an object in a file: its name, the node of the name, and that of the value where there is one. */
export interface Property {
  readonly name: string;
  readonly key: Node;
  readonly value: Node | undefined;
}

/** The properties of an object, in the order of the file; none of what is no object. */
export function properties(node: Node): Property[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && typeof key.value === 'string' ? [{ name: key.value, key, value }] : [],
  );
}

/** Where a node is in its text. */
export function rangeOf({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}

/** The node at a path; if there is none, the nearest one around it, which then lacks something. */
export function placeOf(part: Node, path: readonly PropertyKey[]): { node: Node; missing: boolean } {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  for (let length = steps.length; length > 0; length--) {
    const node = findNodeAtLocation(part, steps.slice(0, length));
    if (node) return { node, missing: length < steps.length };
  }
  return { node: part, missing: steps.length > 0 };
}

/** That there is nothing of a name, and what may have been meant. `what` is the kind of thing. */
export function noSuch(what: string, name: string, names: Iterable<string>): string {
  const near = nearest(name, names);
  return `There is no ${what} “${name}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
}
