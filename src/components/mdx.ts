import Answer from './content/Answer.astro';
import Choices from './content/Choices.astro';
import Defaults from './content/Defaults.astro';
import Diagram from './content/Diagram.astro';
import LastRun from './content/LastRun.astro';
import Note from './content/Note.astro';
import Picture from './content/Picture.astro';
import Systems from './content/Systems.astro';
import Warning from './content/Warning.astro';

/** What an author may write in a page without importing it; `rules/known-component.ts` knows the same names. A picture is written in Markdown. */
export const mdxComponents = { Answer, Choices, Defaults, Diagram, LastRun, Note, Systems, Warning, img: Picture };
