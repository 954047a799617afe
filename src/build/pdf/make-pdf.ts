import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { toCourse } from '../../model/course.ts';
import { withBase } from '../../model/href.ts';
import { contentFolder } from '../../source/collections.ts';
import { readContent } from '../../source/source.ts';
import { format, ui } from '../../ui.ts';
import { findBrowser } from '../browser.ts';
import { type PdfDocument, toPdfDocuments } from './documents.ts';
import { linkPdf } from './link.ts';

const output = fileURLToPath(new URL('../../../dist', import.meta.url));
/** The path that the site was built for. */
const base = process.env.BASE_PATH ?? '/';
/** Where PDFs and the pages that link to them are written: the built site itself, unless told otherwise; and which ones, else all. */
const [target = output, ...wanted] = process.argv.slice(2);
/** Links of a PDF lead there. Nothing needs to listen: the browser is given the files of the built site. */
const { origin } = new URL(process.env.SITE_URL ?? 'http://localhost:4321');

/** The file that holds an address of the site. */
const toFile = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

async function readDocuments(): Promise<{ name: string; documents: PdfDocument[] }> {
  const { content } = await readContent(contentFolder);
  const site = content.site[0]?.fields;
  if (!site) throw new Error('site.yaml is missing');
  const entries = new Map(
    content.entries.map(({ slug, fields: { title, command } }) => [slug, { slug, title, command, href: '', cli: '' }]),
  );
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  const course = toCourse({ site, guide: content.guide, exercises: content.exercises, entries, facts });
  const ready = site.sheet.ready.map(({ path, page: { title } }) => ({ path, title }));
  const sheet = { title: ui.sheet.title, ready };
  const exercises = { title: ui.exercise.plural, summary: ui.exercise.lead };
  return { name: site.name, documents: toPdfDocuments({ course, sheet, exercises }) };
}

/** Puts the pages of a document one after the other in the page that is open, behind a first page that lists them. */
async function gather(page: Page, { title, summary = '', pages }: PdfDocument, name: string): Promise<void> {
  const addresses = pages.map((path) => withBase(path, base));
  await page.evaluate(
    async ({ title, summary, name, addresses }) => {
      const main = document.querySelector('main');
      const articles = await Promise.all(
        addresses.map(async (address, index) => {
          const html = await (await fetch(address)).text();
          const article = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
          if (!article) throw new Error(`no article at ${address}`);
          for (const element of article.querySelectorAll('[id]')) element.id = `${index}-${element.id}`;
          for (const element of article.querySelectorAll('[aria-labelledby]'))
            element.setAttribute('aria-labelledby', `${index}-${element.getAttribute('aria-labelledby')}`);
          // A link to a page that is here leads to it on paper; the others keep their address.
          for (const link of article.querySelectorAll('a')) {
            const url = new URL(link.getAttribute('href') ?? '', new URL(address, location.href));
            const here = addresses.indexOf(url.pathname);
            if (here >= 0) link.setAttribute('href', url.hash ? `#${here}-${url.hash.slice(1)}` : `#page-${here}`);
          }
          article.id = `page-${index}`;
          article.style.breakBefore = 'page';
          return article;
        }),
      );
      const cover = document.createElement('header');
      const heading = document.createElement('h1');
      heading.textContent = title;
      const lead = document.createElement('p');
      lead.className = 'lead';
      lead.textContent = `${summary}.`;
      const list = document.createElement('ol');
      list.append(
        ...articles.map((article, index) => {
          const link = document.createElement('a');
          link.href = `#page-${index}`;
          link.textContent = article.querySelector('h1')?.textContent ?? '';
          const item = document.createElement('li');
          item.append(link);
          return item;
        }),
      );
      cover.className = 'prose';
      cover.append(heading, lead, list);
      main?.replaceChildren(cover, ...articles);
      document.title = `${title} · ${name}`;
      await document.fonts.ready;
    },
    { title, summary, name, addresses },
  );
}

const { name, documents } = await readDocuments();
const executablePath = findBrowser();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
try {
  const context = await browser.newContext({
    locale: 'fr-FR',
    serviceWorkers: 'block',
    // Pages are put together here: their policy, made for readers, forbids that a text becomes markup.
    bypassCSP: true,
  });
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(output, toFile(decodeURIComponent(pathname.slice(base.length - 1)))) });
  });
  await mkdir(join(target, 'pdf'), { recursive: true });
  for (const document of documents.filter(({ file }) => wanted.length === 0 || wanted.includes(file))) {
    const page = await context.newPage();
    await page.goto(origin + withBase(document.pages[0] ?? '/', base), { waitUntil: 'networkidle' });
    if (document.summary !== undefined) await gather(page, document, name);
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    await page.close();
    await writeFile(join(target, 'pdf', document.file), pdf);
    const home = toFile(document.home);
    const html = await readFile(join(output, home), 'utf8');
    const label = format(ui.pdf, { size: Math.ceil(pdf.length / 1024) });
    await mkdir(dirname(join(target, home)), { recursive: true });
    await writeFile(join(target, home), linkPdf(html, { href: withBase(`/pdf/${document.file}`, base), label }));
    console.log(`pdf/${document.file} (${Math.ceil(pdf.length / 1024)} Ko)`);
  }
} finally {
  await browser.close();
}
