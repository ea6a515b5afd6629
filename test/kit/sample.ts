/** With TEST_ALL=1 nothing is left out: every planting, every published letter, ten times the runs of a property. */
const ALL = Boolean(process.env.TEST_ALL);

/** So many of the items, spread evenly over them and always the same ones; all of them with TEST_ALL=1. */
export function sample<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (ALL || items.length <= most) return items;
  return Array.from({ length: most }, (_, index) => items[Math.floor(((index + 0.5) * items.length) / most)]!);
}

/** How often a property is tried, or how many cases are made at random: so often, ten times that with TEST_ALL=1. */
export function runs(usual: number): number {
  return ALL ? usual * 10 : usual;
}
