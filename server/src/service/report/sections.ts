import { ruleSummary } from '../../engine/rule-summary.ts';
import { sum } from './collect.ts';
import { type Outcome, type ReportData, WEIGHTS } from './data.ts';
import { bar, counted, escapeHtml, number, table } from './html.ts';

/** So many treatments have a row of their own. */
const MAX_TREATMENTS = 60;

const OUTCOMES: readonly { readonly outcome: Outcome; readonly name: string }[] = [
  { outcome: 'upheld', name: 'Upheld' },
  { outcome: 'overturned', name: 'Overturned' },
  { outcome: 'undecided', name: 'Undecided' },
];

/** What it comes to: how many letters there are, how many must not are sent, and the findings by severity. */
export function overview({ letters, withFindings, held, severities }: ReportData): string {
  const all = WEIGHTS.reduce((total, { severity }) => total + severities[severity], 0);
  const tiles = [
    ['Letters', letters],
    ['Without findings', letters - withFindings],
    ['Fix before sending', held],
    ['Findings', all],
  ] as const;
  const share = (count: number): number => (all === 0 ? 0 : count / all);
  return `<section><h2 id="overview">At a glance</h2>
<dl class="tiles">${tiles.map(([name, count]) => `<div><dt>${name}</dt><dd>${number(count)}</dd></div>`).join('')}</dl>
${bar(WEIGHTS.map(({ severity }) => ({ kind: severity, share: share(severities[severity]) }))).replace('class="bar"', 'class="bar whole"')}
${table(
  'Findings by severity',
  ['Severity', 'Findings', 'What it means'],
  WEIGHTS.map(({ severity, name, meaning }) => [`${key(severity)}${name}`, number(severities[severity]), meaning]),
  [1],
)}
</section>`;
}

/** Which treatments were decided how. */
export function treatments({ treatments: rows }: ReportData): string {
  const shown = rows.slice(0, MAX_TREATMENTS);
  const others = rows.slice(MAX_TREATMENTS).reduce(
    (total, [, row]) => ({
      upheld: total.upheld + row.upheld,
      overturned: total.overturned + row.overturned,
      undecided: total.undecided + row.undecided,
    }),
    { upheld: 0, overturned: 0, undecided: 0 },
  );
  const whole = sum(others) > 0 ? [...shown, ['other treatments', others] as const] : shown;
  const most = Math.max(1, ...whole.map(([, row]) => sum(row)));
  const cells = whole.map(([name, row]) => [
    escapeHtml(name),
    ...OUTCOMES.map(({ outcome }) => number(row[outcome])),
    number(sum(row)),
    bar(OUTCOMES.map(({ outcome }) => ({ kind: outcome, share: row[outcome] / most }))),
  ]);
  const heads = OUTCOMES.map(({ outcome, name }) => `${key(outcome)}${name}`);
  return `<section><h2 id="treatments">Issues by treatment and decision</h2>
<p class="quiet">Each issue counts for the treatment that its title asks for first. Upheld: the denial stands. Overturned: the treatment is medically necessary.</p>
${
  cells.length === 0
    ? '<p>No issues were read.</p>'
    : table('Issues by treatment and decision', ['Treatment', ...heads, 'All', 'Share'], cells, [1, 2, 3, 4])
}
</section>`;
}

/** Which rules found how much. `anchors` has, by rule, the id of the first finding that is shown. */
export function ruleCounts({ rules }: ReportData, anchors: ReadonlyMap<string, string>): string {
  const most = Math.max(1, ...rules.map(({ findings }) => findings));
  const cells = rules.map(({ rule, findings, letters }) => {
    const anchor = anchors.get(rule);
    const name = `<code>${escapeHtml(rule)}</code>`;
    return [
      anchor === undefined ? name : `<a href="#${anchor}">${name}</a>`,
      escapeHtml(ruleSummary(rule)),
      number(findings),
      number(letters),
      bar([{ kind: 'all', share: findings / most }]),
    ];
  });
  return `<section><h2 id="rules">Findings by rule</h2>
${
  cells.length === 0
    ? '<p>No findings.</p>'
    : `<p class="quiet">A rule leads to its first finding below.</p>
${table('Findings by rule', ['Rule', 'Finds', 'Findings', 'Letters', 'Share'], cells, [2, 3])}`
}
</section>`;
}

/** What could not be read. */
export function troubles({ troubles: lines, moreTroubles }: ReportData): string {
  if (lines.length === 0) return '';
  const more = moreTroubles > 0 ? `<p>And ${counted(moreTroubles, 'more place')}.</p>` : '';
  return `<section><h2 id="troubles">Not read</h2>
<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}</ul>${more}
</section>`;
}

function key(kind: string): string {
  return `<span class="key ${kind}" aria-hidden="true"></span>`;
}
