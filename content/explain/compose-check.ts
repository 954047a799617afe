import { findSchemaErrors, type SchemaError } from '#src/file-formats/json-schema.ts';
import { checkYamlData } from '#src/file-formats/yaml-data.ts';
import schema from '../schemas/compose.json' with { type: 'json' };
import { checkComposeFile } from './compose-file.ts';
import { isData } from './compose-values.ts';
import type { LineFault } from './dockerfile.ts';
import { toFileMessage } from './file-messages.ts';

/** Lists of which an item is one text, where « name: value » makes a field of it: with an equals sign, or with a colon and no space. */
const texts = /^\/services\/[^/]+\/(?:(?:build\/)?(?<equal>environment|labels|annotations|sysctls|args|additional_contexts|extra_hosts)|(?<colon>ports|volumes|devices|links|volumes_from|tmpfs)|networks|depends_on)\/\d+/;

/** What is wrong in an item of such a list is told once, with what to write. */
function withTexts(errors: readonly SchemaError[], data: unknown): SchemaError[] {
  return errors.flatMap((error): SchemaError[] => {
    const lost = error.keyword === 'additionalProperties' && error.instancePath === '' ? String(error.params.additionalProperty) : '';
    const service = lost !== '' && isData(data) ? data[lost] : undefined;
    if (isData(service) && (service.image !== undefined || service.build !== undefined))
      return [{ ...error, instancePath: `/${lost}`, keyword: 'told', params: { message: `« ${lost} » est un service : l’écrire sous \`services\`, décalé de deux espaces, avec ce qu’il contient` } }];
    const { 0: path, groups } = texts.exec(error.instancePath) ?? {};
    if (path === undefined) return [error];
    const item = path.split('/').slice(1).reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], data);
    const [[name, value] = [], ...others] = isData(item) ? Object.entries(item) : [];
    if (name === undefined || others.length > 0 || typeof value === 'object' && value !== null || (groups?.colon && !/[\d/]/.test(name))) return [error];
    const given = String(value ?? '');
    const message = groups?.equal
      ? `« - ${name}: ${given} » mêle deux écritures : dans une liste, « - ${name}=${given} » ; sans tiret, « ${name}: ${given} »`
      : groups?.colon
        ? `« ${name}: ${given} » a une espace de trop : écrire « - "${name}:${given}" »`
        : `« - ${name}: ${given} » : une liste n’a que des noms, « - ${name} » ; des réglages s’écrivent sous le nom, sans tiret`;
    return [{ ...error, instancePath: path, keyword: 'told', params: { message } }];
  });
}

/** What Compose refuses in a compose.yaml, by its schema and by what the schema does not say. */
export function checkComposeText(text: string): (LineFault & { says: string | undefined })[] {
  const bySchema = checkYamlData(text, (data) => withTexts(findSchemaErrors(data, schema), data)).map(({ line, message }): LineFault => ({ line, severity: 'refused', message }));
  const others = checkComposeFile(text).filter(({ line, severity }) => severity !== 'refused' || !bySchema.some((one) => one.line === line));
  return [...bySchema, ...others].map((fault) => ({ ...fault, says: toFileMessage(fault.message) }));
}
