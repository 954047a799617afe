import { countBlocks, notYet } from '../source/blocks.ts';
import { contentFolder } from '../source/collections.ts';
import { readContent } from '../source/source.ts';
import { findMismatches, isRun, type ReportMismatch, readVerified, toHashes, verifiedFile } from '../source/verified-runs.ts';

const messages: Record<ReportMismatch['kind'], string> = {
  missing: 'pas encore exécuté',
  changed: 'changé depuis son essai',
  unknown: 'n’existe plus',
  reason: 'ce que le rapport en dit ne se peut pas',
};

// `npm run tool check:verified`: what a release demands, and a build does not.
const { content } = await readContent(contentFolder);
const mismatches = isRun(content) ? findMismatches(await readVerified(contentFolder), toHashes(content)) : [];
for (const { collection, slug, kind } of mismatches) console.log(`${collection}/${slug} : ${messages[kind]}`);
console.log(
  mismatches.length > 0
    ? `\n« npm run test:engine -- --write » essaie tout et récrit ${contentFolder}/${verifiedFile}.`
    : `Tout a été essayé tel quel.`,
);
const { all, unrun } = countBlocks(content);
const count = Object.values(unrun).reduce((sum, number) => sum + number, 0);
console.log(
  `${all - count} blocs de commandes sur ${all} s’exécutent, ${unrun[notYet] ?? 0} attendent leur essai, les autres disent pourquoi.`,
);
process.exitCode = mismatches.length > 0 ? 1 : 0;
