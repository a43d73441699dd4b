import type { Said } from '../parts.ts';

export const probe = {
  troubles: {
    'not-an-address': {
      what: 'Eso no es una dirección.',
      next: 'Empieza por https:// y es la dirección de tu carpeta.',
    },
    'insecure-address': {
      what: 'Esta dirección no está cifrada.',
      next: 'Usa una que empiece por https://. El navegador no permite otra desde aquí.',
    },
    'no-network': {
      what: 'Ahora no hay red.',
      next: 'Prueba otra vez cuando tengas cobertura. No se cambió nada.',
    },
    'no-answer': {
      what: 'Nadie responde en esta dirección.',
      next: 'Compruébala letra a letra, y que el servidor esté en marcha.',
    },
    'browsers-forbidden': {
      what: 'El servidor responde, pero no deja que una página web lea la respuesta.',
      next: 'Comprueba antes nombre, contraseña y carpeta. Si están bien, pon estas líneas en los ajustes del servidor.',
    },
    denied: {
      what: 'No acepta el nombre o la contraseña.',
      next: 'Escribe los dos otra vez. Algunos servicios quieren una contraseña de aplicación, hecha en sus ajustes.',
    },
    'no-folder': {
      what: 'Esa carpeta no existe.',
      next: 'Crea antes la carpeta, o corrige su nombre al final de la dirección.',
    },
    'not-storage': {
      what: 'En esta dirección hay otra cosa.',
      next: 'Busca la dirección que tu servicio da para WebDAV o S3.',
    },
    'read-only': {
      what: 'Aquí puedes mirar, pero no escribir.',
      next: 'Permite que este nombre escriba y borre, o usa otra carpeta.',
    },
    alters: {
      what: 'Lo que vuelve no es lo que se puso.',
      next: 'Hay en medio una página de acceso o un filtro. Usa otra dirección.',
    },
    forgets: {
      what: 'Guarda archivos, pero no los enumera.',
      next: 'Permite que este nombre enumere la carpeta.',
    },
    busy: { what: 'El servidor está ocupado.', next: 'Espera un minuto y prueba otra vez.' },
    full: { what: 'No queda sitio.', next: 'Haz allí un poco de sitio, o usa otro lugar.' },
  },
  steps: {
    list: 'Enumera archivos',
    write: 'Toma un archivo',
    read: 'Lo devuelve sin cambios',
    overwrite: 'Sustituye un archivo',
    size: 'Dice el tamaño',
    part: 'Da parte de un archivo',
    remove: 'Borra un archivo',
  },
  clockOff: (minutes) =>
    minutes > 0
      ? `El reloj de este dispositivo va ${minutes} min lento. La sincronización lo tiene en cuenta.`
      : `El reloj de este dispositivo va ${-minutes} min rápido. La sincronización lo tiene en cuenta.`,
} satisfies Said<'probe'>;
