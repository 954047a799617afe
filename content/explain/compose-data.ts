import type { CommandLine } from '#src/command-line/parse.ts';

export type Yaml = string | number | boolean | null | Yaml[] | { [key: string]: Yaml };
export type Mapping = { [key: string]: Yaml };

export interface Command {
  line: CommandLine;
  text: string;
  /** The text with the words that a reader replaces. */
  written: string;
}

export interface File {
  services: Mapping;
  volumes: Mapping;
  networks: Mapping;
  /** Names of the containers that the commands start → their services. */
  names: Map<string, string>;
  left: Set<string>;
  /** What writes the options that few commands have, where one of them is there. */
  rare: Rare | undefined;
  /** A value with the words that a reader replaces in it. */
  restore(value: string): string;
}

/** Writes what few commands say: it is brought when one of them does. */
export interface Rare {
  toPort(value: string): Yaml;
  toNetwork(value: string): { name: string; settings: Mapping };
  toMount(value: string, file: File): Yaml;
  /** @returns whether it is one of them */
  addOption(long: string, value: string, service: Mapping, left: Set<string>): boolean;
  addConnected(command: Command, file: File): void;
  addCreated(command: Command, file: File): void;
  addBuilt(command: Command, file: File): void;
}
