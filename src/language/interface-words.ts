/** Names in `ui.ts` that no French dictionary has. */
export const interfaceWords: readonly string[] = ['A4', 'Anki', 'Tab', 'Échap', 'PowerShell', 'bash', 'zsh'];
