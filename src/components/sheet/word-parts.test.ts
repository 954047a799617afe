import { expect, test } from 'vitest';
import { cutText } from './word-parts.ts';

test.each([
  ['registry.example.fr/team/my-app:2.14.3', ['registry.', 'example.', 'fr/', 'team/', 'my-app:', '2.14.3']],
  ['"table {{.Names}}\\t{{.Ports}}"', ['"table', ' ', '{{.Names}}\\t', '{{.Ports}}"']],
  ["'{{range .A.B}}{{.C}}{{end}}'", ["'{{range .A.B}}", '{{.C}}', "{{end}}'"]],
  ['-v ./data:/var/lib', ['-v', ' ', './data:', '/var/', 'lib']],
  ['type=registry,ref=a@b', ['type=', 'registry,', 'ref=', 'a@', 'b']],
  ['127.0.0.1:8080:80', ['127.0.0.1:', '8080:', '80']],
  ['https://a.fr', ['https://', 'a.', 'fr']],
])('%s goes on below after a sign, and never inside a field or a number', (text, parts) => {
  expect(cutText(text)).toEqual(parts);
});

test('no sign is lost', () => {
  for (const text of ['{{.A', 'a{b}c{{d}', '//::', ' a  b ', '{{a}}{', '']) expect(cutText(text).join('')).toBe(text);
});
