/** A line that goes on below. */
export const continued = /(?:\\|`|\^)[ \t]*$/;

/** The quote that is open after some more of a text; `open` is the one before it. */
export function toOpenQuote(text: string, open = ''): string {
  if (!/["']/.test(text)) return open;
  let quote = open;
  const signs = { '': /\\.|["']|(?<=\s)#[^\n]*/gs, '"': /\\.|"/gs, "'": /'/g };
  for (let at = 0; ; ) {
    const sign = signs[quote as keyof typeof signs];
    sign.lastIndex = at;
    const found = sign.exec(text)?.[0];
    if (found === undefined) return quote;
    at = sign.lastIndex;
    if (found === quote) quote = '';
    else if (quote === '' && /^["']/.test(found)) quote = found;
  }
}

/** Whether a line is a command: of one of these programs, or of those that stand beside them everywhere. */
export const startsProgram = (line: string, programs: readonly string[]): boolean => {
  const [first = '', second = ''] = line.trim().split(/\s+/);
  const word = (first === 'sudo' ? second : first).replace(/\.exe$/i, '');
  return (
    programs.some((program) => word === program || word.startsWith(`${program}-`)) ||
    /^(?:cd|mkdir|curl|git|apt|apt-get|npm|export|source|wget|systemctl|yum|dnf)$/.test(word)
  );
};

/** The commands of the reference, by their spellings. */
export type KnownCommands = Readonly<Record<string, string>>;

/** Whether words are a command that the reference knows: « docker ps », and not « docker est ». */
export function isKnown(text: string, programs: readonly string[], known: KnownCommands | undefined): boolean {
  const [first = '', second = ''] = text.replace(/^sudo[ \t]+/, '').split(/\s+/);
  const program = first.replace('-', ' ');
  return (
    programs.includes(program.split(' ')[0] ?? '') &&
    (second.startsWith('-') || known === undefined || Object.hasOwn(known, `${program} ${second}`))
  );
}
