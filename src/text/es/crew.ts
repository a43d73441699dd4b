import type { Said } from '../parts.ts';
import { sync } from './sync-setup.ts';

export const crew = {
  title: 'Equipo',
  alone:
    'Para quien te ayuda con su propio teléfono, una vez sincronizado con el tuyo. Si trabajas sin nadie más, déjalo como está.',
  begin: 'Alguien trabaja conmigo',
  me: '¿Quién usa este teléfono?',
  meHint: 'Basta un nombre',
  meWhy: 'Aparece junto a las notas y llamadas hechas aquí.',
  add: 'Añadir a alguien al equipo',
  addHint: 'Nombre',
  others: 'En el equipo',
  isMe: (name) => `${name} usa este teléfono`,
  takeOut: ['Sacar', ' del equipo'],
  takenOut: 'Lo que le tocaba queda entonces para todos.',
  devices: 'Otros teléfonos sincronizados',
  noName: 'Un teléfono sin nombre',
  seen: (when) => `visto ${when}`,
  met: 'unido con seis cifras',
  parted: 'Teléfonos sacados',
  partedBy: (when, by) => `${when}, por ${by}`,
  partedHint: `¿No es nadie que conozcas? Ve a Sincronización, «${sync.leave}», y luego escanea un código en un teléfono de confianza.`,
  lost: ['¿Ya no está?', ' Sacar este teléfono'],
  out: {
    title: (name) => `Sacar: ${name}`,
    says: 'Desde ahora no recibe nada nuevo ni cambia nada. Lo que había leído se queda en él.',
    thisPhone: 'este teléfono',
    goOn: (names) => `Siguen: ${names}.`,
    unmet: (names) =>
      `Entró con el código o por otro teléfono: ${names}. Si no lo conoces, sácalo también.`,
    again: (names) =>
      `Para añadir otra vez después, porque no se supo de ellos desde una actualización: ${names}.`,
    yes: 'Sacarlo',
    no: 'Dejarlo dentro',
    working: 'Sacándolo',
    not: {
      offline: 'Ahora no hay red. Prueba otra vez cuando tengas cobertura.',
      store: 'El almacén no lo aceptó ahora. Prueba otra vez en un minuto.',
      changed: 'Otro teléfono acaba de cambiar quién está dentro. Mira la lista otra vez.',
      'by-file':
        'Tu mazo va con un archivo, así que no le des más a ese teléfono. Lo que había leído se queda en él.',
    },
    codeTitle: 'Tu nuevo código de rescate',
    codeLead:
      'Ya está fuera. Se muestra esta única vez: el código de antes ya no abre nada nuevo, así que guarda este en su lugar.',
    passwordTitle: 'Una cosa más',
    passwordLead: 'Ese teléfono quizá aún sabe la contraseña de tu almacén.',
  },
  lostSteps: [
    'Cambia la contraseña o la clave de tu almacén, allí donde la conseguiste. Entonces ese teléfono ni siquiera llega a él.',
    `En cada teléfono que aún tengas, ve a Sincronización, «${sync.newPassword}», y escribe la nueva.`,
    'Si puedes, borra ese teléfono con el servicio de su fabricante.',
  ],
  lostDone: 'Ya sé qué hacer',
} satisfies Said<'crew'>;
