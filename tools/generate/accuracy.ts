import type { Accuracy, Figures } from '../accuracy/floor.ts';
import type { Score } from '../accuracy/score.ts';

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
  unwrapped: 'A paragraph a line',
  doubled: 'Blank lines between',
};

/**
 * A page with what is between its `<!-- accuracy: NAME -->` and `<!-- /accuracy -->` marks made from the recorded figures; `table` and
 * `sentence` are known. Throws for a page without a mark, a name that is not known, and a record that lacks a figure.
 * @param record the text of test/accuracy.json
 */
export function withAccuracy(page: string, record: string): string {
  const accuracy = JSON.parse(record) as Accuracy;
  const marked = /(<!-- accuracy: (\w+) -->\n)[\s\S]*?(<!-- \/accuracy -->)/g;
  if (!marked.test(page)) throw new Error('The page has no <!-- accuracy: NAME --> … <!-- /accuracy --> marks.');
  return page.replace(marked, (_, open: string, name: string, close: string) => {
    if (name !== 'table' && name !== 'sentence') throw new Error(`There is no ${name} of the accuracy.`);
    return `${open}\n${name === 'table' ? tables(accuracy) : sentence(accuracy)}\n\n${close}`;
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

function sentence(accuracy: Accuracy): string {
  const { reading, judging } = figuresOf(accuracy, 'wrapped');
  const scores = Object.keys(READ).map((name) => scoreOf(reading, name));
  const sum = (part: keyof Score): number => scores.reduce((total, score) => total + score[part], 0);
  const letters = scoreOf(reading, 'number of issues').of;
  const alarms = judging.onDefects + judging.elsewhere;
  return [
    `On ${letters} published letters it read ${sum('right')} of ${sum('of')} header fields, issues, decisions, conclusions and numbers of visits`,
    `as a person did, and gave ${alarms} warnings and errors, ${judging.onDefects} of them where a person had marked a defect. These letters were used`,
    'during development; on letters that nobody here has seen it does worse.',
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
