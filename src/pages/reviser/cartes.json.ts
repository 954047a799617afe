import type { APIRoute } from 'astro';
import { toUrl } from '../../components/url.ts';
import { type CardText, toCards } from '../../model/cards.ts';
import { getEntries } from '../../model/collection.ts';
import { toPlainText } from '../../render/markdown/inline.ts';

const toShown = ({ text, isCode }: CardText): CardText => ({ text: isCode ? text : toPlainText(text), isCode });

export const GET: APIRoute = async () =>
  Response.json(
    toCards(await getEntries()).map((card) => ({
      ...card,
      front: toShown(card.front),
      answer: toShown(card.answer),
      others: card.others.map(toShown),
      href: toUrl(card.href),
    })),
  );
