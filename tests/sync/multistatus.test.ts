/** Lists as real servers write them: prefixes, addresses and manners differ. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMultistatus } from '../../src/sync/multistatus.ts';

const answers = path.join(import.meta.dirname, '../fixtures/webdav-answers');

describe('answers seen from real servers', () => {
  test.each(['nginx', 'apache', 'rclone'])('%s', (server) => {
    const text = readFileSync(path.join(answers, `${server}.xml`), 'utf8');
    const read = readMultistatus(text, '/v1/w/s');
    const entries = read.ok ? read.value : [];
    const files = entries.filter(({ isFolder }) => !isFolder);
    expect(entries.filter(({ isFolder }) => isFolder).map((entry) => entry.path)).toEqual([
      '',
      'w2',
    ]);
    expect(files.map((entry) => [entry.path, entry.size])).toEqual([['0001-one two', 11]]);
    expect(files[0]?.validator).toMatch(/\d.*\|11$/);
  });
});

const one = (href: string, inner = '') =>
  `<a:multistatus xmlns:a="DAV:"><a:response><a:href>${href}</a:href>${inner}</a:response></a:multistatus>`;
const file = '<a:propstat><a:prop><a:getcontentlength>5</a:getcontentlength></a:prop></a:propstat>';
const pathsIn = (text: string, folder = '/dav/h') => {
  const read = readMultistatus(text, folder);
  return read.ok ? read.value.map((entry) => entry.path) : read.error;
};

describe('addresses', () => {
  test.each([
    ['/dav/h/a', ['a']],
    ['https://store.example:8443/dav/h/a', ['a']],
    ['/dav/h/a%20b', ['a b']],
    ['/dav/h/a&amp;b', ['a&b']],
    ['/dav/h/', ['']],
    ['/dav/h', ['']],
    ['/dav//h//a', ['a']],
    ['/dav/other/a', []],
    ['/dav/h/../../etc/passwd', []],
    ['/dav/h/%2e%2e/x', []],
    ['/dav/h/a%2Fb', []],
    ['/dav/h/%ff', []],
    ['', []],
  ])('%s', (href, expected) => expect(pathsIn(one(href, file))).toEqual(expected));

  test.each(['', '/remote.php/files'])('a proxy with the front %s', (front) => {
    const all = [`${front}/h/`, `${front}/h/a`].map((href) => one(href)).join('');
    const text = `<multistatus>${all.replace(/<\/?a:multistatus[^>]*>/g, '')}</multistatus>`;
    expect(pathsIn(text, '/dav/anna/h')).toEqual(['', 'a']);
    expect(pathsIn(text, '/dav/anna/s')).toEqual([]);
  });
});

describe('strict', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><body>Sign in</body></html>'],
    ['another root', '<html></html>'],
    ['cut off', one('/dav/h/a', file).slice(0, -3)],
    ['more after the end', `${one('/dav/h/a', file)}<x/>`],
    ['crossed tags', '<multistatus><a></multistatus></a>'],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${one('/dav/h/a')}`],
    ['an unknown entity', one('/dav/h/&nbsp;')],
    ['deeper than any list', '<multistatus>'.repeat(50) + '</multistatus>'.repeat(50)],
  ])('%s is no list', (_, text) => expect(pathsIn(text)).toBe('not-xml'));

  test('tolerant of comments, instructions, marked sections and a byte order mark', () => {
    const text = `\uFEFF<?xml version="1.0"?><!-- <x> -->${one('<![CDATA[/dav/h/a]]>', file)}\n<!-- end -->`;
    expect(pathsIn(text)).toEqual(['a']);
  });
});
