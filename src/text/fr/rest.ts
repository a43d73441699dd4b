/** French: the words of the screens that come later. */
import type { RestPack } from '../parts.ts';
import { backup, restore } from './backup.ts';
import { catchUp } from './catch-up.ts';
import { chores } from './chores.ts';
import { contact } from './contact.ts';
import { crew } from './crew.ts';
import { customer, customers } from './customers.ts';
import { exports } from './exports.ts';
import { help } from './help.ts';
import { holidays } from './holidays.ts';
import { importing } from './import.ts';
import { install } from './install.ts';
import { keep } from './keep.ts';
import { job, ladders, rungs, steps } from './ladders.ts';
import { law } from './law.ts';
import { all, atStake, day, hours, note } from './lists.ts';
import { lock } from './lock.ts';
import { pairing } from './pairing.ts';
import { points } from './points.ts';
import { rescue } from './rescue.ts';
import { places, settings } from './settings.ts';
import { starters } from './starters.ts';
import { probe } from './sync.ts';
import { setup, sync } from './sync-setup.ts';
import { task } from './task.ts';
import { visits } from './visits.ts';

export const rest = {
  ...{
    all,
    atStake,
    backup,
    catchUp,
    chores,
    contact,
    crew,
    customer,
    customers,
    day,
    exports,
    help,
  },
  ...{
    holidays,
    hours,
    import: importing,
    install,
    job,
    keep,
    ladders,
    law,
    lock,
    note,
    pairing,
    places,
    points,
  },
  ...{ probe, rescue, restore, rungs, settings, setup, starters, steps, sync, task, visits },
} satisfies RestPack;
