import type { Accuracy, AccuracyRecord, Figures } from '../accuracy/floor.ts';
import type { Score } from '../accuracy/score.ts';
import { measuredOn } from '../lib/days.ts';

/** What was measured, in the words of the page, by the names of test/accuracy.json. */
const READ: Readonly<Record<string, string>> = {
  'header fields': 'Header fields',
  'number of issues': 'Letters with the right issues',
  decisions: 'Decisions',
  conclusions: 'Conclusions',
  visits: 'Numbers of visits',
};

/** Which layout is which column. */
const LAYOUTS: Readonly<Record<string, string>> = {
  wrapped: 'As printed',
  unwrapped: 'One paragraph per line',
  doubled: 'Blank lines between',
};

/** Classes of defects as a person marked them, by what they are of. */
const CLASSES: Readonly<Record<string, string>> = {
  'Counts, doses and limits': 'COUNT CONCL_QTY DOSE LIMIT_MISUSE LIMIT_UNUSED REQ_MISMATCH',
  'Facts, dates, sides and body parts':
    'FACT_CONTRA BODYPART LATERALITY LATERALITY_DROP MODALITY DATE_ORDER DATE_LATE DATE_BAD DATE_HDR',
  'Citations of guidelines': 'GUIDE_NOSEC GUIDE_WRONG GUIDE_SOURCE GUIDE_EDITION GUIDE_NONE MISQUOTE HIERARCHY',
  'Decisions and conclusions': 'CONCL_WORD CONCL_GENERIC CONCL_OTHER POLARITY COMPOUND COVERAGE UR_WORD',
  'Titles, form and redaction': 'TITLE_VAGUE TITLE_FORM FORM REDACT',
  'Spelling, grammar and punctuation': 'TYPO GRAM PUNCT BRACKET QUOTE DUP GARBLE FRAG WORDING',
};

/**
 * A page with what is between its `<!-- accuracy: NAME -->` and `<!-- /accuracy -->` marks made from the recorded figures; `table`,
 * `sentence`, `classes` and `rules` are known, and all but the sentence say
 * when they were measured. Throws for a page without a mark, a name that is not known, and a record that lacks a figure or has a
 * class that is in no group.
 * @param record the text of test/accuracy.json
 */
export function withAccuracy(page: string, record: string): string {
  const { measured, layouts } = JSON.parse(record) as AccuracyRecord;
  const day = measuredOn(measured);
  const marked = /(<!-- accuracy: (\w+) -->\n)[\s\S]*?(<!-- \/accuracy -->)/g;
  if (!marked.test(page)) throw new Error('The page has no <!-- accuracy: NAME --> … <!-- /accuracy --> marks.');
  return page.replace(marked, (_, open: string, name: string, close: string) => {
    const made = { table: tables, sentence, classes, rules }[name];
    if (!made) throw new Error(`There is no ${name} of the accuracy.`);
    const dated = name === 'sentence' ? '' : `${day}\n\n`;
    return `${open}\n${dated}${made(layouts)}\n\n${close}`;
  });
}

function tables(accuracy: Accuracy): string {
  const figures = Object.keys(LAYOUTS).map((layout) => figuresOf(accuracy, layout));
  const table = (title: string, rows: readonly [string, (figures: Figures) => string][]): string =>
    [
      `| ${[title, ...Object.values(LAYOUTS)].join(' | ')} |`,
      `| ${[title, ...figures].map(() => '---').join(' | ')} |`,
      ...rows.map(([name, cell]) => `| ${[name, ...figures.map(cell)].join(' | ')} |`),
    ].join('\n');
  return [
    table(
      'Read as a person read it',
      Object.entries(READ).map(([name, words]) => [words, ({ reading }) => share(scoreOf(reading, name))]),
    ),
    table('Warnings and errors', [
      ['All', ({ judging }) => String(judging.onDefects + judging.elsewhere)],
      ['On a defect that people had marked', ({ judging }) => String(judging.onDefects)],
      ['Elsewhere', ({ judging }) => String(judging.elsewhere)],
    ]),
    table('Defects that people had marked', [
      ['All, of every kind', ({ judging }) => String(judging.found.of)],
      ['Found', ({ judging: { found } }) => `${found.right} (${Math.floor((100 * found.right) / found.of)} %)`],
    ]),
  ].join('\n\n');
}

/** How many of the marked defects of each kind are found, in letters as printed. */
function classes(accuracy: Accuracy): string {
  const { byClass } = figuresOf(accuracy, 'wrapped').judging;
  const groups = Object.entries(CLASSES).map(([name, all]) => ({ name, classes: all.split(' ') }));
  const lost = Object.keys(byClass).filter((cls) => !groups.some((group) => group.classes.includes(cls)));
  if (lost.length > 0) throw new Error(`No group has ${lost.join(', ')}.`);
  return tableOf(
    ['Defects that people had marked, as printed', 'Found'],
    groups.map((group) => {
      const scores = group.classes.flatMap((cls) => byClass[cls] ?? []);
      const sum = (part: keyof Score): number => scores.reduce((total, score) => total + score[part], 0);
      return [group.name, `${sum('right')} of ${sum('of')}`];
    }),
  );
}

/** The rules that warn, those that warn most first, in letters as printed. */
function rules(accuracy: Accuracy): string {
  const { byRule } = figuresOf(accuracy, 'wrapped').judging;
  const sorted = Object.entries(byRule).sort(([a, one], [b, other]) => other.of - one.of || (a < b ? -1 : 1));
  return tableOf(
    ['Rule', 'Warnings and errors', 'Elsewhere than on a marked defect'],
    sorted.map(([rule, { right, of }]) => [`\`${rule}\``, String(of), String(of - right)]),
  );
}

function tableOf(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function sentence(accuracy: Accuracy): string {
  const { reading, judging } = figuresOf(accuracy, 'wrapped');
  const issues = scoreOf(reading, 'number of issues');
  const scores = Object.keys(READ).map((name) => scoreOf(reading, name));
  const sum = (part: keyof Score): number => scores.reduce((total, score) => total + score[part], -issues[part]);
  const { onDefects, elsewhere, found } = judging;
  return [
    `We tested it on ${issues.of} published letters of 2016 and 2017. It found the right issues in ${share(issues)} letters, and read ${sum('right')} of ${sum('of')}`,
    `header fields, decisions, conclusions and visit counts as a person had. It gave ${onDefects + elsewhere} warnings and errors: ${onDefects} on defects that a`,
    `person had marked, ${elsewhere} elsewhere. With information included, it found ${share(found)} marked defects. These letters were used in`,
    'development; expect fewer correct results on new ones.',
  ].join('\n');
}

function figuresOf(accuracy: Accuracy, layout: string): Figures {
  const figures = accuracy[layout];
  if (!figures) throw new Error(`The record has no figures of the layout “${layout}”.`);
  return figures;
}

function scoreOf(reading: Figures['reading'], name: string): Score {
  const score = reading[name];
  if (!score) throw new Error(`The record has no score of “${name}”.`);
  return score;
}

function share({ right, of }: Score): string {
  return `${right} of ${of}`;
}
