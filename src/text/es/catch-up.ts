import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const catchUp = {
  title: (days) => ['Hola de nuevo.', `${days} días, está todo.`],
  lots: 'Lo que había aquí',
  matter: 'Aún importan',
  matterOne: 'Aún importa',
  canWait: 'Puede esperar',
  probablyOver: 'Quizá ya pasó',
  canWaitHow: (isAll) =>
    isAll ? 'repartido por esta semana, un toque' : 'esto y el resto: por esta semana, un toque',
  probablyOverHow: (isAll) =>
    isAll ? 'a Algún día, un toque' : 'esto y el resto: a Algún día, un toque',
  facts: ({ promises, deadlines, enquiries, money, isOwed }, amount) => {
    const facts = [
      ...(promises > 0 ? [count(promises, 'promesa', 'promesas')] : []),
      ...(money ? [`${amount(money)} ${isOwed ? 'por cobrar' : 'en juego'}`] : []),
      ...(deadlines > 0 ? [count(deadlines, 'plazo', 'plazos')] : []),
      ...(enquiries > 0 ? [count(enquiries, 'consulta', 'consultas')] : []),
    ];
    return facts.slice(0, 2).join(' · ') || 'antes que nada';
  },
  doMatter: (cards) => (cards === 1 ? 'Hacer la que importa' : `Hacer las ${cards} que importan`),
  minutes: (n) => `unos ${n} min`,
  sort: 'Ordenar las otras',
  keepOnly: 'Quedarse solo con lo que aún importa',
  notNow: 'Ahora no',
  evening: (leaves) =>
    `Ya no es hora de llamar. Esta noche se escribe: los mensajes esperan hasta ${leaves}.`,
  otherHour: (leaves) =>
    `No es hora de llamar. Ahora se escribe: los mensajes esperan hasta ${leaves}.`,
  fell: 'Los deseos antiguos descansan ahora en Algún día.',
  fellTitle: 'Deseos de hace tiempo',
  see: 'Verlos',
  several: {
    canWait: 'Lo que puede esperar, por esta semana',
    probablyOver: 'Lo que quizá ya pasó',
    keepOnly: 'Todo lo que puede descansar',
  },
  sorting: {
    back: 'Atrás',
    progress: (at, of) => `Tarjeta ${at} de ${of}`,
    question: '¿Y esta?',
    keep: 'Guardar',
    week: 'Esta semana',
    someday: 'Algún día',
    letGo: 'Tachar',
  },
} satisfies Said<'catchUp'>;
