import { expect, test } from 'vitest';
import { readTable } from '../../.ci/reference.mjs';

test('options are read from a generated table, with letters, types and defaults', () => {
  const page = [
    '| `--outside` | `bool` | | no option |',
    '<!---MARKER_GEN_START-->',
    '| Name | Type | Default | Description |',
    '|:---|:---|:---|:---|',
    '| [`-f`](#force), [`--force`](#force) | `bool` | | Force |',
    '| `--format` | `string` | `table` | `json` \\| `table` |',
    '| `--help` | `bool` | | Help |',
    '<!---MARKER_GEN_END-->',
  ].join('\n');
  expect(readTable(page)).toEqual([
    { long: 'force', short: 'f', type: 'bool', default: false, deprecated: false },
    { long: 'format', short: null, type: 'string', default: 'table', deprecated: false },
  ]);
});
