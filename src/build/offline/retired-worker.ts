/**
 * What the development server serves in place of the worker: the built site may have been opened at the same address, and its
 * worker would go on showing it. This one leaves at once, and shows what is being written.
 */
export const retiredWorker = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  const base = new URL('./', location.href).href;
  for (const name of await caches.keys()) if (name.startsWith(base)) await caches.delete(name);
  await registration.unregister();
  for (const client of await clients.matchAll({ type: 'window' })) await client.navigate(client.url);
})()));
`;
