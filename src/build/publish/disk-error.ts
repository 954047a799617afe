/** Why a disk takes nothing, by the code that the system gives. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'le disque est plein. Faire de la place',
  EDQUOT: 'la place permise sur ce disque est pleine. En faire',
  EXDEV: 'le site ne se construit que sur le disque du projet. Choisir un dossier (OUT_DIR) qui y est',
  EROFS: 'ce disque ne s’écrit pas. En choisir un autre (OUT_DIR)',
  EACCES: 'l’écriture en est interdite. L’autoriser',
  EPERM: 'l’écriture en est interdite. L’autoriser',
};

/** The same, by the number that programs in Rust give. */
const numbers: Readonly<Record<string, string>> = { 1: 'EPERM', 13: 'EACCES', 18: 'EXDEV', 28: 'ENOSPC', 30: 'EROFS', 122: 'EDQUOT' };

const failure = /\b(?<code>ENOSPC|EDQUOT|EXDEV|EROFS|EACCES|EPERM): [^'\n]*(?:'(?<path>[^'\n]+)')?/;

/**
 * What an error says when the disk is its cause, in one sentence.
 *
 * @param told what would be printed: the error, its place in the program and where it was called from
 * @returns undefined when something else is its cause
 */
export function explainDiskError(told: string): string | undefined {
  const { code = '', path } = failure.exec(told)?.groups ?? {};
  const number = /\(os error (?<number>\d+)\)/.exec(told)?.groups?.number ?? '';
  const reason = reasons[code] ?? reasons[numbers[number] ?? ''];
  return reason && `${path ? `${path} : ` : ''}${reason}, puis recommencer. Rien n’est publié : le site d’avant est intact.`;
}
