import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const visits = {
  title: 'Citas',
  add: 'Añadir cita',
  edit: 'Cita',
  earlier: 'Antes',
  before: 'Días pasados',
  nothingBefore: 'No hay citas anteriores.',
  none: 'No hay citas por delante. Una cita le dice a Stopgap cuánto tiempo tienes antes.',
  what: '¿Para quién o para qué?',
  hint: 'Tom Okafor caldera',
  suggestions: 'Clientes',
  with: (name) => `Con ${name}`,
  withNobody: (name) => `Quitar ${name}`,
  day: 'Día',
  otherDay: 'Otro día',
  hour: 'Hora',
  remove: (what) => `Quitar ${what}`,
  length: 'Cuánto dura',
  minutes: (n) => (n < 60 ? `${n} min` : hours(n)),
  place: 'Lugar',
  note: 'Nota',
  cancel: 'Cancelar esta cita',
  customer: 'Ver el cliente',
  untitled: 'Cita',
  done: 'Cita hecha',
  doneShort: 'Hecha',
  doneWith: (who) => `Hecha: ${who}`,
  doneNamed: (what) => `Cita hecha: ${what}`,
  ended: {
    title: 'Después de la cita',
    bill: 'Dos días después de la cita llega una tarjeta para la factura.',
    quote: 'Lo siguiente es el presupuesto.',
    nothing: '',
    billIt: 'Hecha, enviar factura',
    noBill: 'Hecha, sin factura',
    noShow: 'No había nadie',
    otherDay: 'Otro día…',
    otherDayTitle: '¿Qué día en su lugar?',
  },
  send: {
    title: 'Avisar',
    few: (n) => `${n} min`,
    bare: (n) => String(n),
    heldUpMinutes: 'Llego más tarde, min',
    heldUp: 'Llego más tarde',
    names: {
      'running-late': 'Llego más tarde',
      'on-my-way': 'Voy en camino',
      reschedule: '¿Otro día?',
      'no-show': 'No había nadie',
    },
    lateBy: (n, who) => `Llego ${n} minutos más tarde: ${who}`,
    sent: (name, who) => `${name}, ${who}`,
  },
  calendar: {
    one: 'Ponerla en mi calendario',
    all: 'Todas en mi calendario',
    rings: 'El calendario de tu teléfono suena media hora antes. Stopgap no suena nunca.',
  },
  next: (clock, who) => `${clock} ${who}`,
  sheet: 'Hoja del día',
  sheetOf: (day) => `Hoja del día, ${day}`,
  unanswered: (n) =>
    n === 1 ? 'Una cita ya pasó. ¿Cómo fue?' : `${n} citas ya pasaron. ¿Cómo fueron?`,
  allDone: 'Todas hechas, nada que facturar',
  severalVisits: (n) => count(n, 'cita', 'citas'),
  titles: {
    bill: (whose, what) =>
      what === '' || what.includes(whose)
        ? `Factura para ${what || whose}`
        : `Factura para ${whose}: ${what}`,
    again: (whose) => `Buscar otro día con ${whose}`,
    notThere: 'No estaba cuando habíamos quedado.',
  },
} satisfies Said<'visits'>;

function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = Math.floor(minutes / 60);
  return rest === 0 ? `${whole} h` : `${whole} h ${rest}`;
}
