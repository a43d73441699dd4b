/** Spanish: All, At stake, the day sheet, hours, notes. */
import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const all = {
  title: 'Todo',
  chores: 'Rutinas',
  search: 'Buscar',
  hint: 'Tareas, clientes, notas',
  clear: 'Vaciar la búsqueda',
  show: 'Mostrar',
  filters: {
    open: 'Abierto',
    waiting: 'En espera',
    someday: 'Algún día',
    done: 'Hecho',
    lately: 'Hecho hace poco',
  },
  for: (name) => `Para ${name}`,
  empty: {
    open: { title: 'No hay nada abierto', text: 'Lo que añadas queda aquí hasta que esté hecho.' },
    waiting: {
      title: 'No esperas a nadie',
      text: 'Cuando le toca a otra persona, la tarea queda aquí hasta que sea hora de mirar.',
    },
    someday: {
      title: 'Nada para algún día',
      text: 'Lo que no tiene fecha ni prisa descansa aquí. Elige Algún día en una tarea.',
    },
    done: {
      title: 'Aún no hay nada hecho',
      text: 'Lo que terminas o tachas se guarda aquí y se puede volver a abrir.',
    },
    for: {
      title: 'Nada para esta persona',
      text: 'En una tarea, elige quién la hace, o pasa una tarjeta con Más.',
    },
    lately: {
      title: 'Aún no hay jugadas',
      text: 'Tus últimas veinte jugadas están aquí, cada una con vuelta atrás.',
    },
  },
  found: (n) => count(n, 'tarea encontrada', 'tareas encontradas'),
  nothingFound: {
    title: 'No se encontró nada',
    text: 'Prueba con menos letras o con otra palabra.',
  },
  people: 'Clientes encontrados',
  tasks: 'Tareas',
  moves: 'Últimas jugadas',
} satisfies Said<'all'>;

export const atStake = {
  title: 'En juego',
  money: 'Dinero por cobrar',
  noMoney: 'No hay dinero por cobrar.',
  records: (n) => count(n, 'importe', 'importes'),
  since: (day) => `por cobrar desde ${day}`,
  due: (day) => `se paga ${day}`,
  invoice: (number) => (number === '' ? 'Factura' : `Factura ${number}`),
  promises: 'Promesas abiertas',
  noPromises: 'No hay promesas abiertas.',
  promised: (when) => `prometido para ${when}`,
  waiting: 'A la espera de otros',
  noWaiting: 'Nada espera a nadie.',
  waitsFor: (who) => `espera a ${who}`,
  backOn: (when) => `vuelve ${when}`,
  untilAnswer: 'hasta que respondan',
} satisfies Said<'atStake'>;

export const day = {
  none: 'No hay citas este día.',
  promises: 'Prometido para este día',
  held: 'Vuelve este día',
  nextTime: 'La próxima vez',
  last: 'La última vez',
  print: 'Imprimir',
  share: 'Compartir',
  before: 'El día anterior',
  after: 'El día siguiente',
  visits: 'Citas',
  toDay: 'Día',
  untitled: 'Cita',
} satisfies Said<'day'>;

export const hours = {
  calls: 'Llamadas',
  messages: 'Mensajes',
  working: 'Horario de trabajo',
  everyDay: 'Todos los días',
  days: (first, last) => `${first}–${last}`,
  from: (what, days) => `${what} ${days} de`,
  to: (what, days) => `${what} ${days} a`,
  until: 'a',
  closed: { calls: 'Ninguna', messages: 'Ninguno', working: 'Cerrado' },
  onHolidays: 'Descanso en festivos',
  midnight: 'Medianoche',
} satisfies Said<'hours'>;

export const note = {
  hows: { note: '', call: 'Llamada', message: 'SMS', mail: 'Correo', visit: 'Cita' },
  outcomes: {
    '': '',
    spoke: 'hablamos',
    'no-answer': 'sin respuesta',
    'left-message': 'mensaje dejado',
    'will-pay': 'pagará',
    sent: 'enviado',
    yes: 'dijo que sí',
    no: 'dijo que no',
  },
  called: 'Llamada',
  by: (name) => `de ${name}`,
} satisfies Said<'note'>;
