/** Words of the reader's settings: made in the browser, when one comes near them. */
export const settingsTexts = {
  title: 'Réglages',
  shell: { label: 'Terminal', names: { bash: 'bash, zsh', powershell: 'PowerShell' } },
  options: { label: 'Options', names: { written: 'telles quelles', short: 'courtes', long: 'longues' } },
  theme: { label: 'Thème', names: { auto: 'Système', light: 'Clair', dark: 'Sombre' } },
} as const;
