/** Names in `ui.ts` that no French dictionary has. */
export const interfaceWords: readonly string[] = ['A4', 'Anki', 'Cmd', 'Tab', 'Échap', 'PowerShell', 'bash', 'zsh'];
