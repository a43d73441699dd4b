/** Spanish: the words of the main screens. */
import type { Gap } from '../../domain/round/round.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';
import { shell } from './shell.ts';
import { kinds, stepTitles, verbs } from './verbs.ts';

const gaps: { readonly [G in Gap]: string } = {
  2: '2 minutos',
  5: '5 minutos',
  15: '15 minutos',
  30: '30 minutos',
  60: '1 hora',
};

export const main = {
  app: 'Stopgap',
  undo: 'Deshacer',
  close: 'Cerrar',
  cancel: 'Cancelar',
  back: 'Atrás',
  save: 'Guardar',
  day: {
    today: 'hoy',
    tomorrow: 'mañana',
    yesterday: 'ayer',
    weekdays: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
  },
  nav: {
    label: 'Menú principal',
    now: 'Ahora',
    all: 'Todo',
    add: 'Añadir',
    customers: 'Clientes',
    help: 'Ayuda',
  },
  kinds,
  verbs,
  steps: stepTitles,
  gap: (gap) => gaps[gap],
  gapShort: (gap) => (gap === 60 ? ['1 h', 'mesa'] : [String(gap), 'min']),
  minutes: (n, whole) => (whole === undefined || whole <= n ? `${n} min` : `${n} de ${whole} min`),
  now: {
    question: '¿Cuánto tiempo tienes?',
    title: '¿Tienes un rato?',
    evening: '¿Tarde tranquila?',
    morning: 'Buenos días.',
    until: (minutes, who) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (hours === 0) return `${count(minutes, 'minuto', 'minutos')} hasta ${who}`;
      return `${hours} h${rest === 0 ? '' : ` ${rest}`} hasta ${who}`;
    },
    with: (who, end) => `Con ${who} hasta ${end}`,
    saved: 'guardado aquí',
    offline: 'sin red, está todo',
    settings: 'Ajustes',
    atStake: 'En juego',
    start: 'Empezar',
    startHint: (cards, minutes) => `${count(cards, 'tarjeta', 'tarjetas')} · unos ${minutes} min`,
    out: 'Fuera',
    home: 'En casa',
    place: '¿Dónde estás?',
    welcome: 'Apunta una cosa que no debas olvidar.',
    first: 'Añadir la primera tarea',
    owes: '¿Quién te debe dinero?',
    owesStart: 'Recordar el pago de ',
    paste: 'Pegar una lista',
    starters: 'Ideas de mi oficio',
    importing: 'Traer contactos',
    nothing: 'Nada encaja ahora',
    nothingWhy: 'Todo está en su sitio. Vuelve cuando le toque.',
  },
  offers: (offer, time) => {
    switch (offer.is) {
      case 'longer':
        return `Probar ${gaps[offer.gap]}`;
      case 'place':
        return offer.at === 'home' ? 'Estoy en casa' : 'Estoy fuera';
      case 'add':
        return 'Añadir una tarea';
      case 'someday':
        return 'Mirar Algún día';
      case 'returns':
        return `La próxima vuelve ${time(offer.at)}`;
    }
  },
  round: {
    progress: (at, of) => `Tarjeta ${at} de ${of}`,
    leave: 'Salir',
    howTo: 'Cómo se hace ›',
    done: 'Hecho',
    later: 'Más tarde',
    skip: 'Saltar',
    more: 'Más',
    lastTime: 'La última vez',
    nextTime: 'La próxima vez',
    also: (titles) => `Resuelve también: ${titles.join(' · ')}`,
    alsoHint: 'Una respuesta resuelve también esto. Toca uno para dejarlo fuera.',
    leaveOut: (title) => `Dejar fuera: ${title}`,
    write: (leaves) => `Escríbelo ahora, lo envías ${leaves}`,
    sendAnyway: 'Enviar igualmente',
    writeAnyway: 'Escribir y enviar ahora',
    pick: 'Elegir un momento',
    pickDone: 'Elegir',
    skipAnyway: 'Saltarla sin más',
    laterTitle: '¿Cuándo debe volver?',
    moreTitle: 'Más',
    begunTitle: 'Un buen comienzo. ¿Es todo?',
    begunAll: 'Sí, está hecho',
    begunMore: 'Hay más, que vuelva',
    skipTitle: 'Esta vuelve siempre',
    skipText: '¿Qué ayudaría?',
    smaller: 'Hacerla más pequeña',
    smallerField: 'Primer paso pequeño',
    handOver: 'Pasarla a alguien',
    forMember: (name) => `Para ${name}`,
    handOverField: '¿A quién?',
    paid: 'Está pagado',
    letGo: 'Tacharla',
    someday: 'Algún día',
    waiting: 'A la espera de alguien',
    waitingField: '¿De quién o de qué?',
    open: 'Ver la tarea entera',
    note: 'Añadir una nota',
    noteField: 'Nota',
    again: '¿Otra ronda?',
    home: 'Volver a Ahora',
    doneLately: 'Hecho hace poco',
  },
  later: {
    'this-morning': (clock) => `Esta mañana ${clock}`,
    tonight: (clock) => `Esta noche ${clock}`,
    'in-two-hours': (clock) => `En dos horas, ${clock}`,
    'after-visit': (clock) => `Después de la cita, ${clock}`,
    tomorrow: (clock) => `Mañana ${clock}`,
  },
  effect: {
    evening: 'Por esta noche basta',
    nothing: 'Todo está como estaba',
    done: (n) => count(n, 'hecha', 'hechas'),
    nudged: (amounts) => `pedidos ${amounts}`,
    later: (n) => `${n} para luego`,
    letGo: (n) => count(n, 'tachada', 'tachadas'),
    nextPromise: (day) => `próxima promesa ${day}`,
  },
  act: {
    call: 'Llamar',
    text: 'SMS',
    whatsapp: 'WhatsApp',
    mail: 'Correo',
    map: 'Mapa',
    copy: 'Copiar',
    copied: 'Copiado',
  },
  youWere: {
    doing: {
      'small-quote': 'el presupuesto para',
      'large-quote': 'el presupuesto para',
      invoice: 'la factura para',
      call: 'la llamada a',
      'chase-call': 'la llamada a',
      message: 'el mensaje a',
      'chase-message': 'el mensaje a',
      'review-ask': 'el mensaje a',
      'confirm-visits': 'el mensaje a',
      'complaint-reply': 'el mensaje a',
    },
    with: (doing, who) => `Estabas con ${doing} ${who}`,
    at: (title) => `Estabas con: ${title}`,
  },
  add: {
    title: 'Añadir una tarea',
    field: '¿Qué hay que hacer?',
    hint: 'Una línea, una tarea. Se entienden los nombres y los importes.',
    example: 'llamar a la Sra. Berg por la caldera',
    save: 'Guardar',
    saveMany: (n) => `Guardar ${n} tareas`,
    paste: 'Pegar',
    photo: 'Foto',
    audio: 'Nota de voz',
    stopAudio: (seconds) => `Parar · ${seconds} s`,
    importFile: 'Importar un archivo',
    remove: (what) => `Quitar ${what}`,
    untitled: 'Foto o nota de voz por ordenar',
    tasks: (n) => count(n, 'tarea', 'tareas'),
    added: (title) => `Añadido: ${title}`,
    addedMany: (n) => `${n} tareas añadidas`,
    as: 'Guardar como',
    asTask: 'Tarea',
    asVisit: (when, hours, minutes) =>
      `Cita ${when},${hours > 0 ? ` ${hours} h` : ''}${minutes > 0 ? ` ${minutes} min` : ''}`,
    by: { wish: '', promise: 'prometido ', deadline: 'antes de ' },
    noPaste: 'No había nada que pegar. Mantén pulsado el campo y elige Pegar.',
    noMic: 'Aquí no se puede usar el micrófono.',
    noPhoto: 'Esa imagen no se pudo leer.',
    notShared: 'Lo que compartiste no se pudo guardar. Compártelo otra vez, por favor.',
  },
  people: (n) => count(n, 'cliente', 'clientes'),
  said: (verb, title) => `${verbs[verb]}: ${title}`,
  backAt: (when, title) => `Vuelve ${when}: ${title}`,
  forMember: (name) => `para ${name}`,
  handedTo: (name, title) => `Para ${name}: ${title}`,
  gone: 'Eso ya no está aquí, así que no se cambió nada.',
  undone: (title) => `De vuelta: ${title}`,
  restoreUndone: (title) => `Deshecho: ${title}. Todo está como antes.`,
  notUndone: 'Eso cambió después, así que se queda como está.',
  files: {
    wait: (names) =>
      names.length === 1
        ? `${names[0]} espera y se abrirá cuando cierres esto.`
        : `${names.length} archivos esperan y se abrirán uno tras otro cuando cierres esto.`,
    unread: (names) =>
      `No se pudo leer: ${names}. Mira si el archivo sigue ahí y ábrelo otra vez, o impórtalo en Ajustes.`,
  },
  shell,
  storage: (error) => {
    switch (error.is) {
      case 'full':
        return 'El teléfono está lleno y no se guardó. Haz un poco de sitio y prueba otra vez; tus palabras siguen aquí.';
      case 'blocked':
        return 'Otra pestaña de Stopgap está en medio. Ciérrala y prueba otra vez.';
      case 'closed':
      case 'aborted':
        return 'No se guardó. Prueba otra vez, por favor; tus palabras siguen aquí.';
      case 'newer':
        return 'Lo guardado aquí lo escribió un Stopgap más nuevo. Vuelve a cargar para tenerlo.';
      case 'refused':
        return 'Este navegador no le dio sitio a Stopgap. Puede ser por una ventana privada.';
      case 'unavailable':
        return 'Stopgap no llega ahora a lo que se guarda aquí. Cárgalo otra vez; si no sirve, reinicia el teléfono.';
    }
  },
} satisfies Said<'main'>;
