/** What a reader may choose; `auto` follows the system. */
export const themes = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** Where the choice is kept. */
export const themeKey = 'theme';

/** The page's own colour in each theme, for what the browser draws around it. */
export const pageColors = { light: '#fdfbf6', dark: '#10151f' } as const;

/** Anything else than a theme, as storage may hold, is the system's. */
export const toTheme = (value: unknown): Theme => themes.find((theme) => theme === value) ?? 'auto';

/**
 * Runs in the head, before anything is painted: a stored theme must not flash.
 * Storage that is forbidden leaves the system's theme.
 */
export const themeBoot = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark'){document.documentElement.dataset.theme=t;const m=document.querySelectorAll('meta[name=theme-color]');m[t==='dark'?0:1].content=m[t==='dark'?1:0].content}}catch{}`;
