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
  lost: ['¿Ya no está?', ' Qué hacer con este teléfono'],
  lostTitle: 'Si este teléfono ya no está',
  lostSteps: [
    'Cambia la contraseña o la clave de tu almacén, allí donde la conseguiste. Desde entonces ese teléfono no recibe nada nuevo ni cambia nada.',
    `En cada teléfono que aún tengas, ve a Sincronización, «${sync.newPassword}», y escribe la nueva.`,
    'Lo que ese teléfono había leído se queda en él. Si puedes, bórralo con el servicio de su fabricante.',
  ],
  lostDone: 'Ya sé qué hacer',
} satisfies Said<'crew'>;
