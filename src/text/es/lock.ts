import type { Said } from '../parts.ts';

const minutes = (n: number): string =>
  n === 0 ? 'Al momento' : n === 60 ? '1 hora' : n === 1 ? '1 minuto' : `${n} minutos`;

export const lock = {
  panel: 'Bloquear la pantalla',
  panelHint:
    'Pide un PIN cuando vuelves después de un rato. Es un cierre de la pantalla, no del almacenamiento: aparta a quien mira por casualidad. Quien pueda cambiar el reloj de este teléfono puede abrirlo. Contra un ladrón, bloquea el propio teléfono.',
  set: 'Elegir un PIN',
  on: (n) =>
    n === 0
      ? 'Activado. Se bloquea en cuanto sales.'
      : `Activado. Se bloquea tras ${minutes(n)} de ausencia.`,
  after: 'Cuándo se bloquea',
  minutes,
  pin: 'PIN',
  newPin: 'PIN nuevo, cuatro cifras o más',
  forgetting:
    '¿Olvidado? Entonces se abre tras un día de espera, o se borra todo aquí y se restaura una copia.',
  lock: 'Bloquear con este PIN',
  passkey: 'Abrir también con huella o cara',
  hasPasskey: 'Se abre también con huella o cara.',
  off: 'Quitar el bloqueo',
  offNow: 'Quitarlo',
  title: 'Stopgap está bloqueado',
  open: 'Abrir',
  looking: 'Comprobando',
  wrong: 'Ese no es el PIN.',
  wait: (when) => `Espera hasta ${when} y prueba otra vez.`,
  byPasskey: 'Abrir con huella o cara',
  forgot: 'Olvidé el PIN',
  ask: 'Abrir dentro de un día',
  askHint:
    'Deja esto abierto diez minutos entonces, y el bloqueo se quita. Quien ponga el PIN antes lo anula.',
  asked: (when) => `Se abre solo: ${when}.`,
  calledOff: 'Alguien pidió abrir esto sin el PIN. Queda anulado.',
  anew: 'Borrar todo aquí',
  anewHint: 'Después restaura una copia o conecta tu otro dispositivo.',
  anewLost:
    'Se van todos los clientes, tareas, citas y notas de este teléfono. Solo una copia o tu otro dispositivo los tiene entonces.',
  lastBackup: (when) => `Última copia de este teléfono: ${when}.`,
  noBackup: 'Nunca se guardó una copia de este teléfono.',
  anewNo: 'Guardarlo todo',
  anewYes: 'Sí, borrar todo aquí',
} satisfies Said<'lock'>;
