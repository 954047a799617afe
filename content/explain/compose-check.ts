import { findSchemaErrors } from '#src/file-formats/json-schema.ts';
import { checkYamlData } from '#src/file-formats/yaml-data.ts';
import schema from '../schemas/compose.json' with { type: 'json' };
import { checkComposeFile } from './compose-file.ts';
import type { LineFault } from './dockerfile.ts';
import { toFileMessage } from './file-messages.ts';

/** What Compose refuses in a compose.yaml, by its schema and by what the schema does not say. */
export function checkComposeText(text: string): (LineFault & { says: string | undefined })[] {
  const bySchema = checkYamlData(text, (data) => findSchemaErrors(data, schema)).map(({ line, message }): LineFault => ({ line, severity: 'refused', message }));
  const others = checkComposeFile(text).filter(({ line, severity }) => severity !== 'refused' || !bySchema.some((one) => one.line === line));
  return [...bySchema, ...others].map((fault) => ({ ...fault, says: toFileMessage(fault.message) }));
}
