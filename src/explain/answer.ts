import { explainFile } from './explain-file.ts';
import { type Explainer, explainPaste, toFile, toForms } from './explain-paste.ts';

/** What `npm run explain -- --json` answers to one text. */
export interface Answer {
  parts: { text: string; role: string; sentence: string | null }[];
  findings: { severity: string; kind: string; message: string; fix: string | null }[];
  forms: { long: string; short: string; powershell: string | null };
  compose: { text: string | null; left: string[] };
}

/** All that the page says of a text, as data. */
export async function toAnswer(pasted: string, explainer: Explainer): Promise<Answer> {
  const file = await explainFile(pasted, explainer);
  if (!file) return toCommandAnswer(pasted, explainer);
  return {
    parts: file.parts.map(({ text, sentence }) => ({ text, role: 'line', sentence })),
    findings: file.findings.map(({ severity, message }) => ({ severity, kind: 'file', message, fix: null })),
    forms: { long: pasted, short: pasted, powershell: null },
    compose: { text: null, left: [] },
  };
}

function toCommandAnswer(pasted: string, explainer: Explainer): Answer {
  const { paste, parts, findings } = explainPaste(pasted, explainer);
  const forms = toForms(paste, explainer);
  const file = toFile(paste, explainer);
  const fixed = ({ start, end, text }: { start: number; end: number; text: string }) =>
    paste.text.slice(0, start) + text + paste.text.slice(end);
  return {
    parts: parts.map(({ spans, role, effect }) => ({
      text: spans.map(({ start, end }) => paste.text.slice(start, end)).join(' '),
      role,
      sentence: effect ?? null,
    })),
    findings: findings.map(({ severity, kind, message, fix }) => ({ severity, kind, message, fix: fix ? fixed(fix) : null })),
    forms: { ...forms, powershell: forms.powershell ?? null },
    compose: { text: file?.text ?? null, left: file?.left ?? [] },
  };
}
