/** What a writer may have shown in the editor, and when. */
export interface DisplaySettings {
  /** Whether letters are checked in the editor at all. */
  readonly enable: boolean;
  /** Whether new findings are shown while a letter is written, or when it is saved. */
  readonly run: RunMoment;
  /** Inlay hints, each kind by itself. */
  readonly inlayHints: { readonly totals: boolean; readonly limits: boolean; readonly authorized: boolean };
  /** The line of facts above each issue. */
  readonly codeLens: boolean;
}

/** When findings are shown. */
export type RunMoment = 'onType' | 'onSave';

/** A setting of the editor that is on or off, or one of some choices: the part of package.json for it is made from this. */
export interface DisplaySetting {
  /** The name after `determinationLetters.`. */
  readonly key: string;
  readonly default: boolean | string;
  /** What may be chosen, with what each choice does; undefined for a setting that is on or off. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly description: string;
}

/** The settings by which things are shown, in the order in which editors list them. */
export const displaySettings: readonly DisplaySetting[] = [
  {
    key: 'enable',
    default: true,
    description: 'Check letters in the editor. *Check All Letters* and the command line are not affected.',
  },
  {
    key: 'run',
    default: 'onType' satisfies RunMoment,
    choices: {
      onType:
        'Show findings while you write, but not what is missing or unfinished at the place where you are writing.',
      onSave: 'Show new findings when the letter is saved.',
    } satisfies Record<RunMoment, string>,
    description: 'Set when findings are shown.',
  },
  {
    key: 'inlayHints.totals',
    default: true,
    description: 'Show the total number of visits after a frequency and duration: `2x6` is followed by `= 12 visits`.',
  },
  {
    key: 'inlayHints.limits',
    default: true,
    description: 'Show the cited limit for the requested treatment after a citation: `limit 9–10 / 8 weeks`.',
  },
  {
    key: 'inlayHints.authorized',
    default: true,
    description: 'Show after a modified request how much utilization review authorized: `−6 authorized`.',
  },
  {
    key: 'codeLens',
    default: true,
    description:
      'Show above each issue what is requested, the limit, the comparison, the decision and whether the conclusion agrees.',
  },
];

/** Everything shown. */
export const allShown: DisplaySettings = {
  enable: true,
  run: 'onType',
  inlayHints: { totals: true, limits: true, authorized: true },
  codeLens: true,
};

/** Reads what an editor sends for these settings; what is missing or no boolean is as built in. Never fails. */
export function readDisplay(value: unknown): DisplaySettings {
  const { enable, run, inlayHints, codeLens } = recordOf(value);
  const { totals, limits, authorized } = recordOf(inlayHints);
  // `inlayHints: false` switches all of them off, for editors whose settings are written by hand.
  const hints = inlayHints !== false;
  return {
    enable: booleanOf(enable, true),
    run: run === 'onSave' ? run : 'onType',
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
