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
