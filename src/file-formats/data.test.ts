import { describe, expect, test } from 'vitest';
import { checkJson, checkYaml, findSchemaFault } from './data.ts';

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

const badStart =
  'YAML illisible : un texte ne peut pas commencer par ce signe, le mettre entre apostrophes (celles du texte s’écrivent ’).';

describe('checkYaml', () => {
  test.each([
    'services:\n  web:\n    image: nginx\n    ports: ["80:80", 80]\n',
    'services: {}\nname: site\n',
    'services:\n  web: { build: . }\n  db: { build: { context: . } }\n',
    '# rien que le début\nservices: {}',
    'services:\n  web: &commun { image: nginx }\n  db: { <<: *commun, restart: always }\n',
  ])('accepts %j', (text) => {
    expect(checkYaml(text, schema)).toEqual([]);
  });

  test('without a schema it only has to be read', () => {
    expect(checkYaml('anything: [goes]')).toEqual([]);
    expect(checkYaml('a: [1')).toMatchObject([{ line: 1, message: expect.stringMatching(/^YAML illisible : /) }]);
  });

  test.each<[text: string, line: number, column: number, message: string]>([
    ['services:\n  web:\n    image: 3\n', 3, 5, 'services.web.image : un texte attendu : l’écrire entre guillemets, « "3" ».'],
    ['services:\n  web:\n    ports: 80:80\n', 3, 5, 'services.web.ports : une liste attendue.'],
    ['services:\n  web: nginx\n', 2, 3, 'services.web : des champs attendus.'],
    ['services:\n  web:\n    ports:\n      - 80:80\n      - [a]\n', 5, 9, 'services.web.ports.1 : un texte ou un nombre attendu.'],
    ['services:\n  web:\n    restart: toujours\n', 3, 5, 'services.web.restart : une de ces valeurs attendue : no, always.'],
    ['services:\n  web:\n    pull: b\n', 3, 5, 'services.web.pull : valeur refusée par le schéma (pattern).'],
    ['name: site\n', 1, 1, 'Champ absent dans la racine : « services ».'],
    [
      'services:\n  web:\n    image: nginx\n    port: 80\n',
      4,
      5,
      'Champ inconnu dans services.web : « port ». Vouliez-vous écrire « ports » ?',
    ],
    ['services: {}\nservice: {}\n', 2, 1, 'Champ inconnu dans la racine : « service ». Vouliez-vous écrire « services » ?'],
    ['services:\n\tweb: a', 2, 1, 'YAML illisible : une tabulation en retrait, mettre des espaces.'],
    ['services: {}\nservices: {}\n', 2, 1, 'YAML illisible : ce champ est écrit deux fois.'],
    ['a:\n  - b: x\n   c: y\n', 3, 1, 'YAML illisible : le retrait de la ligne n’est pas celui des lignes voisines.'],
    ['a: x\nb:\n  c: 1\n   d: 2\n', 4, 1, 'YAML illisible : le retrait de la ligne n’est pas celui des lignes voisines.'],
    [' a: x\nb: y\n', 1, 1, 'YAML illisible : le retrait de la ligne n’est pas celui des lignes voisines.'],
    ['a: [b, c\nd: 1\n', 1, 4, 'YAML illisible : il manque « ] » pour fermer ce signe.'],
    ['a: [b]]\nc: 1\n', 1, 7, 'YAML illisible : « ] » ne ferme rien.'],
    ['a:\n\t- b: x\n\t  c: y\n', 2, 1, 'YAML illisible : une tabulation en retrait, mettre des espaces.'],
    ['a: `x` dit : y\n', 1, 4, badStart],
    ['a: *x* dit : y\n', 1, 4, badStart],
    ['a: **X** y\nb: 1\n', 1, 4, badStart],
    ['a: *x\n', 1, 4, badStart],
    ["a: 'l'eau'\n", 1, 6, 'YAML illisible : cette apostrophe ferme le texte (celles du texte s’écrivent ’).'],
    ['a b\nc: d\n', 1, 1, 'YAML illisible : une clé tient sur une ligne et finit par un deux-points suivi d’une espace.'],
    ['a: 1\n---\nb: 2\n', 2, 1, 'YAML illisible : une ligne « --- » ou « ... » de trop : un fichier est un seul document.'],
  ])('%j', (text, line, column, message) => {
    expect(checkYaml(text, schema)).toEqual([{ line, column, message }]);
  });

  test('of several forms, complains about the one that was meant', () => {
    expect(checkYaml('services:\n  web:\n    build: { contexte: . }\n', schema).map(({ message }) => message)).toContain(
      'Champ inconnu dans services.web.build : « contexte ». Vouliez-vous écrire « context » ?',
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

  test.each<[text: string, line: number, column: number, why: string]>([
    ['{"a": 1,}', 1, 9, 'une virgule de trop avant « } »'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'il manque une virgule ou un deux-points'],
    ['{a: 1}', 1, 2, '« a » n’est pas à sa place'],
    ['{“a”: 1}', 1, 2, 'un nom ou un texte se met entre guillemets droits'],
    ['{"a\n": 1}', 1, 4, 'un texte ne va pas à la ligne'],
    ['{"a": [1', 1, 9, 'un guillemet, une accolade ou un crochet n’est pas fermé'],
    ['', 1, 1, 'un guillemet, une accolade ou un crochet n’est pas fermé'],
    ['// a\n{}', 1, 1, 'ce format n’a pas de remarques'],
  ])('refuses %j at %i:%i', (text, line, column, why) => {
    expect(checkJson(text)).toEqual([{ line, column, message: `JSON illisible : ${why}.` }]);
  });
});

test('a schema that is none is said to be so, not thrown', () => {
  expect(findSchemaFault({ type: 'object' })).toBeUndefined();
  expect(findSchemaFault({ properties: { a: { type: 'STRING' } } })).toMatch(/type/);
  expect(findSchemaFault({ pattern: '(' })).toMatch(/\(/);
});
