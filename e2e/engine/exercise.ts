import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Action, State, Step } from '../../src/source/actions.ts';
import type { ExerciseFields } from '../../src/source/schema.ts';
import { compare } from './compare.ts';
import { Mismatch, must, mustAnswer } from './entry.ts';
import type { Machine } from './machine.ts';
import { toForm } from './other-forms.ts';
import { keys, type Terminal } from './terminal.ts';
import { openFolder, putFolder } from './working-folder.ts';

/** Commands that only look: run again when what they look at may need a moment. */
const looks =
  /^(?:curl|docker (?:logs|ps|port|top|inspect|diff|images)|docker compose (?:ps|logs)|docker exec \S+ (?:cat|ls|pip list|python --version)|docker compose exec \S+ grep) ?/;

/** Commands that leave the reader in a container. */
const opens = /^docker (?:(?:run|exec) (?:.* )?-(?:it|ti) |attach |start -[a-z]*i\b|compose exec \S+ sh$)/;

/** Ends what a block has created; images stay, which the next one may need. */
const clear = 'docker ps -aq | xargs -r docker rm -f; docker network prune -f; docker volume prune -af';

/** What an engine that is emptied still is. */
const leave = 'docker swarm leave --force; docker context use default';

/** What a command asks in a terminal, and what is answered. */
const questions: readonly (readonly [asked: RegExp, answer: string])[] = [
  [/\[y\/N\] $/, 'y'],
  [/password: ?$/i, 'secret'],
  [/[#$>] $/, 'exit'],
];

/** What ends by itself, before what does not. */
const ends = /^docker (?:build|pull) /;

/** Commands that bring a terminal back. */
const returns = /^docker (?:attach|start -)/;

/** Folder of the folder that an exercise begins in: what is made beside it, after `cd ..`, goes with it. */
const place = 'essais';

/** Seconds that a command which does not end by itself is given to show something. */
const glance = 4;

/**
 * Seconds that Ctrl+C is given to end a command, each time that it is pressed: one whom nothing answers presses it again,
 * which `docker stats web` needs before version 29.
 */
const interruptions = [5, 5, 60];

/** Commands that go on in a terminal of their own while the reader works in another, and what says that they are ready. */
const stays = { command: /^docker compose (?:watch|up .*--watch)/, ready: /watch enabled/i };

/** Seconds that a command may take: it may have to download and to build. */
const patience = 240;

/** An exercise under way: where the reader is, and the session that is open. */
export class ExerciseRun {
  readonly #machine: Machine;
  readonly #engine: string;
  readonly #isWhole: boolean;
  #isEmpty = true;
  #cwd: string;
  #session: Terminal | undefined;
  /** The other terminal, where something goes on. */
  #other: Terminal | undefined;

  private constructor(machine: Machine, engine: string, cwd: string, isWhole: boolean) {
    this.#isWhole = isWhole;
    this.#machine = machine;
    this.#engine = engine;
    this.#cwd = cwd;
  }

  /**
   * Does an exercise as its page says, in order.
   *
   * @param engine version of the engine, as it says it: another one prints other columns
   * @param say told each step, what was compared in another form, and what was replaced
   * @throws Mismatch with the step and the line of the page; with all of them when the page is to be run as a whole
   */
  static async run(
    machine: Machine,
    engine: string,
    { slug, steps, checks, isWhole = false }: { slug: string; steps: readonly Step[]; checks: ExerciseFields['verify']; isWhole?: boolean },
    say: (what: string) => void,
  ): Promise<void> {
    const unknown = checks.find(({ after }) => !steps.some(({ title }) => title === after));
    if (unknown) throw new Mismatch(`no step is called « ${unknown.after} »`);
    const run = new ExerciseRun(machine, engine, await openFolder(machine, join(place, `tp-${slug}`)), isWhole);
    const mismatches: string[] = [];
    try {
      for (const { title, actions } of steps) {
        say(title);
        for (const action of actions)
          await run.#act(action, say).catch((error: unknown) => {
            if (!(error instanceof Mismatch)) throw error;
            const mismatch = `« ${title} », line ${action.line}: ${error.message}`;
            if (!isWhole) throw new Mismatch(mismatch);
            mismatches.push(mismatch);
          });
        for (const check of checks) if (check.after === title) await mustAnswer(machine, check.run, check.output, run.#cwd);
      }
      if (mismatches.length > 0) throw new Mismatch(mismatches.join('\n    '));
    } finally {
      run.#session?.close();
      run.#other?.close();
      if (isWhole) await machine.run(leave);
      await machine.run(`rm -rf ${join(machine.home, place)}`);
    }
  }

  async #act(action: Action, say: (what: string) => void): Promise<void> {
    switch (action.kind) {
      case 'file': {
        const { status, output } = await this.#machine.run(`mkdir -p '${dirname(action.name)}' && cat > '${action.name}'`, {
          cwd: this.#cwd,
          input: action.text,
        });
        if (status !== 0) throw new Mismatch(output);
        return;
      }
      case 'commands':
        await this.#leaveSession(say);
        return this.#type(action, say);
      case 'states':
        return this.#prepare(action.states, say);
      case 'session':
        for (const { isOnMachine, command, expected, ...how } of action.lines) {
          if (isOnMachine) await this.#leaveSession(say);
          if (isOnMachine && opens.test(command)) await this.#openSession(command, expected, say);
          else if (isOnMachine) await this.#type({ commands: [command], expected, ...how }, say);
          else await this.#typeInside(command, expected, say);
        }
    }
  }

  /** Leaves all that was created, then makes what these states say. */
  async #prepare(states: readonly State[], say: (what: string) => void): Promise<void> {
    this.#session?.close();
    this.#session = undefined;
    // Each page begins with an engine that is empty.
    if (!this.#isEmpty) await this.#machine.run(`${clear}; ${leave}`);
    this.#isEmpty = false;
    for (const { folder } of states) if (folder !== undefined) await putFolder(this.#machine, folder, this.#cwd);
    for (const command of states.flatMap(({ before }) => before))
      if (opens.test(command)) await this.#openSession(command, undefined, say);
      else await must(this.#machine, command, this.#cwd);
  }

  /** Types commands at the prompt of the machine, and compares what they print together. */
  async #type(
    {
      commands,
      expected,
      isEndless = false,
      fails = false,
    }: Pick<Action & { kind: 'commands' }, 'commands' | 'expected' | 'isEndless' | 'fails'>,
    say: (what: string) => void,
  ): Promise<void> {
    if (isEndless) {
      for (const [index, command] of commands.entries())
        if (ends.test(command)) await this.#runAll([command], true, say);
        else await this.#glance(command, index === commands.length - 1 ? expected : undefined, say);
      return;
    }
    if (fails) {
      const all = await this.#runAll(commands, false, say);
      const last = all.at(-1);
      if (last?.status === 0) throw new Mismatch(`status 0: ${last.command}`);
      // The page says itself that it fails: what it leaves out may hold the rest of the reason.
      if (expected !== undefined) this.#mustMatch(expected, all.map(({ output }) => output).join('\n'), commands, say);
      return;
    }
    const answer = /\[y\/N\] (?<answer>\w)/.exec(expected ?? '')?.groups?.answer ?? (expected?.includes('[y/N]') ? 'N' : undefined);
    const firstLook = commands.findLastIndex((command) => !looks.test(command)) + 1;
    const printed = await this.#runAll(commands.slice(0, firstLook), expected === undefined, say, answer);
    for (const end = Date.now() + (this.#isWhole ? 10_000 : 60_000); ; await wait(500)) {
      const seen = await this.#runAll(commands.slice(firstLook), false, say);
      const all = [...printed, ...seen];
      const output = all.map((one) => one.output).join('\n');
      const problems =
        expected === undefined
          ? []
          : this.#compare(
              expected,
              output,
              commands,
              say,
              all.some(({ status }) => status !== 0),
            );
      // A failure that the page shows is what it is about.
      if (expected === undefined || problems.length > 0)
        for (const { status, command } of all) if (status !== 0) problems.unshift(`status ${status}: ${command}`);
      if (problems.length === 0) return;
      if (firstLook === commands.length || Date.now() > end) throw new Mismatch(`${problems.join('\n    ')}\n    came:\n${output}`);
    }
  }

  /** Runs a command that does not end by itself, and ends it when it has shown what the page shows. */
  async #glance(command: string, expected: string | undefined, say: (what: string) => void): Promise<void> {
    const terminal = this.#machine.open(command, { cwd: this.#cwd });
    try {
      let status = await terminal.end(glance);
      if (expected !== undefined) {
        const find = async () => this.#compare(expected, await terminal.readAll(), [command], say);
        for (const end = Date.now() + 10_000; status === undefined && Date.now() < end && (await find()).length > 0; )
          status = await terminal.end(0.5);
        this.#mustMatch(expected, await terminal.readAll(), [command], say);
      }
      if (status === 0) return;
      if (status !== undefined) throw new Mismatch(`status ${status}: ${command}\n${await terminal.readAll()}`);
      for (const seconds of interruptions) {
        terminal.press(keys.interrupt);
        if ((await terminal.end(seconds)) !== undefined) return;
      }
      throw new Mismatch(`Ctrl+C does not end it: ${command}`);
    } finally {
      terminal.close();
    }
  }

  async #runAll(commands: readonly string[], mustSucceed: boolean, say: (what: string) => void, answer?: string) {
    const done: { command: string; status: number; output: string }[] = [];
    for (const command of commands) {
      const outcome = await this.#runOne(command, say, answer);
      if (mustSucceed && outcome.status !== 0) throw new Mismatch(`status ${outcome.status}: ${command}\n    came:\n${outcome.output}`);
      done.push({ command, ...outcome });
    }
    return done;
  }

  async #runOne(command: string, say: (what: string) => void, answer?: string): Promise<{ status: number; output: string }> {
    if (stays.command.test(command)) {
      const terminal = this.#machine.open(command, { cwd: this.#cwd });
      this.#other = terminal;
      const isReady = await terminal.waitFor(stays.ready, patience);
      const output = await terminal.readAll();
      if (!isReady) throw new Mismatch(`does not begin: ${command}\n${output}`);
      return { status: 0, output };
    }
    // What goes on ends with what it looks after.
    if (this.#other && command.startsWith('docker compose down')) {
      this.#other.press(keys.interrupt);
      await this.#other.end(60);
      this.#other = undefined;
    }
    const noted = '/tmp/.place';
    const terminal = this.#machine.open(`${command}\nstatus=$?; pwd > ${noted}; exit $status`, { cwd: this.#cwd });
    try {
      const status = await this.#answer(terminal, command, answer);
      const output = await terminal.readAll();
      if (status === undefined) throw new Mismatch(`does not end: ${command}\n${output}`);
      this.#cwd = (await this.#machine.run(`cat ${noted}`)).stdout || this.#cwd;
      for (const line of output.split('\n')) if (line.includes('stand-in: ')) say(`replaced: ${line.trim()}`);
      return { status, output };
    } finally {
      terminal.close();
    }
  }

  /** Answers what a command asks, to its end. @returns its exit status; undefined when it does not end */
  async #answer(terminal: Terminal, command: string, answer: string | undefined): Promise<number | undefined> {
    // An exercise says itself what is typed.
    if (!this.#isWhole) return terminal.end(patience);
    for (const end = Date.now() + 90_000; Date.now() < end; ) {
      const status = await terminal.end(0.5);
      if (status !== undefined) return status;
      // A terminal that one comes back to shows its prompt at the first key.
      if (returns.test(command) && (await terminal.readAll()) === '') terminal.press(keys.enter);
      const line = await terminal.readLine();
      const [, known] = questions.find(([asked]) => asked.test(line)) ?? [];
      if (known !== undefined) terminal.press(`${known === 'y' ? (answer ?? known) : known}${keys.enter}`);
    }
    return undefined;
  }

  async #openSession(command: string, expected: string | undefined, say: (what: string) => void): Promise<void> {
    // What lists files in columns does so for a terminal of the usual width.
    const terminal = this.#machine.open(command, { cwd: this.#cwd, columns: 80 });
    this.#session = terminal;
    // A terminal that one comes back to shows its prompt at the first key.
    if (command.startsWith('docker attach')) {
      await wait(500);
      terminal.press(keys.enter);
    }
    if (!(await terminal.waitForPrompt(60))) throw new Mismatch(`no prompt after ${command}:\n${await terminal.readAll()}`);
    const output = await terminal.take();
    if (expected !== undefined) this.#mustMatch(expected, output, [command], say);
  }

  async #typeInside(command: string, expected: string | undefined, say: (what: string) => void): Promise<void> {
    const terminal = this.#session;
    if (!terminal) throw new Mismatch(`no session is open for « ${command} »`);
    terminal.press(`${command}${keys.enter}`);
    const isEnd = command === 'exit';
    await terminal.waitFor(/\n/, 20);
    if (isEnd) {
      if ((await terminal.end(20)) === undefined) throw new Mismatch('exit does not end the session');
      this.#session = undefined;
    } else if (!(await terminal.waitForPrompt(60))) throw new Mismatch(`no prompt after « ${command} »:\n${await terminal.readAll()}`);
    // The first line is the prompt and what was typed.
    const output = (await terminal.take()).split('\n').slice(1).join('\n');
    this.#mustMatch(expected ?? '', output, [command], say);
    if (expected === undefined && output.trim() !== '')
      throw new Mismatch(`the page shows nothing after « ${command} », and there came:\n${output}`);
  }

  /** A reader who goes back to the machine without `exit` leaves by Ctrl+P, Ctrl+Q, as the page says. */
  async #leaveSession(say: (what: string) => void): Promise<void> {
    const terminal = this.#session;
    if (!terminal) return;
    this.#session = undefined;
    say('Ctrl+P, Ctrl+Q');
    terminal.press(keys.detach);
    if (!(await terminal.waitFor(/read escape sequence/, 20))) throw new Mismatch('Ctrl+P, Ctrl+Q does not leave the container');
    await terminal.end(20);
  }

  #compare(expected: string, actual: string, commands: readonly string[], say: (what: string) => void, hasFailed = false): string[] {
    const { text, form } = toForm(this.#engine, expected);
    if (form !== undefined) say(`compared: ${form}`);
    return compare({ expected: text, actual, commands, hasFailed });
  }

  #mustMatch(expected: string, actual: string, commands: readonly string[], say: (what: string) => void): void {
    const problems = this.#compare(expected, actual, commands, say);
    if (problems.length > 0) throw new Mismatch(`${problems.join('\n    ')}\n    came:\n${actual}`);
  }
}
