import { describe, expect, test } from 'vitest';
import type { Drawing } from './drawing.ts';
import { layOut } from './layout.ts';
import { writeSvg } from './write-svg.ts';

const alternative = { id: 'dessin-essai', title: 'Le « client »', description: 'Un client <docker> & un "démon".' };

const write = (fields: Partial<Drawing>) =>
  writeSvg(layOut({ rows: 10, frames: [], boxes: {}, arrows: [], texts: [], ...fields }), alternative);

describe('writeSvg', () => {
  test('is an image with a name and a description', () => {
    const svg = write({});
    expect(svg).toMatch(
      /^<svg viewBox="-1 -1 322 82" role="img" aria-label="Le « client »" aria-describedby="dessin-essai"><desc id="dessin-essai">/,
    );
    expect(svg).toContain('>Un client &lt;docker&gt; &amp; un &quot;démon&quot;.</desc><g aria-hidden="true"');
  });

  test('draws the boxes of a look in one path, with round corners', () => {
    const svg = write({
      boxes: {
        a: { at: [0, 0, 5, 4], text: ['A'] },
        b: { at: [10, 0, 5, 4], text: ['B'] },
        c: { at: [20, 0, 5, 4], text: ['C'], look: 'accent' },
      },
    });
    expect(svg.match(/<path class="plain"/g)).toHaveLength(1);
    expect(svg).toContain('d="M3 0h34q3 0 3 3v26q0 3-3 3h-34q-3 0-3-3v-26q0-3 3-3zM83 0h34');
    expect(svg).toMatch(/<path class="accent" d="M163 0[^"]*" stroke-width="2"\/>/);
  });

  test.each([
    ['down', { from: [5, 0], to: 'b' }, 'M40 0V40M36.5 33l3.5 7 3.5-7'],
    ['to the left', { from: [20, 7], to: 'b' }, 'M160 56H80M87 52.5l-7 3.5 7 3.5'],
    ['by a corner', { from: [20, 0], to: 'b', through: [[20, 7]] }, 'M160 0V56H80M87 52.5l-7 3.5 7 3.5'],
    ['both ways', { from: 'a', to: 'b', both: true }, 'M12 16V40M8.5 33l3.5 7 3.5-7M8.5 23l3.5-7 3.5 7'],
  ] as const)('draws an arrow %s, its tip on the border', (_, arrow, d) => {
    const svg = write({ boxes: { a: { at: [0, 0, 3, 2], text: [''] }, b: { at: [0, 5, 10, 4], text: [''] } }, arrows: [arrow] });
    expect(svg).toContain(`<path class="arrow" d="${d}"/>`);
  });

  test('sets code in its own face, alone or in a line', () => {
    const svg = write({
      texts: [
        { at: [10, 2], text: ['`docker run`'] },
        { at: [10, 5], text: ['volume `a<b`'], look: 'quiet', align: 'start' },
      ],
    });
    expect(svg).toContain('<text x="80" y="16" class="code">docker run</text>');
    expect(svg).toContain('<text x="80" y="40" text-anchor="start" class="quiet">volume <tspan class="code">a&lt;b</tspan></text>');
  });

  test('writes nothing of what there is not', () => {
    expect(write({})).not.toContain('<path');
  });
});
