import { createFindMessages, type FindMessages } from '../model/find-messages.ts';
import type { PageMessages } from './page-links.ts';

export const toFindPageMessages = (messages: PageMessages): FindMessages =>
  createFindMessages(messages.map(([href, ...wordings]) => ({ href, wordings })));
