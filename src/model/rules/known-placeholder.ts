import { findNearest } from '../../command-line/nearest.ts';
import { findPlaceholders } from '../../command-line/template.ts';
import { toTyped } from '../body.ts';
import type { Place } from '../document.ts';
import type { Problem } from '../problem.ts';
import type { SourceContent } from '../source.ts';
import type { Rule } from './rule.ts';

interface Text {
  file: string;
  place: Place;
  text: string;
  /** Values that the document gives itself. */
  own: Readonly<Record<string, string>>;
}

/** Every text of the content that a reader may copy. */
function copiedTexts(content: SourceContent): Text[] {
  return [
    ...content.entries.map((document) => ({
      file: document.file,
      place: document.placeOf(['command']),
      text: document.fields.command,
      own: document.fields.values,
    })),
    ...[...content.bodies].flatMap(([file, { fences }]) =>
      fences.map((fence) => ({ file, place: { line: fence.line, column: fence.column }, text: toTyped(fence), own: {} })),
    ),
  ];
}

export const knownPlaceholder: Rule = {
  name: 'valeur-connue',
  why: 'Sans valeur par défaut, la commande copiée ne s’exécute pas.',
  compares: ['command', 'example', 'values'],
  check(content) {
    const known = new Set(content.site.flatMap(({ fields }) => Object.keys(fields.placeholders)));
    const unknown = copiedTexts(content).flatMap(({ file, place, text, own }) =>
      findPlaceholders(text)
        .filter(({ name }) => !(known.has(name) || Object.hasOwn(own, name)))
        .map(({ name }): Problem => {
          const nearest = findNearest(name, known);
          return {
            file,
            ...place,
            message: `Valeur à remplacer inconnue : <${name}>.`,
            advice: nearest
              ? `Vouliez-vous écrire <${nearest}> ?`
              : 'Sa valeur par défaut se donne dans site.yaml, sous « placeholders », ou dans la fiche, sous « values ».',
          };
        }),
    );
    const left = content.entries.flatMap((document) =>
      findPlaceholders(document.fields.example).map(({ name }) => ({
        file: document.file,
        ...document.placeOf(['example']),
        message: `L’exemple contient <${name}>.`,
        advice: 'Un exemple se lance tel quel : écrire une vraie valeur.',
      })),
    );
    return [...unknown, ...left];
  },
};
