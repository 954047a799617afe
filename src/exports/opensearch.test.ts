import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { createSite } from '../model/fixtures.ts';
import { toWhole } from './fixtures.ts';
import { toOpenSearch } from './opensearch.ts';

test('a browser finds where to search, and what with', () => {
  const xml = toOpenSearch(createSite({ name: 'Docker & cie, en français et en entier' }), toWhole);
  expect(XMLValidator.validate(xml)).toBe(true);
  const { OpenSearchDescription } = new XMLParser({ ignoreAttributes: false }).parse(xml);
  expect(OpenSearchDescription).toMatchObject({
    '@_xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
    // 16 signs at most.
    ShortName: 'Docker & cie,',
    Url: [
      { '@_type': 'text/html', '@_template': 'https://example.org/docker/recherche/?q={searchTerms}' },
      { '@_rel': 'self', '@_template': 'https://example.org/docker/opensearch.xml' },
    ],
  });
});
