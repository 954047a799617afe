import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { findSchemaErrors } from '#src/file-formats/json-schema.ts';
import { checkComposeText } from './compose-check.ts';

const schema = JSON.parse(readFileSync('content/schemas/compose.json', 'utf8')) as Record<string, unknown>;

describe('a wrong key is named, with its line and the right one', () => {
  const service = (lines: string) => `services:\n  web:\n    image: nginx\n${lines}`;
  test.each<[text: string, line: number, message: string]>([
    [service('    port:\n      - "80:80"\n'), 4, 'Champ inconnu dans services.web : « port ». Vouliez-vous écrire « ports » ?'],
    [service('    enviroment:\n      A: b\n'), 4, 'Champ inconnu dans services.web : « enviroment ». Vouliez-vous écrire « environment » ?'],
    ['service:\n  web:\n    image: nginx\nservices: {}\n', 1, 'Champ inconnu dans la racine : « service ». Vouliez-vous écrire « services » ?'],
    [service('    healthcheck:\n      tests: ["CMD", "a"]\n'), 5, 'Champ inconnu dans services.web.healthcheck : « tests ». Vouliez-vous écrire « test » ?'],
    [service('    build:\n      contexte: .\n'), 5, 'Champ inconnu dans services.web.build : « contexte ». Vouliez-vous écrire « context » ?'],
    [service('    ports: 80:80\n'), 4, 'services.web.ports : une liste attendue.'],
    [service('    tty: oui\n    zzzzzzzzz: 1\n'), 5, 'Champ inconnu dans services.web : « zzzzzzzzz ».'],
    ['services:\n  web: nginx\n', 2, 'services.web : des champs attendus.'],
    [service('    environment:\n      - DB: app\n'), 5, '« - DB: app » mêle deux écritures : dans une liste, « - DB=app » ; sans tiret, « DB: app ».'],
    [service('    build:\n      args:\n        - DB: 1\n'), 6, '« - DB: 1 » mêle deux écritures : dans une liste, « - DB=1 » ; sans tiret, « DB: 1 ».'],
    [service('    ports:\n      - 8080: 80\n'), 5, '« 8080: 80 » a une espace de trop : écrire « - "8080:80" ».'],
    [service('    volumes:\n      - a:/b\n      - ./a: /b\n'), 6, '« ./a: /b » a une espace de trop : écrire « - "./a:/b" ».'],
    [service('    depends_on:\n      - db: x\n'), 5, '« - db: x » : une liste n’a que des noms, « - db » ; des réglages s’écrivent sous le nom, sans tiret.'],
    ['services:\n', 1, 'services : des champs attendus ; il n’y a rien en dessous, ou pas assez décalé.'],
    ['services:\nweb:\n  image: nginx\n', 2, '« web » est un service : l’écrire sous `services`, décalé de deux espaces, avec ce qu’il contient.'],
    [service('base:\n  build: .\n'), 4, '« base » est un service : l’écrire sous `services`, décalé de deux espaces, avec ce qu’il contient.'],
    [service('    ports:\n      - targett: 80\n'), 5, 'Champ inconnu dans services.web.ports.0 : « targett ». Vouliez-vous écrire « target » ?'],
    [service('    command:\n      - a: b\n'), 5, 'services.web.command.0 : un texte attendu, et « a: b » est un champ : l’écrire entre guillemets, « "a: b" ».'],
    [service('    hostname: 12\n'), 4, 'services.web.hostname : un texte attendu : l’écrire entre guillemets, « "12" ».'],
  ])('%j', (text, line, message) => {
    expect(checkComposeText(text)).toContainEqual(expect.objectContaining({ line, severity: 'refused', message }));
    expect(checkComposeText(text).filter((one) => one.line === line)).toHaveLength(1);
  });
});

test('the file is judged as the usual judge of JSON Schema does', () => {
  const validate = new Ajv({ strict: false, validateSchema: false, logger: false }).compile(schema);
  const seeds = [
    { services: { web: { image: 'nginx', ports: ['80:80', 80, { target: 80 }], environment: { A: 1, B: null }, volumes: ['a:/b', { type: 'bind', source: '.', target: '/c' }] } } },
    { name: 'a', services: { web: { build: { context: '.', args: ['A=b'] }, depends_on: { bdd: { condition: 'service_healthy' } }, deploy: { replicas: 2, resources: { limits: { cpus: '0.5', memory: '1g' } } } }, bdd: { image: 'postgres', healthcheck: { test: ['CMD', 'a'], retries: 3 } } } },
    { services: { web: { image: 'a', networks: { front: { aliases: ['b'] } }, ulimits: { nofile: { soft: 1, hard: 2 } }, logging: { driver: 'local', options: { a: 1 } }, secrets: ['s'], gpus: 'all', 'x-y': 1 } }, networks: { front: null }, volumes: { a: { driver: 'local' } }, secrets: { s: { file: './s' } } },
  ];
  const values = ['a', '', 0, 1.5, -1, true, null, [], ['a', 'a'], {}, { a: 1 }, { target: 80 }, 'service_started'];
  let state = 21;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
  /** Changes a value or a key somewhere in a file. */
  const spoil = (value: unknown): unknown => {
    if (Array.isArray(value) && value.length > 0 && random(9) > 0) return value.map((item, index) => (index === random(value.length) ? spoil(item) : item));
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 && random(12) > 0) {
      const entries = Object.entries(value);
      const at = random(entries.length);
      return Object.fromEntries(entries.map(([key, inner], index) => (index !== at ? [key, inner] : random(8) === 0 ? [`${key}s`, inner] : [key, spoil(inner)])));
    }
    return values[random(values.length)];
  };
  let refused = 0;
  for (let round = 0; round < 3000; round++) {
    const file = spoil(seeds[round % seeds.length]);
    const isRight = validate(file);
    if (!isRight) refused++;
    expect(findSchemaErrors(file, schema).length === 0, JSON.stringify(file)).toBe(isRight);
  }
  expect(refused).toBeGreaterThan(1000);
  expect(3000 - refused).toBeGreaterThan(100);
});

test.each([
  ['services:\n  web:\n    image: nginx\n    environment:\n      A: "${B:-\\\n        c}"\n', []],
  ['services:\n  web:\n    image: nginx\n    environment:\n      A: ${B\n', ['refused']],
  ['services:\n  web:\n    platform: linux/amd64\n    build:\n      context: .\n      platforms: [linux/arm64]\n', ['refused']],
  ['services:\n  web:\n    platform: linux/amd64\n    build:\n      context: .\n      platforms: [linux/arm64, linux/amd64]\n', []],
])('%j is judged as Compose does', (text, severities) => expect(checkComposeText(text).map(({ severity }) => severity)).toEqual(severities));

test.each([
  ['"80:80"', '"80:81"', 1],
  ['"80:80"', '{target: 81, published: "80"}', 1],
  ['"80:80"', '"81:80"', 0],
  ['"80:80"', '"80:80/udp"', 0],
  ['"127.0.0.1:80:80"', '"127.0.0.2:80:80"', 0],
  ['"80"', '"80"', 0],
  ['"${A}:80"', '"${A}:80"', 0],
])('a port of the machine belongs to one service: %s, %s', (first, second, count) => {
  const text = `services:\n  a:\n    image: nginx\n    ports: [${first}]\n  b:\n    image: nginx\n    ports: [${second}]\n`;
  expect(checkComposeText(text).map(({ line, severity }) => [line, severity])).toEqual(count === 1 ? [[7, 'advice']] : []);
  expect(checkComposeText(text.replace('  b:\n', '  b:\n    profiles: [x]\n'))).toEqual([]);
});

describe('values that the schema leaves to a variable', () => {
  const service = (lines: string, more = '') => `services:\n  web:\n    image: nginx\n${lines.replace(/^/gm, '    ')}\n${more}`;
  test.each([
    'scale: deux', 'scale: -1', 'cpu_shares: a', 'ulimits: {nofile: {soft: a, hard: 2}}', 'deploy: {replicas: a}', 'deploy: {resources: {limits: {cpus: 500m}}}', 'cpu_percent: a',
    'tty: oui', 'attach: oui', 'pids_limit: a', 'pids_limit: 1\ndeploy: {resources: {limits: {pids: 2}}}', 'links: ["${A}:b:c"]', 'secrets: [{target: a}]', 'configs: [{target: /a}]', 'init: ""', 'healthcheck: {disable: oui}', 'healthcheck: {interval: 30 s}', 'healthcheck: {timeout: "30"}', 'healthcheck: {retries: -1}', 'stop_grace_period: 1 minute', 'deploy: {restart_policy: {delay: a}}',
    'build: {context: ., shm_size: 1Go}', 'volumes: [{type: tmpfs, target: /a, tmpfs: {size: 1Go}}]', 'volumes: ["a:/b:"]', 'volumes: ["./a:/b:ro:z"]', 'volumes: ["a b:/c"]', 'volumes: [{type: bind, target: /a}]', 'volumes: [{type: bind, source: .}]',
    'ports: [{published: "80"}]', 'scale: 2\ndeploy: {replicas: 3}', 'mem_limit: 1g\ndeploy: {resources: {limits: {memory: 2g}}}', 'gpus: [{count: 1, device_ids: ["0"]}]', 'command: sh -c "a', 'develop: {watch: [{path: ., action: sync}]}', 'models: [m]',
    'pid: "service:x"', 'network_mode: "service:web"', 'extends: x', 'extends: {service: web}', 'networks: [default, default]', 'depends_on: [web]', 'build: {context: ., dockerfile: a, dockerfile_inline: FROM b}', 'build: {context: ., secrets: [x]}', 'environment: ["A = b"]',
  ])('%s is refused', (lines) => {
    const faults = checkComposeText(service(lines)).filter(({ severity }) => severity === 'refused');
    expect(faults).toHaveLength(1);
    expect(faults[0]?.line).toBeGreaterThan(3);
  });

  test.each([
    'scale: 2', 'scale: "${A}"', 'cpu_shares: "12"', 'tty: yes', 'tty: "${A:-true}"', 'healthcheck: {interval: 1m30s, timeout: 1.5s, start_period: 1d, retries: 3}', 'stop_grace_period: "${A}"', 'volumes: [{type: tmpfs, target: /a, tmpfs: {size: 64m}}]',
    'volumes: ["C:\\\\a:/b:ro"]', 'volumes: ["./a:/b:ro,z"]', 'volumes: ["/b"]', 'volumes: ["${A}:/b"]', 'mem_limit: 1g\ndeploy: {resources: {limits: {memory: 1024m}}}', 'cpus: "0.50"\ndeploy: {resources: {limits: {cpus: "0.5"}}}', 'gpus: all',
    "command: sh -c \"a 'b\"", 'command: echo l\\\'a', 'develop: {watch: [{path: ., action: rebuild}]}', 'extends: {file: a.yaml, service: x}', 'environment: ["A=b = c"]', 'ports: [80, "80", {target: 80}]',
  ])('%s is not', (lines) => expect(checkComposeText(service(lines)).filter(({ severity }) => severity === 'refused')).toEqual([]));

  test.each([
    ['secrets:\n  s: {}\n', 1], ['secrets:\n  s: {file: a}\n', 0], ['secrets:\n  s: {file: a, environment: B}\n', 1], ['configs:\n  s: {content: a}\n', 0], ['secrets:\n  s: {external: true}\n', 0],
    ['volumes:\n  a: {external: true, driver: local}\n', 1], ['volumes:\n  a: {external: true, name: b}\n', 0], ['networks:\n  a: {attachable: oui}\n', 1],
  ])('%j beside the services', (text, count) => expect(checkComposeText(service('tty: true', text)).filter(({ severity }) => severity === 'refused')).toHaveLength(count));
});
