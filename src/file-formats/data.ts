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
