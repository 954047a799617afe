import { toCheckOptions } from '../check/rules/right-command.ts';
import { toCommandTexts } from '../model/command-texts.ts';
import type { SourceContent } from '../source/source.ts';
import type { Explainer } from './explain-paste.ts';

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
  return { reference: content.reference, texts, check: toCheckOptions(content), programs: site.programs, subject: content.subject };
}
