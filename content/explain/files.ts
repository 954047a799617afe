import type { FileKind } from '#src/command-line/subject.ts';

/** A script that writes a file, or a session that shows one. */
const isScript = (text: string): boolean => /^(?:#!|[ \t]*\$ )|<<-?[ \t]*['"]?\w[^\n]*\n[^]*^services:/m.test(text);

/** A file of Kubernetes, or of a chain that builds and tests: it has keys of its own, and some of compose.yaml. */
const isOther = (text: string): boolean => /^(?:apiVersion|kind|jobs|on|stages|before_script|pipelines|steps|pool|spec):|^[ \t]+(?:- )?(?:runs-on|script|uses):/m.test(text) || (/^default:/m.test(text) && !/^networks:/m.test(text));

/** Some instructions of a Dockerfile, copied without its FROM; no command of a shell has such a name. */
const isExcerpt = (text: string): boolean => /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:RUN|COPY|ADD|CMD|ENTRYPOINT|WORKDIR|ENV|ARG|EXPOSE|USER|LABEL|VOLUME|HEALTHCHECK|SHELL|STOPSIGNAL|ONBUILD)[ \t]+[^\s=]/.test(text) && (/^[ \t]*FROM[ \t]+\S/m.test(text) || !/^[ \t]*(?:[$>] |(?:sudo )?docker[ -])/m.test(text));

/** Files that are recognised when they are pasted in the place of a command. */
const files: FileKind[] = [
  {
    name: 'Dockerfile',
    looksLike: (text) => /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:FROM|FORM)\s+\S/i.test(text) || isExcerpt(text),
    load: async () => {
      const [{ checkInstructions, tellDockerfile }, { toBuildMessage }] = await Promise.all([import('./dockerfile.ts'), import('./file-messages.ts')]);
      const check = (text: string) => checkInstructions(text).map((fault) => ({ ...fault, says: fault.severity === 'refused' ? toBuildMessage(fault.message) : undefined }));
      return { check, tell: tellDockerfile };
    },
  },
  {
    name: 'compose.yaml',
    looksLike: (text) => !isScript(text) && !isOther(text) && (/^(?:services|version|x-[\w-]+|networks|volumes|name|include|secrets|configs):/m.test(text) && (/^[ \t]*services[ \t]*:/m.test(text) || /^include:/m.test(text)) || /^[\w-]+:[ \t]*\n(?:[ \t]+[\w-]+:[ \t]*(?:\w+)?\n)?[ \t]+(?:image|build|container_name|ports):/m.test(text)),
    load: async () => {
      const [{ checkComposeText }, { tellCompose }, { toRun }] = await Promise.all([import('./compose-check.ts'), import('./compose-keys.ts'), import('./run.ts')]);
      return { check: checkComposeText, tell: tellCompose, convert: toRun };
    },
  },
];

export default files;
