import { type AST, RegExpParser } from '@eslint-community/regexpp';
import ts from 'typescript';
import { sourceFiles } from '../tidy/sources.ts';

/** A regular expression of the program, and the place where it stands, as `file:line`. */
export interface Pattern {
  readonly where: string;
  readonly pattern: RegExp;
}

/** The regular expressions of the programs, and where one is put together while they run: such a one cannot be listed. */
export function patternsOfPrograms(): { patterns: Pattern[]; assembled: string[] } {
  const patterns: Pattern[] = [];
  const assembled: string[] = [];
  for (const { file, text } of sourceFiles(['server/src', 'client/src'], ['.ts'])) {
    if (file.endsWith('.test.ts')) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const where = `${file}:${(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1).toString()}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const [, body, flags] = /^\/(.*)\/([a-z]*)$/s.exec(node.text)!;
        patterns.push({ where, pattern: new RegExp(body!, flags) });
      } else if (ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeReferenceNode(node.parent)) {
        assembled.push(where);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { patterns, assembled };
}

/** A text that is hard for some expression: `count` times a piece between two others. */
export interface Attack {
  readonly before: string;
  readonly piece: string;
  readonly behind: string;
}

/** So many pieces of one expression are repeated. */
const MOST_PIECES = 16;

/**
 * Texts made of what an expression matches itself: what each of its repetitions takes, what comes before one, and two of these in turn,
 * over and over; at the beginning and after what the whole matches; with an end that lets it match and with two at which nearly all fail.
 */
export function attacksOn(pattern: RegExp): Attack[] {
  const read = new RegExpParser().parsePattern(pattern.source, undefined, undefined, {
    unicode: pattern.unicode,
    unicodeSets: pattern.flags.includes('v'),
  });
  const repeated: string[] = [];
  const visit = (node: AST.Pattern | AST.Alternative | AST.Element): void => {
    if (node.type === 'Quantifier') {
      if (node.max > 8) repeated.push(...samplesOf(node.element, pattern.flags));
      visit(node.element);
    } else if (node.type === 'Alternative') {
      node.elements.forEach((element, index) => {
        visit(element);
        // What may begin at each place and is then looked for to the end.
        if (element.type === 'Quantifier')
          repeated.push(
            node.elements
              .slice(0, index)
              .map((earlier) => samplesOf(earlier, pattern.flags)[0])
              .join(''),
          );
      });
    } else if (node.type === 'Pattern' || node.type === 'Group' || node.type === 'CapturingGroup') {
      node.alternatives.forEach(visit);
    } else if (node.type === 'Assertion' && 'alternatives' in node) node.alternatives.forEach(visit);
  };
  visit(read);
  const whole = samplesOf(read, pattern.flags)[0] ?? '';
  const single = [...new Set([...repeated, whole])].filter((piece) => piece !== '');
  const pairs = single.slice(1).map((piece, index) => single[index]! + piece);
  const pieces = [...new Set([...single, ...pairs])].slice(0, MOST_PIECES);
  return pieces.flatMap((piece) =>
    ['', whole.slice(0, -1)].flatMap((before) => ['', '\0', '\n'].map((behind) => ({ before, piece, behind }))),
  );
}

/** Characters of all kinds that letters hold. */
const CHARACTERS = [...' a0\n.,:-A(\'"é/)*<#_\t×—“😀'];

/** Texts that a part of an expression matches: for a class of characters up to three, else one for each way it can be taken. */
function samplesOf(node: AST.Pattern | AST.Alternative | AST.Element, flags: string): string[] {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap((alternative) => samplesOf(alternative, flags)).slice(0, 6);
    case 'Alternative':
      return [node.elements.map((element) => samplesOf(element, flags)[0] ?? '').join('')];
    case 'Quantifier': {
      const samples = samplesOf(node.element, flags);
      return samples.map((sample) => sample.repeat(Math.max(node.min, node.max === 0 ? 0 : 1)));
    }
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass': {
      const one = new RegExp(`^(?:${node.raw})$`, flags.replace(/[gy]/g, ''));
      const listed = [...node.raw.replace(/\\./g, '')];
      return [...new Set([...CHARACTERS, ...listed])].filter((character) => one.test(character)).slice(0, 3);
    }
    default:
      return [''];
  }
}
