import { claimedFact } from './claimed-fact.ts';
import { closedMarks } from './closed-marks.ts';
import { completeExercise } from './complete-exercise.ts';
import { drawableDiagram } from './drawable-diagram.ts';
import { drawnFile } from './drawn-file.ts';
import { explained } from './explained.ts';
import { frenchTypography } from './french-typography.ts';
import { headingOrder } from './heading-order.ts';
import { houseWord } from './house-word.ts';
import { knownComponent } from './known-component.ts';
import { knownDiagram } from './known-diagram.ts';
import { knownFile } from './known-file.ts';
import { knownFormat } from './known-format.ts';
import { knownLanguage } from './known-language.ts';
import { knownLink } from './known-link.ts';
import { knownOption } from './known-option.ts';
import { knownPicture } from './known-picture.ts';
import { knownPlaceholder } from './known-placeholder.ts';
import { knownReference } from './known-reference.ts';
import { knownWord } from './known-word.ts';
import { ledExercise } from './led-exercise.ts';
import { oneMeaning } from './one-meaning.ts';
import { ownRank } from './own-rank.ts';
import { placedValue } from './placed-value.ts';
import { plainPage } from './plain-page.ts';
import { plainSign } from './plain-sign.ts';
import { rightCommand } from './right-command.ts';
import type { Rule } from './rule.ts';
import { soundPage } from './sound-page.ts';
import { soundPicture } from './sound-picture.ts';
import { titleForm } from './title-form.ts';
import { titledStep } from './titled-step.ts';
import { triedBlock } from './tried-block.ts';
import { uniqueName } from './unique-name.ts';
import { validFile } from './valid-file.ts';
import { verified } from './verified.ts';

/** Every rule that the content must meet. */
export const rules: readonly Rule[] = [
  knownFile,
  knownReference,
  uniqueName,
  ownRank,
  knownLink,
  plainPage,
  closedMarks,
  claimedFact,
  completeExercise,
  ledExercise,
  titledStep,
  knownOption,
  knownPlaceholder,
  placedValue,
  knownLanguage,
  knownComponent,
  knownDiagram,
  knownPicture,
  soundPicture,
  drawableDiagram,
  drawnFile,
  knownFormat,
  rightCommand,
  explained,
  validFile,
  plainSign,
  soundPage,
  frenchTypography,
  headingOrder,
  houseWord,
  knownWord,
  titleForm,
  oneMeaning,
  triedBlock,
  verified,
];
