/** Why a value does not meet a schema, as the usual judges of JSON Schema say it. */
export interface SchemaError {
  /** Where in the value: `/services/web`. */
  instancePath: string;
  /** Where in the schema. */
  schemaPath: string;
  keyword: string;
  params: Readonly<Record<string, unknown>>;
  /** The schema that the keyword stands in. */
  parentSchema?: unknown;
}

type Schema = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keywords that refuse nothing. */
const silent = new Set([
  ...['$schema', '$id', '$comment', 'title', 'description', 'default', 'examples', 'deprecated', 'definitions', '$defs'],
  // Of its own formats a published schema says nothing.
  'format',
]);

/** Everything that a schema may be judged by here: it is read as data, where a policy forbids code that is made on the spot. */
const keywords: Readonly<Record<string, (value: unknown, rule: never, at: Place) => SchemaError[]>> = {
  $ref: (value, rule: string, at) => validate(value, resolve(at.root, rule), { ...at, schemaPath: `${at.schemaPath}/$ref` }),
  type: (value, rule: string | readonly string[], at) =>
    [rule].flat().some((type) => isOfType(value, type)) ? [] : [toError('type', { type: rule }, at)],
  enum: (value, rule: readonly unknown[], at) =>
    rule.some((allowed) => isSame(allowed, value)) ? [] : [toError('enum', { allowedValues: rule }, at)],
  const: (value, rule, at) => (isSame(rule, value) ? [] : [toError('const', { allowedValue: rule }, at)]),
  minimum: (value, rule: number, at) => (typeof value === 'number' && value < rule ? [toError('minimum', { limit: rule }, at)] : []),
  maximum: (value, rule: number, at) => (typeof value === 'number' && value > rule ? [toError('maximum', { limit: rule }, at)] : []),
  minLength: (value, rule: number, at) =>
    typeof value === 'string' && [...value].length < rule ? [toError('minLength', { limit: rule }, at)] : [],
  minItems: (value, rule: number, at) => (Array.isArray(value) && value.length < rule ? [toError('minItems', { limit: rule }, at)] : []),
  pattern: (value, rule: string, at) =>
    typeof value === 'string' && !new RegExp(rule, 'u').test(value) ? [toError('pattern', { pattern: rule }, at)] : [],
  uniqueItems: (value, rule: boolean, at) =>
    rule && Array.isArray(value) && value.some((item, index) => value.findIndex((other) => isSame(other, item)) < index)
      ? [toError('uniqueItems', {}, at)]
      : [],
  required: (value, rule: readonly string[], at) =>
    isRecord(value)
      ? rule.filter((name) => !Object.hasOwn(value, name)).map((name) => toError('required', { missingProperty: name }, at))
      : [],
  items: (value, rule: unknown, at) =>
    Array.isArray(value) ? value.flatMap((item, index) => validate(item, rule, below(at, index, 'items'))) : [],
  properties: (value, rule: Schema, at) =>
    isRecord(value)
      ? Object.entries(rule).flatMap(([name, schema]) =>
          Object.hasOwn(value, name) ? validate(value[name], schema, below(at, name, `properties/${name}`)) : [],
        )
      : [],
  patternProperties: (value, rule: Schema, at) =>
    isRecord(value)
      ? Object.entries(rule).flatMap(([pattern, schema]) =>
          Object.keys(value)
            .filter((name) => new RegExp(pattern, 'u').test(name))
            .flatMap((name) => validate(value[name], schema, below(at, name, `patternProperties/${pattern}`))),
        )
      : [],
  additionalProperties: (value, rule: unknown, at) =>
    isRecord(value)
      ? findOthers(value, at.schema).flatMap((name) =>
          rule === false
            ? [toError('additionalProperties', { additionalProperty: name }, at)]
            : validate(value[name], rule, below(at, name, 'additionalProperties')),
        )
      : [],
  allOf: (value, rule: readonly unknown[], at) =>
    rule.flatMap((schema, index) => validate(value, schema, { ...at, schemaPath: `${at.schemaPath}/allOf/${index}` })),
  anyOf: (value, rule: readonly unknown[], at) => checkForms('anyOf', value, rule, at),
  oneOf: (value, rule: readonly unknown[], at) => checkForms('oneOf', value, rule, at),
};

interface Place {
  root: Schema;
  schema: Schema;
  instancePath: string;
  schemaPath: string;
}

const escapeStep = (name: string | number): string => String(name).replaceAll('~', '~0').replaceAll('/', '~1');

const below = (at: Place, name: string | number, step: string): Place => ({
  ...at,
  instancePath: `${at.instancePath}/${escapeStep(name)}`,
  schemaPath: `${at.schemaPath}/${step}`,
});

const toError = (keyword: string, params: SchemaError['params'], { instancePath, schemaPath, schema }: Place): SchemaError => ({
  instancePath,
  schemaPath: `${schemaPath}/${keyword}`,
  keyword,
  params,
  parentSchema: schema,
});

function checkForms(keyword: 'anyOf' | 'oneOf', value: unknown, forms: readonly unknown[], at: Place): SchemaError[] {
  const found = forms.map((form, index) => validate(value, form, { ...at, schemaPath: `${at.schemaPath}/${keyword}/${index}` }));
  const right = found.filter((errors) => errors.length === 0).length;
  if (keyword === 'oneOf' ? right === 1 : right > 0) return [];
  return [...(right === 0 ? found.flat() : []), toError(keyword, {}, at)];
}

/** Fields that neither a name nor a pattern of the schema is for. */
function findOthers(value: Schema, { properties = {}, patternProperties = {} }: Schema): string[] {
  const patterns = Object.keys(patternProperties as Schema).map((pattern) => new RegExp(pattern, 'u'));
  return Object.keys(value).filter((name) => !Object.hasOwn(properties as Schema, name) && !patterns.some((pattern) => pattern.test(name)));
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isRecord(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

/** Both are plain data. */
const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!(isRecord(one) && isRecord(other))) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]));
};

/** What `#/definitions/service` names. @throws when there is nothing there */
function resolve(root: Schema, reference: string): unknown {
  const steps = reference.split('/').slice(1);
  const found = steps.reduce<unknown>(
    (value, step) => (isRecord(value) ? value[step.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined),
    root,
  );
  if (found === undefined || !reference.startsWith('#/')) throw new Error(`nothing at ${reference}`);
  return found;
}

function validate(value: unknown, schema: unknown, at: Place): SchemaError[] {
  if (typeof schema === 'boolean') return schema ? [] : [toError('false schema', {}, at)];
  if (!isRecord(schema)) throw new Error(`no schema at ${at.schemaPath}`);
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (silent.has(keyword)) return [];
    const check = keywords[keyword];
    // What is not read would accept anything.
    if (!check) throw new Error(`unknown keyword at ${at.schemaPath}: ${keyword}`);
    return check(value, rule as never, { ...at, schema });
  });
}

/** All the reasons why a value does not meet a schema. @throws when the schema says what is not read here */
export const findSchemaErrors = (value: unknown, schema: Schema): SchemaError[] =>
  validate(value, schema, { root: schema, schema, instancePath: '', schemaPath: '#' });
