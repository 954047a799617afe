import { choiceKey } from '../choice/choice.ts';

/** Attribute of a page (`data-…`) that waits for the reader's own sheet. */
export const comingSheet = 'coming';

/**
 * Runs in the head of the page of the sheet, before anything is painted: where a sheet of the reader's own is on its way, by the address
 * or from what the browser keeps, what stands below waits for it, so that nothing moves when it comes.
 */
export const comingSheetBoot = `try{const p=new URLSearchParams(location.search+'&'+location.hash.slice(1)),f=p.get('fiches');if(f||p.get('feuille')||(f===null&&localStorage.getItem('${choiceKey}')))document.documentElement.dataset.${comingSheet}=''}catch{}`;
