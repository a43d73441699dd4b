import type { ChoreUnit } from '../../domain/record/chore-rule.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';
import { rule } from './rule.ts';

export const chores = {
  title: 'Rutinas',
  add: 'Añadir rutina',
  edit: 'Rutina',
  see: 'Ver las rutinas',
  ideas: 'Ideas de mi oficio',
  none: 'Lo que se repite va aquí: el alquiler, el IVA, el aceite del coche. Cada una llega como tarjeta cuando le toca, una a una.',
  what: '¿Qué se repite?',
  hint: 'Pagar el alquiler',
  kind: '¿Cómo llega?',
  kinds: { 'on-date': 'En una fecha', after: 'Después de la última vez' },
  howOften: 'Cada cuánto',
  turn: (name) => {
    const [n, unit] = name.split(' ');
    return capital(unit ? rule.every(Number(n), unit as ChoreUnit) : about(Number(n)));
  },
  next: 'La próxima vez',
  deadline: 'Después de la fecha me cuesta',
  paused: 'en pausa',
  nextOn: (day) => `próxima ${day}`,
  lastDone: (day) => `Última vez ${day}`,
  neverDone: 'Aún no se ha hecho aquí',
  doneNow: 'Hecho ahora mismo',
  pause: 'Pausar',
  resume: 'Seguir',
  remove: 'Borrar',
  starters: {
    vat: 'Declarar el IVA',
    insurance: 'Renovar el seguro',
    'van-oil': 'Cambiar el aceite de la furgoneta',
    'photo-backup': 'Hacer copia de las fotos',
    rent: 'Pagar el alquiler',
    'boiler-reminders': 'Recordar a los clientes la revisión de la caldera',
    'van-stock': 'Reponer piezas en la furgoneta',
    'gas-tester': 'Revisar el medidor de gas',
    supplies: 'Pedir productos de limpieza',
    vacuum: 'Filtros y correas de la aspiradora',
    keys: 'Repasar las llaves de los clientes',
    'colour-stock': 'Contar los tintes y pedir',
    scissors: 'Afilar las tijeras',
    'pat-test': 'Revisar secadores y enchufes',
    sensor: 'Limpiar los sensores de las cámaras',
    portfolio: 'Poner trabajos nuevos en el portfolio',
    reserve: 'Plegar el paracaídas de emergencia',
    'glider-check': 'Enviar la vela a revisión',
    lines: 'Repasar líneas y arnés',
    vouchers: 'Escribir a quien tiene un vale que caduca',
    licence: 'Renovar la licencia',
    receipts: 'Juntar los recibos del mes',
    prices: 'Repasar mis precios',
  },
  startersTitle: 'Lo que se repite',
  startersHint: 'Toca las que te sirvan. Las fechas se pueden cambiar.',
  addSome: (n) => `Añadir ${count(n, 'rutina', 'rutinas')}`,
  together: (n) => count(n, 'rutina', 'rutinas'),
} satisfies Said<'chores'>;

function about(days: number): string {
  if (days % 365 === 0) return rule.every(days / 365, 'year');
  return rule.every(days, 'day');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
