import { dirname } from 'node:path/posix';
import { toGlobal } from '../../command-line/command-check.ts';
import { checkJson, checkYaml } from '../../file-formats/data.ts';
import type { FileProblem } from '../../file-formats/format-problem.ts';
import type { Fence } from '../../source/body.ts';
import type { Problem } from '../../source/problem.ts';
import { listSheetPages } from '../../source/sheet-pages.ts';
import { parseSnippetMeta, snippetMetaWords } from '../../source/snippet-meta.ts';
import type { SourceContent } from '../../source/source.ts';
import { toCheckOptions } from './right-command.ts';
import type { Rule } from './rule.ts';

/** Languages of what is not a file: commands, and what they print. */
const notFiles = new Set(['sh', 'powershell', 'console', 'text']);

function checkFence({ lang, code, meta }: Pick<Fence, 'lang' | 'code' | 'meta'>, { schemas, fileChecks }: SourceContent): FileProblem[] {
  switch (lang) {
    case 'json':
      return checkJson(code);
    case 'yaml':
      return checkYaml(code, schemas.get(parseSnippetMeta(meta).title ?? ''));
    default:
      return fileChecks.get(lang)?.(code) ?? [];
  }
}

function checkMeta({ lang, meta, line, column }: Fence, file: string): Problem[] {
  return parseSnippetMeta(meta).unknown.map((word) => ({
    file,
    line,
    column,
    message: `« ${word} » ne veut rien dire après « ${lang} ».`,
    advice: `Mots possibles : ${snippetMetaWords.join(', ')}.`,
  }));
}

/** The file that a page of the sheet shows; the place is that of its text. */
const checkSheet = (content: SourceContent): Problem[] =>
  content.site.flatMap((document) =>
    listSheetPages(document.fields.sheet).flatMap(({ page, path }) =>
      page.instructions.flatMap(({ lang, file, example }, index) =>
        checkFence({ lang, code: example, meta: `title="${file}"` }, content).map(({ message }) => ({
          file: document.file,
          ...document.placeOf([...path, 'instructions', index, 'example']),
          message,
        })),
      ),
    ),
  );

/** The example at the head of an instruction's page: the file of a format, or a part of it. */
const checkExamples = (content: SourceContent): Problem[] =>
  content.instructions.flatMap((document) => {
    const { example, file = content.site[0]?.fields.fileFormats.find(({ path }) => path === dirname(document.slug)) } = document.fields;
    if (!file) return [];
    return checkFence({ lang: file.language, code: example, meta: `title="${file.title}"` }, content).map(({ message }) => ({
      file: document.file,
      ...document.placeOf(['example']),
      message,
    }));
  });

export const validFile: Rule = {
  why: 'Un fichier recopié doit être accepté tel quel.',
  check(content) {
    const forbidden = toCheckOptions(content).forbidden ?? [];
    const inBodies = [...content.bodies].flatMap(([file, { fences }]) =>
      fences.flatMap((fence): Problem[] => {
        const found = notFiles.has(fence.lang)
          ? []
          : [
              ...checkFence(fence, content),
              ...forbidden.flatMap(({ pattern, why }) =>
                [...fence.code.matchAll(toGlobal(pattern))].map(({ index }) => {
                  const before = fence.code.slice(0, index).split('\n');
                  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message: why };
                }),
              ),
            ];
        const place = ({ line, column }: FileProblem) => ({ file, line: fence.line + line, column: fence.column + column - 1 });
        if (!parseSnippetMeta(fence.meta).isWrong)
          return [...checkMeta(fence, file), ...found.map((problem) => ({ ...place(problem), message: problem.message }))];
        const isFile = !notFiles.has(fence.lang);
        return isFile && found.length === 0
          ? [
              {
                file,
                line: fence.line,
                column: fence.column,
                message: 'Marqué comme faux, mais rien ne l’est.',
                advice: 'Retirer la marque « faux ».',
              },
            ]
          : checkMeta(fence, file);
      }),
    );
    return [...inBodies, ...checkSheet(content), ...checkExamples(content)];
  },
};
