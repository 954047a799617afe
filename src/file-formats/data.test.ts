import { describe, expect, test } from 'vitest';
import { checkJson, checkYaml } from './data.ts';

/** A little of what the schema of a compose file holds. */
const schema = {
  type: 'object',
  required: ['services'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', format: 'of-its-own' },
    services: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          image: { type: 'string' },
          ports: { type: 'array', items: { type: ['string', 'number'] } },
          build: {
            oneOf: [{ type: 'string' }, { type: 'object', additionalProperties: false, properties: { context: { type: 'string' } } }],
          },
          restart: { enum: ['no', 'always'] },
          pull: { type: 'string', pattern: '^a' },
        },
      },
    },
  },
};

describe('checkYaml', () => {
  test.each([
    'services:\n  web:\n    image: nginx\n    ports: ["80:80", 80]\n',
    'services: {}\nname: site\n',
    'services:\n  web: { build: . }\n  db: { build: { context: . } }\n',
    '# rien que le début\nservices: {}',
  ])('accepts %j', (text) => {
    expect(checkYaml(text, schema)).toEqual([]);
  });

  test('without a schema it only has to be read', () => {
    expect(checkYaml('anything: [goes]')).toEqual([]);
    expect(checkYaml('a: [1')).toMatchObject([{ line: 1, message: expect.stringMatching(/^YAML illisible : /) }]);
  });

  test.each<[text: string, line: number, column: number, message: string]>([
    ['services:\n  web:\n    image: 3\n', 3, 5, 'services.web.image : un texte attendu.'],
    ['services:\n  web:\n    ports: 80:80\n', 3, 5, 'services.web.ports : une liste attendue.'],
    ['services:\n  web: nginx\n', 2, 3, 'services.web : des champs attendus.'],
    ['services:\n  web:\n    ports:\n      - 80:80\n      - [a]\n', 5, 9, 'services.web.ports.1 : un texte ou un nombre attendu.'],
    ['services:\n  web:\n    restart: toujours\n', 3, 5, 'services.web.restart : une de ces valeurs attendue : no, always.'],
    ['services:\n  web:\n    pull: b\n', 3, 5, 'services.web.pull : valeur refusée par le schéma (pattern).'],
    ['name: site\n', 1, 1, 'Champ absent dans la racine : « services ».'],
    ['services:\n  web:\n    image: nginx\n    port: 80\n', 4, 5, 'Champ inconnu dans services.web : « port ».'],
    ['services: {}\nservice: {}\n', 2, 1, 'Champ inconnu dans la racine : « service ».'],
    ['services:\n\tweb: a', 2, 1, 'YAML illisible : une tabulation en retrait, mettre des espaces.'],
    ['services: {}\nservices: {}\n', 2, 1, 'YAML illisible : ce champ est écrit deux fois.'],
  ])('%j', (text, line, column, message) => {
    expect(checkYaml(text, schema)).toEqual([{ line, column, message }]);
  });

  test('of several forms, complains about the one that was meant', () => {
    expect(checkYaml('services:\n  web:\n    build: { contexte: . }\n', schema).map(({ message }) => message)).toContain(
      'Champ inconnu dans services.web.build : « contexte ».',
    );
  });

  test('tells every mistake at once', () => {
    const messages = checkYaml('services:\n  web:\n    image: 3\n    restart: toujours\n  db: nginx\n', schema).map(
      ({ message }) => message,
    );
    expect(messages).toHaveLength(3);
  });
});

describe('checkJson', () => {
  test.each(['{"a": [1, true, null]}', '"a"', '[]'])('accepts %s', (text) => {
    expect(checkJson(text)).toEqual([]);
  });

  test.each<[text: string, line: number, column: number]>([
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['{a: 1}', 1, 2],
    ['', 1, 1],
    ['// a\n{}', 1, 1],
  ])('refuses %j at %i:%i', (text, line, column) => {
    expect(checkJson(text)).toEqual([{ line, column, message: expect.stringMatching(/^JSON illisible : .*\.$/s) }]);
  });
});
