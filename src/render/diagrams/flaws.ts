import { type Flaw, grid } from './drawing.ts';
import { around, contains, overlap, type Rectangle, shrink } from './geometry.ts';
import type { Layout, PlacedText } from './layout.ts';

/** Least room between the letters and the border of their box. */
const padding = 4;

/** Least room around an arrow. */
const clearance = 2;

const toText = ({ runs }: PlacedText): string => runs.map(({ text }) => text).join('');

/** Every pair of different items, once. */
const pairs = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((first, index) => items.slice(index + 1).map((second): [Item, Item] => [first, second]));

const crosses = (area: Rectangle, other: Rectangle): boolean => overlap(area, other) && !contains(area, other);

/** What covers, crosses or overflows something else, or leaves the picture. */
export function findFlaws({ width, height, areas, texts, arrows, flaws }: Layout): Flaw[] {
  const picture: Rectangle = { left: 0, top: 0, right: width, bottom: height };
  const boxes = areas.filter(({ look }) => look !== 'frame');
  const frames = areas.filter(({ look }) => look === 'frame');
  const legs = arrows.flatMap(({ path, points }) =>
    points.slice(1).map((end, index) => ({ path, area: shrink(around(points[index] ?? end, end), -clearance) })),
  );
  const found: Flaw[] = [...flaws];
  const tell = (path: Flaw['path'], message: string) => {
    found.push({ path, message });
  };

  for (const { path, ...area } of areas) if (!contains(picture, area)) tell(path, 'Sort du dessin.');
  for (const [first, second] of pairs(boxes)) if (overlap(first, second)) tell(second.path, 'Deux boîtes se recouvrent.');
  for (const frame of frames)
    for (const area of areas)
      if (area !== frame && crosses(frame, area) && !contains(area, frame)) tell(area.path, 'À cheval sur le bord d’un cadre.');

  for (const text of texts) {
    const { path, owner } = text;
    const quoted = `« ${toText(text)} »`;
    if (!contains(picture, text)) tell(path, `${quoted} sort du dessin.`);
    if (owner) {
      const excess = Math.ceil(Math.max(owner.left + padding - text.left, text.right - owner.right + padding) * 2);
      const missing = Math.ceil(excess / grid);
      if (!contains(shrink(owner, padding), text))
        tell(
          path,
          excess > 0
            ? `${quoted} déborde de sa boîte : il y manque ${missing} colonne${missing > 1 ? 's' : ''}.`
            : `${quoted} déborde de sa boîte, trop basse.`,
        );
    } else if (boxes.some((box) => overlap(box, text))) tell(path, `${quoted} recouvre une boîte.`);
    if (frames.some((frame) => crosses(frame, text))) tell(path, `${quoted} est à cheval sur le bord d’un cadre.`);
    if (legs.some(({ area }) => overlap(area, text))) tell(path, `${quoted} est sur une flèche.`);
  }
  for (const [first, second] of pairs(texts))
    if (overlap(first, second)) tell(second.path, `« ${toText(first)} » et « ${toText(second)} » se recouvrent.`);

  for (const { path, area } of legs)
    if (boxes.some((box) => overlap(shrink(box, clearance), area))) tell(path, 'La flèche traverse une boîte.');
  return found;
}
