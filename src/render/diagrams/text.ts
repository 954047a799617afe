/** Sizes of the text, in units of the picture; code is 0.9 em, in `Diagram.astro` too. */
export const sizes = { text: 15, code: 13.5 } as const;

/** Advance of every letter of the fixed-width face, in ems. */
const codeAdvance = 0.632;

/** Advances of the letters of the text face, in hundredths of an em, as a browser measures them. */
const advances: readonly (readonly [hundredths: number, letters: string])[] = [
  [11, '\u202f'],
  [20, '.,:;!’'],
  [23, ' \u00a0'],
  [32, 'jl()iîï'],
  [35, 'ft"'],
  [39, '-«»/I_'],
  [43, 'J?'],
  [47, 'rs*'],
  [51, 'cz1–çy+='],
  [54, 'aevéèêëàâgx38'],
  [57, 'o679ô5kFZ0…'],
  [60, 'bqpuLS2ûù$dPT'],
  [64, 'hnEY4ÉÈ'],
  [68, 'XBCV'],
  [72, 'AKRÀUGOQ'],
  [76, 'DN'],
  [78, 'wH'],
  [90, '%œ'],
  [95, 'Mm'],
  [100, 'W→'],
];

const advanceOf = new Map(advances.flatMap(([hundredths, letters]) => [...letters].map((letter) => [letter, hundredths / 100])));

/** A letter that is not in the table is taken for a wide one. */
const unknownAdvance = 0.8;

/** Titles are set in a heavier weight, and a little wider. */
const titleFactor = 1.03;

/** A piece of a line in one face. */
export interface Run {
  text: string;
  isCode: boolean;
}

/** Cuts a line at its grave accents: ``Volume `donnees` `` → text, code. */
export function toRuns(line: string): Run[] {
  return line.split('`').flatMap((text, index) => (text === '' ? [] : [{ text, isCode: index % 2 === 1 }]));
}

/** Width of a line, in units of the picture. */
export function measure(runs: readonly Run[], isTitle = false): number {
  const widths = runs.map(({ text, isCode }) =>
    isCode
      ? [...text].length * codeAdvance * sizes.code
      : [...text].reduce((sum, letter) => sum + (advanceOf.get(letter) ?? unknownAdvance), 0) * sizes.text * (isTitle ? titleFactor : 1),
  );
  return widths.reduce((sum, width) => sum + width, 0);
}
