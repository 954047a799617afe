import type { SaidFault } from '#src/command-line/subject.ts';

/** What Docker prints of what it refuses in a command, in its own words: the page of messages may explain it. */
export function toMessage({ kind, name = '', spelling = '', expects = '', min = 0, max = 0, count = 0, written = '' }: SaidFault): string | undefined {
  switch (kind) {
    case 'unknown-command':
      return `unknown command: ${spelling} ${name}`;
    case 'unknown-option':
    case 'misplaced-option':
      return name.startsWith('--') ? `unknown flag: ${name}` : `unknown shorthand flag: '${name.slice(1)}' in ${name}`;
    case 'joined-command':
    case 'forbidden':
      return /^docker-compose\b/.test(written) ? 'docker-compose: command not found' : undefined;
    case 'conflict':
      return 'conflicting options';
    case 'operand-count': {
      if (max === 0) return `'${spelling}' accepts no arguments`;
      if (count > max) return max === min ? undefined : `'${spelling}' requires at most ${max} argument`;
      const exact = max === min ? '' : 'at least ';
      return `'${spelling}' requires ${exact}${min} argument${min > 1 ? 's' : ''}`;
    }
    case 'operand-format':
    case 'value-format':
      return /python:/.test(expects) ? 'invalid reference format' : undefined;
    case 'value':
      if (/^(?:-p|--publish)\b/.test(written)) return 'invalid containerPort';
      return /^(?:-v|--volume)\b/.test(written) ? 'invalid volume specification' : undefined;
    default:
      return undefined;
  }
}

/** What Compose prints, by what is said of the file. */
const ofFiles: readonly [RegExp, string][] = [
  [/^Le champ `version` est obsolète/, 'the attribute `version` is obsolete, it will be ignored'],
  [/^Le volume .* n’est pas déclaré/, 'refers to undefined volume'],
  [/^Le réseau .* n’est pas déclaré/, 'refers to undefined network'],
  [/n’est pas déclaré sous secrets/, 'refers to undefined secret'],
  [/n’est pas déclaré sous configs/, 'refers to undefined config'],
  [/^Le service .* n’existe pas/, 'depends on undefined service'],
  [/dépend de lui-même/, 'dependency cycle detected'],
  [/^Champ inconnu/, 'additional properties not allowed'],
  [/n’est pas un port|quel port du conteneur/, 'invalid containerPort'],
];

/** The message of Compose that a fault of a file is told by. */
export const toFileMessage = (message: string): string | undefined => ofFiles.find(([said]) => said.test(message))?.[1];
