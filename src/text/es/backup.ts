import { outcomeTeller } from '../outcome.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';

const counted = {
  customer: ['cliente', 'clientes'],
  task: ['tarea', 'tareas'],
  job: ['trabajo', 'trabajos'],
  visit: ['cita', 'citas'],
  chore: ['rutina', 'rutinas'],
  note: ['nota', 'notas'],
  attachment: ['foto o nota de voz', 'fotos y notas de voz'],
} as const;

const told = outcomeTeller({ count, counted, other: ['ficha más', 'fichas más'] });

export const backup = {
  title: 'Guardar una copia',
  what: 'Un archivo con todo: clientes, tareas, trabajos, citas, notas, fotos. Guárdalo donde quieras, menos en este teléfono.',
  passphrase: 'Frase de acceso, si quieres una',
  passphraseHint: 'Así nadie puede leer el archivo sin ella. Tú tampoco, si la olvidas.',
  see: 'Mostrarla',
  hide: 'Ocultarla',
  weak: 'Es corta y fácil de adivinar. Mejor tres o cuatro palabras.',
  making: 'Se hace y luego se vuelve a leer.',
  ready: (rows, size) => `Leído de nuevo e igual: ${count(rows, 'ficha', 'fichas')}, ${size}.`,
  locked: 'Solo se abre con tu frase de acceso.',
  save: 'Guardar el archivo',
  saved: (name) => `Guardado como ${name}.`,
  shared: (name) => `${name} está entregado. Mira que haya llegado adonde lo enviaste.`,
  downloaded: (name) => `El navegador lo ha recibido. Busca ${name} en tus descargas.`,
  next: {
    saved:
      'Si ese lugar está en este teléfono, el archivo se pierde con él. Entonces envíatelo también, o cópialo a otro dispositivo.',
    shared: '',
    downloaded:
      'Están en este teléfono, y con él se perdería el archivo. Envíatelo, o cópialo a otro dispositivo.',
  },
  notSaved: {
    'turned-away': 'No se guardó nada.',
    'not-written':
      'El archivo no se pudo escribir allí y leer igual, así que no se guardó nada. Prueba en otro sitio.',
  },
  away: (n) =>
    `${count(n, 'foto o nota de voz', 'fotos y notas de voz')} solo en tu espacio de sincronización o en otro teléfono: no en este archivo.`,
  bring: 'Traerlas aquí primero',
  bringing: 'Están en camino. También puedes guardar ahora, sin ellas.',
  close: 'Bien',
  differs: 'Al leerlo de nuevo el archivo no era igual, así que no se guardó. Prueba otra vez.',
  size: (bytes) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`,
} satisfies Said<'backup'>;

export const restore = {
  title: 'Restaurar una copia',
  hint: 'Nada cambia antes de que digas que sí.',
  choose: 'Elegir el archivo',
  another: 'Elegir otro archivo',
  reading: (name) => `Leyendo ${name}`,
  passphrase: 'Su frase de acceso',
  open: 'Abrir',
  wrong: 'Esa no es su frase de acceso. No se cambió nada.',
  made: (when) => `Hecha ${when}`,
  newest: (when) => `último cambio ${when}`,
  counts: (counts) =>
    Object.entries(counted).flatMap(([table, [one, more]]) =>
      counts[table] ? [count(counts[table], one, more)] : [],
    ),
  missing: ({ rows, blobs }) =>
    rows === null
      ? 'El archivo está dañado. Esto es todo lo que aún se puede leer.'
      : `El archivo está dañado. No se pudo leer: ${[
          ...(rows > 0 ? [count(rows, 'ficha', 'fichas')] : []),
          ...(blobs ? [count(blobs, 'foto o nota de voz', 'fotos o notas de voz')] : []),
        ].join(' y ')}. El resto está entero.`,
  rescued: ({ lost, torn }) =>
    [
      'Esto es lo que se pudo rescatar de un teléfono dañado.',
      ...(lost === null ? ['No se sabe cuánto falta.'] : []),
      ...(lost ? [`No se pudo leer: ${count(lost, 'ficha', 'fichas')}.`] : []),
      ...(torn > 0 ? [`Volvió solo en parte: ${count(torn, 'ficha', 'fichas')}.`] : []),
    ].join(' '),
  away: (n) =>
    `${count(n, 'foto o nota de voz', 'fotos y notas de voz')} solo en el espacio de sincronización o en otro teléfono: no en este archivo.`,
  unknown: (n) =>
    `${count(n, 'ficha', 'fichas')} de un Stopgap más nuevo: se quedan en el archivo. Consérvalo, actualiza la app y restáuralo otra vez.`,
  add: 'Añadir lo que no está aquí',
  addHint: 'Lo que está aquí se queda; lo borrado o lo que nunca estuvo vuelve.',
  replace: 'Dejarlo todo como entonces',
  replaceHint: 'Lo hecho o cambiado después se va. Puedes deshacerlo.',
  replaceTornHint:
    'Lo hecho después se va y lo cambiado queda como entonces. Lo que quizá solo perdió el archivo se queda. Puedes deshacerlo.',
  does: (outcome) => {
    const said = told(outcome, {
      come: ['vuelve', 'vuelven'],
      change: ['cambia', 'cambian'],
      go: ['de aquí se va', 'de aquí se van'],
    });
    return said.length === 0 ? 'No cambia nada: todo está ya aquí.' : `${said.join('. ')}.`;
  },
  writing: 'Poniéndolo en su sitio',
  done: (changed, outcome) => {
    if (changed === 0) return 'Todo estaba ya aquí.';
    const said = told(outcome, {
      come: ['volvió', 'volvieron'],
      change: ['cambió', 'cambiaron'],
      go: ['se fue', 'se fueron'],
    });
    return `Hecho. ${count(changed, 'ficha está', 'fichas están')} como en la copia: ${said.join(', ')}.`;
  },
  close: 'Bien',
  error: (error) => errors[error.is],
} satisfies Said<'restore'>;

const errors = {
  'not-a-backup': 'Ese archivo no es una copia de Stopgap. No se cambió nada.',
  newer: 'Esa copia es de un Stopgap más nuevo. Actualiza antes la app. No se cambió nada.',
  'needs-passphrase': 'Esa copia tiene una frase de acceso.',
  'wrong-passphrase': 'Esa no es su frase de acceso.',
  damaged: 'Esa copia está dañada y no se puede leer nada de ella. No se cambió nada.',
  'not-readable': 'Ese archivo no se pudo leer. No se cambió nada.',
} as const;
