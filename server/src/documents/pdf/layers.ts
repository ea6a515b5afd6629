/** What a page draws, as the library lists it: the number of each operation and what it is done with. */
export interface RawOperations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** The layers of a document, with the library's names for them. */
export interface RawLayers extends Iterable<readonly [id: string, layer: { readonly visible: boolean }]> {
  isVisible(layer: unknown): boolean;
}

/** Returns whether a document has a layer that is switched off. */
export function hasHiddenLayers(layers: RawLayers): boolean {
  return Array.from(layers).some(([, { visible }]) => !visible);
}

/**
 * Returns for each mark of a page, in their order, whether it begins words of a layer that is switched off. The library's text has the same marks,
 * but does not name their layers. `begins` are the operations that begin a mark.
 */
export function hiddenMarks(
  { fnArray, argsArray }: RawOperations,
  begins: ReadonlySet<number>,
  layers: RawLayers,
): boolean[] {
  return fnArray.flatMap((operation, i) => {
    if (!begins.has(operation)) return [];
    const [tag, layer] = argsArray[i] ?? [];
    return [tag === 'OC' && !layers.isVisible(layer)];
  });
}
