import { createInterface } from 'node:readline';
import { contentFolder } from '../source/collections.ts';
import { readContent } from '../source/source.ts';
import { toAnswer } from './json-answer.ts';
import { toSourceExplainer } from './source-explainer.ts';

/** Reads commands on its input, one JSON string a line (or, without `--json`, one text in all), and writes what the page says of each. */
const explainer = toSourceExplainer((await readContent(contentFolder)).content);
if (process.argv.includes('--json')) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const pasted: unknown = JSON.parse(line);
    process.stdout.write(`${JSON.stringify(await toAnswer(String(pasted), explainer))}\n`);
  }
} else {
  const pasted = (await Array.fromAsync(process.stdin.setEncoding('utf8'))).join('');
  const { parts, findings } = await toAnswer(pasted, explainer);
  for (const { text, sentence } of parts) console.log(`${text}\n    ${sentence ?? '(ce site ne l’explique pas)'}`);
  for (const { message } of findings) console.log(`\n${message}`);
}
