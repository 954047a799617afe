import { describe, expect, test } from 'vitest';
import { explainScript, type Part, type Texts } from './explain.ts';
import { readWholeReference } from './fixtures/reference.ts';
import { fillTemplate } from './template.ts';

const reference = readWholeReference();

/** Texts that say which sentence is asked for. */
const texts: Texts = {
  command: (path) => `[${path}]`,
  option: (path, long) => (long === 'rm' ? undefined : { effect: `[${path} --${long}]` }),
  operands: (path) => {
    if (path === 'docker container run') return ['image', 'commande', 'arguments'];
    return path === 'docker container ls' ? [] : ['conteneur'];
  },
  tool: (program) =>
    ({
      sudo: { effect: '[sudo]', operands: [], options: {} },
      sh: {
        effect: '[sh]',
        operands: ['fichier'],
        options: { '-c': { effect: '[sh -c]', value: 'commande' }, '-x': { effect: '[sh -x]' } },
      },
      tar: {
        effect: '[tar]',
        operands: ['dossier'],
        options: {
          '-c': { effect: '[tar -c]' },
          '-f': { effect: '[tar -f]', value: 'fichier' },
          '--level': { effect: '[level]', value: 'n' },
        },
      },
    })[program],
  placeholder: (name) => (name === 'inconnu' ? undefined : `[${name}]`),
  construct: (kind) => `[${kind}]`,
};

const explain = (text: string): Part[] => explainScript(text, { reference, texts });

/** Role, term and sentence of each part. */
const tell = (text: string) => explain(text).map(({ role, term, effect }) => [role, term, effect]);

describe('a command of the reference', () => {
  test('is its name, its options and its operands', () => {
    expect(tell('docker run -d -p 80:80 nginx')).toEqual([
      ['command', 'docker run', '[docker container run]'],
      ['option', '-d', '[docker container run --detach]'],
      ['option', '-p 80:80', '[docker container run --publish]'],
      ['operand', 'nginx', 'image'],
    ]);
  });

  test('letters of a cluster are told apart, each with its dash', () => {
    const text = 'docker run -itp80:80 nginx';
    expect(tell(text).slice(1, 4)).toEqual([
      ['option', '-i', '[docker container run --interactive]'],
      ['option', '-t', '[docker container run --tty]'],
      ['option', '-p80:80', '[docker container run --publish]'],
    ]);
    expect(
      explain(text)
        .slice(1, 4)
        .map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end))),
    ).toEqual([['-i'], ['t'], ['p80:80']]);
  });

  test('every operand has its sentence, the last one is for those that follow', () => {
    expect(tell("docker run nginx bash -c 'ls /'").slice(1)).toEqual([
      ['operand', 'nginx', 'image'],
      ['operand', 'bash', 'commande'],
      ['operand', "-c 'ls /'", 'arguments'],
    ]);
    expect(tell('docker stop web db').slice(1)).toEqual([['operand', 'web db', 'conteneur']]);
  });

  test('operands that an option parts are told apart', () => {
    expect(tell('docker rm web -f db').map(([, term]) => term)).toEqual(['docker rm', 'web', '-f', 'db']);
  });

  test('a global option belongs to the program, and parts the name', () => {
    const text = 'docker --context local ps';
    const [command, option] = explain(text);
    expect(command).toMatchObject({
      term: 'docker ps',
      path: 'docker container ls',
      spans: [
        { start: 0, end: 6 },
        { start: 23, end: 25 },
      ],
    });
    expect(option).toMatchObject({ term: '--context local', path: 'docker', long: 'context' });
  });

  test('an option bears its long name and the command that it belongs to', () => {
    expect(explain('docker ps -a')[1]).toMatchObject({ long: 'all', path: 'docker container ls' });
    expect(explain('docker ps --mout')[1]).toMatchObject({ long: '--mout', effect: undefined });
  });

  test('what the content does not say is left empty', () => {
    expect(explain('docker run --rm nginx')[1]).toMatchObject({ term: '--rm', effect: undefined });
    expect(explain('docker ps web')[1]).toMatchObject({ term: 'web', effect: undefined });
  });
});

describe('a program of the system', () => {
  test('is told by the content', () => {
    expect(tell('tar -cf a.tar site')).toEqual([
      ['command', 'tar', '[tar]'],
      ['option', '-c', '[tar -c]'],
      ['option', '-f a.tar', '[tar -f]'],
      ['operand', 'site', 'dossier'],
    ]);
  });

  test.each([
    ['tar -fa.tar site', ['tar', '-fa.tar', 'site']],
    ['tar --level 9 site', ['tar', '--level 9', 'site']],
    ['tar --level=9 site', ['tar', '--level=9', 'site']],
    ["sh -xc 'ls'", ['sh', '-x', "-c 'ls'"]],
    ['tar -c - site', ['tar', '-c', '- site']],
  ])('%s', (text, terms) => {
    expect(explain(text).map(({ term }) => term)).toEqual(terms);
  });

  test.each(['constructor', 'inconnu'])('%s is not told', (program) => {
    expect(explainScript(`${program} -a b`, { reference, texts }).map(({ term, effect }) => [term, effect])).toEqual([
      [program, undefined],
      ['-a', undefined],
      ['b', undefined],
    ]);
  });

  test('sudo is a part, and what follows is a command', () => {
    expect(tell('sudo docker ps -a').slice(0, 2)).toEqual([
      ['command', 'sudo', '[sudo]'],
      ['command', 'docker ps', '[docker container ls]'],
    ]);
    expect(tell('sudo tar -c site')[1]).toEqual(['command', 'tar', '[tar]']);
    expect(tell('sudo')).toEqual([['command', 'sudo', '[sudo]']]);
  });
});

describe('a program that a container runs', () => {
  test('is told by the content, with its options and operands', () => {
    expect(tell("docker run -d nginx sh -xc 'ls /'")).toEqual([
      ['command', 'docker run', '[docker container run]'],
      ['option', '-d', '[docker container run --detach]'],
      ['operand', 'nginx', 'image'],
      ['command', 'sh', '[sh]'],
      ['option', '-x', '[sh -x]'],
      ['option', "-c 'ls /'", '[sh -c]'],
    ]);
    expect(tell('docker exec -w /srv web tar -cf a.tar site').slice(2)).toEqual([
      ['operand', 'web', 'conteneur'],
      ['command', 'tar', '[tar]'],
      ['option', '-c', '[tar -c]'],
      ['option', '-f a.tar', '[tar -f]'],
      ['operand', 'site', 'dossier'],
    ]);
  });

  test.each(['docker run nginx', 'docker create nginx', 'docker exec web', 'docker compose run web', 'docker compose exec web'])(
    'is told after « %s »',
    (runner) => {
      expect(tell(`${runner} sh -x`).slice(2)).toEqual([
        ['command', 'sh', '[sh]'],
        ['option', '-x', '[sh -x]'],
      ]);
    },
  );

  test('may be run by sudo', () => {
    expect(tell('docker exec web sudo sh -x').slice(2)).toEqual([
      ['command', 'sudo', '[sudo]'],
      ['command', 'sh', '[sh]'],
      ['option', '-x', '[sh -x]'],
    ]);
  });

  test('belongs to no command of the reference, but what names the container does', () => {
    expect(explain('docker exec web sh -x').map(({ path }) => path)).toEqual([
      'docker container exec',
      'docker container exec',
      undefined,
      undefined,
    ]);
  });

  test('is where it is written', () => {
    const text = 'docker run \\\n  nginx sh \\\n  -xc "ls"';
    const spans = explain(text)
      .filter(({ role, path }) => role !== 'construct' && path === undefined)
      .flatMap((part) => part.spans.map(({ start, end }) => text.slice(start, end)));
    expect(spans).toEqual(['sh', '-x', 'c "ls"']);
  });

  test.each<[text: string, parts: [role: string, term: string, effect: string | undefined][]]>([
    ['docker run sh', [['operand', 'sh', 'image']]],
    ['docker exec sh', [['operand', 'sh', 'conteneur']]],
    // Another command has no use for one.
    ['docker stop web sh', [['operand', 'web sh', 'conteneur']]],
    // Only the word in the place of the program is one.
    [
      'docker run nginx ls sh',
      [
        ['operand', 'nginx', 'image'],
        ['operand', 'ls', 'commande'],
        ['operand', 'sh', 'arguments'],
      ],
    ],
  ])('is not in « %s »', (text, parts) => {
    expect(tell(text).slice(1)).toEqual(parts);
  });
});

describe('what belongs to the shell', () => {
  test('stands among the rest, in the order of the text', () => {
    expect(tell('docker rm $(docker ps -q) | tar -c && sh # fin')).toEqual([
      ['command', 'docker rm', '[docker container rm]'],
      ['operand', '$(docker ps -q)', 'conteneur'],
      ['construct', '$( )', '[substitution]'],
      ['command', 'docker ps', '[docker container ls]'],
      ['option', '-q', '[docker container ls --quiet]'],
      ['construct', '|', '[pipe]'],
      ['command', 'tar', '[tar]'],
      ['option', '-c', '[tar -c]'],
      ['construct', '&&', '[and]'],
      ['command', 'sh', '[sh]'],
    ]);
  });

  test('a sign at the end of several lines is told once', () => {
    expect(tell('docker run \\\n  -d \\\n  nginx').filter(([role]) => role === 'construct')).toEqual([
      ['construct', '\\', '[continuation]'],
    ]);
  });
});

describe('a value to replace', () => {
  const withValues = (template: string) => {
    const filled = fillTemplate(template, { image: 'nginx', port: '80', nom: 'web', inconnu: 'x' });
    return explainScript(filled.text, { reference, texts, placeholders: filled.placeholders }).flatMap(({ term, placeholders }) =>
      placeholders.map(({ name, meaning }) => [term, name, meaning]),
    );
  };

  test.each<[template: string, owners: (string | undefined)[][]]>([
    ['docker run <image>', [['nginx', 'image', '[image]']]],
    [
      'docker run -p <port>:<port> <image>',
      [
        ['-p 80:80', 'port', '[port]'],
        ['nginx', 'image', '[image]'],
      ],
    ],
    [
      'docker run --name "<nom>" <image>',
      [
        ['--name "web"', 'nom', '[nom]'],
        ['nginx', 'image', '[image]'],
      ],
    ],
    ['docker stop $(docker ps -qf name=<nom>)', [['-f name=web', 'nom', '[nom]']]],
    ['docker stop $(sh <nom>)', [['web', 'nom', '[nom]']]],
    ['docker run <inconnu>', [['x', 'inconnu', undefined]]],
    ['docker run nginx sh <nom>', [['web', 'nom', '[nom]']]],
    ['docker run nginx sh -c <nom>', [['-c web', 'nom', '[nom]']]],
  ])('%s: the smallest part around it says what it means', (template, owners) => {
    expect(withValues(template)).toEqual(owners);
  });
});

test('an empty text has no part', () => {
  expect(explain('')).toEqual([]);
  expect(explain('# rien')).toEqual([]);
});
