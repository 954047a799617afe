import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { isMap, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { FileProblem } from './format-problem.ts';
import { toYamlProblems } from './yaml-problem.ts';

/** A data file must be read, and meet a JSON Schema when there is one; a JSON file is also a YAML one. */
export function checkYaml(text: string, schema?: object): FileProblem[] {
  const counter = new LineCounter();
  // `<<:` merges what an anchor names: the schema is met by the result.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, merge: true });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const problems = toYamlProblems(document, text);
  if (problems.length > 0) return problems.map(({ offset, message }) => ({ ...place(offset), message }));
  if (!schema) return [];
  const validate = getValidator(schema);
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    // A merge of what has no fields is only known here.
    return [{ ...place(Math.max(0, text.indexOf('<<'))), message: '« << » reprend les champs d’un autre endroit : il n’y en a pas ici.' }];
  }
  if (validate(data)) return [];
  return mostPrecise(validate.errors ?? []).map((error) => ({
    ...place(offsetOf(document.contents, toPath(error))),
    message: `${toFrench(error)}.`,
  }));
}

const validators = new WeakMap<object, ValidateFunction>();

/** A schema is long to compile, and many excerpts meet the same one. */
function getValidator(schema: object): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  // Some formats of published schemas are their own: an unknown one is no mistake of the file.
  const ajv = new Ajv({ allErrors: true, strict: false, validateSchema: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  validators.set(schema, validate);
  return validate;
}

/** Where the complaint is: an unknown field is at its own name. */
const toPath = ({ instancePath, keyword, params }: ErrorObject): string[] => [
  ...instancePath.split('/').slice(1),
  ...(keyword === 'additionalProperties' ? [String(params.additionalProperty)] : []),
];

/** When none of several forms fits, the complaints about the one that fits best say the most. */
function mostPrecise(errors: readonly ErrorObject[]): ErrorObject[] {
  const forms = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const kept = errors.filter((error) => !(forms.includes(error) || forms.some((form) => isBelow(error, form))));
  const outermost = forms.filter((form) => !forms.some((other) => other !== form && isBelow(form, other)));
  const unique = new Map([...kept, ...outermost.flatMap((form) => closest(form, errors))].map((error) => [toFrench(error), error]));
  return [...unique.values()];
}

const isBelow = (error: ErrorObject, form: ErrorObject): boolean =>
  error !== form && error.schemaPath.startsWith(form.schemaPath.replace(/#?\/?$/, '')) && error.instancePath.startsWith(form.instancePath);

/** The deepest complaints below a choice of forms; several types at one place are one complaint. */
function closest(form: ErrorObject, errors: readonly ErrorObject[]): ErrorObject[] {
  const below = errors.filter((error) => error.instancePath.startsWith(form.instancePath) && !['oneOf', 'anyOf'].includes(error.keyword));
  const depth = (error: ErrorObject) => toPath(error).length;
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

function toFrench({ keyword, params, instancePath }: ErrorObject): string {
  const field = instancePath.replace(/^\//, '').replaceAll('/', '.') || 'la racine';
  switch (keyword) {
    case 'additionalProperties':
      return `Champ inconnu dans ${field} : « ${String(params.additionalProperty)} »`;
    case 'type': {
      const types = [...new Set([params.type as string | string[]].flat())];
      const names = types.map((type) => typeNames[type]?.[0] ?? type);
      return `${field} : ${names.join(' ou ')} ${typeNames[types.at(-1) ?? '']?.[1] ?? 'attendu'}`;
    }
    case 'required':
      return `Champ absent dans ${field} : « ${String(params.missingProperty)} »`;
    case 'enum':
      return `${field} : une de ces valeurs attendue : ${(params.allowedValues as unknown[]).join(', ')}`;
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

/** A JSON file must be read. */
export function checkJson(text: string): FileProblem[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const before = text.slice(0, findBadSign(text)).split('\n');
    return [
      {
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        message: `JSON illisible : ${message.replace(/ in JSON at .*$|, \.\.\..*$|, ".*$/s, '')}.`,
      },
    ];
  }
}

/** Offset of the first sign that no JSON goes on with: some messages of the engine say where they stopped, others do not. */
function findBadSign(text: string): number {
  const isBeginning = (length: number) => {
    try {
      JSON.parse(text.slice(0, length));
      return true;
    } catch (error) {
      const message = String(error);
      return (
        /Unexpected end|Unterminated/.test(message) ||
        message.includes(`at position ${length} `) ||
        message.endsWith(`at position ${length}`)
      );
    }
  };
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isBeginning(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
