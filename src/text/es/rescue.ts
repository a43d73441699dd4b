import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const rescue = {
  reading: 'Mirando qué se puede leer.',
  found: ({ records, blobs, lost, torn }) =>
    [
      `Se puede leer: ${[
        count(records, 'ficha', 'fichas'),
        ...(blobs > 0 ? [count(blobs, 'foto o nota de voz', 'fotos y notas de voz')] : []),
      ].join(' y ')}.`,
      ...(lost === null ? ['No se sabe cuánto no se puede leer.'] : []),
      ...(lost ? [`No se puede leer: ${lost.toLocaleString('es')}.`] : []),
      ...(torn > 0 ? [`Volvió solo en parte: ${torn.toLocaleString('es')}.`] : []),
      ...(lost === 0 && torn === 0 ? ['No falta nada.'] : []),
    ].join(' '),
  nothing: 'No se puede leer nada de lo que hay aquí.',
  none: 'Aquí aún no hay nada guardado.',
  save: 'Guardar lo que se pueda leer',
  lists: 'Guardarlo como listas sencillas',
  listsOnly:
    'Las listas no lo tienen todo, y Stopgap no puede recuperarlas. Guarda primero lo que se pueda leer.',
  notSaved: 'Al leerlo de nuevo el archivo no era igual, así que no se guardó. Prueba otra vez.',
  seenHint:
    'Mira primero que el archivo esté ahí: cuando todo lo de aquí se quite, solo lo tendrá ese archivo.',
  seen: 'Veo el archivo',
  anew: 'Empezar de nuevo',
  anewHint:
    'Quita lo que hay aquí para que Stopgap vuelva a funcionar. Luego trae el archivo, o tu última copia, en Ajustes.',
  anewYes: 'Sí, quitarlo y empezar de nuevo',
  stuck: 'El navegador no lo soltó. Cierra otras pestañas de Stopgap y prueba otra vez.',
} satisfies Said<'rescue'>;
