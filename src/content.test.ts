import { describe, expect, test } from 'vitest';
import { addBrokenRules } from './check/content-check.ts';
import { findSourceCommands, type SourceCommand } from './check/content-commands.ts';
import { toCheckOptions } from './check/rules/right-command.ts';
import { type CheckOptions, checkScript } from './command-line/command-check.ts';
import { explainScript, type Part } from './command-line/explain.ts';
import { applyEdits, toLongOptions, toShortOptions } from './command-line/forms.ts';
import { parseCommand } from './command-line/parse.ts';
import { toPowerShell } from './command-line/powershell.ts';
import { toShellText } from './command-line/script.ts';
import { readShell } from './command-line/shell.ts';
import { toCorrections } from './model/corrections.ts';
import { readPublished } from './model/fixtures.ts';
import { toSourcePublication } from './model/publication.ts';
import { type CommandPart, toSnippet } from './model/snippet.ts';
import { readTrial } from './model/trial.ts';
import { toCommandMarks } from './render/snippets/command-marks.ts';
import { countBlocks, notYet } from './source/blocks.ts';
import { contentFolder } from './source/collections.ts';
import { toFormats } from './source/formats.ts';
import { formatReport } from './source/problem.ts';
import { entryVerifySchema } from './source/schema.ts';
import { findMismatches, readVerified, toHashes } from './source/verified-runs.ts';

/** The content that is published, as it is. */
const { content, problems } = await addBrokenRules(await readPublished());
const handbook = toSourcePublication(content).handbook;
const { reference, texts, programs } = handbook;
const options: CheckOptions = { ...toCheckOptions(content), subject: undefined };
const [site] = content.site;

/** Every command that a reader may copy, once. */
const commands: SourceCommand[] = [
  ...new Map(
    findSourceCommands(content)
      .filter(({ kind, isWrong }) => kind === 'snippet' && !isWrong)
      .map((command) => [`${command.shell} ${command.filled.text}`, command]),
  ).values(),
];

const toReadable = ({ filled: { text }, shell }: SourceCommand): string => toShellText(text, shell);

const partsOf = (command: SourceCommand): Part[] =>
  explainScript(toReadable(command), { reference, texts, placeholders: command.filled.placeholders });

/** Runs a check on each thing, and names those that fail it: one test a property, whatever the content holds. */
function findFailing<Thing>(things: readonly Thing[], toName: (thing: Thing) => string, check: (thing: Thing) => void): string[] {
  return things.flatMap((thing) => {
    try {
      check(thing);
      return [];
    } catch (error) {
      return [`${toName(thing)}: ${error instanceof Error ? error.message : error}`];
    }
  });
}

const eachCommand = (check: (command: SourceCommand) => void, of: readonly SourceCommand[] = commands): void =>
  expect(findFailing(of, ({ filled }) => filled.text, check)).toEqual([]);

test('has no problem', () => {
  expect(problems.length > 0 ? formatReport(problems) : '').toBe('');
});

test('has commands', () => {
  expect(commands.length).toBeGreaterThan(100);
});

test('no two entries show the same example', () => {
  const files = Map.groupBy(content.entries, ({ fields }) => fields.example);
  expect([...files.values()].filter((same) => same.length > 1).map((same) => same.map(({ slug }) => slug))).toEqual([]);
});

test('what a reader prepares to try an example, and the states of the runs, keep to what pages are asked', () => {
  const tried = [
    ...content.entries.map(({ file, fields }) => ({ file, verify: fields.verify })),
    ...Object.entries(site?.fields.states ?? {}).map(([name, verify]) => ({
      file: `states/${name}`,
      verify: entryVerifySchema.parse(verify),
    })),
  ];
  /** What highlights a file, as its name tells. */
  const toLanguage = (name: string) => (/^Dockerfile/.test(name) ? 'dockerfile' : name.slice(name.lastIndexOf('.') + 1));
  const found = tried.flatMap(({ file, verify }) => {
    const { before = [], files = [] } = readTrial({ verify }, contentFolder) ?? {};
    const blocks = [
      { lang: 'sh', title: undefined, code: before.join('\n') },
      ...files.map(({ name, text }) => ({ lang: toLanguage(name), title: name, code: text })),
    ];
    return content.pageChecks.flatMap((check) =>
      check({ file, text: '', blocks }).map(({ block, message }) => `${file}: ${message} ${blocks[block]?.code}`),
    );
  });
  expect(found).toEqual([]);
});

test('every block of commands is run, or says why it cannot; those that wait for their author may only become fewer', () => {
  const { all, unrun } = countBlocks(content);
  expect(all - Object.values(unrun).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
  // To be lowered whenever one of them is run.
  expect(unrun[notYet] ?? 0).toBe(0);
});

test('a group of entries is read at a glance', () => {
  const groups = Map.groupBy(content.entries, ({ fields }) => fields.group);
  expect([...groups].filter(([, entries]) => entries.length > 15).map(([group]) => group)).toEqual([]);
});

describe('the report of the last run on the real program', async () => {
  const report = (await readVerified(contentFolder)) ?? expect.fail('no report');

  // What was not run yet is for the release: npm run tool check:verified.
  test('claims no run that cannot be, and none without its reason', () => {
    expect(findMismatches(report, toHashes(content)).filter(({ kind }) => kind === 'reason')).toEqual([]);
  });

  test('has run at least four entries of five, and every exercise', () => {
    const executed = (verdicts: typeof report.entries) => Object.values(verdicts).filter(({ verdict }) => verdict === 'executed').length;
    expect(executed(report.entries)).toBeGreaterThanOrEqual(Object.keys(report.entries).length * 0.8);
    expect(executed(report.exercises)).toBe(Object.keys(report.exercises).length);
  });
});

describe('every command', () => {
  test('has its parts in its text, which say what is there', () =>
    eachCommand((command) => {
      const text = toReadable(command);
      for (const { spans, term, role } of partsOf(command)) {
        expect(spans.length).toBeGreaterThan(0);
        for (const [index, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const written = spans.map(({ start, end }) => text.slice(start, end));
        // A letter inside a cluster is given its dash, the same sign at the end of several lines is told once.
        const terms = [written.join(' '), `-${written.join(' ')}`, ...(role === 'construct' ? written.slice(0, 1) : [])];
        // A name keeps one space between its words, whatever stands there.
        expect(terms.map((one) => one.replace(/\s+/g, ' '))).toContain(term.replace(/\s+/g, ' '));
      }
    }));

  test('has a part for every word', () =>
    eachCommand((command) => {
      const text = toReadable(command);
      const spans = partsOf(command).flatMap((part) => part.spans);
      const words = readShell(text).commands.flatMap((simple) => simple.words);
      const uncovered = words.flatMap((word) =>
        [...text.slice(word.start, word.end)].flatMap((character, index) => {
          const at = word.start + index;
          return character.trim() === '' || spans.some(({ start, end }) => start <= at && at < end)
            ? []
            : [`${character} at ${at} of ${word.text}`];
        }),
      );
      expect(uncovered).toEqual([]);
    }));

  test('has every part explained', () =>
    eachCommand((command) => {
      expect(partsOf(command).flatMap(({ effect, term }) => (effect === undefined || effect === '' ? [term] : []))).toEqual([]);
    }));

  test('has long and short forms that are right, and mean the same', () =>
    eachCommand(
      ({ filled: { text } }) => {
        const long = applyEdits(text, toLongOptions(text, reference));
        const short = applyEdits(text, toShortOptions(text, reference));
        /** What the program understands: commands, options with their values, operands. */
        const meaning = (form: string) =>
          readShell(form).commands.map((command) => {
            const line = parseCommand(command, reference);
            return line
              ? [
                  line.command.path,
                  line.options.map(({ option, value }) => [option?.long, value?.text]),
                  line.operands.map((word) => word.value.startsWith('$(') || word.value),
                ]
              : command.words.map(({ value }) => value.startsWith('$(') || value);
          });
        for (const form of [text, long, short]) {
          expect(checkScript(form, options)).toEqual([]);
          expect(meaning(form)).toEqual(meaning(text));
        }
        for (const line of readShell(long).commands.flatMap((command) => parseCommand(command, reference) ?? []))
          expect(line.options.filter(({ written }) => !written.startsWith('--')).map(({ written }) => written)).toEqual([]);
      },
      commands.filter(({ shell }) => shell === 'sh'),
    ));

  test('is read by PowerShell', () =>
    eachCommand(
      ({ filled: { text } }) => {
        const edits = toPowerShell(text, programs) ?? expect.fail('no form for PowerShell');
        const form = applyEdits(text, edits);
        // An argument ends at the quote that closes it; a sign of the other shell means something else, or nothing.
        const bare = form.replace(/"(?:`.|[^"`])*"|'[^']*'/gs, (quoted) => `${quoted[0]}${quoted[0]}`);
        expect(bare).not.toMatch(/(?<=\s)(?:""|'')[^\s)]/);
        expect(bare).not.toMatch(/\\\n|&&|\|\|/);
        // `$NAME:` would be a variable of the scope NAME.
        expect(form).not.toMatch(/"[^"]*\$(?:env:\w+|(?!env:)\w+):[^"]*"/);
        expect(form).not.toMatch(/(?<!\d)>\s*\S+\.tar/);
      },
      commands.filter(({ shell, isElsewhere, isFixed, hasWrittenForm }) => shell === 'sh' && !(isElsewhere || isFixed || hasWrittenForm)),
    ));
});

test('in every snippet, what is marked in a command nests, and no quote of another form stands inside a value', () => {
  const fences = [...content.bodies].flatMap(([file, { fences }]) => fences.map((fence) => ({ file, fence })));
  expect(fences.length).toBeGreaterThan(100);
  const failing = findFailing(
    fences,
    ({ file, fence }) => `${file}:${fence.line}`,
    ({ fence }) => {
      const parts = toSnippet(fence, handbook).filter((part): part is CommandPart => part.kind === 'command');
      for (const part of parts) {
        const marks = toCommandMarks(part);
        const { forms } = part;
        for (const { start, end } of forms) expect(marks.some((mark) => mark.start === start && mark.end === end)).toBe(true);
        for (const { start, end } of forms)
          expect(part.placeholders.filter((value) => value.start <= start && end <= value.end).map(({ name }) => name)).toEqual([]);
      }
    },
  );
  expect(failing).toEqual([]);
});

describe('what a program never accepts is refused', () => {
  const formats = toFormats(site?.fields.formats ?? {});

  test.each<[format: string, values: string[]]>([
    ['port', ['1', '80', '65535']],
    [
      'publication',
      [
        '80',
        '80:80',
        '8080:80/udp',
        '127.0.0.1:80:80',
        '127.0.0.1::80',
        '[::1]:80:80',
        '8000-8010:8000-8010',
        ':80:80',
        '0:80',
        '08080:80',
        '80:80/TCP',
        'published=8080,target=80',
        '65535:65535',
      ],
    ],
    [
      'image',
      [
        'nginx',
        'nginx:1.27',
        'python:3.14-slim',
        'mon-compte/mon-app:1.0',
        'ghcr.io/a/b:c',
        'localhost:5000/a',
        `nginx@sha256:${'a'.repeat(64)}`,
      ],
    ],
    ['nom-conteneur', ['web', 'web-2_a.b']],
  ])('a %s may be %j', (name, values) => {
    expect(values.filter((value) => !formats.get(name)?.pattern.test(value))).toEqual([]);
  });

  test.each<[format: string, values: string[]]>([
    ['port', ['0', '65536', '99999999', '080', '', '80 ', '-1', 'http']],
    [
      'publication',
      [
        '80:99999999',
        'localhost:80:80',
        '127.0.0.1:80',
        '256.1.1.1:80:80',
        '80:0',
        '65536:80',
        '80:65536',
        '99999:80',
        'a:80',
        '80:',
        ':',
        '80:80/http',
      ],
    ],
    ['image', ['Nginx', 'nginx:', 'mon app', 'nginx:a b', 'é', ':1', '-a']],
    ['nom-conteneur', ['mon conteneur', '-web', 'é', '']],
  ])('a %s may not be %j', (name, values) => {
    expect(values.filter((value) => formats.get(name)?.pattern.test(value) ?? true)).toEqual([]);
  });

  test.each([
    'docker run -p 80:99999999 nginx',
    'docker run -p localhost:80:80 nginx',
    'docker run --publish 80:65536 nginx',
    'docker create -p 80:0 nginx',
    'docker run nginx:latest',
    'docker run Nginx',
    'docker pull Nginx',
    'docker run -d -p 80:80 "mon app"',
    'docker run centos',
    'docker pull centos:7',
    'docker pull debian:buster',
    'docker pull ubuntu:18.04',
    'docker run -p 80:80 docker/getting-started',
    'docker-compose up',
    'docker-compose -f compose.yaml up',
    'chmod 777 /var/run/docker.sock',
    'sudo chmod 666 /var/run/docker.sock',
    'sudo chmod -R 777 /var/run/docker.sock',
    'chmod o+rw /var/run/docker.sock',
  ])('%s', (text) => {
    expect(checkScript(text, options)).not.toEqual([]);
  });

  test.each([
    'docker compose up',
    'docker pull ubuntu:24.04',
    'docker pull debian:trixie',
    'docker run nginx',
    'chmod 755 script.sh',
    'docker pull nginx:latest # la dernière',
  ])('%s is not', (text) => {
    expect(checkScript(text, options)).toEqual([]);
  });
});

describe('the course', () => {
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  const pages = [...content.guide, ...content.exercises];

  test.each(pages)('$file corrects few enough things to be read', ({ fields }) => {
    expect(toCorrections(fields.facts.flatMap((id) => facts.get(id) ?? [])).length).toBeLessThanOrEqual(8);
  });

  test('no page uses a word of the terminal or of networks that is neither explained before nor linked to the glossary', () => {
    const basics = ['port', 'adresse-ip', 'processus', 'yaml', 'dns', 'paquet', 'dependance', 'shell'];
    const terms = content.glossary.filter(({ slug }) => basics.includes(slug));
    expect(terms).toHaveLength(basics.length);
    // A term that is linked is explained wherever it comes first on a page.
    expect(terms.filter(({ fields }) => !fields.linked)).toEqual([]);
  });

  test('every exercise says which system it differs on, and is prepared by a page that leads to it', () => {
    for (const { file, fields } of content.exercises) {
      const page = content.guide.find(({ slug }) => slug === fields.after);
      expect(page, file).toBeDefined();
      const text = [...fields.prerequisites, ...(content.bodies.get(file)?.prose.map(({ text }) => text) ?? [])].join(' ');
      expect(text, file).toMatch(/Windows|Linux|macOS|PowerShell/);
    }
  });
});
