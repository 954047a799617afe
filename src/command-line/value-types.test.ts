import { describe, expect, test } from 'vitest';
import { isOfType } from './value-types.ts';

describe('isOfType', () => {
  test.each<[type: string, values: string[]]>([
    ['int', ['0', '10', '-1']],
    ['uint64', ['0', '42']],
    ['decimal', ['1', '0.5', '.5', '1.25']],
    ['float', ['2', '0.1']],
    ['bytes', ['512m', '2g', '2gb', '1024', '-1', '1.5g', '64MiB', '10 mb']],
    ['duration', ['30s', '5m', '1h30m', '1.5h', '100ms']],
    ['filter', ['name=web', 'label=a=b', 'until=24h', 'label!=a']],
    ['stringToString', ['a=b', 'a=']],
    ['string', ['', 'anything at all']],
    ['list', ['80:80']],
    ['unheard-of', ['x']],
  ])('%s accepts %j', (type, values) => {
    expect(values.filter((value) => !isOfType(value, type))).toEqual([]);
  });

  test.each<[type: string, values: string[]]>([
    ['int', ['', 'dix', '1.5', '10s', ' 1']],
    ['uint16', ['-1', '1.0']],
    ['decimal', ['deux', '1,5', '1.', '']],
    ['bytes', ['512x', 'm', '', 'beaucoup', '-2']],
    ['duration', ['30', 's', '30 s', '1j', '']],
    ['filter', ['name', '=web', 'name=', '{{.Name}}']],
    ['stringToString', ['a', '=b', '']],
  ])('%s refuses %j', (type, values) => {
    expect(values.filter((value) => isOfType(value, type))).toEqual([]);
  });
});
