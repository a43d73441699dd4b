import { expect, test } from 'vitest';
import { mailIn } from '../../src/domain/mail-in.ts';

test.each([
  ['ask help@example.com about it', 'help@example.com'],
  ['help@example.com', 'help@example.com'],
  ['Ring Zoë (zoe.b+work@mail.example.co.uk).', 'zoe.b+work@mail.example.co.uk'],
  ['12 elbows @ 4 each', undefined],
  ['@ana on the site', undefined],
  ['me@home', undefined],
])('%s', (text, mail) => expect(mailIn(text)).toBe(mail));
