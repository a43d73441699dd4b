import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const pairing = {
  ends: {
    expired: { what: 'Pasaron los diez minutos.', next: 'No pasó nada al otro. Empieza de nuevo.' },
    differ: {
      what: 'Son distintas, así que no pasó nada al otro.',
      next: 'Quizá era el código de otro teléfono. Empieza de nuevo con uno nuevo.',
    },
    refused: { what: 'El otro teléfono dijo que no.', next: 'No pasó nada al otro.' },
    nobody: {
      what: 'Este código ya se usó.',
      next: 'Sirve una vez, diez minutos. Muestra uno nuevo en el teléfono que tiene el mazo.',
    },
    spoiled: {
      what: 'Lo que llegó no estaba entero.',
      next: 'No se tomó nada. Empieza de nuevo.',
    },
    denied: {
      what: 'El almacén no deja entrar a este teléfono.',
      next: 'Comprueba el nombre y la contraseña en Sincronización, en el teléfono que tiene el mazo.',
    },
    full: {
      what: 'No queda sitio en el almacén.',
      next: 'Haz un poco de sitio y empieza de nuevo.',
    },
    store: {
      what: 'El almacén no responde como debe.',
      next: 'No pasó nada al otro. Empieza de nuevo en un minuto.',
    },
    'no-link': {
      what: 'Este enlace no está entero.',
      next: 'Cópialo otra vez en el teléfono que tiene el mazo, o escanea su código.',
    },
    newer: {
      what: 'El otro teléfono tiene un Stopgap más nuevo.',
      next: 'Vuelve a cargar Stopgap aquí y empieza de nuevo.',
    },
    'has-deck': {
      what: 'Este teléfono ya está en un mazo.',
      next: 'Para traer otro, deja antes el mazo en este dispositivo: Ajustes, Sincronización.',
    },
    'no-deck': {
      what: 'La sincronización no está preparada aquí.',
      next: 'Prepárala antes: Ajustes, Sincronización.',
    },
    'not-kept': {
      what: 'Este navegador no guarda claves.',
      next: 'No se cambió nada. Usa otro navegador en este teléfono.',
    },
  },
  offline: 'Ahora no hay red. Sigue por sí solo.',
  digits: (digits) => `Las cifras son ${[...digits].join(' ')}`,
  same: 'Son iguales',
  differ: 'Son distintas',
  again: 'Empezar de nuevo',
  close: 'Cerrar',
  cutOff: 'El mazo se quedó a medio camino. Empieza de nuevo: Ajustes, Sincronización.',
  add: {
    button: 'Añadir un dispositivo',
    hint: 'Lleva todo el mazo a tu otro teléfono, tableta u ordenador.',
    title: 'Añadir un dispositivo',
    opening: 'Haciendo un código.',
    scan: 'Escanea esto con el otro teléfono: con su cámara, o en Stopgap allí, en Ajustes, Sincronización.',
    code: 'Código para el otro teléfono',
    until: (time) => `Sirve una vez, hasta ${time}.`,
    copy: 'Copiar el enlace',
    copied: 'Copiado',
    notCopied: 'Este navegador no copia. Escanea el código.',
    compare: '¿Muestran estas cifras los dos teléfonos?',
    handing: 'Ahora dilo en el otro teléfono.',
    done: 'Hecho. El otro teléfono tiene lo que necesita y trae el mazo por sí solo.',
  },
  join: {
    button: 'Escanear un código',
    hint: 'Trae aquí el mazo de tu otro teléfono.',
    title: '¿Traer aquí el mazo de tu otro teléfono?',
    read: 'En el otro teléfono: Ajustes, Sincronización, Añadir un dispositivo. Pon su código en la imagen.',
    camera: 'Imagen de la cámara',
    noCamera: 'Aquí no hay cámara que usar. Copia el enlace en el otro teléfono y pégalo.',
    paste: 'O pegar el enlace',
    go: 'Seguir',
    other: 'Ese no es un código de Stopgap. Busca Añadir un dispositivo en el otro teléfono.',
    looking: 'Buscando el otro teléfono.',
    compare: '¿Son estas las cifras de tu otro teléfono? Míralo antes de decirlo.',
    own: 'Lo que hay en este teléfono se queda. Los dos forman un solo mazo.',
    waiting: 'Ahora dilo en el otro teléfono.',
    filling: 'El mazo está en camino.',
    here: (n, of) => `${n.toLocaleString('es')} de ${count(of, 'tarea', 'tareas')} aquí`,
    goOn: 'Puedes cerrar esto. Sigue por sí solo.',
    done: (n) => `Tu mazo está aquí: ${count(n, 'tarea', 'tareas')}.`,
  },
} satisfies Said<'pairing'>;
