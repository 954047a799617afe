import { isMap, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { findNearest } from '../text/nearest.ts';
import type { FileProblem } from './format-problem.ts';
import type { SchemaError } from './json-schema.ts';
import { toYamlProblems } from './yaml-problem.ts';

/**
 * A data file must be read, and meet a schema when there is one; a JSON file is also a YAML one.
 *
 * @param findErrors why its data does not meet the schema
 */
export function checkYamlData(text: string, findErrors?: (data: unknown) => readonly SchemaError[]): FileProblem[] {
  const counter = new LineCounter();
  // `<<:` merges what an anchor names: the schema is met by the result.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, merge: true });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const problems = toYamlProblems(document, text);
  if (problems.length > 0) return problems.map(({ offset, message }) => ({ ...place(offset), message }));
  if (!findErrors) return [];
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    // A merge of what has no fields is only known here.
    return [{ ...place(Math.max(0, text.indexOf('<<'))), message: '« << » reprend les champs d’un autre endroit : il n’y en a pas ici.' }];
  }
  return mostPrecise(findErrors(data)).map((error) => ({
    ...place(offsetOf(document.contents, toPath(error))),
    message: toSentences(error, data),
  }));
}

const toSteps = (instancePath: string): string[] =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Where the complaint is: an unknown field is at its own name. */
const toPath = ({ instancePath, keyword, params }: SchemaError): string[] => [
  ...toSteps(instancePath),
  ...(keyword === 'additionalProperties' ? [String(params.additionalProperty)] : []),
];

/** When none of several forms fits, the complaints about the one that fits best say the most. */
function mostPrecise(errors: readonly SchemaError[]): SchemaError[] {
  const forms = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const kept = errors.filter((error) => !(forms.includes(error) || forms.some((form) => isBelow(error, form))));
  const outermost = forms.filter((form) => !forms.some((other) => other !== form && isBelow(form, other)));
  const unique = new Map([...kept, ...outermost.flatMap((form) => closest(form, errors))].map((error) => [toFrench(error), error]));
  return [...unique.values()];
}

const isBelow = (error: SchemaError, form: SchemaError): boolean =>
  error !== form && error.schemaPath.startsWith(form.schemaPath.replace(/#?\/?$/, '')) && error.instancePath.startsWith(form.instancePath);

/** The deepest complaints below a choice of forms; several types at one place are one complaint. */
function closest(form: SchemaError, errors: readonly SchemaError[]): SchemaError[] {
  const below = errors.filter((error) => error.instancePath.startsWith(form.instancePath) && !['oneOf', 'anyOf'].includes(error.keyword));
  const depth = (error: SchemaError) => toPath(error).length;
  const deepest = Math.max(...below.map(depth));
  const found = below.filter((error) => depth(error) === deepest);
  const types = found.filter(({ keyword }) => keyword === 'type');
  const [first] = types;
  if (!first || types.length < found.length) return found.length > 0 ? found : [form];
  return [{ ...first, params: { type: types.flatMap(({ params }) => params.type as string | string[]) } }];
}

/** What is expected, with its agreement. */
const typeNames: Readonly<Record<string, [name: string, expected: string]>> = {
  string: ['un texte', 'attendu'],
  integer: ['un entier', 'attendu'],
  number: ['un nombre', 'attendu'],
  boolean: ['true ou false', 'attendu'],
  object: ['des champs', 'attendus'],
  array: ['une liste', 'attendue'],
  null: ['rien', 'attendu'],
};

/** What is wrong, and the field that was meant. */
function toSentences(error: SchemaError, data: unknown): string {
  const { keyword, params, parentSchema } = error;
  const known = keyword === 'additionalProperties' ? (parentSchema as { properties?: object } | undefined)?.properties : undefined;
  const nearest = known && findNearest(String(params.additionalProperty), Object.keys(known));
  return `${toFrench(error)}${toQuoted(error, data)}.${nearest ? ` Vouliez-vous écrire « ${nearest} » ?` : ''}`;
}

/** What makes of what YAML reads the text that is expected, where it is one line; and that there is nothing. */
function toQuoted({ keyword, params, instancePath }: SchemaError, data: unknown): string {
  if (keyword !== 'type') return '';
  const value = toSteps(instancePath).reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], data);
  const isText = [params.type].flat().includes('string');
  if (value === null) return isText ? ' ; il n’y a rien d’écrit' : ' ; il n’y a rien en dessous, ou pas assez décalé';
  if (!isText) return '';
  const [[name, inner] = [], ...others] = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  if (name !== undefined && others.length === 0 && (typeof inner !== 'object' || inner === null)) {
    const written = `${name}: ${String(inner ?? '')}`.trimEnd();
    return `, et « ${written} » est un champ : l’écrire entre guillemets, « "${written}" »`;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? ` : l’écrire entre guillemets, « "${value}" »` : '';
}

function toFrench({ keyword, params, instancePath }: SchemaError): string {
  const field = toSteps(instancePath).join('.') || 'la racine';
  switch (keyword) {
    case 'additionalProperties':
      return `Champ inconnu dans ${field} : « ${String(params.additionalProperty)} »`;
    case 'type': {
      const all = [...new Set([params.type as string | string[]].flat())];
      const types = all.length > 1 ? all.filter((type) => type !== 'null') : all;
      const names = types.map((type) => typeNames[type]?.[0] ?? type);
      return `${field} : ${names.join(' ou ')} ${typeNames[types.at(-1) ?? '']?.[1] ?? 'attendu'}`;
    }
    case 'required':
      return `Champ absent dans ${field} : « ${String(params.missingProperty)} »`;
    case 'enum':
      return `${field} : une de ces valeurs attendue : ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'told':
      return String(params.message);
    default:
      return `${field} : valeur refusée par le schéma (${keyword})`;
  }
}

function offsetOf(root: Node | null, path: readonly string[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === step) : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!pair) break;
    const found = isPair(pair) ? pair.key : pair;
    offset = (found as Node).range?.[0] ?? offset;
    node = isPair(pair) ? pair.value : pair;
  }
  return offset;
}
