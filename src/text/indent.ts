/** The steps of the indent of a line, the dash of a list among them, and what they lead to. */
export function splitIndent(line: string): { steps: string[]; rest: string } {
  const rest = line.replace(/^(?: {2}|\t|- )*/, '');
  const steps = line.slice(0, line.length - rest.length).match(/\t|../g) ?? [];
  return rest === '' ? { steps: [], rest: line } : { steps, rest };
}
