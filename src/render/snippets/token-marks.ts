import type { ShikiTransformer } from 'shiki';

/** A stretch of code with a meaning of its own, by offsets in the code, end excluded; marks nest, they never straddle. */
export interface Mark {
  start: number;
  end: number;
  tagName: string;
  properties: Record<string, string>;
}

/** Marks travel to the transformer in the text that follows a language. */
export const writeMarks = (marks: readonly Mark[]): string => JSON.stringify(marks);

const readMarks = (meta: string | undefined): Mark[] => (meta ? (JSON.parse(meta) as Mark[]) : []);

/** Wraps each mark in an element of its own, whatever the grammar made of it. */
export function transformerMarks(): ShikiTransformer {
  return {
    name: 'marks',
    preprocess(_code, options) {
      options.decorations = readMarks(this.options.meta?.__raw).map((mark) => ({ ...mark, alwaysWrap: true }));
    },
  };
}
