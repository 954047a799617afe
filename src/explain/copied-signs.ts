import type { Part } from '../command-line/explain.ts';
import type { LineBreak, Paste } from '../command-line/paste.ts';
import type { Span } from '../command-line/shell.ts';
import type { Explainer, ToldFinding } from './explain-paste.ts';

/** Signs that a Unix shell reads otherwise than they were meant: the bars of Windows, and those of lines that go on. */
export const tellSigns = ({ text, windowsPaths, breaks }: Paste): ToldFinding[] => [
  ...windowsPaths.map(
    ({ name, start, end }): ToldFinding => ({
      severity: 'advice',
      kind: 'windows-path',
      message: `Sous Linux et macOS, le shell efface les barres obliques inverses de « ${name} ». Écrire le chemin avec des barres obliques.`,
      start,
      end,
      fix: { start, end, text: text.slice(start, end).replaceAll('\\', '/') },
    }),
  ),
  ...breaks.map(tellBreak),
];

const breakMessages: Record<LineBreak['kind'], string> = {
  doubled: '« \\\\ » ne continue pas la commande à la ligne suivante : il faut un seul « \\ ».',
  spaced: 'Un espace après « \\ » l’empêche de continuer la commande à la ligne suivante.',
  commented: 'Rien ne peut suivre « \\ » sur sa ligne, pas même une remarque : la commande s’y arrête.',
  joined: '« \\ » ne sert qu’à la fin d’une ligne : le retirer.',
  cut: 'La commande s’arrête ici : rien ne peut se glisser entre deux lignes jointes par « \\ », ni remarque ni ligne vide.',
  missing: 'Cette ligne ne finit pas par « \\ » : la suivante serait lue comme une autre commande.',
};

function tellBreak({ kind, start, end }: LineBreak): ToldFinding {
  const fix =
    kind === 'missing' ? { start, end: end - 1, text: ' \\' } : { start, end, text: kind === 'joined' || kind === 'cut' ? '' : '\\' };
  return { severity: 'refused', kind: 'line-break', message: breakMessages[kind], start, end, fix };
}

/** What a writer left out: the program would take the sign for a word, and may refuse it. @param findRefused what a program would refuse of a text */
export function tellOmission(
  { start, end }: Span,
  { text, readable }: Paste,
  statements: readonly Span[],
  findRefused: (typed: string) => readonly Span[],
): ToldFinding[] {
  const sign = text.slice(start, end);
  const statement = statements.find((one) => one.start <= start && end <= one.end) ?? { start, end };
  const typed = readable.slice(statement.start, start) + sign + readable.slice(end, statement.end);
  const isRefused = findRefused(typed).some((one) => one.start === start - statement.start && one.end === end - statement.start);
  return [
    {
      severity: isRefused ? 'refused' : 'advice',
      kind: 'omission',
      message: `« ${sign} » tient la place de ce que l’auteur n’a pas écrit, ou laisse au choix. Le compléter, sans crochets, ou le retirer.`,
      start,
      end,
      fix: undefined,
    },
  ];
}

/** Gives each word that a reader replaces to the smallest part around it. */
export function givePlaceholders(placeholders: Paste['placeholders'], parts: readonly Part[], { texts }: Explainer): void {
  const stretches = parts
    .filter(({ role }) => role !== 'construct')
    .flatMap((part) => part.spans.map((span) => ({ ...span, part })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  let open: typeof stretches = [];
  for (const { name, start, end } of placeholders) {
    for (; (stretches[next]?.start ?? Number.POSITIVE_INFINITY) <= start; next++) open.push(...stretches.slice(next, next + 1));
    open = open.filter((stretch) => stretch.end > start);
    const owner = open.findLast((stretch) => end <= stretch.end)?.part;
    if (owner?.placeholders.every((other) => other.name !== name)) owner.placeholders.push({ name, meaning: texts.placeholder(name) });
  }
}

/** A line that goes on is told where its sign was typed, and not where a shell would have wanted it. */
export function atSigns(part: Part, { breaks }: Paste): Part {
  if (part.role !== 'construct' || breaks.length === 0) return part;
  const spans = part.spans.map((span) => {
    const found = breaks.find(({ start, end }) => end === span.end && start < span.start);
    return found ? { start: found.start, end: found.start + 1 } : span;
  });
  return { ...part, spans };
}
