import { type CheckOptions, checkScript, type Finding } from '../../command-line/command-check.ts';
import { applyEdits, toLongOptions, toShortOptions } from '../../command-line/forms.ts';
import { toPowerShell } from '../../command-line/powershell.ts';
import { toShellText } from '../../command-line/script.ts';
import { toFormats } from '../../source/formats.ts';
import type { Problem } from '../../source/problem.ts';
import type { Site } from '../../source/schema.ts';
import type { SourceContent } from '../../source/source.ts';
import { findSourceCommands, type SourceCommand } from '../content-commands.ts';
import { hasStrangeSign } from '../language/signs.ts';
import { findTypographyInCode } from '../language/typography-check.ts';
import { findStrayProgram, hasUnknownProgram } from '../stray-program.ts';
import { toMessage } from './finding-message.ts';
import type { Rule } from './rule.ts';

/** What the content adds to the reference: forms of values, and what must not be taught. */
export function toCheckOptions({ site, options, reference, subject }: SourceContent): CheckOptions {
  const [fields] = site.map((document) => document.fields);
  const formats = readFormats(fields?.formats ?? {});
  const names = new Map(
    options.flatMap((document) =>
      Object.entries(document.fields.options).map(([long, { format }]) => [`${document.fields.command} --${long}`, format]),
    ),
  );
  const operandsOf = new Map(options.map((document) => [document.fields.command, document.fields.operands]));
  return {
    reference,
    formatOf: (path, long) => formats.get(names.get(`${path} --${long}`) ?? ''),
    operandFormatOf: (path, index) => {
      const operands = operandsOf.get(path) ?? [];
      return formats.get(operands[Math.min(index, operands.length - 1)]?.format ?? '');
    },
    subject,
    forbidden: (fields?.forbidden ?? []).map(({ pattern, why, instead }) => ({ pattern: new RegExp(pattern, 'mu'), why, instead })),
  };
}

/** Forms that cannot be read are told by a rule of their own. */
function readFormats(formats: Site['formats']): ReturnType<typeof toFormats> {
  try {
    return toFormats(formats);
  } catch {
    return new Map();
  }
}

const toReadable = ({ filled: { text }, shell }: SourceCommand): string => toShellText(text, shell);

/** What is accepted may be shown: a danger that a page is about is no mistake of its author. */
const checkForAuthor = (text: string, options: CheckOptions): Finding[] =>
  checkScript(text, options).filter((one) => one.kind !== 'told' || one.severity === 'refused');

/** The other forms that a reader may ask for must be right too. */
function checkForms(text: string, options: CheckOptions): Finding[] {
  const { reference } = options;
  const forms = [toLongOptions(text, reference), toShortOptions(text, reference)];
  return forms.filter((edits) => edits.length > 0).flatMap((edits) => checkForAuthor(applyEdits(text, edits), options));
}

/** Findings that are about a value rather than about the command. */
const ofValues: ReadonlySet<Finding['kind']> = new Set(['value-type', 'value-format', 'operand-format']);

/** The first of several complaints about what the shell cannot read: the others follow from it. */
const withoutEchoes = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ kind }, index) => kind !== 'syntax' || findings.findIndex((other) => other.kind === 'syntax') === index);

function checkCommand(command: SourceCommand, options: CheckOptions): Problem[] {
  const text = toReadable(command);
  const found = checkForAuthor(text, { ...options, isMention: command.kind === 'mention' });
  // What stands in for a value is not what the author would give.
  const findings = command.isIncomplete ? found.filter(({ kind }) => !ofValues.has(kind)) : found;
  if (command.isWrong) {
    if (findings.length > 0) return [];
    return [
      {
        file: command.file,
        ...command.placeAt(0),
        message: `Marqué comme faux, mais rien ne l’est : « ${text} ».`,
        advice: 'Retirer la marque, ou montrer la faute telle qu’on la fait.',
      },
    ];
  }
  const all = findings.length > 0 || command.isFixed || command.isIncomplete ? findings : checkForms(text, options).slice(0, 1);
  // Signs of typography, and those that imitate the keyboard's, are told wherever they stand in code, by rules of their own: nothing else is sure of this command.
  if (all.some(({ kind }) => kind === 'typography') || hasStrangeSign(text)) return [];
  return withoutEchoes(all).map((finding) => ({ file: command.file, ...command.placeAt(finding.start), ...toMessage(finding) }));
}

/** A command that PowerShell cannot read as it is needs a form of its own, right below. */
function checkPowerShell(command: SourceCommand, programs: readonly string[]): Problem[] {
  if (command.kind === 'mention' || command.isElsewhere || command.isFixed || command.isWrong || command.hasWrittenForm) return [];
  if (toPowerShell(command.filled.text, programs)) return [];
  return [
    {
      file: command.file,
      ...command.placeAt(0),
      message: `Sans équivalent PowerShell connu : « ${command.filled.text.split('\n')[0] ?? ''} ».`,
      advice:
        'L’écrire dans un bloc « powershell » placé juste après, ou ajouter systeme="Linux" (« system » dans une fiche) si la commande n’existe pas ailleurs.',
    },
  ];
}

const isShown = ({ kind, isWrong, isIncomplete, shell }: SourceCommand): boolean =>
  kind === 'snippet' && !isWrong && !isIncomplete && shell === 'sh';

export const rightCommand: Rule = {
  why: 'L’erreur ne se verrait qu’au terminal.',
  dependsOn: [],
  check(content) {
    const options = toCheckOptions(content);
    const programs = content.site.flatMap(({ fields }) => fields.programs);
    return findSourceCommands(content).flatMap((command) => {
      const wrong = checkCommand(command, options);
      const stray = wrong.length === 0 && isShown(command) ? findStrayProgram(command.filled.text, content) : undefined;
      if (stray) {
        const { start, ...told } = stray;
        return [{ file: command.file, ...command.placeAt(start), ...told }];
      }
      // What is wrong in one shell is wrong in the other.
      const isRead =
        wrong.length === 0 &&
        !command.isIncomplete &&
        !hasStrangeSign(command.filled.text) &&
        findTypographyInCode(command.filled.text).length === 0;
      if (!isRead) return wrong;
      return isShown(command) && hasUnknownProgram(command.filled.text, content) ? [] : checkPowerShell(command, programs);
    });
  },
};
