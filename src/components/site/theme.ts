/** What a reader may choose; `auto` follows the system. */
export const themes = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** Where the choice is kept. */
export const themeKey = 'theme';

/** Anything else than a theme, as storage may hold, is the system's. */
export const toTheme = (value: unknown): Theme => themes.find((theme) => theme === value) ?? 'auto';

/** The theme that comes after another when one button goes round them. */
export const nextTheme = (theme: Theme): Theme => themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';

/**
 * Runs in the head, before anything is painted: a stored theme must not flash.
 * Storage that is forbidden leaves the system's theme.
 */
export const themeBoot = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
