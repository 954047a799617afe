import { knownComponent } from './known-component.ts';
import { knownFile } from './known-file.ts';
import { knownLanguage } from './known-language.ts';
import { knownOption } from './known-option.ts';
import { knownPlaceholder } from './known-placeholder.ts';
import { knownReference } from './known-reference.ts';
import type { Rule } from './rule.ts';

/** Every rule that the content must meet. */
export const rules: readonly Rule[] = [knownFile, knownReference, knownOption, knownPlaceholder, knownLanguage, knownComponent];
