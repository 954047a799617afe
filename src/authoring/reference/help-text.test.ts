import { expect, test } from 'vitest';
import { readHelpText, readOptionLine } from './help-text.ts';

const bool = { type: 'bool', default: null, deprecated: false };
const value = { ...bool, type: 'string' };

test.each([
  ['  -d, --detach          Run in background', [{ long: 'detach', short: 'd', ...bool }]],
  ['      --name string     Assign a name', [{ long: 'name', short: null, ...value }]],
  ['  -M --machine=NAME     Operate on a machine', [{ long: 'machine', short: 'M', ...value }]],
  ['  -n --lines[=INTEGER]  Number of entries', [{ long: 'lines', short: 'n', ...value, optional_value: true }]],
  [
    '  -A, --catenate, --concatenate   append',
    [
      { long: 'catenate', short: 'A', ...bool },
      { long: 'concatenate', short: null, ...bool },
    ],
  ],
  ['  -I                    same as another', [{ long: null, short: 'I', ...bool }]],
  ['    -f, --filename=[]:', [{ long: 'filename', short: 'f', ...value, type: 'list' }]],
  ['    --all=false:', [{ long: 'all', short: null, ...bool }]],
  ['  -o OUT, --output OUT  where to write', [{ long: 'output', short: 'o', ...value }]],
  ['  -vn                   no video', [{ long: 'vn', short: null, dashes: 'single', ...bool }]],
  [
    '  -E, -r, --regexp-extended   extended',
    [
      { long: 'regexp-extended', short: 'E', ...bool },
      { long: null, short: 'r', ...bool },
    ],
  ],
  ['  -j [N], --jobs[=N]    as many at once', [{ long: 'jobs', short: 'j', ...value, optional_value: true }]],
  ['  -1 ("one"), --single  at once', [{ long: 'single', short: '1', ...bool }]],
  [
    '  -v, --set=, --variable=NAME=VALUE',
    [
      { long: 'set', short: 'v', ...value },
      { long: 'variable', short: null, ...value },
    ],
  ],
  ['  -i|--install      <file>...', [{ long: 'install', short: 'i', ...value }]],
  ['  -b [N] .... --buffers=N', [{ long: 'buffers', short: 'b', ...value }]],
  ['  -E, --dedup <column> sort by <column>', [{ long: 'dedup', short: 'E', ...value }]],
  [
    '      -amin N -empty -newer FILE',
    [
      { long: 'amin', short: null, dashes: 'single', ...value },
      { long: 'empty', short: null, dashes: 'single', ...bool },
      { long: 'newer', short: null, dashes: 'single', ...value },
    ],
  ],
  ['  -v, --verbose...         say more', [{ long: 'verbose', short: 'v', ...bool }]],
  ['  --allow-read=...         allow', [{ long: 'allow-read', short: null, ...value }]],
  ['     --http2-prior-knowledge Use it at once', [{ long: 'http2-prior-knowledge', short: null, ...bool }]],
  [' -x, --proxy [protocol://]host[:port] Use this proxy', [{ long: 'proxy', short: 'x', ...value }]],
  ['--help-env : print it', [{ long: 'help-env', short: null, ...bool }]],
  // Two values, a range, a name that is not whole.
  ['  --arg a v        set variable $a', []],
  ['  -0 ... -9        preset', []],
  ['  --assert-<feature>   ask', []],
])('reads « %s »', (line, options) => {
  expect(readOptionLine(line.trim())).toEqual(options);
});

test('cobra: usage, aliases, commands and options', () => {
  const group = readHelpText(
    'Usage:  docker volume COMMAND\n\nManage volumes\n\nCommands:\n  create      Create one\n  ls          List them\n',
    'docker volume',
  );
  expect(group).toMatchObject({ usage: 'COMMAND', asksForCommand: true, commands: [{ name: 'create' }, { name: 'ls' }] });
  const run = readHelpText(
    'Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]\n\nAliases:\n  docker container run, docker run\n\nOptions:\n  -d, --detach   Run\n                 --later on\n',
    'docker run',
  );
  expect(run).toMatchObject({ usage: 'IMAGE [COMMAND] [ARG...]', aliases: ['docker container run'], options: [{ long: 'detach' }] });
});

test('a sentence that begins with the name of the program is no usage', () => {
  const text = 'tool controls the manager.\n\nBasic Commands:\n  create   Create\n\nUsage:\n  tool [flags] [options]\n';
  expect(readHelpText(text, 'tool')).toMatchObject({ usage: '', commands: [{ name: 'create' }] });
});

test('GNU and systemd: one help, commands with their operands', () => {
  const text =
    'systemctl [OPTIONS...] COMMAND ...\n\nUnit Commands:\n  list-units [PATTERN...]    List\n                             more of it\n  start UNIT...              Start\n\nOptions:\n     --failed   Only failed\n';
  expect(readHelpText(text, 'systemctl')).toMatchObject({
    asksForCommand: true,
    commands: [
      { name: 'list-units', usage: '[PATTERN...]' },
      { name: 'start', usage: 'UNIT [UNIT...]' },
    ],
    options: [{ long: 'failed' }],
  });
});

test('argparse: choices of commands, usage over several lines', () => {
  const text =
    'usage: tool [-h] [--tab]\n            [infile] [outfile]\n\npositional arguments:\n  infile   in\n  outfile  out\n\noptions:\n  -h, --help  show\n  --tab       tabs\n';
  expect(readHelpText(text, 'tool')).toMatchObject({
    usage: '[infile] [outfile]',
    commands: [],
    options: [{ long: 'help' }, { long: 'tab' }],
  });
  expect(
    readHelpText('usage: tool [-h] {add,remove} ...\n\npositional arguments:\n  {add,remove}\n    add  Add\n', 'tool').commands.map(
      ({ name }) => name,
    ),
  ).toEqual(['add', 'remove']);
});

test('a description that one space parts from the names is seen by the column of the others', () => {
  const text =
    'Usage: tool\n\n  -a, --all               all\n  -b, --bare              bare\n      --ignore-all-errors ignore what goes wrong\n  -c, --crew              who\n';
  expect(readHelpText(text, 'tool').options).toMatchObject([
    { long: 'all' },
    { long: 'bare' },
    { long: 'ignore-all-errors', type: 'bool' },
    { long: 'crew' },
  ]);
});

test('a version is no usage, « Syntax: » is; the end of a sentence is no option', () => {
  const text =
    'tool (Kit) 2.2.40\nlib 1.0\n\nSyntax: tool [options] [files]\n\n -s, --sign   sign\n\n*This* tool defaults to:\n--format=a -f- -b20\n';
  expect(readHelpText(text, 'tool')).toMatchObject({ usage: '[files]', options: [{ long: 'sign' }] });
});

test('the usage of another command is not that of this one', () => {
  expect(readHelpText('Usage: tool chain install [NAME]...\n\nOptions:\n  --force  Force\n', 'tool install').usage).toBeNull();
});

test('options that the usage alone names are read too, letters one by one, and what is glued is given back', () => {
  const text = 'usage: tool [-46Aab] [-D [address:]port] [-Olevel] [-f FILE] name\n\n  -f FILE   the file\n';
  const { options, unread } = readHelpText(text, 'tool');
  expect(options.map(({ short, type }) => `${short} ${type}`)).toEqual([
    'f string',
    '4 bool',
    '6 bool',
    'A bool',
    'a bool',
    'b bool',
    'D string',
  ]);
  expect(unread).toEqual(['[-Olevel]']);
});

test('what is not understood is given back', () => {
  expect(readHelpText('Usage: x\n\nOptions:\n  -a+/%b   odd\n', 'x').unread).toEqual(['-a+/%b   odd']);
});

test('git: options in the usage alone, commands by what they are for', () => {
  const text =
    'usage: tool [-v | --version] [-C <path>] [--root[=<path>]]\n            [-p | --pages | -P]\n            <command> [<args>]\n\nstart something (see also: tool help)\n   clone     Clone it\n   init      Make it\n';
  const { asksForCommand, commands, options } = readHelpText(text, 'tool');
  expect([asksForCommand, commands.map(({ name }) => name)]).toEqual([true, ['clone', 'init']]);
  expect(options).toEqual([
    { long: 'version', short: 'v', ...bool },
    { long: null, short: 'C', ...value },
    { long: 'root', short: null, ...value, optional_value: true },
    { long: null, short: 'p', ...bool },
    { long: 'pages', short: null, ...bool },
    { long: null, short: 'P', ...bool },
  ]);
});

test('options below a usage without an empty line are not part of it; an operand among options is no simple usage', () => {
  expect(readHelpText('Usage: tool [options...] <url>\n     --away  Far\n', 'tool')).toMatchObject({
    usage: 'url',
    options: [{ long: 'away' }],
  });
  expect(readHelpText('usage: tool [option] ... [-c cmd | file | -] [arg]\nOptions:\n-b     b\n', 'tool').usage).toBeNull();
});
