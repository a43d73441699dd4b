/** Customers from small pools, so that two of them often share a line, and all that may hang on them. */
import fc from 'fast-check';
import type { Hanging } from '../../src/domain/customer-merge.ts';
import type { Customer } from '../../src/domain/record/customer.ts';
import { defaultContactHours } from '../../src/domain/record/hours.ts';
import { asId, type CustomerId } from '../../src/domain/record/id.ts';
import { rungs } from '../../src/domain/record/job.ts';
import { blank } from '../../src/domain/record/record.ts';
import { anyDate, anyTask } from './arbitrary-records.ts';

const label = fc.constantFrom('', 'mobile', 'work');
const phone = fc.record({
  label,
  number: fc.constantFrom('07700 900832', '+44 7700 900832', '01632 960 111', '+47 22 12 34 56'),
});
const mail = fc.record({
  label,
  address: fc.constantFrom('a@b.example', 'A@B.example', 'x@y.example'),
});
const line = fc.constantFrom('1 Quay', '1 quay', '2 Lane', 'Flat 3, 4 Road');

export function anyCustomer(id: CustomerId): fc.Arbitrary<Customer> {
  return fc
    .record({
      name: fc.constantFrom('', 'Ana Berg', 'Berg, Ana', 'Tom Okafor', 'A Berg'),
      company: fc.constantFrom('', 'Berg & Co', 'Okafor Ltd'),
      phones: fc.array(phone, { maxLength: 3 }),
      mails: fc.array(mail, { maxLength: 3 }),
      addresses: fc.array(line, { maxLength: 3 }),
      contactHours: fc.constantFrom(null, defaultContactHours),
      language: fc.constantFrom(null, 'nb', 'de'),
      nextTime: fc.constantFrom('', 'Dog', 'Key at no. 4', 'Dog\nKey at no. 4'),
      created: fc.constantFrom(0, 1000, 2000),
    })
    .map((values) => ({ ...blank('customer', id), ...values }));
}

const amount = fc.record({
  amount: fc.integer({ min: 1, max: 99_999 }),
  currency: fc.constantFrom('EUR', 'GBP'),
  since: fc.option(anyDate),
});

/** `whose` are the customers, `about` the jobs: few, so that a task's job is often another customer's. */
export function anyHanging(whose: readonly CustomerId[], most = 4): fc.Arbitrary<Hanging> {
  const customer = fc.option(fc.constantFrom(...whose), { freq: 5 });
  const jobIds = ['j0', 'j1', 'j2'].map((id) => asId<'job'>(id));
  const about = fc.record({
    customer,
    job: fc.option(fc.constantFrom(...jobIds)),
    task: fc.constant(null),
  });
  const several = <T>(make: (i: number) => fc.Arbitrary<T>) =>
    fc.tuple(...Array.from({ length: most }, (_, i) => make(i)));
  return fc.record({
    tasks: several((i) =>
      fc
        .tuple(anyTask(`t${i}`), customer, fc.option(fc.constantFrom(...jobIds)), amount)
        .map(([task, of, job, money]) => ({
          ...task,
          customer: of,
          job,
          money: task.money && money,
        })),
    ),
    jobs: fc.tuple(
      ...jobIds.map((id) =>
        fc
          .record({ customer, rung: fc.constantFrom(...rungs), amount: fc.option(amount) })
          .map((set) => ({ ...blank('job', id), ...set })),
      ),
    ),
    visits: several((i) =>
      customer.map((of) => ({ ...blank('visit', asId<'visit'>(`v${i}`)), customer: of })),
    ),
    notes: several((i) =>
      about.map((on) => ({ ...blank('note', asId<'note'>(`n${i}`)), about: on, text: 'Note' })),
    ),
    attachments: several((i) =>
      about.map((on) => ({ ...blank('attachment', asId<'attachment'>(`a${i}`)), about: on })),
    ),
  });
}
