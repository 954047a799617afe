import { ValidationCode, validate } from 'dockerfile-utils';
import type { FileProblem } from '#src/file-formats/format-problem.ts';

/** The mistakes that authors make, in their language; the others keep the validator's own words. */
const messages: Partial<Record<ValidationCode, string>> = {
  [ValidationCode.UNKNOWN_INSTRUCTION]: 'Instruction inconnue',
  [ValidationCode.CASING_INSTRUCTION]: 'Une instruction s’écrit en majuscules',
  [ValidationCode.ARGUMENT_MISSING]: 'Il manque un argument',
  [ValidationCode.ARGUMENT_EXTRA]: 'Il y a un argument de trop',
  [ValidationCode.ARGUMENT_REQUIRES_ONE]: 'L’instruction attend un argument',
  [ValidationCode.ARGUMENT_REQUIRES_AT_LEAST_ONE]: 'L’instruction attend au moins un argument',
  [ValidationCode.ARGUMENT_REQUIRES_TWO]: 'L’instruction attend deux arguments',
  [ValidationCode.ARGUMENT_REQUIRES_AT_LEAST_TWO]: 'L’instruction attend au moins deux arguments : ce qu’elle copie et où',
  [ValidationCode.DEPRECATED_MAINTAINER]: 'MAINTAINER est obsolète : écrire un LABEL',
  [ValidationCode.INVALID_PORT]: 'Port invalide',
  [ValidationCode.JSON_IN_SINGLE_QUOTES]: 'La forme entre crochets veut des guillemets droits doubles',
  [ValidationCode.EMPTY_CONTINUATION_LINE]: 'Une ligne vide suit une ligne continuée',
  [ValidationCode.MULTIPLE_INSTRUCTIONS]: 'Une seule instruction de cette sorte compte : la dernière',
  [ValidationCode.INVALID_REFERENCE_FORMAT]: 'Nom d’image invalide',
  [ValidationCode.ARGUMENT_REQUIRES_ONE_OR_THREE]: 'L’instruction attend une image, ou une image, AS et un nom',
  [ValidationCode.ARGUMENT_UNNECESSARY]: 'Argument inutile',
  [ValidationCode.DUPLICATE_BUILD_STAGE_NAME]: 'Ce nom d’étape est déjà pris',
  [ValidationCode.INVALID_BUILD_STAGE_NAME]: 'Nom d’étape invalide',
  [ValidationCode.INVALID_AS]: 'AS attendu entre l’image et le nom de l’étape',
  [ValidationCode.INVALID_DESTINATION]: 'La destination de plusieurs fichiers est un dossier et finit par une barre oblique',
  [ValidationCode.INVALID_PROTO]: 'Protocole inconnu : tcp, udp ou sctp',
  [ValidationCode.INVALID_SIGNAL]: 'Signal inconnu',
  [ValidationCode.INVALID_SYNTAX]: 'Écriture invalide',
  [ValidationCode.SHELL_JSON_FORM]: 'L’instruction attend la forme entre crochets',
  [ValidationCode.SHELL_REQUIRES_ONE]: 'L’instruction attend au moins un mot entre crochets',
  [ValidationCode.SYNTAX_MISSING_EQUALS]: 'Il manque un signe égal',
  [ValidationCode.SYNTAX_MISSING_NAMES]: 'Il manque un nom',
  [ValidationCode.SYNTAX_MISSING_SINGLE_QUOTE]: 'Un guillemet simple n’est pas fermé',
  [ValidationCode.SYNTAX_MISSING_DOUBLE_QUOTE]: 'Un guillemet double n’est pas fermé',
  [ValidationCode.UNKNOWN_ADD_FLAG]: 'Option inconnue de ADD',
  [ValidationCode.UNKNOWN_COPY_FLAG]: 'Option inconnue de COPY',
  [ValidationCode.UNKNOWN_FROM_FLAG]: 'Option inconnue de FROM',
  [ValidationCode.UNKNOWN_HEALTHCHECK_FLAG]: 'Option inconnue de HEALTHCHECK',
  [ValidationCode.UNKNOWN_TYPE]: 'Type inconnu',
  [ValidationCode.FLAG_MISSING_VALUE]: 'Cette option attend une valeur',
  [ValidationCode.FLAG_DUPLICATE]: 'Cette option est donnée deux fois',
  [ValidationCode.FLAG_INVALID_DURATION]: 'Durée invalide',
  [ValidationCode.FLAG_INVALID_FROM_VALUE]: 'Nom d’étape ou d’image invalide',
  [ValidationCode.HEALTHCHECK_CMD_ARGUMENT_MISSING]: 'HEALTHCHECK CMD attend une commande',
  [ValidationCode.BASE_NAME_EMPTY]: 'Le nom de l’image est vide',
  [ValidationCode.WORKDIR_IS_NOT_ABSOLUTE]: 'Un chemin complet se lit mieux',
  [ValidationCode.ONBUILD_CHAINING_DISALLOWED]: 'ONBUILD ne peut pas en contenir un autre',
  [ValidationCode.ONBUILD_TRIGGER_DISALLOWED]: 'Cette instruction ne peut pas suivre ONBUILD',
  [ValidationCode.UNSUPPORTED_MODIFIER]: 'Modificateur de variable inconnu',
};

/** What the validator lets through, and the builder or a reader would not. */
const others: { pattern: RegExp; message: string }[] = [
  { pattern: /(?<=^[ \t]*[A-Z]+ [^#\n]*)[“”«»]/gm, message: 'Guillemet typographique' },
  {
    pattern: /(?<=^[ \t]*EXPOSE (?:.* )?)(?:0|6553[6-9]|655[4-9]\d|65[6-9]\d{2}|6[6-9]\d{3}|[7-9]\d{4}|\d{6,})\b/gm,
    message: 'Un port va de 1 à 65535',
  },
];

/** Checks a Dockerfile or an excerpt of one: an excerpt may lack its `FROM`. */
export default function checkDockerfile(text: string): FileProblem[] {
  const found = others.flatMap(({ pattern, message }) =>
    [...text.matchAll(pattern)].map((match): FileProblem => {
      const before = text.slice(0, match.index).split('\n');
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message: `${message} : « ${match[0]} ».` };
    }),
  );
  const refused = validate(text)
    .filter(({ code }) => code !== ValidationCode.NO_SOURCE_IMAGE)
    .map(({ code, message, range: { start, end } }) => {
      const words = text.split('\n')[start.line]?.slice(start.character, start.line === end.line ? end.character : undefined) ?? '';
      const told = messages[code as ValidationCode];
      return {
        line: start.line + 1,
        column: start.character + 1,
        message: told ? `${told} : « ${words} ».` : `Refusé : « ${words} » (${message}).`,
      };
    });
  return [...refused, ...found];
}
