import { expect, test } from 'vitest';
import { toForm } from './other-forms.ts';

const table =
  'IMAGE              ID             DISK USAGE   CONTENT SIZE   EXTRA\nmon_image:latest   3f1c9a7e2b54        343MB         83.2MB\n<untagged>   3b9e61f0c7a4       33.5MB         3.88MB';

test('an engine of today is compared with the page itself', () => {
  expect(toForm('29.1.0', table)).toEqual({ text: table, form: undefined });
});

test('an older engine has other columns for images', () => {
  const { text, form } = toForm('28.5.2', `web\n${table}`);
  expect(form).toBeDefined();
  expect(text.split('\n').map((line) => line.split(/\s+/).slice(0, 2))).toEqual([
    ['web'],
    ['REPOSITORY', 'TAG'],
    ['mon_image', 'latest'],
    ['<none>', '<none>'],
  ]);
});

test('a table of images is one too when the page leaves out some of its columns', () => {
  expect(toForm('28.5.2', 'IMAGE      …  EXTRA\nweb:1.0    …  U\nweb').text).toBe(
    'REPOSITORY   TAG   IMAGE ID   CREATED   SIZE\nweb   1.0   …\nweb',
  );
  expect(toForm('28.5.2', 'IMAGE\nweb:1.0').form).toBeUndefined();
});

test('an engine that a distribution has built does not call itself by name', () => {
  expect(toForm('29.1.0+dfsg1', 'Client: Docker Engine - Community\n Version: 29.1.0').text).toBe('Client:\n Version: 29.1.0');
});

test('an older Compose heads its progress otherwise', () => {
  expect(toForm('28.5.2', '[+] down 3/3\n ✔ Container web Removed').text).toBe('[+] Running 3/3\n ✔ Container web Removed');
  expect(toForm('28.5.2', '[+] stop 2/2').text).toBe('[+] Stopping 2/2');
  expect(toForm('29.1.0', '[+] down 3/3').text).toBe('[+] down 3/3');
});

test('an older client gives one size of a copy', () => {
  const copied = 'Successfully copied 648B (transferred 2.56kB) to /root/.';
  expect(toForm('28.5.2', copied).text).toBe('Successfully copied 2.56kB to /root/.');
  expect(toForm('29.1.0', copied).text).toBe(copied);
});
