/// <reference types="astro/client" />

/** What the content knows of its commands: `subject` of `site.yaml`. */
declare module 'virtual:subject' {
  import type { Subject } from './command-line/subject.ts';

  const subject: Subject | undefined;
  export default subject;
}
