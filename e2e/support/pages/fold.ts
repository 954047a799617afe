import type { Locator, Page } from '@playwright/test';

/** What opens the part of a long page that says something, where there is little room. */
export const findFold = (page: Page, text: string): Locator => page.locator('details.folded', { hasText: text }).first().locator('summary');
