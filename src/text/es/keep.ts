import type { Said } from '../parts.ts';

export const keep = {
  gone: 'Lo guardado aquí ya no está',
  goneWhy: 'El navegador lo vació o no pudo leerlo más.',
  bringBack: 'Restaurar una copia',
  anew: 'Empezar de nuevo',
  trial:
    'Esta pestaña es para probar. Safari puede vaciarla; la app en la pantalla de inicio guarda lo suyo.',
  keep: 'Guardar mis tareas',
  bringLine: '¿Probaste Stopgap en Safari?',
  bring: 'Traer mis tareas',
  backup: 'Tu última copia tiene más de una semana.',
  noBackup: 'Aún no hay copia de esto.',
  save: 'Guardar una copia',
  notNow: 'Ahora no',
  title: 'Guardar mis tareas',
  making: 'Preparando tus tareas.',
  copied: (records) => `Las ${records.toLocaleString('es')} fichas están copiadas en un enlace.`,
  steps: [
    'Toca Compartir en Safari y luego Añadir a pantalla de inicio. ¿Ya está ahí? Sigue.',
    'Abre Stopgap desde la pantalla de inicio.',
    'Toca Traer mis tareas.',
  ],
  file: (records) =>
    `${records.toLocaleString('es')} fichas son demasiadas para un enlace, así que van en un archivo. Guárdalo en Archivos.`,
  saveFile: 'Guardar el archivo',
  close: 'Bien',
  problem: 'No se pudieron preparar tus tareas. Siguen aquí.',
  notInClipboard:
    'No hay tareas en el portapapeles. Cópialas en Safari con Guardar mis tareas, o elige el archivo que guardaste allí.',
  copies: 'Copias automáticas',
  copiesHint:
    'Una vez al día, en una carpeta que elijas: las cinco últimas. Quien pueda abrir la carpeta puede leerlas.',
  choose: 'Elegir una carpeta',
  another: 'Otra carpeta',
  copyNow: 'Copiar ahora',
  stop: 'Parar las copias',
  folder: (name) => `En la carpeta «${name}».`,
  lastCopy: (when) => `Última copia: ${when}, leída de nuevo e igual.`,
  stopped: 'Las copias en tu carpeta se han parado.',
  why: {
    'no-leave': 'El navegador quiere tu permiso otra vez. Copiar ahora lo pide.',
    'not-copied':
      'La carpeta está llena o ya no está, o al leerla de nuevo la copia no era igual. No se quitó nada anterior.',
  },
  copying: 'Copiando y leyendo de nuevo.',
} satisfies Said<'keep'>;
