import { expect, test } from 'vitest';
import { findSystem } from './reader-system.ts';

const titles = ['Sous Windows', 'Sous macOS', 'Sous Linux'];

test.each([
  ['Win32', null, 0],
  ['MacIntel', null, 1],
  ['Linux x86_64', null, 2],
  ['FreeBSD', null, 0],
  ['', null, 0],
  ['Win32', 'Sous Linux', 2],
  ['MacIntel', 'Sous Amiga', 1],
])('%j with %j kept opens %i', (platform, kept, place) => {
  expect(findSystem(titles, platform, kept)).toBe(place);
});
