import { describe, expect, test } from 'vitest';
import type { Drawing } from './drawing.ts';
import { layOut } from './layout.ts';

const createDrawing = (fields: Partial<Drawing>): Drawing => ({ rows: 20, frames: [], boxes: {}, arrows: [], texts: [], ...fields });

const two = {
  client: { at: [0, 0, 10, 4], text: ['Client'] },
  daemon: { at: [0, 10, 10, 6], text: ['Démon', '`dockerd`'] },
} as const;

describe('layOut', () => {
  test('turns squares of the grid into units', () => {
    const { width, height, areas } = layOut(createDrawing({ boxes: two }));
    expect([width, height]).toEqual([320, 160]);
    expect(areas[1]).toEqual({ path: ['boxes', 'daemon'], look: 'plain', left: 0, top: 80, right: 80, bottom: 128 });
  });

  test('puts the lines of a box around its middle, remarks after the first', () => {
    const { texts } = layOut(createDrawing({ boxes: two }));
    const [client, daemon, program] = texts;
    expect(client?.at[0]).toBe(40);
    expect(client?.at[1]).toBeCloseTo(16 + 4.8);
    expect([daemon?.look, program?.look]).toEqual(['plain', 'quiet']);
    expect(((daemon?.at[1] ?? 0) + (program?.at[1] ?? 0)) / 2).toBeCloseTo(104 + 4.8);
    expect((program?.at[1] ?? 0) - (daemon?.at[1] ?? 0)).toBe(19);
  });

  test('begins the lines of a box at its left when asked to', () => {
    const { texts } = layOut(createDrawing({ boxes: { from: { at: [1, 0, 20, 4], text: ['`FROM nginx`'], align: 'start' } } }));
    expect(texts[0]).toMatchObject({ anchor: 'start', left: 16 });
  });

  test('names a frame in its corners', () => {
    const { texts } = layOut(createDrawing({ frames: [{ at: [0, 0, 40, 10], text: 'Hôte', note: 'conservé' }] }));
    expect(texts.map(({ anchor, look, left, right }) => [anchor, look, anchor === 'start' ? left : right])).toEqual([
      ['start', 'title', 8],
      ['end', 'quiet', 312],
    ]);
  });

  test.each([
    [undefined, 'start', 48],
    ['right', 'start', 48],
    ['left', 'end', 32],
  ] as const)('puts the text of an upright arrow beside it (%s)', (side, anchor, x) => {
    const { texts } = layOut(createDrawing({ boxes: two, arrows: [{ from: 'client', to: 'daemon', text: ['demande'], side }] }));
    expect(texts.at(-1)).toMatchObject({ anchor, at: [x, expect.any(Number)] });
  });

  test('puts the lines of a level arrow above it, or below', () => {
    const boxes = { client: two.client, registry: { at: [30, 0, 10, 4], text: ['Registre'] } } as const;
    const place = (side?: 'below') =>
      layOut(createDrawing({ boxes, arrows: [{ from: 'client', to: 'registry', text: ['un', 'deux'], side }] })).texts.slice(-2);
    for (const { bottom } of place()) expect(bottom).toBeLessThan(16);
    for (const { top } of place('below')) expect(top).toBeGreaterThan(16);
  });

  test('starts an arrow at a point', () => {
    const { arrows } = layOut(createDrawing({ boxes: two, arrows: [{ from: [5, 7], to: 'daemon' }] }));
    expect(arrows[0]?.points).toEqual([
      [40, 56],
      [40, 80],
    ]);
  });

  test('names the nearest box of an arrow that leads nowhere', () => {
    const { flaws, arrows } = layOut(
      createDrawing({
        boxes: two,
        arrows: [
          { from: 'client', to: 'deamon' },
          { from: 'registre', to: 'daemon' },
        ],
      }),
    );
    expect(arrows).toEqual([]);
    expect(flaws).toEqual([
      { path: ['arrows', 0, 'to'], message: 'Aucune boîte ne s’appelle « deamon ».', advice: 'Vouliez-vous écrire « daemon » ?' },
      { path: ['arrows', 1, 'from'], message: 'Aucune boîte ne s’appelle « registre ».', advice: 'Boîtes possibles : client, daemon.' },
    ]);
  });

  test('refuses an arrow that would slant', () => {
    const boxes = { ...two, registry: { at: [30, 6, 10, 3], text: ['Registre'] } } as const;
    const { flaws } = layOut(createDrawing({ boxes, arrows: [{ from: 'client', to: 'registry' }] }));
    expect(flaws.map(({ path, message }) => [path, message])).toEqual([[['arrows', 0], 'La flèche serait en biais.']]);
  });
});
