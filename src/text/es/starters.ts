import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const starters = {
  title: 'Ideas de mi oficio',
  question: '¿Qué haces?',
  hint: 'Quédate con las que te sirvan.',
  trades: {
    plumber: 'Fontanería',
    cleaner: 'Limpieza',
    hairdresser: 'Peluquería',
    photographer: 'Fotografía',
    'tandem-pilot': 'Vuelo en tándem',
    other: 'Otro oficio',
  },
  tasks: {
    unpaid: 'Preguntar por la factura sin pagar más antigua',
    'call-backs': 'Devolver las llamadas que no pude coger',
    'promised-quote': 'Escribir el último presupuesto que prometí',
    'van-parts': 'Pedir las piezas que faltan en la furgoneta',
    'boiler-service': 'Ofrecer una revisión a los clientes de caldera del año pasado',
    reviews: 'Pedir una reseña a los tres últimos clientes',
    'confirm-week': 'Confirmar las citas de la semana que viene',
    'key-list': 'Apuntar de quién tengo llaves',
    'cleaning-supplies': 'Pedir paños, bolsas y espráis',
    'days-off': 'Decir mis días libres a los habituales',
    'confirm-tomorrow': 'Confirmar las citas de mañana',
    'no-show': 'Escribir a quien no vino',
    'gone-quiet': 'Escribir a tres clientes que no veo hace tiempo',
    'colour-order': 'Pedir tinte y papel',
    receipts: 'Juntar los recibos de la semana',
    'open-deposit': 'Pedir el anticipo que sigue abierto',
    'enquiry-quote': 'Escribir un presupuesto para la consulta más reciente',
    'photos-when': 'Decir al último cliente cuándo llegan las fotos',
    'shot-list': 'Pedir la lista de fotos de la próxima sesión',
    batteries: 'Cargar las baterías y vaciar las tarjetas de memoria',
    flyable: 'Decir a los pasajeros de mañana si parece que se vuela',
    vouchers: 'Escribir a quien tiene un vale sin usar',
    'flight-photos': 'Enviar las fotos de los últimos vuelos',
    'gear-check': 'Revisar líneas, arnés y fecha del paracaídas',
    'licence-dates': 'Mirar cuándo acaban la licencia y el seguro',
  },
  add: (tasks, chores) => `Añadir ${together(tasks, chores)}`,
  together: (tasks, chores) => together(tasks, chores),
} satisfies Said<'starters'>;

function together(tasks: number, chores: number): string {
  const parts = [
    ...(tasks > 0 ? [count(tasks, 'tarea', 'tareas')] : []),
    ...(chores > 0 ? [count(chores, 'rutina', 'rutinas')] : []),
  ];
  return parts.join(' y ') || '0 tareas';
}
