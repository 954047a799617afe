export type Shell = 'bash' | 'powershell';

/** Signs that no shell gives a meaning to, where they stand: `@` and `=` have one at the beginning of a word. */
const plain = /^(?![@=])[\p{L}\p{N}_./:=@%+-]+$/u;

/** What ends single quotes, and how each shell writes it inside them; to PowerShell a curved quote is one too. */
const escapeSingle: Readonly<Record<Shell, (value: string) => string>> = {
  bash: (value) => value.replaceAll("'", String.raw`'\''`),
  powershell: (value) => value.replace(/['‘’‚‛]/g, '$&$&'),
};

/** The sign that takes the meaning of the next one away, inside double quotes. */
const escapeSign: Readonly<Record<Shell, string>> = { bash: '\\', powershell: '`' };

/** What keeps a meaning inside double quotes. */
const active: Readonly<Record<Shell, RegExp>> = { bash: /["$`\\]/g, powershell: /["$`“”„]/g };

/**
 * A value as it must be written in a command for the program to receive it as it is.
 *
 * @param quote the quotes that the value already stands in, if any
 */
export function quote(value: string, shell: Shell, around?: 'single' | 'double'): string {
  switch (around) {
    case 'double': {
      const escaped = value.replace(active[shell], (sign) => escapeSign[shell] + sign);
      // An interactive bash recalls its history at `!`, even here: only single quotes stop it.
      return shell === 'bash' ? escaped.replaceAll('!', `"'!'"`) : escaped;
    }
    case 'single':
      return escapeSingle[shell](value);
    default:
      return plain.test(value) ? value : `'${escapeSingle[shell](value)}'`;
  }
}
