/** Names in `ui.ts` that no French dictionary has. */
export const interfaceWords: readonly string[] = ['A4', 'Échap', 'PowerShell', 'bash', 'zsh'];
