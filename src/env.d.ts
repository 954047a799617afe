/// <reference types="astro/client" />

/** What the content knows of its commands: `subject` of `site.yaml`. */
declare module 'virtual:subject' {
  import type { Subject } from './command-line/subject.ts';

  const subject: Subject | undefined;
  export default subject;
}

/** Files that may be pasted in the place of a command: `subjectFiles` of `site.yaml`. */
declare module 'virtual:subject-files' {
  import type { FileKind } from './command-line/subject.ts';

  const files: readonly FileKind[] | undefined;
  export default files;
}

/** Sentences that are too rare for a page: `subjectTexts` of `site.yaml`. */
declare module 'virtual:subject-texts' {
  import type { RareText } from './command-line/subject.ts';

  const texts: Readonly<Record<string, RareText>> | undefined;
  export default texts;
}
