import { describe, expect, test } from 'vitest';
import { ui } from '../ui.ts';
import { toCommandTexts } from './command-texts.ts';
import { createSite } from './fixtures.ts';

const texts = toCommandTexts({
  site: createSite(),
  options: [
    { command: 'docker', effect: 'Parler à Docker.', operands: [], options: { help: { effect: 'Lire l’aide.' } }, destroys: [] },
    {
      command: 'docker container run',
      effect: 'Lancer.',
      operands: [{ effect: 'L’image.', format: 'image' }, { effect: 'La commande.' }],
      options: { publish: { effect: 'Publier.', value: 'port' } },
      destroys: [],
    },
  ],
  tools: [{ program: 'ls', effect: 'Lister.', operands: [{ effect: 'Le dossier.' }], options: { '-l': { effect: 'En détail.' } } }],
});

describe('toCommandTexts', () => {
  test('knows commands by their canonical path', () => {
    expect(texts.command('docker container run')).toBe('Lancer.');
    expect(texts.operands('docker container run')).toEqual(['L’image.', 'La commande.']);
    expect(texts.option('docker container run', 'publish')).toEqual({ effect: 'Publier.', value: 'port' });
  });

  test('the option that every command has is told once, with the program', () => {
    expect(texts.option('docker container run', 'help')).toEqual({ effect: 'Lire l’aide.' });
    expect(texts.option('docker', 'help')).toEqual({ effect: 'Lire l’aide.' });
  });

  test('knows programs of the system by their name', () => {
    expect(texts.tool('ls')).toMatchObject({
      effect: 'Lister.',
      operands: ['Le dossier.'],
      options: { '-l': { effect: 'En détail.' } },
    });
  });

  test('says what a placeholder stands for, and what a sign of the shell does', () => {
    expect(texts.placeholder('image')).toBe('nom d’une image');
    expect(texts.construct('pipe')).toBe(ui.shell.constructs.pipe);
  });

  test('says nothing of what is not there', () => {
    expect(texts.command('docker run')).toBeUndefined();
    expect(texts.operands('docker run')).toEqual([]);
    expect(texts.option('docker container run', 'detach')).toBeUndefined();
    expect(texts.option('docker run', 'publish')).toBeUndefined();
    expect(texts.tool('cat')).toBeUndefined();
    expect(texts.placeholder('constructor')).toBeUndefined();
  });
});
