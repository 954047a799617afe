import { expect, test } from 'vitest';
import { createDiagramFields } from '../../model/fixtures.ts';
import { toDiagram } from './diagram.ts';

test('toDiagram draws with French spaces, and leaves commands as they are typed', () => {
  const fields = createDiagramFields({
    title: 'Un client : `docker`',
    boxes: { client: { at: [0, 0, 30, 4], text: ['fini ; `a ; b`'] } },
    caption: 'Voir `docker ps`',
  });
  const { svg, caption } = toDiagram({ slug: 'essai', fields });
  expect(caption).toBe('Voir `docker ps`');
  expect(svg).toContain('aria-label="Un client\u00a0: docker" aria-describedby="dessin-essai"');
  expect(svg).toContain('fini\u202f; <tspan class="code">a ; b</tspan>');
});
