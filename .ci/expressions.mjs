// Regular expressions of the source whose time is not linear in the text: what a reader pastes or an author writes may be long, and
// `\s+$` alone takes minutes on a hundred thousand spaces. `npm run check` fails on the first.
// scslre is the judge that eslint-plugin-regexp asks; by itself it brings four packages instead of the eighty of a second linter.
import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript';

/** The text that an expression is made from; what another file says, or what is escaped, stands as one letter. */
function toText(node, constants) {
  const recall = (one) => toText(one, constants);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) return constants.has(node.text) ? recall(constants.get(node.text)) : 'x';
  if (ts.isTaggedTemplateExpression(node)) {
    const raw = (piece) => piece.rawText ?? piece.text;
    const { template } = node;
    if (ts.isNoSubstitutionTemplateLiteral(template)) return raw(template);
    return template.templateSpans.reduce((text, span) => text + recall(span.expression) + raw(span.literal), raw(template.head));
  }
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce((text, span) => text + recall(span.expression) + span.literal.text, node.head.text);
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') {
    const literal = ts.isIdentifier(node.expression) ? constants.get(node.expression.text) : undefined;
    if (literal && ts.isRegularExpressionLiteral(literal)) return toParts(literal).source;
  }
  return 'x';
}

const toParts = ({ text }) => ({ source: text.slice(1, text.lastIndexOf('/')), flags: text.slice(text.lastIndexOf('/') + 1) });

/** Expressions of a file that take more than linear time, each with its line and the sign to repeat. */
export function findSlow(file, text) {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = new Map();
  const found = [];
  const look = (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) constants.set(node.name.text, node.initializer);
    const parts = ts.isRegularExpressionLiteral(node)
      ? toParts(node)
      : ts.isNewExpression(node) && node.expression.getText() === 'RegExp' && node.arguments?.[0]
        ? { source: toText(node.arguments[0], constants), flags: node.arguments[1]?.text ?? '' }
        : undefined;
    for (const { character } of parts ? analyse(parts, { maxReports: 1 }).reports : [])
      found.push({
        file,
        line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        source: parts.source,
        repeated: character.pick,
      });
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

/** The code of an Astro component, its lines where they are. */
const toCode = (file, text) => (file.endsWith('.astro') ? (/^---\n[\s\S]*?\n---$/m.exec(text)?.[0].replaceAll('---', '   ') ?? '') : text);

/** Everything slow in `src/` and in what reads a pasted text, tests apart: what they read is theirs. */
export const findAllSlow = () =>
  globSync(['src/**/*.{ts,astro}', 'content/explain/*.ts'])
    .filter((file) => !/\.test\.ts$|fixtures/.test(file))
    .sort()
    .flatMap((file) => findSlow(file, toCode(file, readFileSync(file, 'utf8'))));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const slow = findAllSlow();
  for (const { file, line, source, repeated } of slow)
    console.error(`${file}:${line}  /${source}/ takes more than linear time when ${JSON.stringify(repeated)} is repeated`);
  process.exitCode = slow.length > 0 ? 1 : 0;
}
