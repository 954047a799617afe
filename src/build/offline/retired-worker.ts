/**
 * A worker that removes itself. The development server serves it in place of the site's: the built site may have been opened at the
 * same address, and its worker would go on showing it. Published as `sw.js`, it ends the copies of a site that no longer has one.
 * It leaves at once, and shows what is there now; pages that offer it as a new version are heard too.
 */
export const retiredWorker = `addEventListener('install', () => skipWaiting());
addEventListener('message', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  const base = new URL('./', location.href).href;
  for (const name of await caches.keys()) if (name.startsWith(base + ' ')) await caches.delete(name);
  await registration.unregister();
  for (const client of await clients.matchAll({ type: 'window' })) await client.navigate(client.url);
})()));
`;
