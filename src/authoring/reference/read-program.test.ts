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

test.each(['(See the man page for a complete listing of all options)', 'See the manpage for more options.'])(
  'so is one that leads elsewhere for the rest: « %s »',
  async (sentence) => {
    const { missing } = await read({ '--help': `Usage: tool FILE\n\n  -a, --all  all\n\n${sentence}\n`, ...version });
    expect(missing).toEqual(['tool : son aide dit qu’elle ne montre pas tout.']);
  },
);

test('options that every command takes may be listed by one of them', async () => {
  const { reference, missing } = await read({
    '--help': 'Usage: tool [flags]\n\nCommands:\n  load   Load\n\nUse "tool options" for a list of global command-line options.\n',
    'load --help': 'Usage: tool load BOAT\n\nOptions:\n  --crew string   who\n',
    options: "The following options can be passed to any command:\n\n    --as='':\n\tWho asks\n\n    -s, --server='':\n\tWhere\n",
    ...version,
  });
  expect(missing).toEqual([]);
  expect(reference.commands.map(({ options }) => options.map(({ long }) => long))).toEqual([
    ['as', 'server'],
    ['crew', 'as', 'server'],
  ]);
});

test('a program that has no help is no program without options', async () => {
  const { missing } = await read(version);
  expect(missing).toContain('tool : aucune aide n’a pu être lue (« tool --help »).');
});

test('a version has points, where a number without is there too', async () => {
  const { reference } = await read({ '--help': 'Usage: tool FILE\n\n  -a, --all  all\n', '--version': 'Tool (64-bit) v1.5.4\n' });
  expect(reference.version).toBe('1.5.4');
});

test('a page of the manual is not read where a short help is to be had', async () => {
  const { reference } = await read({
    '--help': 'TOOL(1)     Tool Manual     TOOL(1)\n\nNAME\n       tool - a tool\n',
    '-h': 'usage: tool [-a] FILE\n\n    -a, --all    all\n',
    ...version,
  });
  expect(reference.commands).toMatchObject([{ path: 'tool', usage_args: 'FILE', options: [{ long: 'all' }] }]);
});
