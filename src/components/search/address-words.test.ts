import { expect, test } from 'vitest';
import { toAddressWords } from './address-words.ts';

test.each([
  ['/commandes/docker-stop/', 'docker stop'],
  ['/docker/commandes/docker_stop.html', 'docker stop'],
  ['/commandes/stopp', 'stopp'],
  ['/utiliser/arr%C3%AAter/index.html', 'arrêter'],
  ['/cours/100%-docker', '100 docker'],
  ['/docker-run+--rm', 'docker run rm'],
  ['/<script>alert(1)</script>/', 'script'],
  ['/fr/cheat%20sheet.pdf', 'cheat sheet.pdf'],
  ['/404.html', ''],
  ['/index.php', ''],
  ['/', ''],
])('%s says « %s »', (path, words) => {
  expect(toAddressWords(path)).toBe(words);
});

test('an address of any length asks a short question', () => {
  expect(toAddressWords(`/${'a'.repeat(100_000)}`)).toHaveLength(80);
});
