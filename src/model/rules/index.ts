import { explained } from './explained.ts';
import { knownComponent } from './known-component.ts';
import { knownFile } from './known-file.ts';
import { knownFormat } from './known-format.ts';
import { knownLanguage } from './known-language.ts';
import { knownOption } from './known-option.ts';
import { knownPlaceholder } from './known-placeholder.ts';
import { knownReference } from './known-reference.ts';
import { rightCommand } from './right-command.ts';
import type { Rule } from './rule.ts';
import { validFile } from './valid-file.ts';
import { verified } from './verified.ts';

/** Every rule that the content must meet. */
export const rules: readonly Rule[] = [
  knownFile,
  knownReference,
  knownOption,
  knownPlaceholder,
  knownLanguage,
  knownComponent,
  knownFormat,
  rightCommand,
  explained,
  validFile,
  verified,
];
