import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';
import stylelint from 'stylelint';
import ts from 'typescript';
import { features } from 'web-features';

/** Whether each part of the web platform is Baseline: « high » when it has been everywhere for 30 months. */
const status = new Map<string, string>(
  Object.values(features).flatMap((feature) =>
    feature.kind === 'feature'
      ? Object.entries(feature.status.by_compat_key ?? {}).map(([key, { baseline }]): [string, string] => [key, String(baseline)])
      : [],
  ),
);

/** The first of some names that the data knows, when it is not widely available. */
function findRecent(keys: readonly string[]): string | undefined {
  const known = keys.find((key) => status.has(key));
  return known !== undefined && status.get(known) !== 'high' ? known : undefined;
}

/** Features of style sheets that are not widely available, as Stylelint names them: `Function light-dark`. */
export async function findRecentCss(folder: string): Promise<Set<string>> {
  const { results } = await stylelint.lint({
    files: globSync('**/*.css', { cwd: folder }).map((file) => `${folder}/${file}`),
    config: { plugins: ['stylelint-plugin-use-baseline'], rules: { 'plugin/use-baseline': true } },
  });
  return new Set(
    results.flatMap(({ warnings }) => warnings.map(({ text }) => text.replace(/ is not a widely available.*$/, '').replaceAll('"', ''))),
  );
}

/** Elements and attributes of pages that are not widely available, by the names of the compatibility data. */
export function findRecentHtml(pages: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      const uses = [
        [`html.elements.${name}`],
        ...Object.entries(attributes).map(([attribute, value]) => [
          `html.elements.${name}.${attribute}.${value}`,
          `html.elements.${name}.${attribute}_${value}`,
          `html.elements.${name}.${attribute}`,
          `html.global_attributes.${attribute}`,
        ]),
      ];
      for (const keys of uses) {
        const recent = findRecent(keys);
        if (recent) found.add(recent);
      }
    },
  });
  for (const page of pages) parser.write(page);
  parser.end();
  return found;
}

/** Interfaces whose members others have: the data names them by those others. */
const heirs = ['Element', 'HTMLElement', 'Document', 'Window', 'Node', 'EventTarget'];

/** Names under which the data may know what an identifier stands for; none when it is not the platform's. */
function toKeys(node: ts.Identifier, checker: ts.TypeChecker): string[] {
  const declaration = checker.getSymbolAtLocation(node)?.declarations?.[0];
  if (!declaration?.getSourceFile().fileName.includes('/typescript/lib/lib.')) return [];
  const owner = ts.findAncestor(declaration.parent, (parent) => ts.isInterfaceDeclaration(parent) || ts.isVariableDeclaration(parent));
  if (!(owner && (ts.isInterfaceDeclaration(owner) || ts.isVariableDeclaration(owner))))
    return [`api.${node.text}`, `javascript.builtins.${node.text}`];
  const name = owner.name.getText().replace(/Constructor$/, '');
  return [`javascript.builtins.${name}.${node.text}`, ...[name, ...heirs].map((owner) => `api.${owner}.${node.text}`)];
}

/**
 * What scripts use of the platform that is not widely available, by the names of the compatibility data.
 *
 * @param entry the module that pages load; what it imports is read too
 */
export function findRecentJs(entry: string): Set<string> {
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    allowImportingTsExtensions: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const recent = ts.isIdentifier(node) ? findRecent(toKeys(node, checker)) : undefined;
    if (recent) found.add(recent);
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!(file.isDeclarationFile || file.fileName.includes('/node_modules/'))) visit(file);
  return found;
}

/** Every page of a folder. */
export const readPages = (folder: string): string[] =>
  globSync('**/*.html', { cwd: folder }).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

export const clientEntry = fileURLToPath(new URL('../../src/components/client.ts', import.meta.url));
