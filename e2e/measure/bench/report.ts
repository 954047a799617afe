import type { OutputSize } from './measure-output.ts';
import type { Cost } from './process-tree.ts';

/** What one site of one size cost and weighs. */
export interface Measure extends Cost, OutputSize {
  site: 'this' | 'bare';
  entries: number;
  /** Bytes loaded by the first question. */
  firstQuery: number;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** The figures as a Markdown table, in the order given. */
export function toTable(measures: readonly Measure[]): string {
  const rows = measures.map(({ site, entries, time, cpu, memory, perPage, total, index, firstQuery }) =>
    [
      entries.toLocaleString('fr-FR').replace(/\s/g, ' '),
      site,
      `${time.toFixed(0)} s`,
      `${cpu.toFixed(1)} s`,
      `${(memory / 1e6).toFixed(0)} MB`,
      kilobytes(perPage),
      megabytes(total),
      megabytes(index),
      kilobytes(firstQuery),
    ].join(' | '),
  );
  return [
    '| entries | site | time | CPU | peak memory | HTML a page | output | index | first query |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

/** A target, and whether it is met. */
export interface Verdict {
  target: string;
  value: string;
  isMet: boolean;
}

/** From one size to the next a cost may grow as the number of entries does, and this much more. */
const tolerance = 1.15;
/** Below this many entries the fixed cost of a build hides the rest. */
const compared = 1000;
/** What a page may weigh more or less than in the smallest corpus. */
const spread = 0.1;
/** What this site may cost for one of the bare site. */
const factor = 2;

/** Compares measures with the targets; sizes in increasing order. */
export function toVerdicts(measures: readonly Measure[]): Verdict[] {
  const ours = measures.filter(({ site }) => site === 'this');
  const [smallest] = ours;
  if (!smallest) return [];
  const weights = ours.map(({ perPage }) => perPage / smallest.perPage);
  const constant = {
    target: `HTML a page within ${spread * 100} % of the smallest corpus`,
    value: weights.map((weight) => weight.toFixed(2)).join(', '),
    isMet: weights.every((weight) => Math.abs(weight - 1) <= spread),
  };
  const linear = (['cpu', 'memory'] as const).flatMap((key) =>
    ours.slice(1).map((measure, index): Verdict => {
      const previous = ours[index] ?? smallest;
      const growth = measure[key] / previous[key];
      const allowed = (tolerance * measure.entries) / previous.entries;
      return {
        target: `${key} from ${previous.entries} to ${measure.entries} entries: at most × ${allowed.toFixed(1)}`,
        value: `× ${growth.toFixed(2)}`,
        isMet: growth <= allowed,
      };
    }),
  );
  const ratios = ours
    .filter(({ entries }) => entries >= compared)
    .flatMap((measure) => {
      const bare = measures.find(({ site, entries }) => site === 'bare' && entries === measure.entries);
      if (!bare) return [];
      // The clock also counts what the machine does for others: the processor's time is the build's own.
      return (['cpu', 'memory'] as const).map((key): Verdict => {
        const ratio = measure[key] / bare[key];
        return {
          target: `${key} at ${measure.entries} entries: at most ${factor} × the bare site`,
          value: `× ${ratio.toFixed(2)}`,
          isMet: ratio <= factor,
        };
      });
    });
  return [constant, ...linear, ...ratios];
}
