import { basename, dirname, relative } from 'node:path/posix';
import type { Body } from '../../source/body.ts';
import { type Picture, toPicturePath } from '../../source/picture.ts';
import type { Problem } from '../../source/problem.ts';
import type { SourceContent } from '../../source/source.ts';
import { isWhole } from '../../source/whole-content.ts';
import { findNearest } from '../../text/nearest.ts';
import type { Rule } from './rule.ts';

const howToPlace =
  'Une image se range à côté de la page, et s’écrit ![ce qu’elle montre](./schema.png), ou dans images/ : /images/schema.png.';

/** Why a picture cannot be shown as it is written; undefined when it can. */
function explain(
  { url, alt }: Body['links'][number],
  page: string,
  pictures: SourceContent['pictures'],
): Omit<Problem, 'file'> | undefined {
  const path = toPicturePath(page, url);
  if (path === undefined)
    return {
      message: url.startsWith('/') && !url.startsWith('//') ? `Image hors du contenu : « ${url} ».` : `Image d’un autre site : « ${url} ».`,
      advice: howToPlace,
    };
  if (!pictures.some((picture) => picture.path === path)) {
    const nearest = findMeant(path, pictures);
    return {
      message: `Image absente : « ${path} ».`,
      advice: nearest ? `Vouliez-vous écrire « ${toAddress(nearest, page)} » ?` : howToPlace,
    };
  }
  if (alt !== undefined && alt.trim() === '')
    return {
      message: `L’image « ${url} » ne dit pas ce qu’elle montre.`,
      advice: `Qui ne la voit pas lit ce qui est entre crochets : ![ce qu’elle montre](${url}).`,
    };
  return undefined;
}

/** The picture that a path which leads to none means: the same name elsewhere, else the nearest path. */
function findMeant(path: string, pictures: readonly Picture[]): string | undefined {
  const known = pictures.map((picture) => picture.path);
  if (known.includes(path)) return undefined;
  const name = basename(path);
  return known.find((other) => other.endsWith(`/${name}`)) ?? findNearest(path, known);
}

/** How a page writes a picture. */
const toAddress = (path: string, page: string): string => {
  if (path.startsWith('images/')) return `/${path}`;
  const address = relative(dirname(page), path);
  return address.startsWith('.') ? address : `./${address}`;
};

export const knownPicture: Rule = {
  why: 'Une image absente laisse un trou dans la page ; sans texte de remplacement, elle ne dit rien à qui ne la voit pas.',
  dependsOn: [],
  check(content) {
    const { bodies, pictures, site } = content;
    const folder = site[0]?.file.replace(/site\.yaml$/, '') ?? '';
    const placed = [...bodies].flatMap(([file, { links }]) =>
      links.filter(({ isImage, alt }) => isImage && alt !== undefined).map((link) => ({ file, page: file.slice(folder.length), link })),
    );
    const wrong = placed.flatMap(({ file, page, link }): Problem[] => {
      const problem = explain(link, page, pictures);
      return problem ? [{ file, line: link.line, column: link.column, ...problem }] : [];
    });
    // A page that cannot be read may show any of them; one that is misspelt there is told there.
    const shown = new Set(
      placed.flatMap(({ page, link }) => {
        const path = toPicturePath(page, link.url);
        return path === undefined ? [] : [path, findMeant(path, pictures)];
      }),
    );
    const unused = isWhole(content) ? pictures.filter(({ path }) => !shown.has(path)) : [];
    return [
      ...wrong,
      ...unused.map(
        ({ path }): Problem => ({
          file: folder + path,
          message: 'Aucune page ne montre cette image.',
          advice: `La placer par ![ce qu’elle montre](${path.startsWith('images/') ? `/${path}` : `./${basename(path)}`}), ou la retirer.`,
        }),
      ),
    ];
  },
};
