interface Stretch {
  start: number;
  end: number;
}

/** Whether a place stands in one of the spans: asked of each sign of a text, it goes through none of them one by one. */
export function toCovered(spans: readonly Stretch[]): (at: number) => boolean {
  const apart: Stretch[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return (at) => {
    let low = 0;
    let high = apart.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((apart[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return (apart[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
}
