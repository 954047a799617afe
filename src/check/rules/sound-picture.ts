import { extname } from 'node:path/posix';
import { type Picture, toPictureName } from '../../source/picture.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule } from './rule.ts';

/** Larger files make each build, and the repository, heavier than what a page shows of them. */
const most = { bytes: 4 * 1024 * 1024, pixels: 4000 };

const toMegabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} Mio`;

function explain({ path, size, pixels, danger }: Picture): Omit<Problem, 'file'>[] {
  if (!/^(?:[a-z0-9-]+\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]+$/.test(path))
    return [
      {
        message: 'Le nom d’une image s’écrit en minuscules sans accent, chiffres et tirets.',
        advice: `La nommer « ${toPictureName(path)} ».`,
      },
    ];
  if (!pixels)
    return [
      {
        message: `Ce fichier n’est pas une image ${extname(path).slice(1).toUpperCase()}.`,
        advice: 'L’ouvrir et l’enregistrer de nouveau dans ce format : en changer le nom ne suffit pas.',
      },
    ];
  if (danger !== undefined)
    return [
      {
        message: `L’image SVG contient « ${danger} » : une image n’a ni programme, ni adresse d’un autre site.`,
        advice: 'L’enregistrer comme « SVG simple », ou retirer cet élément.',
      },
    ];
  if (size > most.bytes)
    return [{ message: `L’image pèse ${toMegabytes(size)}.`, advice: 'Quatre au plus : la réduire, ou l’enregistrer en JPEG ou en WebP.' }];
  if (Math.max(pixels.width, pixels.height) > most.pixels && !path.endsWith('.svg'))
    return [
      {
        message: `L’image mesure ${pixels.width} × ${pixels.height} pixels.`,
        advice: `${most.pixels} au plus de chaque côté : la réduire. La page en montre 1408 en largeur.`,
      },
    ];
  return [];
}

export const soundPicture: Rule = {
  why: 'Une image illisible, énorme ou qui exécute du code ne se voit qu’une fois publiée.',
  check({ pictures, site }) {
    const folder = site[0]?.file.replace(/site\.yaml$/, '') ?? '';
    return pictures.flatMap((picture) => explain(picture).map((problem): Problem => ({ file: folder + picture.path, ...problem })));
  },
};
