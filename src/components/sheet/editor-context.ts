import type { Choice } from '../choice/choice.ts';

/** What the editor needs of the page; given, so that its script brings nothing of what the page already holds. */
export interface EditorContext {
  getChoice(): Choice;
  /** `received`: shown, and not kept in the browser. */
  setChoice(choice: Choice, received?: boolean): void;
  getKept(): Choice;
  getReceived(): boolean;
  /** Shows what came from a file. */
  receive(choice: Choice): void;
  readStored(key: string): string | null;
  store(key: string, value: string | undefined): void;
  announce(text: string): void;
}
