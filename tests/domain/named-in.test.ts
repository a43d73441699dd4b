import { describe, expect, test } from 'vitest';
import { bySaid, namedIn } from '../../src/domain/named-in.ts';

const tom = { id: 'tom', name: 'Tom Okafor', company: '' };
const kari = { id: 'kari', name: 'Kari Østby', company: 'Kaffehuset AS' };
const neill = { id: 'neill', name: 'Maeve O’Neill', company: 'Neill' };
const may = { id: 'may', name: 'May', company: '24 Seven' };
const joes = { id: 'joes', name: '', company: "Joe's Cafe" };
const said = bySaid([tom, kari, neill, may, joes]);

describe('the names in a text', () => {
  test.each([
    ['Tom Okafor boiler', ['tom']],
    ['boiler for tom okafor’s flat', ['tom']],
    ['drain at Kaffehuset AS', ['kari']],
    ['the neill house', ['neill']],
    ["fridge at Joe's Cafe", ['joes']],
    ['radiators in May', []],
    ['Tom and Kari', []],
    ['Tom Okafor and Kari Østby', ['tom', 'kari']],
    ['', []],
  ])('%s', (text, ids) => {
    expect(namedIn(said, text).map((one) => one.id)).toEqual(ids);
  });

  test('of two who share one are both', () => {
    const twin = { id: 'twin', name: 'TOM okafor', company: '' };
    expect(namedIn(bySaid([tom, twin]), 'Tom Okafor')).toEqual([tom, twin]);
  });
});
