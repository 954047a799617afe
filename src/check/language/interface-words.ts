/** Names in `ui.ts` that no French dictionary has. */
export const interfaceWords: readonly string[] = ['A4', 'Anki', 'Cmd', 'Markdown', 'Tab', 'Échap', 'PowerShell', 'bash', 'zsh'];
