import type { Said } from '../parts.ts';

export const shell = {
  reload: 'Volver a cargar',
  tryAgain: 'Probar otra vez',
  broke: 'Algo salió mal aquí. Lo que tenías guardado está a salvo.',
  damaged:
    'Parte de lo guardado aquí ya no se puede leer. Guarda lo que se pueda leer, empieza de nuevo y vuelve a traerlo.',
  notLoaded: 'Esta parte no llegó.',
  closed: {
    cleared: 'Stopgap se vació en otra ventana. Vuelve a cargarlo.',
    updated: 'Stopgap se actualizó en otra ventana. Vuelve a cargarlo.',
  },
  screens: {
    now: 'Ahora',
    round: 'Ronda',
    'catch-up': 'Hola de nuevo',
    all: 'Todo',
    task: 'Tarea',
    customers: 'Clientes',
    customer: 'Cliente',
    job: 'Trabajo',
    ladder: 'Pasos',
    visits: 'Citas',
    day: 'Hoja del día',
    chores: 'Rutinas',
    'at-stake': 'En juego',
    help: 'Ayuda',
    'help-page': 'Ayuda',
    settings: 'Ajustes',
    install: 'En la pantalla de inicio',
  },
  andMore: (title, n) => (n === 0 ? title : `${title} y ${n} más`),
} satisfies Said<'main'>['shell'];
