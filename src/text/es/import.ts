import type { Counts } from '../../domain/import/plan.ts';
import type { ImportError } from '../../exchange/import-error.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';

const left = {
  broken: 'no se pudo leer',
  'cut-off': 'el archivo acaba a la mitad',
  'no-name': 'no tiene nombre',
  'no-date': 'no tiene fecha',
  'all-day': 'dura todo el día',
  cancelled: 'estaba cancelado',
  twice: 'está dos veces en el archivo',
  'already-done': 'ya está hecho',
  'not-a-task': 'es un título',
  'repeat-not-read': 'se repite de un modo que no se pudo leer',
  'long-past': 'es de hace mucho',
  'deleted-before': 'ya se borró aquí antes',
  'own-promise': 'es una promesa tuya y ya está aquí',
} as const;

const noticed = {
  'date-not-read': 'la fecha queda como texto',
  'task-repeats': 'entra una vez; en el archivo se repite',
  'repeats-further': 'se repite más allá de un año',
  'unknown-zone': 'zona horaria no conocida, leída como la tuya',
  'shares-number': 'comparte número con otra persona',
  'cut-short': 'era demasiado largo y se cortó',
} as const;

const fields = {
  ignore: 'Dejar fuera',
  title: 'Tarea',
  note: 'Nota',
  date: 'Fecha',
  time: 'Hora',
  minutes: 'Minutos',
  'minutes-unit': 'Unidad de los minutos',
  money: 'Dinero',
  done: 'Hecho',
  'row-type': 'Tipo de fila',
  name: 'Nombre completo',
  first: 'Nombre',
  middle: 'Segundo nombre',
  last: 'Apellidos',
  company: 'Empresa',
  phone: 'Teléfono',
  mail: 'Correo',
  label: 'Etiqueta',
  address: 'Dirección',
  street: 'Calle',
  city: 'Ciudad',
  region: 'Provincia',
  postcode: 'Código postal',
  country: 'País',
  'next-time': 'La próxima vez',
  language: 'Idioma',
} as const;

export const importing = {
  title: 'Importar',
  hint: 'Contactos (.vcf), un calendario (.ics), una tabla (.csv) o una lista de líneas. Nada cambia antes de que digas que sí.',
  choose: 'Elegir un archivo',
  another: 'Elegir otro archivo',
  pasteField: 'O pegar líneas',
  look: 'Mirarlo antes',
  reading: (name) => `Leyendo ${name}`,
  writing: 'Poniéndolo en su sitio',
  import: 'Importar',
  cancel: 'Cancelar',
  done: 'Todo dentro.',
  close: 'Bien',
  nothing: 'No hay nada nuevo en este archivo. Todo está ya aquí.',
  allDay: 'Traer también lo que dura todo el día',
  bringBack: 'Traer de vuelta lo que se borró aquí',
  columns: 'Columnas',
  column: (header) => `Columna ${header}`,
  merged: (n) =>
    count(n, 'ficha unida a una persona ya nombrada', 'fichas unidas a personas ya nombradas'),
  mergedInto: (what, into) => (what === into ? what : `${what} → ${into}`),
  leftOut: (n) => count(n, 'fuera', 'fuera'),
  noticed: (n) => count(n, 'cosa que saber', 'cosas que saber'),
  line: (n) => `línea ${n}`,
  left: (why) => left[why],
  notice: (why) => noticed[why],
  fields: Object.entries(fields),
  counts: (counts) => countLines(counts),
  error: (error) => errorWords(error),
} satisfies Said<'import'>;

function countLines(counts: Counts): readonly string[] {
  const lines: readonly (readonly [number, string, string])[] = [
    [counts.customers, 'cliente', 'clientes'],
    [counts.tasks, 'tarea', 'tareas'],
    [counts.visits, 'cita', 'citas'],
    [counts.notes, 'nota', 'notas'],
    [counts.updated, 'recibe algo más', 'reciben algo más'],
    [counts.unchanged, 'ya está aquí', 'ya están aquí'],
    [counts.photos, 'foto se queda en el archivo', 'fotos se quedan en el archivo'],
    [counts.deletedBefore, 'ya se borró aquí antes', 'ya se borraron aquí antes'],
  ];
  return lines.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
}

function errorWords(error: ImportError): string {
  switch (error.is) {
    case 'empty':
      return 'No hay nada en ese archivo. No se cambió nada.';
    case 'too-big':
      return `Ese archivo ocupa ${Math.round(error.bytes / 1e6)} MB; aquí se pueden leer hasta ${Math.round(error.limit / 1e6)} MB. No se cambió nada.`;
    case 'stopped':
      return 'Parado. No se cambió nada.';
    case 'not-readable':
      return `Ese archivo no se pudo leer${error.line === undefined ? '' : ` desde la línea ${error.line}`}${
        error.looksLike === undefined || error.looksLike === 'unknown'
          ? ''
          : `; parece ${error.looksLike}`
      }. No se cambió nada.`;
  }
}
