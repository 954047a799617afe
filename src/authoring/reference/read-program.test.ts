import { expect, test } from 'vitest';
import { readProgram } from './read-program.ts';

const read = (answers: Readonly<Record<string, string>>) => readProgram('tool', async (args) => answers[args.join(' ')]);
const version = { '--version': 'tool 1.2' };

test.each(['--help all', '--help-all', '--long-help'])('a help that leads to a longer one is not the whole: « %s »', async (longer) => {
  const { reference, missing } = await read({
    '--help': `Usage: tool FILE\n\n  -a, --all  all\n\nThis is not the full help. See "${longer}".\n`,
    [longer]: 'Usage: tool FILE\n\n  -a, --all  all\n  -z, --zero  nothing\n',
    ...version,
  });
  expect([missing, reference.commands[0]?.options.map(({ long }) => long)]).toEqual([[], ['all', 'zero']]);
});

test('a help that says that it leaves something out is told, when nothing longer comes', async () => {
  const { missing } = await read({ '--help': 'Usage: tool FILE\n\n  -a, --all  all\n\nThis is not the full help.\n', ...version });
  expect(missing).toEqual(['tool : son aide dit qu’elle ne montre pas tout.']);
});

test('a page of the manual is not read where a short help is to be had', async () => {
  const { reference } = await read({
    '--help': 'TOOL(1)     Tool Manual     TOOL(1)\n\nNAME\n       tool - a tool\n',
    '-h': 'usage: tool [-a] FILE\n\n    -a, --all    all\n',
    ...version,
  });
  expect(reference.commands).toMatchObject([{ path: 'tool', usage_args: 'FILE', options: [{ long: 'all' }] }]);
});
