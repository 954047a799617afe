import { explainHtml } from '../../source/body.ts';
import type { Problem } from '../../source/problem.ts';
import { findNearest } from '../../text/nearest.ts';
import { knownLink } from './known-link.ts';
import type { Rule } from './rule.ts';

/** Components that an author may write in a page: name → the attributes it must have. `components/mdx.ts` provides them. */
export const authorComponents: Readonly<Record<string, readonly string[]>> = {
  Note: [],
  Warning: [],
  Answer: [],
  Choices: [],
  Defaults: [],
  Diagram: ['name'],
  LastRun: [],
  Systems: [],
};

/** Elements of HTML that Markdown has no sign for; others are a word between chevrons that was meant to be read. */
const known = new Set(['abbr', 'kbd', 'q', 'sub', 'sup']);

const toPlaceName = ({ file, line, column }: Omit<Problem, 'message'>): string => [file, line, column].join(':');

/** A component whose capital was left out. */
function explainCase(name: string): Pick<Problem, 'message' | 'advice'> | undefined {
  const meant = Object.keys(authorComponents).find((one) => one.toLowerCase() === name);
  return meant === undefined ? undefined : { message: `Composant inconnu : <${name}>.`, advice: `Vouliez-vous écrire <${meant}> ?` };
}

export const knownComponent: Rule = {
  why: 'Une balise inconnue arrêterait le rendu sans dire où.',
  dependsOn: [],
  check(content) {
    const { bodies } = content;
    const names = Object.keys(authorComponents);
    // A link written in HTML whose address is wrong too is told by its address: one thing to mend at a time.
    const wrongLinks = new Set(
      [...bodies].some(([, { elements }]) => elements.some(({ name }) => name === 'a')) ? knownLink.check(content).map(toPlaceName) : [],
    );
    return [...bodies].flatMap(([file, { components, elements }]) => [
      ...elements
        .filter(({ name, ...place }) => !known.has(name) && !wrongLinks.has(toPlaceName({ file, ...place })))
        .map(({ name, line, column }) => ({
          file,
          line,
          column,
          ...(explainHtml(name) ??
            explainCase(name) ?? {
              message: `Élément inconnu : <${name}>.`,
              advice: `Un mot entre chevrons s’écrit entre accents graves : \`<${name}>\`.`,
            }),
        })),
      ...components.flatMap(({ name, attributes, line, column }) => {
        const required = authorComponents[name];
        if (!required) {
          const nearest = findNearest(name, names);
          return [
            {
              file,
              line,
              column,
              message: `Composant inconnu : <${name}>.`,
              advice: nearest ? `Vouliez-vous écrire <${nearest}> ?` : `Composants possibles : ${names.join(', ')}.`,
            },
          ];
        }
        const extra = Object.keys(attributes).filter((attribute) => !required.includes(attribute));
        const missing = required.filter((attribute) => attributes[attribute] === undefined);
        return [
          ...extra.map((attribute) => ({ file, line, column, message: `<${name}> n’a pas d’attribut « ${attribute} ».` })),
          ...missing.map((attribute) => ({ file, line, column, message: `Il manque à <${name}> l’attribut « ${attribute} ».` })),
        ];
      }),
    ]);
  },
};
