import type { Shell } from '../../command-line/quoting.ts';
import type { Forms } from './snippet-forms.ts';

/** Where the choices are kept; they are the names of their fields too. */
export const shellKey = 'shell';
export const optionsKey = 'options';

/** Anything else than a shell, as storage may hold, is the commonest one. */
export const toShell = (value: unknown): Shell => (value === 'powershell' ? value : 'bash');

/** Anything else than a length is the author's own. */
export const toOptionLength = (value: unknown): Forms['options'] => (value === 'long' || value === 'short' ? value : 'written');

/** Runs in the head: of two written forms only one must ever be painted. */
export const shellBoot = `try{document.documentElement.dataset.shell=localStorage.getItem('${shellKey}')==='powershell'?'powershell':'bash'}catch{document.documentElement.dataset.shell='bash'}`;

/** Runs in the head too: the commands of a page are written once, with what was chosen. */
export const optionsBoot = `try{const o=localStorage.getItem('${optionsKey}');if(o)document.documentElement.dataset.options=o}catch{}`;
