import { describe, expect, test } from 'vitest';
import { type CheckOptions, checkScript, type Finding } from './command-check.ts';
import { readWholeReference } from './fixtures/reference.ts';

const reference = readWholeReference();
const check = (text: string, options: Partial<CheckOptions> = {}): Finding[] => checkScript(text, { reference, ...options });

/** Kind of each finding, and the stretch of the text that it is about. */
const findingsOf = (text: string, options?: Partial<CheckOptions>) =>
  check(text, options).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('checkScript', () => {
  test.each<[text: string, kind: Finding['kind'], about: string]>([
    ['docker run "nginx', 'syntax', '"'],
    ['docker run –rm nginx', 'typography', '–'],
    ['docker run\u00a0nginx', 'typography', '\u00a0'],
    ['docker run -v $(pwd):/x nginx', 'unquoted-directory', '$(pwd):/x'],
    ['docker run -w $PWD nginx', 'unquoted-directory', '$PWD'],
    ['docker run -v ${PWD}/a:/x nginx', 'unquoted-directory', '${PWD}/a:/x'],
    ['docker exwc web', 'unknown-command', 'exwc'],
    ['docker container exwc web', 'unknown-command', 'exwc'],
    ['docker compose -f a.yaml upp', 'unknown-command', 'upp'],
    ['docker compose', 'missing-command', 'docker compose'],
    ['docker run --mout a nginx', 'unknown-option', '--mout'],
    ['docker run --mout=a nginx', 'unknown-option', '--mout=a'],
    ['docker run -z nginx', 'unknown-option', '-z'],
    ['docker ps -az', 'unknown-option', 'z'],
    ['docker ps --context local', 'misplaced-option', '--context'],
    ['docker compose -d up', 'misplaced-option', '-d'],
    ['docker --load buildx build .', 'misplaced-option', '--load'],
    ['docker run -name web nginx', 'unknown-option', '-name'],
    ['docker compose up -f a.yaml', 'misplaced-option', '-f'],
    ['docker run nginx -d', 'option-after-operand', '-d'],
    ['docker run nginx --name=web', 'option-after-operand', '--name=web'],
    ['docker ps - a', 'detached-dash', '- a'],
    ['docker ps -- all', 'detached-dash', '-- all'],
    ['docker run --name', 'missing-value', '--name'],
    ['docker run --name --rm nginx', 'missing-value', '--name --rm'],
    ['docker run --detach=maybe nginx', 'flag-value', '--detach=maybe'],
    ['docker run --rm true nginx', 'flag-value', 'true'],
    ['docker stop -t dix web', 'value-type', '-t dix'],
    ['docker run', 'operand-count', 'docker run'],
    ['docker pull a b c', 'operand-count', 'b c'],
    ['docker stop --time 3 web', 'deprecated-option', '--time 3'],
    ['docker build --squash .', 'deprecated-option', '--squash'],
  ])('%s is %s', (text, kind, about) => {
    expect(findingsOf(text)).toEqual([[kind, about]]);
  });

  test('checks every command, those inside others included', () => {
    const text = 'docker rm -i a && docker stop $(docker ps -z); docker exwc | docker ps -y';
    expect(findingsOf(text)).toEqual([
      ['unknown-option', '-i'],
      ['unknown-option', '-z'],
      ['unknown-command', 'exwc'],
      ['unknown-option', '-y'],
    ]);
  });

  test('tells every wrong option of a command, not the operands that they upset', () => {
    expect(findingsOf('docker pull --mout a --nme b c')).toEqual([
      ['unknown-option', '--mout'],
      ['unknown-option', '--nme'],
    ]);
  });

  test('says nothing more of what is mistyped', () => {
    expect(findingsOf('docker exwc —rm')).toEqual([['typography', '—']]);
  });

  test.each(['docker stop $IDS', 'docker stop $(docker ps -q)', 'docker inspect $A $B', 'docker pull $(cat images)'])(
    '%s: an expansion may be any number of words',
    (text) => {
      expect(check(text)).toEqual([]);
    },
  );

  test.each(['ls -z', 'npm run exwc', '', '# docker exwc', 'docker run nginx docker exwc', 'echo docker exwc'])(
    '%j is none of its business',
    (text) => {
      expect(check(text)).toEqual([]);
    },
  );

  test.each([
    'docker run -e "A=l’été — «\u00a0oui\u00a0»" nginx',
    "docker run -e 'A=l’été' nginx",
    'docker ps # l’été — «\u00a0oui\u00a0»',
  ])('typography is at home in quotes and comments: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  test('a folder between quotes may hold a space', () => {
    expect(check('docker run -v "$(pwd):/x" -w "$PWD" -v "${PWD}":/y nginx')).toEqual([]);
    expect(check("docker run -e 'A=$(pwd)' -e A=$PWDX nginx")).toEqual([]);
  });
});

describe('the nearest right form', () => {
  test.each<[text: string, finding: object]>([
    ['docker exwc', { nearest: 'exec', parent: 'docker', removed: false }],
    ['docker container stpo web', { nearest: 'stop', parent: 'docker container' }],
    ['docker xyzzy', { nearest: undefined, removed: false }],
    ['docker trust inspect', { removed: true }],
    ['docker run --mout a nginx', { nearest: '--mount', spelling: 'docker run' }],
    ['docker rm -i web', { nearest: undefined, elsewhere: ['docker create', 'docker exec', 'docker run', 'docker start'] }],
    ['docker ps --context local', { parent: 'docker', spelling: 'docker ps' }],
    ['docker compose up -f a.yaml', { parent: 'docker compose' }],
    ['docker ps - a', { nearest: '-a' }],
    ['docker rm - fv web', { nearest: '-fv' }],
    ['docker ps -- all', { nearest: '--all' }],
    ['docker stop --time 3 web', { use: '--timeout' }],
    ['docker run --kernel-memory 4m nginx', { use: undefined }],
    ['docker run -v $(pwd)/a:/x nginx', { nearest: '"${PWD}/a:/x"' }],
    ['docker run --mount source=$PWD,target="/x y" nginx', { nearest: '"source=${PWD},target=/x y"' }],
    ['docker run “nginx', { character: '“', nearest: '"' }],
    ['docker run —rm nginx', { character: '—', nearest: '--' }],
    ['docker pull', { count: 0, min: 1, max: 1, usage: 'NAME[:TAG|@DIGEST]', spelling: 'docker pull' }],
  ])('%s', (text, finding) => {
    expect(check(text)).toMatchObject([finding]);
  });
});

describe('the form of a value', () => {
  const formatOf: CheckOptions['formatOf'] = (path, long) =>
    path === 'docker container run' && long === 'publish' ? { pattern: /^\d+:\d+$/, expects: 'Deux ports.' } : undefined;

  test.each(['-p 80:x', '-p80:x', '-p=80:x', '--publish 80:x', '--publish=80:x', '-dp 80:x', '-p "80:x"'])(
    'is told however it is written: %s',
    (option) => {
      expect(check(`docker run ${option} nginx`, { formatOf })).toMatchObject([
        { kind: 'value-format', value: '80:x', expects: 'Deux ports.' },
      ]);
    },
  );

  test.each([
    'docker run -p 80:80 nginx',
    'docker run -p "$PORT:80" nginx',
    'docker create -p 80:x nginx',
    'docker run --expose 80:x nginx',
  ])('is not asked of %s', (text) => {
    expect(check(text, { formatOf })).toEqual([]);
  });
});

describe('the form of an operand', () => {
  const lower = { pattern: /^[a-z]+$/, expects: 'Des minuscules.' };
  /** The image of `docker run`, every image of `docker rmi`. */
  const operandFormatOf: CheckOptions['operandFormatOf'] = (path, index) =>
    (path === 'docker container run' && index === 0) || path === 'docker image rm' ? lower : undefined;

  test.each<[text: string, about: string]>([
    ['docker run Nginx', 'Nginx'],
    ['docker run "Nginx"', '"Nginx"'],
    ['docker run -d --name web Nginx ls', 'Nginx'],
    ['docker container run Nginx', 'Nginx'],
    ['sudo docker run Nginx', 'Nginx'],
    ['docker rmi nginx Nginx', 'Nginx'],
    ['docker ps && docker run $(docker rmi Nginx)', 'Nginx'],
  ])('is told of %s', (text, about) => {
    const start = text.indexOf(about);
    expect(check(text, { operandFormatOf })).toEqual([
      { kind: 'operand-format', value: 'Nginx', expects: 'Des minuscules.', start, end: start + about.length },
    ]);
  });

  test('is told of each', () => {
    expect(findingsOf('docker rmi Nginx nginx Redis', { operandFormatOf })).toEqual([
      ['operand-format', 'Nginx'],
      ['operand-format', 'Redis'],
    ]);
  });

  test.each([
    'docker run nginx',
    'docker run "nginx"',
    'docker run nginx Nginx',
    'docker create Nginx',
    'docker run --name Nginx nginx',
    'docker run $IMAGE',
    'docker run "$IMAGE:1"',
    'docker rmi $(docker images -q)',
    'docker rmi `docker images -q`',
    'docker run --help Nginx',
  ])('is not asked of %s', (text) => {
    expect(check(text, { operandFormatOf })).toEqual([]);
  });

  test('is not told when there are too many, or an option is wrong', () => {
    expect(findingsOf('docker run --mout Nginx', { operandFormatOf })).toEqual([['unknown-option', '--mout']]);
    const every: CheckOptions['operandFormatOf'] = () => lower;
    expect(findingsOf('docker pull A B', { operandFormatOf: every })).toEqual([['operand-count', 'B']]);
  });

  test('is told of a mention too', () => {
    expect(findingsOf('docker run Nginx', { operandFormatOf, isMention: true })).toEqual([['operand-format', 'Nginx']]);
    expect(findingsOf('docker run', { operandFormatOf, isMention: true })).toEqual([]);
  });
});

describe('what is forbidden', () => {
  const forbidden = [
    { pattern: /:latest\b/u, why: 'Trop vague.', instead: 'nginx:1.27' },
    { pattern: /docker-compose [a-z]/u, why: 'Abandonné.', instead: undefined },
  ];

  test('is told, whatever the program', () => {
    expect(check('docker-compose up', { forbidden })).toEqual([
      { kind: 'forbidden', why: 'Abandonné.', instead: undefined, isObsolete: true, start: 0, end: 14 },
    ]);
    expect(findingsOf('docker pull nginx:latest', { forbidden })).toEqual([['forbidden', ':latest']]);
  });

  test('is told each time', () => {
    expect(findingsOf('docker rmi a:latest b:latest', { forbidden })).toEqual([
      ['forbidden', ':latest'],
      ['forbidden', ':latest'],
    ]);
  });

  test('is told beside the rest, in the order of the text', () => {
    expect(findingsOf('docker run --mout a nginx:latest', { forbidden })).toEqual([
      ['unknown-option', '--mout'],
      ['forbidden', ':latest'],
    ]);
  });
});

describe('a mention', () => {
  const isMention = true;

  test.each(['docker', 'docker compose', 'docker run', 'docker run -p', 'docker run --name', 'docker rm', 'docker exec -it'])(
    '%s may be incomplete',
    (text) => {
      expect(check(text, { isMention })).toEqual([]);
    },
  );

  test.each([
    'docker exwc',
    'docker run --mout',
    'docker ps a',
    'docker pull a b',
    'docker ps - a',
    'docker run nginx -d',
    'docker commit --pause false x',
  ])('%s must be right', (text) => {
    expect(check(text, { isMention })).not.toEqual([]);
  });
});

describe('help', () => {
  test.each([
    'docker --help',
    'docker run --help',
    'docker compose --help',
    'docker pull --help',
    'docker --version',
    'docker -v',
    'docker ps -h',
  ])('%s needs nothing more', (text) => {
    expect(check(text)).toEqual([]);
  });
});
