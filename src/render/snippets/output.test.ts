import { describe, expect, test } from 'vitest';
import { splitOutput } from './output.ts';

const tables = (output: string) => splitOutput(output).flatMap(({ text, isTable }) => (isTable ? [text] : []));

describe('an output', () => {
  test.each([
    ['a sentence', 'docker: Error response from daemon: Conflict. The container name "/web" is already in use.'],
    ['an indented text', '{\n    "Id": "sha256:1",\n    "Size": 3\n}'],
    ['the end of a sentence, with spaces after it', 'Unable to find image  \nlatest: Pulling'],
  ])('goes on below when it is %s', (_, output) => expect(tables(output)).toEqual([]));

  test.each([
    ['columns', 'CONTAINER ID   IMAGE\n3f2a           nginx'],
    ['tabs', 'a\tb'],
    ['a frame', '┌──┐\n│ a│\n└──┘'],
    ['a bar of progress', 'Downloading [====>     ] 3MB'],
    ['a row without a gap, among rows', 'drwxr-xr-x  2 root\n-rw-r--r-- 1 root root\ndrwxr-xr-x  3 root'],
  ])('keeps its lines when it has %s', (_, output) => expect(tables(output)).toEqual([output]));

  test('is both, each in its place, and no sign of it is lost', () => {
    const output = 'Error: no such container\n\nNAME   STATUS\nweb    Up\n\nSee the log.\n';
    expect(tables(output)).toEqual(['NAME   STATUS\nweb    Up\n']);
    expect(
      splitOutput(output)
        .map(({ text }) => text)
        .join(''),
    ).toBe(output);
  });
});
