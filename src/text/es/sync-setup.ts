import type { Said } from '../parts.ts';
import { count } from './count.ts';

const changes = (n: number): string => count(n, 'cambio', 'cambios');

export const sync = {
  title: 'Sincronización',
  off: 'Un solo mazo en todos tus dispositivos, en un almacén que ya tienes. Todo se cierra antes de salir del dispositivo.',
  setUp: 'Preparar la sincronización',
  haveCode: 'Tengo un código',
  inStep: (minutes) => (minutes < 1 ? 'Al día ahora mismo' : `Al día ${agoOf(minutes)}`),
  waiting: (n, isOnline) => {
    if (isOnline) return n === 0 ? 'Busca cambios' : `${changes(n)} en camino`;
    if (n === 0) return 'Espera la red';
    return count(n, 'cambio espera la red', 'cambios esperan la red');
  },
  asks: {
    denied: 'El almacén ya no acepta el nombre o la contraseña.',
    'no-base': 'La carpeta del almacén ya no está.',
    large:
      'El almacén no admite archivos tan grandes, así que una foto o nota de voz se queda aquí.',
    full: 'En el almacén no queda sitio. Haz allí un poco.',
    out: 'Este teléfono ya no está en el mazo. Todo lo que tiene se queda aquí.',
    update: 'Otro dispositivo tiene un Stopgap más nuevo. Ábrelo aquí con red para tenerlo.',
  },
  outWhy: 'Lo sacaron en otro, o no estaba cuando el mazo siguió.',
  outHint: 'Para volver, déjalo aquí y luego escanea un código en un teléfono que esté dentro.',
  outBy: (by, when) => `Lo sacó ${by}, ${when}.`,
  outBySome: 'un teléfono sin nombre',
  outLeave: 'Dejarlo aquí y conservar todo',
  newCode: 'Ver tu nuevo código de rescate',
  asksHere: 'Mira en Ajustes, Sincronización.',
  where: (place) => `Almacén: ${place}`,
  newPassword: 'Cambiar la dirección o la contraseña',
  useStorage: 'Mejor guardarlo en un almacén',
  byFile: 'Al día con un archivo que llevas tú: envíatelo por correo o ponlo en un USB.',
  saveFile: 'Guardar cambios en un archivo',
  takeFile: 'Tomar un archivo',
  fileName: (day) => `stopgap-${day}.stopgap`,
  fileTroubles: {
    'not-a-bundle': 'Este no es un archivo de cambios de Stopgap.',
    newer: 'Este archivo lo hizo un Stopgap más nuevo. Actualiza antes este.',
    damaged: 'Este archivo no está entero. Guárdalo otra vez en el otro dispositivo.',
    'another-deck': 'Este archivo es de otro mazo.',
    'not-whole': 'No se pudo tomar todo. Tómalo otra vez.',
  },
  tookIn: (n) => (n === 0 ? 'No hay nada nuevo' : count(n, 'cambio tomado', 'cambios tomados')),
  filesHold: 'Las fotos y notas de voz se quedan en el dispositivo donde se hicieron.',
  chooseFolder: 'Pasar por una carpeta',
  throughFolder: (name) => `Pasar por «${name}»`,
  anotherFolder: 'Otra carpeta',
  throughIt: 'Pasando por la carpeta',
  wentThrough: (n) =>
    n === 0
      ? 'Al día con la carpeta. No hay nada nuevo'
      : `Al día con la carpeta. ${count(n, 'cambio tomado', 'cambios tomados')}`,
  folderTroubles: {
    'no-leave': 'El navegador no dejó entrar a Stopgap en la carpeta. Toca otra vez y permítelo.',
    'not-there': 'La carpeta no está ahora. Pon el USB, o elige otra.',
    full: 'En la carpeta no queda sitio. Haz allí un poco.',
    'not-whole': 'No pasó todo. Toca otra vez.',
  },
  leave: 'Dejar el mazo en este dispositivo',
  leaveHint: 'Todo lo que tienes se queda aquí y en el almacén. Solo deja de ponerse al día.',
  leaveYes: 'Sí, dejarlo',
  leaveNo: 'Seguir al día',
} satisfies Said<'sync'>;

export const setup = {
  choose: '¿Dónde se guarda?',
  own: 'Aquí, de donde viene Stopgap',
  ownHint: 'Este servidor tiene un almacén. Necesitas un nombre y una contraseña.',
  webdav: 'WebDAV',
  webdavHint: 'Una carpeta en tu servidor o en un servicio con WebDAV.',
  s3: 'Depósito S3',
  s3Hint: 'Un depósito en un servicio que hable S3.',
  file: 'Sin almacén, con un archivo',
  fileHint: 'Llevas tú los cambios: por correo, en un USB o en una carpeta compartida.',
  fields: {
    url: ['Dirección de la carpeta', 'Como https://files.example.com/anna/stopgap/'],
    user: ['Nombre', 'Con el que entras allí'],
    password: ['Contraseña', 'Una contraseña de aplicación, si el servicio las tiene'],
    endpoint: ['Dirección del servicio', 'Como https://s3.example.com'],
    bucket: ['Depósito', 'Su nombre'],
    region: ['Región', 'Como eu-central-1, o us-east-1 si no hay ninguna'],
    key: ['Clave de acceso', ''],
    secret: ['Clave secreta', ''],
  },
  code: ['Código de rescate', 'Los 28 caracteres de tu otro dispositivo'],
  check: 'Comprobar y activar',
  checking: 'Probando',
  save: 'Comprobar y guardar',
  back: 'Otro lugar',
  rule: 'Para los ajustes del servidor',
  troubles: {
    code: {
      what: 'Hay un error al escribir este código.',
      next: 'Compáralo con el papel, grupo a grupo. I y 1, O y 0 son lo mismo aquí.',
    },
    'no-deck': {
      what: 'Aquí no hay nada guardado con este código.',
      next: 'Comprueba que sea la misma carpeta o depósito que en tu otro dispositivo.',
    },
    'keys-not-kept': {
      what: 'Este navegador no guarda claves.',
      next: 'Una ventana privada las olvida. Abre Stopgap en una normal.',
    },
    'unknown-store': {
      what: 'Esta versión no conoce ese almacén.',
      next: 'Actualiza Stopgap.',
    },
    storage: {
      what: 'No se pudo guardar en este dispositivo.',
      next: 'Haz en él un poco de sitio y prueba otra vez.',
    },
  },
  codeTitle: 'Tu código de rescate',
  codeLead:
    'Se muestra solo esta vez. Abre tu mazo en un dispositivo nuevo si ya no está ningún otro. Nadie más lo tiene.',
  codeFor: 'Código de rescate de tu mazo',
  print: 'Imprimirlo',
  kept: 'Lo he guardado',
  joined: 'Este dispositivo está dentro',
  joinedLead: 'Lo que tienen los otros entra ahora por sí solo. Lo que hay en este va a ellos.',
  done: 'Hecho',
} satisfies Said<'setup'>;

function agoOf(minutes: number): string {
  if (minutes < 60) return `hace ${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `hace ${count(hours, 'hora', 'horas')}`;
  return `hace ${Math.floor(hours / 24)} días`;
}
