import type { Body } from '../../source/body.ts';
import { contentFolder } from '../../source/collections.ts';
import type { FieldText } from '../../source/document.ts';
import type { Problem } from '../../source/problem.ts';
import { unread } from '../../source/read-text.ts';
import { parseSnippetMeta } from '../../source/snippet-meta.ts';
import { documentsOf, type SourceContent } from '../../source/source.ts';
import { notProse } from '../content-commands.ts';
import { toPlace } from '../content-texts.ts';
import { findNameSigns, findSigns, type SignFinding, toSignName } from '../language/signs.ts';
import { toRightPath } from './known-file.ts';
import type { Rule } from './rule.ts';

/** A stretch of a file. */
interface Range {
  start: number;
  end: number;
  isWrong: boolean;
}

/** Where code stands in a file: its fences, what stands between grave accents, and fields that hold commands. */
function findCode(source: string, body: Body | undefined, texts: readonly FieldText[]): Range[] {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const at = (line: number, column = 1) => (starts[line - 1] ?? source.length) + column - 1;
  return [
    ...(body?.fences ?? []).map(({ code, line = 1, meta }) => ({
      start: at(line + 1),
      end: at(line + 1 + code.split('\n').length),
      isWrong: parseSnippetMeta(meta).isWrong,
    })),
    ...(body?.inlineCode ?? []).map(({ code, isWrong, line = 1, column }) => ({
      start: at(line, column),
      end: at(line, column) + code.length + 2,
      isWrong,
    })),
    ...texts
      .filter(({ path }) => path.some((step) => notProse.has(step)))
      .map(({ value, offset }) => ({ start: offset, end: offset + value.length + 2, isWrong: false })),
  ];
}

/** What is said of signs of one kind on one line. */
function explain(found: readonly SignFinding[]): Pick<Problem, 'message' | 'advice'> {
  const signs = [...new Map(found.map((finding) => [finding.sign, finding])).values()];
  const names = signs.map(({ sign }) => toSignName(sign));
  const many = signs.length > 1;
  const shown = signs.map(({ sign }, index) => `« ${sign} » (${names[index]})`).join(', ');
  switch (found[0]?.kind) {
    case 'invisible':
      return {
        message: `${many ? 'Signes invisibles' : 'Signe invisible'} : ${names.join(' ; ')}.`,
        advice: many ? 'Les retirer.' : 'Le retirer.',
      };
    case 'look-alike': {
      const alike = signs.map(({ looksLike = '' }) => `« ${looksLike} »`).join(', ');
      return { message: `${many ? 'Signes trompeurs' : 'Signe trompeur'} : ${shown}.`, advice: `Écrire ${alike}, au clavier.` };
    }
    default:
      return {
        message: `${many ? 'Signes étrangers' : 'Signe étranger'} au français : ${shown}.`,
        advice: 'L’écrire entre accents graves si c’est du code, sinon autrement.',
      };
  }
}

/** Where the inventory shows what others wrote: between grave accents, and between guillemets. */
const findCodeOfRows = (source: string): Range[] =>
  [...source.matchAll(/`[^`\n]*`|« [^«»\n]* »/g)].map(({ 0: code, index }) => ({ start: index, end: index + code.length, isWrong: false }));

function checkText(file: string, source: string, listCode: () => Range[]): Problem[] {
  let code: Range[] | undefined;
  const within = (index: number) => {
    code ??= listCode();
    return code.filter(({ start, end }) => index >= start && index < end);
  };
  const found = findSigns(
    source,
    (index) => within(index).length > 0,
    (index) => within(index).some(({ isWrong }) => isWrong),
    // What is told where the file is read is not told again.
  ).filter(({ sign }) => !unread.test(sign));
  const lines = Map.groupBy(found, ({ kind, index }) => `${kind} ${toPlace(source, index).line}`);
  return [...lines.values()].map((signs) => ({ file, ...toPlace(source, signs[0]?.index ?? 0), ...explain(signs) }));
}

/** Names of files: they become addresses, and who reads the report would see nothing wrong with them. */
const checkName = (path: string): Problem[] =>
  [...Map.groupBy(findNameSigns(path), ({ kind }) => kind).values()].map((signs) => ({
    file: `${contentFolder}/${path}`,
    message: explain(signs).message.replace(/^(\S+ \S+)/u, '$1 dans le nom du fichier'),
    advice: `Le nommer « ${toRightPath(path)} ».`,
  }));

export const plainSign: Rule = {
  why: 'Ce qui se copie est ce qui se voit : un signe invisible, ou qui en imite un autre, met autre chose dans le terminal du lecteur.',
  check: (content: SourceContent) => [
    ...documentsOf(content).flatMap(({ file, source, texts }) =>
      checkText(file, source, () => findCode(source, content.bodies.get(file), texts)),
    ),
    ...checkText(content.factsSource.file, content.factsSource.source, () => findCodeOfRows(content.factsSource.source)),
    ...content.files.flatMap(checkName),
  ],
};
