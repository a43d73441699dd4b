import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const help = {
  title: 'Ayuda',
  offline: 'en inglés, sin red',
  notAll: 'La ayuda aún no está toda aquí. Unos segundos de red y luego va sin ella.',
  search: 'Buscar en la ayuda',
  results: { help: 'Ayuda', places: 'Ajustes', people: 'Clientes', tasks: 'Tareas' },
  allTasks: (n) => `Las ${n} tareas encontradas`,
  searchHint: 'p. ej. customer won’t pay',
  kinds: { playbook: 'Cómo se hace', app: 'Sobre Stopgap' },
  found: (n) => count(n, 'resultado', 'resultados'),
  nothing: 'Aún no está aquí. ¿Guardar la pregunta?',
  nothingWhy: 'Se queda contigo como tarea, para que puedas preguntar a alguien.',
  notQuite: '¿No es lo que buscabas?',
  keep: 'Guardar la pregunta',
  kept: (question) => `Preguntar: ${question}`,
  quoted: (words) => `«${words}»`,
  example: 'Un ejemplo: cambia los detalles',
  goFrom: (when) => `Los mensajes pueden salir desde ${when}.`,
  otherLaws: 'Otros países',
  makeTask: 'Hacer de esto una tarea',
  startJob: (rung) => `Empezar un trabajo en «${rung}»`,
  openJob: 'Abrir el trabajo',
  read: { label: 'Dos minutos de lectura', skip: 'Saltar' },
  desk: {
    title: 'Preguntar a una persona',
    open: (until) => `Abierto ahora, hasta ${until}`,
    opens: (when) => `Abre ${when}`,
    here: (when) => `${when} donde estás`,
    never: 'Cerrado por ahora',
    hint: 'Escríbela mientras la piensas. Vuelve como primera tarjeta cuando abran, lista para enviar.',
    write: 'Escribir una pregunta',
    question: 'Tu pregunta',
    keep: (when) => `Guardarla, la envío ${when}`,
    task: (question) => `Preguntar: ${question}`,
  },
  law: (country, checked) => `${countryName(country)} · comprobado ${checked}`,
  source: 'Fuente',
  gone: 'Esa página no está aquí',
  goneWhy: 'Quizá tenga otro nombre. Búscala.',
  all: 'Toda la ayuda',
} satisfies Said<'help'>;

function countryName(code: string): string {
  return new Intl.DisplayNames('es', { type: 'region' }).of(code) ?? code;
}
