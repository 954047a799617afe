import { describe, expect, test } from 'vitest';
import type { Drawing, GridArea } from './drawing.ts';
import { findFlaws } from './flaws.ts';
import { layOut } from './layout.ts';

const messages = (fields: Partial<Drawing>): string[] =>
  findFlaws(layOut({ rows: 20, frames: [], boxes: {}, arrows: [], texts: [], ...fields })).map(
    ({ path, message }) => `${path.join('.')} : ${message}`,
  );

const box = (at: GridArea, ...text: string[]) => ({ at, text });
const client = box([0, 0, 10, 4], 'Client');
const daemon = box([0, 10, 10, 4], 'Démon');

describe('findFlaws', () => {
  test('finds nothing wrong in a drawing that reads well', () => {
    expect(
      messages({
        frames: [{ at: [0, 8, 40, 12], note: 'Hôte' }],
        boxes: { client, daemon, images: box([10, 10, 10, 4], 'Images') },
        arrows: [{ from: 'client', to: 'daemon', through: [[2, 6]] }],
        texts: [{ at: [30, 3], text: ['deux', 'lignes'] }],
      }),
    ).toEqual([]);
  });

  test.each<[string, Partial<Drawing>, string[]]>([
    ['a box out of the picture', { boxes: { client: box([32, 0, 10, 4], 'Client') } }, ['boxes.client : Sort du dessin.']],
    ['two boxes', { boxes: { client, daemon: box([0, 3, 10, 4], 'Démon') } }, ['boxes.daemon : Deux boîtes se recouvrent.']],
    [
      'a box across a frame',
      { frames: [{ at: [0, 2, 20, 10] }], boxes: { client } },
      ['boxes.client : À cheval sur le bord d’un cadre.', 'boxes.client.text : « Client » est à cheval sur le bord d’un cadre.'],
    ],
    [
      'a text too wide for its box',
      { boxes: { client: box([0, 0, 6, 4], 'couche inscriptible') } },
      [
        expect.stringMatching(/^boxes\.client\.text : « couche inscriptible » sort/),
        expect.stringMatching(/déborde de sa boîte : il y manque \d+ colonnes?\.$/),
      ],
    ],
    [
      'too many lines for a box',
      { boxes: { client: box([0, 0, 10, 4], 'Client', 'docker') } },
      [
        'boxes.client.text : « Client » déborde de sa boîte, trop basse.',
        'boxes.client.text : « docker » déborde de sa boîte, trop basse.',
      ],
    ],
    [
      'a text out of the picture',
      { boxes: { client }, texts: [{ at: [39, 10], text: ['Registre'] }] },
      ['texts.0 : « Registre » sort du dessin.'],
    ],
    [
      'a text on a box',
      { boxes: { client }, texts: [{ at: [10, 2], text: ['Registre'] }] },
      ['texts.0 : « Registre » recouvre une boîte.', 'texts.0 : « Client » et « Registre » se recouvrent.'],
    ],
    [
      'a text across a frame',
      { frames: [{ at: [0, 10, 20, 5] }], texts: [{ at: [20, 12], text: ['Registre'] }] },
      ['texts.0 : « Registre » est à cheval sur le bord d’un cadre.'],
    ],
    [
      'a text on an arrow',
      { boxes: { client, daemon }, arrows: [{ from: 'client', to: 'daemon' }], texts: [{ at: [5, 7], text: ['demande'] }] },
      ['texts.0 : « demande » est sur une flèche.'],
    ],
    [
      'two texts',
      {
        texts: [
          { at: [10, 10], text: ['un'] },
          { at: [10.5, 10], text: ['deux'] },
        ],
      },
      ['texts.1 : « un » et « deux » se recouvrent.'],
    ],
    [
      'an arrow through a box',
      { boxes: { client, daemon, between: box([0, 5, 6, 4], 'API') }, arrows: [{ from: 'client', to: 'daemon', through: [[2.5, 7]] }] },
      ['boxes.between.text : « API » est sur une flèche.', 'arrows.0 : La flèche traverse une boîte.'],
    ],
  ])('finds %s', (_, fields, expected) => expect(messages(fields)).toEqual(expected));

  test('tells what could not be placed too', () => {
    expect(messages({ boxes: { client }, arrows: [{ from: 'client', to: 'nulle-part' }] })).toHaveLength(1);
  });
});
