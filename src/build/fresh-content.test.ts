import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { freshContent } from './fresh-content.ts';

test('what a page that was being made when the content changed keeps of it is forgotten once that page is there', () => {
  const forgotten: string[] = [];
  const environment = {
    moduleGraph: { getModuleById: (id: string) => id, invalidateModule: (id: string) => forgotten.push(id) },
    hot: { send: (event: string) => forgotten.push(event) },
  };
  const watcher = new EventEmitter();
  let visit: (request: unknown, response: EventEmitter, next: () => void) => void = () => expect.unreachable();
  const server = {
    watcher,
    environments: { client: environment, ssr: environment },
    middlewares: { use: (one: typeof visit) => (visit = one) },
  };
  (freshContent().hooks['astro:server:setup'] as (options: { server: unknown }) => void)({ server });
  const countForgotten = (act: () => void) => {
    forgotten.length = 0;
    act();
    return forgotten.length;
  };
  const [before, during, after] = [new EventEmitter(), new EventEmitter(), new EventEmitter()];
  const save = () => watcher.emit('all', 'change', '/projet/.astro/data-store.json');
  for (const response of [before, during]) visit({}, response, () => {});
  before.emit('close');
  expect(countForgotten(() => watcher.emit('all', 'change', '/projet/content/entries/run.mdx'))).toBe(0);
  expect(countForgotten(save)).toBe(2);
  expect(forgotten).toEqual(['\0astro:data-layer-content', 'astro:content-changed']);
  visit({}, after, () => {});
  expect(countForgotten(() => after.emit('close'))).toBe(0);
  expect(countForgotten(() => during.emit('close'))).toBe(2);
});
