import { splitTranscript } from '../../command-line/script.ts';
import type { Publication } from '../../model/publication.ts';
import { type Fence, readFences } from '../../source/body.ts';
import { parseSnippetMeta } from '../../source/snippet-meta.ts';

/** Ways in which a snippet can look. */
export type SampleKind =
  | 'one'
  | 'several'
  | 'sequence'
  | 'lines'
  | 'long'
  | 'wrong'
  | 'session'
  | 'output'
  | 'file'
  | 'system'
  | 'powershell';

/** What a fence needs to hold to show each of them. */
const shows: Readonly<Record<SampleKind, (fence: Fence) => boolean>> = {
  one: ({ lang, meta, code }) => lang === 'sh' && meta === '' && !code.includes('\n'),
  several: ({ lang, meta, code }) => lang === 'sh' && meta === '' && /\n[a-z]/.test(code) && !/[\\<]/.test(code),
  sequence: ({ meta }) => parseSnippetMeta(meta).isSequence,
  lines: ({ lang, meta, code }) => lang === 'sh' && !parseSnippetMeta(meta).isWrong && code.includes('\\\n'),
  long: ({ lang, meta, code }) => lang === 'sh' && meta === '' && !code.includes('\n') && code.length > 70,
  wrong: ({ meta }) => parseSnippetMeta(meta).isWrong,
  session: ({ lang, code }) => lang === 'console' && new Set(splitTranscript(code).map(({ kind }) => kind)).size > 1,
  output: ({ lang }) => lang === 'text',
  file: ({ meta }) => parseSnippetMeta(meta).title !== undefined && !parseSnippetMeta(meta).isWrong,
  system: ({ meta }) => parseSnippetMeta(meta).system !== undefined,
  powershell: ({ lang }) => lang === 'powershell',
};

/** Ways in which a snippet can look, in the order in which they are shown. */
const sampleKinds = Object.keys(shows) as SampleKind[];

/** The first fence of the content that shows each kind of snippet; those that none shows are absent. */
export function findSamples(fences: readonly Fence[]): Map<SampleKind, Fence> {
  return new Map(
    sampleKinds.flatMap((kind): [SampleKind, Fence][] => {
      const fence = fences.find(shows[kind]);
      return fence ? [[kind, fence]] : [];
    }),
  );
}

/** Every fence of what is read, the course first. */
export function toFences({ course, entries, errors, misconceptions, bodyOf }: Publication): Fence[] {
  const bodies = [
    ...course.chapters.flatMap(({ pages }) => pages.map(({ slug }) => bodyOf('guide', slug))),
    ...course.exercises.map(({ slug }) => bodyOf('exercises', slug)),
    ...entries.map(({ slug }) => bodyOf('entries', slug)),
    ...errors.map(({ slug }) => bodyOf('errors', slug)),
    ...misconceptions.map(({ slug }) => bodyOf('misconceptions', slug)),
  ];
  return bodies.flatMap((source) => readFences(source));
}
