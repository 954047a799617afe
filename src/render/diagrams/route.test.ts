import { describe, expect, test } from 'vitest';
import { route } from './route.ts';

const box = (left: number, top: number, width = 40, height = 20) => ({ left, top, right: left + width, bottom: top + height });
const origin = box(0, 0);

describe('route', () => {
  test.each([
    [
      'below',
      box(0, 60),
      [
        [20, 20],
        [20, 60],
      ],
    ],
    [
      'above',
      box(0, -60),
      [
        [20, 0],
        [20, -40],
      ],
    ],
    [
      'on the right',
      box(100, 0),
      [
        [40, 10],
        [100, 10],
      ],
    ],
    [
      'on the left',
      box(-100, 0),
      [
        [0, 10],
        [-60, 10],
      ],
    ],
    [
      'below, a part of it only',
      box(30, 60),
      [
        [35, 20],
        [35, 60],
      ],
    ],
  ])('goes straight to a box %s, from border to border', (_, to, points) => expect(route(origin, to)).toEqual(points));

  test('goes straight through a point', () => {
    expect(route(origin, box(0, 60), [[8, 40]])).toEqual([
      [8, 20],
      [8, 60],
    ]);
  });

  test('turns at its points', () => {
    expect(route(origin, box(100, 60), [[20, 70]])).toEqual([
      [20, 20],
      [20, 70],
      [100, 70],
    ]);
    expect(
      route(origin, box(100, 60), [
        [60, 10],
        [60, 70],
      ]),
    ).toEqual([
      [40, 10],
      [60, 10],
      [60, 70],
      [100, 70],
    ]);
  });

  test.each([
    ['without a point', []],
    ['through a point beside both', [[60, 40]]],
    [
      'between two points',
      [
        [60, 10],
        [70, 70],
      ],
    ],
  ] as const)('never slants %s', (_, through) => expect(route(origin, box(100, 60), through)).toBeUndefined());
});
