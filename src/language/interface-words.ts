/** Names in `ui.ts` that no French dictionary has. */
export const interfaceWords: readonly string[] = ['Échap', 'PowerShell', 'bash', 'zsh'];
