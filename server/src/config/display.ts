/** What a writer may have shown in the editor beside the findings. */
export interface DisplaySettings {
  /** Inlay hints, each kind by itself. */
  readonly inlayHints: { readonly totals: boolean; readonly limits: boolean; readonly authorized: boolean };
  /** The line of facts above each issue. */
  readonly codeLens: boolean;
}

/** A setting of the editor that is on or off: the part of package.json for it is made from this. */
export interface DisplaySetting {
  /** Behind `determinationLetters.`. */
  readonly key: string;
  readonly default: boolean;
  readonly description: string;
}

/** The settings by which things are shown, in the order in which editors list them. */
export const displaySettings: readonly DisplaySetting[] = [
  {
    key: 'inlayHints.totals',
    default: true,
    description: 'Shows the number of visits behind how often and how long: `2x6` is followed by `= 12 visits`.',
  },
  {
    key: 'inlayHints.limits',
    default: true,
    description: 'Shows behind a citation what its sections allow of the requested treatment: `limit 9–10 / 8 weeks`.',
  },
  {
    key: 'inlayHints.authorized',
    default: true,
    description: 'Shows behind a modified request what utilization review has authorized of it: `−6 authorized`.',
  },
  {
    key: 'codeLens',
    default: true,
    description:
      'Shows above each issue what is requested, the limit, the comparison, the decision and whether the conclusion agrees.',
  },
];

/** Everything shown. */
export const allShown: DisplaySettings = {
  inlayHints: { totals: true, limits: true, authorized: true },
  codeLens: true,
};

/** Reads what an editor sends for these settings; what is missing or no boolean is as built in. Never fails. */
export function readDisplay(value: unknown): DisplaySettings {
  const { inlayHints, codeLens } = recordOf(value);
  const { totals, limits, authorized } = recordOf(inlayHints);
  // `inlayHints: false` switches all of them off, for editors whose settings are written by hand.
  const hints = inlayHints !== false;
  return {
    inlayHints: {
      totals: booleanOf(totals, hints),
      limits: booleanOf(limits, hints),
      authorized: booleanOf(authorized, hints),
    },
    codeLens: booleanOf(codeLens, true),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function booleanOf(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}
