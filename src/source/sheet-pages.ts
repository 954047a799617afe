import type { SheetPageFields, Site } from './schema.ts';

/** Every page of every sheet, and where it stands in the site file. */
export const listSheetPages = ({ pages, ready }: Site['sheet']): { page: SheetPageFields; path: (string | number)[] }[] => [
  ...pages.map((page, index) => ({ page, path: ['sheet', 'pages', index] })),
  ...ready.map(({ page }, index) => ({ page, path: ['sheet', 'ready', index, 'page'] })),
];
