import { memoize } from '../text/memo.ts';

/** How many operands a command accepts. */
export interface OperandCount {
  min: number;
  /** `Infinity` when the last may be repeated. */
  max: number;
}

/** Cuts `IMAGE [COMMAND] [ARG...]` at the spaces that are outside brackets. */
function toTokens(usage: string): string[] {
  const tokens: string[] = [];
  let depth = 0;
  let token = '';
  for (const character of usage.replaceAll(' | ', '|')) {
    if (character === '[') depth++;
    if (character === ']') depth--;
    if (character === ' ' && depth === 0) {
      tokens.push(token);
      token = '';
    } else {
      token += character;
    }
  }
  return [...tokens, token].filter((part) => part !== '');
}

/** One form of a usage line, as upstream writes it: `NAME|ID [NAME|ID...]`, `PATH | URL | -`. */
const countForm = memoize((usage: string): OperandCount => {
  const tokens = toTokens(usage);
  const isOptional = (token: string) => token.startsWith('[');
  // `[ps OPTIONS]` stands for the arguments of another program.
  const isRepeated = (token: string) => token.includes('...') || token.includes('OPTIONS');
  return {
    min: tokens.filter((token) => !isOptional(token)).length,
    max: tokens.reduce((sum, token) => sum + (isRepeated(token) ? Number.POSITIVE_INFINITY : token.split(' ').length), 0),
  };
});

/** An option among the operands, or a choice between several words: their count depends on more than this module reads. */
const isSimple = (usage: string): boolean => !/(?:^|[\s[(|])--?[A-Za-z]|\([^()\s]*\s|[{}]/.test(usage);

/**
 * How many operands the usage of a command asks for.
 *
 * @param forms every form that upstream gives; null when it gives none. Any number is right when one of them is not a plain list of words
 */
export function countOperands(forms: readonly (string | null | undefined)[]): OperandCount {
  const known = forms.filter((form) => typeof form === 'string');
  if (known.length < forms.length || !known.every(isSimple)) return { min: 0, max: Number.POSITIVE_INFINITY };
  const counts = known.map(countForm);
  return { min: Math.min(...counts.map(({ min }) => min)), max: Math.max(...counts.map(({ max }) => max)) };
}
