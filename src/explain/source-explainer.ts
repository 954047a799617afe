import { toCheckOptions } from '../check/rules/right-command.ts';
import { toCommandTexts } from '../model/command-texts.ts';
import type { SourceContent } from '../source/source.ts';
import { ui } from '../ui.ts';
import * as copied from './copied-signs.ts';
import type { Explainer } from './explain-paste.ts';
import { findHiddenSigns } from './hidden-signs.ts';

/** What explains the commands of a content, from its files. @throws when there is no site file */
export function toSourceExplainer(content: SourceContent): Explainer {
  const [document] = content.site;
  if (!document) throw new Error('site.yaml is missing');
  const site = document.fields;
  const texts = toCommandTexts({
    site,
    options: content.options.map(({ fields }) => fields),
    tools: content.tools.map(({ fields }) => fields),
  });
  const rare = content.subjectTexts;
  const destroys = new Map(content.options.map(({ fields }) => [fields.command, fields.destroys]));
  return {
    reference: content.reference,
    texts: {
      ...texts,
      foreign: (name, what) => ui.explanation.foreign[what].replaceAll('{name}', name),
      rare: (path) => (rare && Object.hasOwn(rare, path) ? rare[path] : undefined),
    },
    check: toCheckOptions(content),
    programs: site.programs,
    subject: content.subject,
    files: content.subjectFiles,
    destroys: (path) => destroys.get(path),
    findHiddenSigns,
    copied,
  };
}
