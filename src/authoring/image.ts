import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { parse } from 'node:path';
import { isPicture, pictureEnds, toPictureName } from '../source/picture.ts';

const howToPlace = (name: string) =>
  `La ligne à écrire dans une page :\n\n![Ce que l’image montre, pour qui ne la voit pas](/images/${name})`;

/**
 * Copies a picture into `images/` under a name that an address can hold, and says how a page shows it.
 *
 * @param file where it is now; when it is nowhere, only the way is said
 */
export async function addImage(file: string, folder: string): Promise<{ text: string; isDone: boolean }> {
  const name = toPictureName(file);
  if (!isPicture(`images/${name}`))
    return { text: `Une image est un fichier ${pictureEnds} : « ${file} » n’en est pas un.`, isDone: false };
  const target = `${folder}/images/${name}`;
  if (!existsSync(file))
    return existsSync(target)
      ? { text: howToPlace(name), isDone: true }
      : {
          text: `« ${file} » n’existe pas. Le fichier de l’image est attendu : npm run new -- image ~/Images/${parse(name).base}`,
          isDone: false,
        };
  await mkdir(`${folder}/images`, { recursive: true });
  try {
    await copyFile(file, target, constants.COPYFILE_EXCL);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return { text: `${target} existe déjà.`, isDone: false };
  }
  return { text: `${target} est prête. ${howToPlace(name)}`, isDone: true };
}
