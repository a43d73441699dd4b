import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const exports = {
  title: 'Exportar',
  hint: 'Una copia para otro programa. La tuya se queda aquí como está.',
  sheets: 'Para una hoja de cálculo',
  phone: 'Para tu teléfono',
  paper: 'En papel',
  all: 'Para cualquier programa',
  kinds: {
    tasks: 'Tareas',
    customers: 'Clientes',
    visits: 'Citas',
    money: 'Dinero',
    calendar: 'Citas como calendario',
    contacts: 'Clientes como contactos',
    everything: 'Todo como JSON',
  },
  cells: {
    open: 'Pendiente',
    planned: 'Prevista',
    wish: 'Deseo',
    promise: 'Promesa',
    deadline: 'Plazo',
  },
  day: 'La hoja de hoy',
  allHint: 'Todas las fichas, sin fotos ni notas de voz: esas van en una copia de seguridad.',
  making: 'Haciendo el archivo.',
  none: 'De eso aún no hay nada.',
  done: (name, records) => `${name}: ${count(records, 'ficha', 'fichas')}.`,
} satisfies Said<'exports'>;
