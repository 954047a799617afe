import { findPlaceholders } from '../../command-line/template.ts';
import { toTyped } from '../../source/body.ts';
import type { Place } from '../../source/document.ts';
import type { Problem } from '../../source/problem.ts';
import type { SourceContent } from '../../source/source.ts';
import { findNearest } from '../../text/nearest.ts';
import { placeInFence } from '../content-commands.ts';
import { placeInField } from '../field-place.ts';
import { gather } from '../gather.ts';
import type { Rule } from './rule.ts';

interface Text {
  file: string;
  /** Where a character of the text stands in the file. */
  placeAt(index: number): Place;
  text: string;
  /** Values that the document gives itself. */
  own: Readonly<Record<string, string>>;
}

/** Every text of the content that a reader may copy. */
function copiedTexts(content: SourceContent): Text[] {
  return [
    ...content.entries.map((document) => ({
      file: document.file,
      placeAt: (index: number) => placeInField(document, ['command'], index),
      text: document.fields.command,
      own: document.fields.values,
    })),
    ...[...content.bodies].flatMap(([file, { fences }]) =>
      fences.map((fence) => ({
        file,
        placeAt: (index: number) => {
          // What is typed may be less than what is shown: the first place where the same line stands.
          const line = toTyped(fence).slice(0, index).split('\n');
          const start = fence.code.indexOf(toTyped(fence).split('\n')[line.length - 1] ?? '');
          return placeInFence(fence, start + (line.at(-1)?.length ?? 0));
        },
        text: toTyped(fence),
        own: {},
      })),
    ),
  ];
}

export const knownPlaceholder: Rule = {
  why: 'Sans valeur par défaut, la commande copiée ne s’exécute pas.',
  dependsOn: ['command', 'example', 'values'],
  check(content) {
    const known = new Set(content.site.flatMap(({ fields }) => Object.keys(fields.placeholders)));
    const unknown = copiedTexts(content).flatMap(({ file, placeAt, text, own }) =>
      findPlaceholders(text)
        .filter(({ name }) => !(known.has(name) || Object.hasOwn(own, name)))
        .map(({ name, start }): Problem => {
          const nearest = findNearest(name, known);
          return {
            file,
            ...placeAt(start),
            message: `Valeur à remplacer inconnue : <${name}>.`,
            advice: nearest
              ? `Vouliez-vous écrire <${nearest}> ?`
              : 'Sa valeur par défaut se donne dans site.yaml, sous « placeholders », ou dans la fiche, sous « values ».',
          };
        }),
    );
    const left = content.entries.flatMap((document) =>
      findPlaceholders(document.fields.example).map(({ name, start }) => ({
        file: document.file,
        ...placeInField(document, ['example'], start),
        message: `L’exemple contient <${name}>.`,
        advice: 'Un exemple se lance tel quel : écrire une vraie valeur.',
      })),
    );
    return [...gather(unknown), ...left];
  },
};
