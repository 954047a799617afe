import { type Command, type CommandArgument, forEachChild, parse, type SyntaxNode, type WordPart } from 'unbash';
import { toCovered } from './covered.ts';
import { readNested } from './nesting.ts';
import { makesWords } from './plain-shell.ts';
import type { ConstructKind, ShellConstruct, ShellScript, ShellWord, SimpleCommand, Span } from './shell-script.ts';

/** What a shell runs otherwise than one command after another. */
const controlFlow = new Set<SyntaxNode['type']>([
  'If',
  'For',
  'ArithmeticFor',
  'Select',
  'While',
  'Subshell',
  'BraceGroup',
  'Case',
  'TestCommand',
  'ArithmeticCommand',
  'Function',
  'Coproc',
  'Time',
  'Negation',
]);

const spanOf = ({ pos, end }: { pos: number; end: number }): Span => ({ start: pos, end });

const toRedirection = (operator: string): ConstructKind => {
  if (operator === '<<<') return 'here-string';
  if (operator === '>>' || operator === '&>>') return 'append';
  return operator.startsWith('<') ? 'read' : 'write';
};

/** Reads any script: commands, words and shell constructs, each with its offsets. */
export const readScript = (text: string): ShellScript =>
  readNested(text, readWhole, (position) => ({
    commands: [],
    constructs: [],
    hasControlFlow: false,
    bodies: [],
    errors: [{ message: 'nested too deep', position }],
  }));

function readWhole(text: string): ShellScript {
  const root = parse(text);
  const commands: SimpleCommand[] = [];
  const constructs: ShellConstruct[] = [];
  const literal: Span[] = [];
  const bodies: Span[] = [];
  let hasControlFlow = false;

  const between = (from: number, to: number, operator: string): Span => {
    const start = text.indexOf(operator, from);
    return start === -1 || start >= to ? { start: from, end: from } : { start, end: start + operator.length };
  };

  const visit = (node: SyntaxNode): void => {
    if (controlFlow.has(node.type)) hasControlFlow = true;
    switch (node.type) {
      case 'Command':
        commands.push(toSimpleCommand(node, text));
        for (const prefix of node.prefix)
          if (prefix.type === 'Assignment') constructs.push({ kind: node.name ? 'assignment' : 'shell-variable', spans: [spanOf(prefix)] });
        break;
      case 'Pipeline':
        node.operators.forEach((operator, index) => {
          const [left, right] = [node.commands[index], node.commands[index + 1]];
          if (left && right) constructs.push({ kind: 'pipe', spans: [between(left.end, right.pos, operator)] });
        });
        break;
      case 'AndOr':
        node.operators.forEach((operator, index) => {
          const [left, right] = [node.commands[index], node.commands[index + 1]];
          if (left && right) constructs.push({ kind: operator === '&&' ? 'and' : 'or', spans: [between(left.end, right.pos, operator)] });
        });
        break;
      case 'Statement':
        if (text[node.command.end] === ';')
          constructs.push({ kind: 'separator', spans: [{ start: node.command.end, end: node.command.end + 1 }] });
        if (node.background) constructs.push({ kind: 'background', spans: [between(node.command.end, text.length, '&')] });
        break;
      case 'CommandExpansion':
        constructs.push({
          kind: 'substitution',
          spans: [
            { start: node.pos, end: node.pos + (text.startsWith('$(', node.pos) ? 2 : 1) },
            { start: node.end - 1, end: node.end },
          ],
        });
        // Within backticks whose signs are escaped, what is read stands elsewhere than what is written.
        if (text[node.pos] === '`' && text.slice(node.pos, node.end).includes('\\')) return;
        break;
      case 'SimpleExpansion':
      case 'ParameterExpansion':
        constructs.push({ kind: /^\$\{?PWD\}?$/.test(node.text) ? 'working-directory' : 'variable', spans: [spanOf(node)] });
        break;
      case 'Redirect':
        constructs.push({
          kind: toRedirection(node.operator),
          spans: [spanOf(node)],
        });
        break;
      case 'HereDoc':
        constructs.push({ kind: 'here-document', spans: [spanOf(node), ...(node.closing ? [spanOf(node.closing)] : [])] });
        literal.push({ start: node.body.pos, end: node.body.end });
        bodies.push({ start: node.body.pos, end: node.body.end });
        break;
      case 'HereString':
        constructs.push({ kind: 'here-string', spans: [spanOf(node)] });
        break;
      case 'SingleQuoted':
        literal.push(spanOf(node));
        break;
    }
    forEachChild(node, visit);
  };
  visit(root);

  const isLiteral = toCovered(literal);
  const continuations = [...text.matchAll(/\\(?=\n)/g)]
    .map(({ index }) => ({ start: index, end: index + 1 }))
    .filter(({ start }) => !isLiteral(start));
  if (continuations.length > 0) constructs.push({ kind: 'continuation', spans: continuations });
  for (const comment of findComments(text, commands, literal)) constructs.push({ kind: 'comment', spans: [comment] });

  return {
    commands: commands.toSorted((a, b) => a.start - b.start),
    constructs: constructs.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)),
    hasControlFlow,
    bodies,
    errors: (root.errors ?? []).map(({ message, pos }) => ({ message, position: pos })),
  };
}

/** `# …` at the end of a line: the parser leaves it out, so it is what no word covers. */
function findComments(text: string, commands: readonly SimpleCommand[], literal: readonly Span[]): Span[] {
  if (!text.includes('#')) return [];
  const isCovered = toCovered([...literal, ...commands.flatMap(({ words }) => words)]);
  return [...text.matchAll(/(?<=^|[ \t])#[^\n]*/gm)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => !isCovered(start));
}

function toSimpleCommand({ name, args, pos, end }: Command, text: string): SimpleCommand {
  const words = [...(name ? [name] : []), ...args];
  return { start: pos, end, words: words.map((word) => toShellWord(word, text)) };
}

function toShellWord(word: CommandArgument, text: string): ShellWord {
  const parts = word.type === 'Word' ? (word.parts ?? []) : [];
  const written = text.slice(word.pos, word.end);
  return {
    ...spanOf(word),
    text: written,
    value: word.type === 'Word' ? word.value : word.text,
    splits: parts.some(isExpansion) || makesWords(written),
    quoted: parts.flatMap((part): ShellWord['quoted'] => {
      if (part.type === 'SingleQuoted') return [{ ...spanOf(part), quote: 'single' }];
      return part.type === 'DoubleQuoted' ? [{ ...spanOf(part), quote: 'double' }] : [];
    }),
  };
}

const isExpansion = ({ type }: WordPart): boolean =>
  type === 'SimpleExpansion' || type === 'ParameterExpansion' || type === 'CommandExpansion' || type === 'ArithmeticExpansion';

/** It is here. */
export const loadGrammar = (): Promise<void> => Promise.resolve();
