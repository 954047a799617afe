import type { Fact } from '../source/schema.ts';

/** Verdicts that a page must own up to: a slip of the pen is mended in silence. */
const told = ['wrong', 'outdated', 'imprecise'] as const;

/** A statement of the notes that does not stand. */
export type Correction = Fact & { verdict: (typeof told)[number] };

/** What a page corrects, the gravest first. */
export function toCorrections(facts: readonly Fact[]): Correction[] {
  const isTold = (fact: Fact): fact is Correction => told.some((verdict) => verdict === fact.verdict);
  return facts.filter(isTold).toSorted((a, b) => told.indexOf(a.verdict) - told.indexOf(b.verdict) || a.id.localeCompare(b.id));
}
