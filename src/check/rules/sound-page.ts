import type { Problem } from '../../source/problem.ts';
import { parseSnippetMeta } from '../../source/snippet-meta.ts';
import type { Rule } from './rule.ts';

/** Pages of the course keep to what the content itself asks of them (`pageChecks`). */
export const soundPage: Rule = {
  why: 'Un cours qui ne fait pas ce qu’il conseille enseigne le contraire.',
  check: ({ guide, exercises, instructions, bodies, site, pageChecks }) =>
    [...guide, ...exercises, ...instructions].flatMap(({ file }): Problem[] => {
      const body = bodies.get(file);
      if (!body) return [];
      const folder = site[0]?.file.replace(/site\.yaml$/, '') ?? '';
      const fences = body.fences.map((fence) => ({ ...fence, ...parseSnippetMeta(fence.meta) })).filter(({ isWrong }) => !isWrong);
      const text = [...body.prose.map(({ text }) => text), ...body.inlineCode.map(({ code }) => code)].join('\n');
      const page = { file: file.slice(folder.length), text, blocks: fences.map(({ lang, title, code }) => ({ lang, title, code })) };
      return pageChecks
        .flatMap((check) => check(page))
        .map(({ block, line, column, ...told }) => ({
          file,
          line: (fences[block]?.line ?? 0) + line,
          column: (fences[block]?.column ?? 1) + column - 1,
          ...told,
        }));
    }),
};
