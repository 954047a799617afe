import type { Problem } from '../../source/problem.ts';
import { documentsOf, type SourceContent } from '../../source/source.ts';
import { findTexts } from '../content-texts.ts';
import type { Rule } from './rule.ts';

const asFence = 'Écrire trois accents graves, et le langage : « ```sh ».';

/** Whether a paragraph stands four spaces in, below a line that nothing sets in: other Markdown takes it for code, a page for a sentence. */
function isSetIn(lines: readonly string[], { line, column }: { line: number; column: number }): boolean {
  const written = lines[line - 1] ?? '';
  if (!/^(?: {4}|\t)/.test(written) || written.slice(0, column - 1).trim() !== '' || lines[line - 2]?.trim() !== '') return false;
  const above = lines.slice(0, line - 1).findLast((one) => one.trim() !== '') ?? '';
  return !/^(?:\s|[-*+<]|\d+[.)])/.test(above);
}

/** Signs of Markdown that are left in what is read: what they open is never closed, or leads to nothing. The first that fits is told. */
const leftovers: readonly { sign: RegExp; message: string; advice: string }[] = [
  {
    sign: /^:{3,} *\w|^\[!\w+\]/u,
    message: 'Un encadré ne s’ouvre pas ainsi.',
    advice: 'Écrire <Note> ou <Warning>, une ligne vide, le texte, une ligne vide, puis </Note> ou </Warning>.',
  },
  {
    sign: /^(?:\d{1,2}[.)]|[-+])\p{L}/mu,
    message: 'Il manque une espace après le signe de la liste.',
    advice: 'Écrire « 1. texte » ou « - texte ».',
  },
  { sign: /^#{1,6}[^\s#]/u, message: 'Il manque une espace entre les dièses et le titre.', advice: 'Écrire « ## Titre ».' },
  {
    sign: /^\|/mu,
    message: 'Ce tableau n’en est pas un : sa deuxième ligne dit combien il a de colonnes.',
    advice: 'Sous la ligne de titres, une cellule de tirets par colonne : « |---|---| ».',
  },
  {
    sign: /^(?:'{3}|‘{3}|’{3}|´{3}|"{3}|“{3})/u,
    message: 'Un bloc de code ne s’ouvre pas ainsi.',
    advice: asFence,
  },
  {
    sign: /\[\[|\] \((?=\/|https?:)|\)\[(?=\/|https?:)/u,
    message: 'Ce lien n’en est pas un.',
    advice: 'Écrire [texte](adresse), sans espace entre les deux.',
  },
  { sign: /\[\^[^\]\s]+\]/u, message: 'Une page n’a pas de notes de bas de page.', advice: 'Le dire dans la phrase, ou dans une <Note>.' },
  {
    sign: /\]\[[^\]\n]*\]/u,
    message: 'Ce lien renvoie à une adresse qui n’est écrite nulle part.',
    advice: 'Écrire l’adresse dans le lien : [texte](adresse).',
  },
  { sign: /\]\(/u, message: 'Le lien n’est pas fermé, ou son adresse contient une espace.', advice: 'Écrire [texte](adresse).' },
  { sign: /\[(?![^[\]]*\])/u, message: 'Le crochet n’est pas fermé.', advice: 'Écrire [texte](adresse), ou fermer le crochet.' },
  { sign: /`/u, message: 'Un accent grave ouvre du code que rien ne ferme.', advice: 'Écrire un accent grave après le code.' },
  { sign: /\*\*/u, message: 'Deux astérisques sont seuls.', advice: 'Écrire **texte**, sans espace à l’intérieur.' },
  { sign: /~~/u, message: 'Deux tildes sont seuls.', advice: 'Écrire ~~`commande fausse`~~, sans espace à l’intérieur.' },
  {
    sign: /(?<![\p{L}\p{N}_])_+(?=\p{L})/u,
    message: 'Un tiret bas est seul.',
    advice: 'Écrire *mot anglais* ou **texte**, et les noms entre accents graves.',
  },
  {
    sign: /(?<![\p{L}\p{N}*])\*(?=\p{L})|(?<=\p{L})\*(?![\p{L}\p{N}*])/u,
    message: 'Un astérisque est seul.',
    advice: 'Écrire *mot anglais*, sans espace à l’intérieur.',
  },
];

/** Lines of tables whose cells are cut otherwise than they were meant. */
const checkRows = ({ bodies }: SourceContent): Problem[] =>
  [...bodies].flatMap(([file, { unevenRows }]) =>
    unevenRows.map(({ line, column, cells, expected }) => ({
      file,
      line,
      column,
      message: `Cette ligne du tableau a ${cells} cellule${cells > 1 ? 's' : ''} ; il a ${expected} colonnes.`,
      advice: cells < expected ? 'Écrire une cellule vide : « | | ».' : 'Une barre du texte ou du code s’écrit « \\| ».',
    })),
  );

/** Who hears a table hears the name of the column before each cell. */
const checkHeads = ({ bodies }: SourceContent): Problem[] =>
  [...bodies].flatMap(([file, { emptyHeads }]) =>
    emptyHeads.map((place) => ({
      file,
      ...place,
      message: 'Une colonne de ce tableau n’a pas de titre.',
      advice: 'Dire dans la première ligne ce que chaque colonne contient.',
    })),
  );

/** Code between grave accents that holds lines was meant to be a block; a note below the page has nowhere to stand. */
const checkMarks = ({ bodies }: SourceContent): Problem[] =>
  [...bodies].flatMap(([file, { inlineCode, footnotes }]) => [
    ...inlineCode
      .filter(({ code }) => /^\w*\n/.test(code))
      .map(({ line, column }) => ({
        file,
        line,
        column,
        message: 'Un bloc de code s’ouvre par trois accents graves.',
        advice: 'Écrire « ```sh », le code, puis « ``` », chacun sur sa ligne.',
      })),
    ...footnotes.map((place) => ({
      file,
      ...place,
      message: 'Une page n’a pas de notes de bas de page.',
      advice: 'Le dire dans la phrase, ou dans une <Note>.',
    })),
  ]);

function checkTexts(content: SourceContent): Problem[] {
  const lines = new Map(documentsOf(content).map(({ file, source }) => [file, source.split('\n')]));
  return findTexts(content).flatMap(({ file, kind, prose, placeAt }): Problem[] => {
    // Where nothing can be marked, signs are themselves.
    if (kind === 'plain') return [];
    const first = placeAt(0);
    if (isSetIn(lines.get(file) ?? [], first))
      return [{ file, ...first, message: 'Un bloc de code ne s’ouvre pas par des espaces.', advice: asFence }];
    for (const { sign, message, advice } of leftovers) {
      const index = prose.text.search(sign);
      if (index < 0) continue;
      const place = placeAt(index);
      // Written to be seen: « \* ».
      if (lines.get(file)?.[place.line - 1]?.[place.column - 2] === '\\') continue;
      return [{ file, ...place, lastLine: placeAt(prose.text.length - 1).line, message, advice }];
    }
    return [];
  });
}

export const closedMarks: Rule = {
  why: 'Ce qui n’est pas fermé se lit tel quel, avec ses signes, et le lien ou l’insistance disparaît.',
  dependsOn: [],
  about: 'signs',
  check: (content) => {
    const rows = checkRows(content);
    const cut = new Set(rows.map(({ file, line }) => `${file}:${line}`));
    return [
      ...checkTexts(content).filter(({ file, line }) => !cut.has(`${file}:${line}`)),
      ...rows,
      ...checkHeads(content),
      ...checkMarks(content),
    ];
  },
};
