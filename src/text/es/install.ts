import type { Said } from '../parts.ts';

export const install = {
  title: 'En tu pantalla de inicio',
  why: 'Se abre con su propio icono, y el navegador guarda sus datos más tiempo.',
  see: 'Enséñame cómo',
  installed: 'Lo has abierto desde ahí. No queda nada por hacer.',
  now: 'Instalar Stopgap',
  space: 'Ocupa menos que una foto. Sin tienda, sin cuenta.',
  early: 'Hazlo pronto: la app en la pantalla de inicio y esta página no comparten lo que guardan.',
  others: 'En otro teléfono u ordenador',
  names: {
    iphone: 'iPhone y iPad',
    'android-chrome': 'Android, Chrome',
    'android-firefox': 'Android, Firefox',
    'android-samsung': 'Samsung Internet',
    'desk-chrome': 'Ordenador, Chrome o Edge',
    'desk-safari': 'Mac, Safari',
    'desk-other': 'Ordenador, otros navegadores',
  },
  steps: {
    iphone: [
      'Toca Compartir, el cuadrado con una flecha hacia arriba.',
      'Baja y elige Añadir a pantalla de inicio.',
      'Toca Añadir y abre Stopgap con su icono.',
    ],
    'android-chrome': [
      'Toca el menú de arriba a la derecha.',
      'Elige Añadir a pantalla de inicio y luego Instalar.',
      'Abre Stopgap con su icono.',
    ],
    'android-firefox': [
      'Toca el menú de la derecha.',
      'Elige Añadir app a pantalla de inicio.',
      'Abre Stopgap con su icono.',
    ],
    'android-samsung': [
      'Toca el menú de las tres rayas.',
      'Elige Añadir página a y luego Pantalla de inicio.',
      'Abre Stopgap con su icono.',
    ],
    'desk-chrome': [
      'Mira al final de la barra de direcciones.',
      'Haz clic en la pantalla pequeña con una flecha y luego en Instalar.',
      'Abre Stopgap con su icono.',
    ],
    'desk-safari': [
      'Abre el menú Archivo.',
      'Elige Añadir al Dock y luego Añadir.',
      'Abre Stopgap con su icono.',
    ],
    'desk-other': [
      'Este navegador no puede instalarlo.',
      'Guárdalo como favorito: también así se abre sin red.',
    ],
  },
} satisfies Said<'install'>;
