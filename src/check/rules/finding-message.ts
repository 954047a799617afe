import type { Finding } from '../../command-line/command-check.ts';
import type { Problem } from '../../source/problem.ts';

type Message = Pick<Problem, 'message' | 'advice'>;

/** How an author calls each sign that does not belong in a command. */
const signs: Readonly<Record<string, string>> = {
  '\u00a0': 'une espace insécable',
  '\u202f': 'une espace fine insécable',
  '\u200b': 'une espace invisible',
};

/** What a type of value looks like. */
const typeNames: Readonly<Record<string, string>> = {
  filter: 'un filtre de la forme clé=valeur',
  bytes: 'une quantité (512m, 2g)',
  duration: 'une durée (30s, 5m, 24h)',
  stringToString: 'clé=valeur',
  float: 'un nombre',
  decimal: 'un nombre',
};

const meant = (nearest: string | undefined): string | undefined => (nearest ? `Vouliez-vous écrire « ${nearest} » ?` : undefined);

const toCountText = (min: number, max: number): string => {
  if (max === 0) return 'n’accepte aucun opérande';
  if (min === max) return min === 1 ? 'attend un opérande' : `attend ${min} opérandes`;
  if (max === Number.POSITIVE_INFINITY) return `attend au moins ${min === 1 ? 'un opérande' : `${min} opérandes`}`;
  return `attend de ${min} à ${max} opérandes`;
};

const unreachable = (value: never): never => {
  throw new Error(`unexpected finding: ${JSON.stringify(value)}`);
};

/** What the shell's parser leaves open, in its words and in an author's. */
const unterminated: readonly [RegExp, string][] = [
  [/single quote|ANSI-C/, 'une apostrophe n’est pas fermée'],
  [/double quote/, 'un guillemet n’est pas fermé'],
  [/backtick/, 'un accent grave n’est pas fermé'],
  [/parameter expansion|array subscript/, 'une accolade ou un crochet n’est pas fermé'],
  [/nested too deep/, 'plus de soixante parenthèses ou accolades sont ouvertes à la fois'],
  [/substitution|arithmetic|glob/, 'une parenthèse n’est pas fermée'],
  [/redirect target/, 'après « < » ou « > », il manque un nom de fichier'],
];

const toFrenchSyntax = (message: string): string =>
  unterminated.find(([words]) => words.test(message))?.[1] ?? 'un signe n’est pas à sa place, ou quelque chose n’est pas fermé';

/** What an author reads of a finding: what is wrong, and the nearest right thing. */
export function toMessage(finding: Finding): Message {
  switch (finding.kind) {
    case 'syntax':
      return {
        message: `Le shell ne peut pas lire cette commande : ${toFrenchSyntax(finding.message)}.`,
        advice: undefined,
      };
    case 'typography':
      return {
        message: `La commande contient ${signs[finding.character] ?? `« ${finding.character} »`}, que le programme ne comprend pas.`,
        advice:
          finding.nearest === ''
            ? 'Effacer ce signe.'
            : `Écrire ${finding.nearest === ' ' ? 'une espace ordinaire' : `« ${finding.nearest} »`}.`,
      };
    case 'unquoted-directory':
      return {
        message: 'Le dossier courant n’est pas entre guillemets : la commande échoue dès que son nom contient une espace.',
        advice: `Écrire ${finding.nearest}.`,
      };
    case 'forbidden':
      return { message: finding.why, advice: finding.instead ? `Écrire « ${finding.instead} ».` : undefined };
    case 'unknown-command':
      return {
        message: finding.removed
          ? `« ${finding.parent} ${finding.name} » n’existe plus.`
          : `« ${finding.parent} » n’a pas de commande « ${finding.name} ».`,
        advice: meant(finding.nearest && `${finding.parent} ${finding.nearest}`),
      };
    case 'missing-command':
      return { message: `« ${finding.parent} » attend une commande.`, advice: undefined };
    case 'unknown-option':
      return {
        message: `« ${finding.spelling} » n’a pas d’option ${finding.name}.`,
        advice: meant(finding.nearest) ?? (finding.elsewhere.length > 0 ? `Elle existe pour ${finding.elsewhere.join(', ')}.` : undefined),
      };
    case 'misplaced-option':
      return {
        message: `L’option ${finding.name} ne se place pas après « ${finding.spelling} ».`,
        advice: `C’est une option de « ${finding.parent} » : elle s’écrit juste après.`,
      };
    case 'option-after-operand':
      return {
        message: `L’option ${finding.name} est placée après « ${finding.operand} » : elle serait transmise au programme lancé.`,
        advice: `Les options de « ${finding.spelling} » se placent avant « ${finding.operand} ».`,
      };
    case 'detached-dash':
      return { message: 'Un tiret est séparé de ses lettres.', advice: `Écrire « ${finding.nearest} ».` };
    case 'missing-value':
      return { message: `L’option ${finding.name} de « ${finding.spelling} » attend une valeur.`, advice: undefined };
    case 'flag-value':
      return {
        message: `L’option ${finding.name} ne prend pas de valeur : « ${finding.value} » serait lu comme un opérande.`,
        advice:
          finding.name.startsWith('--') && /^(?:true|false)$/i.test(finding.value)
            ? `Écrire « ${finding.name}=${finding.value} », ou l’omettre.`
            : 'Retirer la valeur.',
      };
    case 'value-type':
      return {
        message: `L’option ${finding.name} n’accepte pas « ${finding.value} ».`,
        advice: `Elle attend ${typeNames[finding.type] ?? 'un nombre entier'}.`,
      };
    case 'value-format':
      return { message: `L’option ${finding.name} n’accepte pas « ${finding.value} ».`, advice: finding.expects };
    case 'operand-format':
      return { message: `« ${finding.value} » n’a pas la forme attendue.`, advice: finding.expects };
    case 'operand-count': {
      const { spelling, usage, count, min, max } = finding;
      return {
        message: `« ${spelling} » ${toCountText(min, max)} ; il y en a ${count === 0 ? 'zéro' : count}.`,
        advice: usage === '' ? 'Rien ne la suit, sinon des options.' : `Forme attendue : ${spelling} [options] ${usage}`,
      };
    }
    case 'deprecated-option':
      return {
        message: `L’option ${finding.name} est obsolète.`,
        advice: finding.use ? `Écrire « ${finding.use} ».` : 'Elle n’a plus d’effet : la retirer.',
      };
    case 'joined-command':
      return { message: `« ${finding.name} » est l’ancien nom de cette commande.`, advice: `Écrire « ${finding.nearest} ».` };
    case 'told':
      return { message: finding.message, advice: finding.advice };
    default:
      return unreachable(finding);
  }
}
