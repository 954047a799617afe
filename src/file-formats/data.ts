import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { FileProblem } from './format-problem.ts';
import { checkYamlData } from './yaml-data.ts';

/** A data file must be read, and meet a JSON Schema when there is one; a JSON file is also a YAML one. */
export function checkYaml(text: string, schema?: object): FileProblem[] {
  if (!schema) return checkYamlData(text);
  const validate = getValidator(schema);
  return checkYamlData(text, (data) => (validate(data) ? [] : (validate.errors ?? [])));
}

const validators = new WeakMap<object, ValidateFunction>();

/** Why a JSON value is no schema that files can be checked against; undefined when it is one. */
export function findSchemaFault(schema: object): string | undefined {
  try {
    getValidator(schema);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A schema is long to compile, and many excerpts meet the same one. */
function getValidator(schema: object): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  // Some formats of published schemas are their own: an unknown one is no mistake of the file.
  const ajv = new Ajv({ allErrors: true, strict: false, validateSchema: false, verbose: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  validators.set(schema, validate);
  return validate;
}

/** A JSON file must be read. */
export function checkJson(text: string): FileProblem[] {
  try {
    JSON.parse(text);
    return [];
  } catch {
    const at = findBadSign(text);
    const before = text.slice(0, at).split('\n');
    return [{ line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message: `JSON illisible : ${explainJson(text, at)}.` }];
  }
}

/** What is wrong with the sign at which JSON stops being JSON, in an author's words. */
function explainJson(text: string, at: number): string {
  const sign = text[at];
  const last = text.slice(0, at).trimEnd().at(-1) ?? '';
  if (sign === undefined || text.slice(at).trim() === '') return 'un guillemet, une accolade ou un crochet n’est pas fermé';
  if (last === ',' && /[}\]]/.test(sign)) return `une virgule de trop avant « ${sign} »`;
  if (sign === '\n') return 'un texte ne va pas à la ligne';
  if (/['“”«‘’]/.test(sign)) return 'un nom ou un texte se met entre guillemets droits';
  if (/[/#]/.test(sign)) return 'ce format n’a pas de remarques';
  if (/["\]}\w]/.test(last) && /["[{\w-]/.test(sign)) return 'il manque une virgule ou un deux-points';
  return `« ${sign} » n’est pas à sa place`;
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
