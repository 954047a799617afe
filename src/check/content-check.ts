import { pathToFileURL } from 'node:url';
import { contentFolder } from '../source/collections.ts';
import { withExcerpts } from '../source/excerpt.ts';
import type { PartialDocument } from '../source/partial-document.ts';
import { formatReport, type Problem } from '../source/problem.ts';
import { type ReadContent, readContent, type SourceContent } from '../source/source.ts';
import { findPending, readVerified, tellPending } from '../source/verified-runs.ts';
import { toCount } from '../ui.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

/** A content and what is wrong with it. */
export interface ContentProblems {
  content: SourceContent;
  problems: Problem[];
}

/** Every problem of a content folder: files that cannot be read, then rules that are not met; each with the line that it is about. */
export async function findProblems(folder: string): Promise<ContentProblems> {
  return addBrokenRules(await readContent(folder));
}

/** To the problems of reading a content adds the rules that it does not meet, and to each the line that it is about. */
export async function addBrokenRules({ content, problems, partial }: ReadContent): Promise<ContentProblems> {
  // Without the site file every name would be unknown: its own problems come first.
  if (content.site.length === 0) return { content, problems: await withExcerpts(problems) };
  const found = [...problems, ...runRules(({ check }) => check(content)), ...checkPartial(content, partial)];
  const distinct = new Map(found.map((problem) => [JSON.stringify(problem), problem]));
  return { content, problems: await withExcerpts([...distinct.values()]) };
}

/** Every line that a problem covers, as `file:line`. */
const toLines = ({ file, line = 0, lastLine = line }: Problem): string[] =>
  Array.from({ length: lastLine - line + 1 }, (_, index) => `${file}:${line + index}`);

/** Runs the rules. What rules about words find on a line that a rule about signs reports is dropped. */
function runRules(run: (rule: Rule) => Problem[]): Problem[] {
  const found = rules.map((rule) => ({ about: rule.about, problems: run(rule) }));
  const toLine = ({ file, line }: Problem) => `${file}:${line}`;
  const unread = new Set(found.flatMap(({ about, problems }) => (about === 'signs' ? problems.flatMap(toLines) : [])));
  return found.flatMap(({ about, problems }) => (about === 'words' ? problems.filter((one) => !unread.has(toLine(one))) : problems));
}

/** Runs the rules on files with invalid fields too, so that an author sees all problems at once. */
function checkPartial(content: SourceContent, partial: readonly PartialDocument[]): Problem[] {
  if (partial.length === 0) return [];
  const completed: SourceContent = { ...content };
  for (const document of partial) Object.assign(completed, { [document.collection]: [...completed[document.collection], document] });
  const files = new Map(partial.map((document) => [document.file, document]));
  return runRules(({ check, dependsOn }) =>
    check(completed).filter(({ file, line = 0 }) => {
      const replaced = files.get(file)?.replacedFields;
      return replaced && line > 0 && (replaced.size === 0 || dependsOn?.every((field) => !replaced.has(field)));
    }),
  );
}

/** What an author is told of a content folder, and the status to end with: 0 when nothing is wrong. */
export async function tellContent(folder: string): Promise<{ text: string; status: number }> {
  const { content, problems } = await findProblems(folder);
  if (problems.length > 0) return { text: formatReport(problems), status: 1 };
  const counts = `${toCount(content.entries.length, ['fiche', 'fiches'])}, ${toCount(content.guide.length, ['page', 'pages'])}`;
  const pending = tellPending(findPending(await readVerified(folder), content));
  return { text: [`${counts} : aucun problème.`, ...(pending === undefined ? [] : [pending])].join('\n'), status: 0 };
}

// `npm run check:content`: the report alone, in a second, without building.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { text, status } = await tellContent(contentFolder);
  console.log(text);
  process.exitCode = status;
}
