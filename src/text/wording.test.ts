import { describe, expect, test } from 'vitest';
import { readWording } from './wording.ts';

const finds = (wording: string, text: string) => readWording(wording).pattern.exec(text)?.[0];

describe('readWording', () => {
  test.each([
    ['port is already allocated', 'Bind for 0.0.0.0:80 failed: port is already allocated', 'port is already allocated'],
    ['Bind for … failed', 'docker: Bind for 0.0.0.0:8080 failed: port', 'Bind for 0.0.0.0:8080 failed'],
    ["'docker ps' accepts no arguments", 'ERROR: "docker ps" accepts no arguments.', 'docker ps" accepts no arguments'],
    ["Can't find", 'can’t   find', 'can’t   find'],
    ['No such container: <name>', 'no such\ncontainer: web', 'no such\ncontainer:'],
    ['… is not running', 'container web is not running', 'is not running'],
    ['docker-desktop (1.0)?', 'docker-desktop (1.0)?', 'docker-desktop (1.0)?'],
    ['[2/3] RUN', '[2/3] RUN', '[2/3] RUN'],
  ])('%s is found in « %s »', (wording, text, found) => expect(finds(wording, text)).toBe(found));

  test.each([
    ['code 13', 'exited with code 137'],
    ['Bind for … failed', `Bind for ${'x'.repeat(201)} failed`],
    ['not found', 'notfound'],
    ['tat', 'état'],
  ])('%s is not found in « %s »', (wording, text) => expect(finds(wording, text)).toBeUndefined());

  test('counts what never changes', () => expect(readWording("Bind for … 'failed'").stable).toBe('Bindforfailed'.length));

  test('throws on a wording that says nothing', () => expect(() => readWording('… <name>')).toThrow('nothing is stable'));
});
