import { contentFolder } from '../source/collections.ts';
import { readContent } from '../source/source.ts';
import { findLies, isRun, type Lie, readVerified, toHashes, verifiedFile } from '../source/verified-runs.ts';

const told: Record<Lie['kind'], string> = {
  missing: 'pas encore exécuté',
  changed: 'changé depuis son essai',
  unknown: 'n’existe plus',
  reason: 'ce que le rapport en dit ne se peut pas',
};

// `npm run tool check:verified`: what a release demands, and a build does not.
const { content } = await readContent(contentFolder);
const lies = isRun(content) ? findLies(await readVerified(contentFolder), toHashes(content)) : [];
for (const { collection, slug, kind } of lies) console.log(`${collection}/${slug} : ${told[kind]}`);
console.log(
  lies.length > 0
    ? `\n« npm run test:engine -- --write » essaie tout et récrit ${contentFolder}/${verifiedFile}.`
    : `Tout a été essayé tel quel.`,
);
process.exitCode = lies.length > 0 ? 1 : 0;
