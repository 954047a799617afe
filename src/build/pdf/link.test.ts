import { expect, test } from 'vitest';
import { linkPdf } from './link.ts';

const page = '<h1>Titre</h1> <p class="lead">Un <b>résumé</b>.</p> <p>Suite</p>';
const pdf = { href: '/pdf/a.pdf', label: 'En PDF (« A & B »)' };

test('puts the link under the title', () => {
  expect(linkPdf(page, pdf)).toBe(
    '<h1>Titre</h1> <p class="lead">Un <b>résumé</b>.</p><p class="screen-only" data-pdf><a href="/pdf/a.pdf" type="application/pdf">En PDF (« A &amp; B »)</a></p> <p>Suite</p>',
  );
});

test('knows the title of a page with a style of its own', () => {
  expect(linkPdf('<p class="lead astro-x">Résumé.</p>', pdf)).toMatch(/^<p class="lead astro-x">Résumé\.<\/p><p class="screen-only"/);
});

test('replaces the link that an earlier run put', () => {
  expect(linkPdf(linkPdf(page, { ...pdf, href: '/pdf/old.pdf' }), pdf)).toBe(linkPdf(page, pdf));
});

test('takes a dollar for what it is', () => {
  expect(linkPdf(page, { ...pdf, label: '$& $1' })).toContain('>$& $1</a>'.replace('&', '&amp;'));
});

test('throws on a page without a lead', () => {
  expect(() => linkPdf('<h1>Titre</h1>', pdf)).toThrow('no lead');
});
