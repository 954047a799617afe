import type { Fact } from '../source/schema.ts';

/** Verdicts shown on the page; typing errors are corrected without notice. */
const publishedVerdicts = ['wrong', 'outdated', 'imprecise'] as const;

/** A statement of the notes that does not stand. */
export type Correction = Fact & { verdict: (typeof publishedVerdicts)[number] };

/** What a page corrects, the gravest first. */
export function toCorrections(facts: readonly Fact[]): Correction[] {
  const isPublished = (fact: Fact): fact is Correction => publishedVerdicts.some((verdict) => verdict === fact.verdict);
  return facts
    .filter(isPublished)
    .toSorted((a, b) => publishedVerdicts.indexOf(a.verdict) - publishedVerdicts.indexOf(b.verdict) || a.id.localeCompare(b.id));
}
