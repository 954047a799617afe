import { explainFile } from './explain-file.ts';
import { type Explainer, toFile, toForms, toPowerShellForm } from './explain-paste.ts';
import { explainPaste } from './explain-text.ts';

interface ToldFault {
  severity: string;
  kind: string;
  message: string;
  fix: string | null;
  /** What the program prints of it. */
  says: string | null;
}

/** What `npm run explain -- --json` answers to one text. */
export interface Answer {
  parts: { text: string; role: string; sentence: string | null }[];
  findings: ToldFault[];
  forms: { long: string; short: string; powershell: string | null };
  compose: { text: string | null; left: string[] };
  /** A file as the commands that do the same. */
  commands: { text: string | null; left: string[] };
}

/** All that the page says of a text, as data. */
export async function toAnswer(pasted: string, explainer: Explainer): Promise<Answer> {
  const file = await explainFile(pasted, explainer.files);
  if (!file) return toCommandAnswer(pasted, explainer);
  return {
    parts: file.parts.map(({ text, sentence }) => ({ text, role: 'line', sentence })),
    findings: file.findings.map(({ severity, message, says = null }) => ({ severity, kind: 'file', message, fix: null, says })),
    forms: { long: pasted, short: pasted, powershell: null },
    compose: { text: null, left: [] },
    commands: { text: file.commands?.text ?? null, left: file.commands?.left ?? [] },
  };
}

async function toCommandAnswer(pasted: string, explainer: Explainer): Promise<Answer> {
  const { paste, parts, findings } = explainPaste(pasted, explainer);
  const forms = await toForms(paste, explainer);
  const powershell = await toPowerShellForm(paste, explainer);
  const file = await toFile(paste, explainer);
  const fixed = ({ start, end, text }: { start: number; end: number; text: string }) =>
    paste.text.slice(0, start) + text + paste.text.slice(end);
  return {
    parts: parts.map(({ spans, role, effect }) => ({
      text: spans.map(({ start, end }) => paste.text.slice(start, end)).join(' '),
      role,
      sentence: effect ?? null,
    })),
    findings: findings.map(({ severity, kind, message, fix, says = null }) => ({
      severity,
      kind,
      message,
      fix: fix ? fixed(fix) : null,
      says,
    })),
    forms: { long: forms?.long ?? pasted, short: forms?.short ?? pasted, powershell: powershell ?? null },
    compose: { text: file?.text ?? null, left: file?.left ?? [] },
    commands: { text: null, left: [] },
  };
}
