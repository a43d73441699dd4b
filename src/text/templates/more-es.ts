import type { MoreWords } from './templates.ts';

/** What comes up now and then. */
export const more: MoreWords = {
  'get-back': {
    name: 'Pedir que respondan',
    words:
      'Hola[, {first}|]. ¿Podría escribirme o llamarme[ por «{title}»|] cuando tenga un momento? ¡Gracias!\n[{me}|]',
  },
  'like-to-call': {
    name: 'Quisiera llamar',
    words:
      'Hola[, {first}|]. Quisiera llamarle[ por «{title}»|]. ¿Cuándo le viene bien? También sirve un mensaje. [Mi número es el {phone}.|]\n[{me}|]',
  },
  'how-in': {
    name: 'Preguntar cómo entrar',
    words:
      'Hola[, {first}|]. ¿Cómo puedo entrar[ el {day}|]? ¿Habrá alguien, o hay una llave o un código?\n[{me}|]',
  },
  'slow-reply': {
    name: 'Pedir perdón por la espera',
    words:
      'Hola[, {first}|]. Perdone la espera de mi respuesta[ sobre «{title}»|]. ¿Todavía me necesita? Entonces me ocupo esta semana.\n[{me}|]',
  },
  'waiting-list': {
    name: 'Ofrecer la lista de espera',
    words:
      'Hola[, {first}|]. Ahora mismo tengo la agenda completa. ¿Quiere que le apunte en mi lista[ para «{title}»|] y le escriba en cuanto quede libre un día?\n[{me}|]',
  },
  'rough-price': {
    name: 'Un precio aproximado',
    words:
      'Hola[, {first}|]. [A primera vista calculo unos {amount}.|Podré darle un precio aproximado cuando sepa un poco más.] El precio exacto irá en el presupuesto.\n[{me}|]',
  },
  'quote-yes': {
    name: 'Gracias por el sí',
    words:
      'Hola[, {first}|]. ¡Gracias por aceptar mi presupuesto[ para «{title}»|]! Lo haré con mucho gusto y le escribiré para acordar el día.\n[{me}|]',
  },
  'quote-no': {
    name: 'Han dicho que no',
    words:
      'Hola[, {first}|]. Gracias por su respuesta[ sobre «{title}»|]. Si surge otra cosa, le ayudaré con mucho gusto.\n[{me}|]',
  },
  'deposit-in': {
    name: 'Anticipo recibido',
    words:
      'Hola[, {first}|]. He recibido su anticipo, muchas gracias. [La fecha del {day} es suya.|La fecha es suya.]\n[{me}|]',
  },
  'they-cancelled': {
    name: 'Han cancelado',
    words:
      'Hola[, {first}|]. Gracias por avisarme. No hay ningún problema. Escríbame cuando quiera otra fecha[ para «{title}»|].\n[{me}|]',
  },
  'part-not-here': {
    name: 'Falta una pieza',
    words:
      'Hola[, {first}|]. Todavía no ha llegado una pieza[ para «{title}»|]. Le escribo en cuanto la tenga y buscamos un día.\n[{me}|]',
  },
  'pick-up': {
    name: 'Listo para recoger',
    words:
      'Hola[, {first}|]. Su encargo[ «{title}»|] está listo para recoger. ¿Cuándo le gustaría pasar?\n[{me}|]',
  },
  'all-well': {
    name: 'Preguntar si todo va bien',
    words:
      'Hola[, {first}|]. ¿Sigue todo bien[ con «{title}»|]? Si algo no está como debe, dígamelo y me ocupo.\n[{me}|]',
  },
  voucher: {
    name: 'Vale de regalo',
    words:
      'Hola[, {first}|]. Su vale de regalo[ para «{title}»|] está listo. [Tiene un valor de {amount}.|] Dígame simplemente cuándo quiere usarlo.\n[{me}|]',
  },
  'review-thanks': {
    name: 'Gracias por la reseña',
    words:
      'Hola[, {first}|]. Gracias por dedicar un momento a escribir una reseña. Significa mucho para mí.\n[{me}|]',
  },
  'order-wrong': {
    name: 'Entrega equivocada',
    words:
      'Hola. La entrega[ (para «{title}»)|] no es lo que pedí. ¿Cuándo puedo recibir lo correcto y qué hago con esto? ¡Gracias!\n[{me}|]',
  },
  'new-number': {
    name: 'Mi nuevo número',
    words:
      'Hola[, {first}|]. Guarde, por favor, mi nuevo número[: {phone}|]. Desde ahora puede encontrarme ahí.\n[{me}|]',
  },
  'hand-over': {
    name: 'Pasarlo a un ayudante',
    words:
      'Hola. ¿Puedes encargarte de esto por mí[: «{title}»|]? [Es para {name}.|] [La dirección es {address}.|] Dime si algo no está claro y cuándo está hecho.\n[{me}|]',
  },
};
