import { checkYaml } from '#src/file-formats/data.ts';
import schema from '../schemas/compose.json' with { type: 'json' };
import { checkComposeFile } from './compose-file.ts';
import type { LineFault } from './dockerfile.ts';

/** What Compose refuses in a compose.yaml, by its schema and by what the schema does not say. */
export function checkComposeText(text: string): LineFault[] {
  const bySchema = checkYaml(text, schema).map(({ line, message }): LineFault => ({ line, severity: 'refused', message }));
  const others = checkComposeFile(text).filter(({ line, severity }) => severity !== 'refused' || !bySchema.some((one) => one.line === line));
  return [...bySchema, ...others];
}
