import { more } from './more-es.ts';
import type { TemplateWords } from './templates.ts';

/** No wording shows whether the owner or the customer is a woman or a man. */
export const es: TemplateWords = {
  ...more,
  'enquiry-reply': {
    name: 'Responder a una consulta',
    words:
      'Hola[, {first}|]. Gracias por su consulta[ sobre «{title}»|]. Le ayudo con mucho gusto. ¿Cuándo le viene bien que le llame un momento?\n[{me}|]',
  },
  'ask-details': {
    name: 'Pedir detalles',
    words:
      'Hola[, {first}|]. Para darle un precio justo[ para «{title}»|] necesito saber un poco más. ¿Qué hay que hacer, dónde y para cuándo?\n[{me}|]',
  },
  'ask-photo': {
    name: 'Pedir una foto',
    words:
      'Hola[, {first}|]. ¿Podría enviarme una o dos fotos[ para «{title}»|]? Así muchas veces puedo contestarle sin tener que ir antes. ¡Gracias!\n[{me}|]',
  },
  'ask-address': {
    name: 'Pedir la dirección',
    words:
      'Hola[, {first}|]. ¿A qué dirección tengo que ir y dónde puedo estacionar? ¡Gracias!\n[{me}|]',
  },
  'quote-sent': {
    name: 'El presupuesto está listo',
    words:
      'Hola[, {first}|]. Aquí tiene el presupuesto[ para «{title}»|]. [El precio es de {amount}.|] Pregúnteme lo que quiera y, si le parece bien, basta con un sí.\n[{me}|]',
  },
  'quote-first': {
    name: 'Primera pregunta por el presupuesto',
    words:
      'Hola[, {first}|]. ¿Le llegó mi presupuesto[ para «{title}»|]? Con gusto lo repaso con usted o cambio algo.\n[{me}|]',
  },
  'quote-second': {
    name: 'Segunda pregunta por el presupuesto',
    words:
      'Hola[, {first}|]. Estoy organizando mis próximas semanas. ¿Quiere seguir adelante[ con «{title}»|]? Tanto un sí como un no me ayudan.\n[{me}|]',
  },
  'quote-close': {
    name: 'Último mensaje del presupuesto',
    words:
      'Hola[, {first}|]. No he tenido noticias suyas, así que por ahora cierro el presupuesto[ para «{title}»|]. Si le interesa más adelante, escríbame cuando quiera.\n[{me}|]',
  },
  'discount-no': {
    name: 'No a un descuento',
    words:
      'Hola[, {first}|]. He vuelto a revisar el precio[ de «{title}»|]. No puedo hacer el mismo trabajo por menos, pero sí quitar alguna parte. ¿Quiere que le muestre cómo quedaría?\n[{me}|]',
  },
  'deposit-ask': {
    name: 'Pedir el anticipo',
    words:
      'Hola[, {first}|]. Me alegra que sigamos adelante[ con «{title}»|]. Para reservarle la fecha le pido un anticipo[ de {amount}|]. En cuanto lo reciba, la fecha es suya.\n[{me}|]',
  },
  'deposit-reminder': {
    name: 'Recordar el anticipo',
    words:
      'Hola[, {first}|]. Le escribo para recordarle el anticipo[ de «{title}»|]. La fecha está reservada para usted y se la confirmaré en cuanto lo reciba.\n[{me}|]',
  },
  'deposit-last': {
    name: 'Última petición del anticipo',
    words:
      'Hola[, {first}|]. Todavía no he recibido el anticipo[ de «{title}»|]. Puedo guardarle la fecha dos días más y después la ofreceré a otras personas. ¿Quiere que se la reserve?\n[{me}|]',
  },
  'book-visit': {
    name: 'Acordar un día',
    words:
      'Hola[, {first}|]. ¿Cuándo le viene bien que vaya[ por «{title}»|]? [¿Podría ser el {day}, a las {time}?|¿Podría ser el {day}?|¿Qué días prefiere?]\n[{me}|]',
  },
  'confirm-visit': {
    name: 'Confirmar una cita',
    words:
      'Hola[, {first}|]. [Nuestra cita es el {day}, a las {time}.|Nuestra cita es el {day}.|Pronto tenemos nuestra cita.] ¿Le sigue viniendo bien?\n[{me}|]',
  },
  'confirm-weather': {
    name: 'Confirmar si el tiempo lo permite',
    words:
      'Hola[, {first}|]. [Si el tiempo lo permite, nos vemos el {day}, a las {time}.|Si el tiempo lo permite, nos vemos el {day}.|Si el tiempo lo permite, nos vemos pronto.] Si cambia el pronóstico, le vuelvo a escribir.\n[{me}|]',
  },
  'what-to-bring': {
    name: 'Qué traer',
    words:
      'Hola[, {first}|]. [Nos vemos el {day}.|Nos vemos pronto.] Por favor, traiga calzado resistente, algo de abrigo y algo de beber. Si tiene preguntas, escríbame.\n[{me}|]',
  },
  'on-my-way': {
    name: 'Voy en camino',
    words:
      'Hola[, {first}|]. Ya voy en camino. [Llego en unos {minutes} minutos.|¡Hasta ahora!]\n[{me}|]',
  },
  'running-late': {
    name: 'Llegaré más tarde',
    words:
      'Hola[, {first}|]. Le pido disculpas, me ha surgido un imprevisto. [Llegaré unos {minutes} minutos más tarde de lo previsto.|Llegaré un poco más tarde de lo previsto.] ¿Le parece bien?\n[{me}|]',
  },
  reschedule: {
    name: 'Cambiar una cita',
    words:
      'Hola[, {first}|]. Lo siento, tengo que cambiar nuestra cita[ del {day}|]. ¿Qué otro día le viene bien?\n[{me}|]',
  },
  'weather-off': {
    name: 'El tiempo no lo permite',
    words:
      'Hola[, {first}|]. El tiempo no nos permite mantener la cita[ del {day}|]. La seguridad es lo primero. ¿Qué otro día le vendría bien?\n[{me}|]',
  },
  'ill-today': {
    name: 'No me encuentro bien',
    words:
      'Hola[, {first}|]. No me encuentro bien y tengo que cancelar nuestra cita de hoy. Disculpe que le avise con tan poco tiempo. Le escribiré en cuanto pueda darle otra fecha.\n[{me}|]',
  },
  'no-show': {
    name: 'No había nadie',
    words:
      'Hola[, {first}|]. No pudimos vernos en nuestra cita. Espero que todo esté bien. ¿Buscamos otro día?\n[{me}|]',
  },
  'visit-done': {
    name: 'Después de la cita',
    words:
      'Hola[, {first}|]. Gracias por el día de hoy. El trabajo[ «{title}»|] está terminado. Si algo no está bien, dígamelo enseguida.\n[{me}|]',
  },
  'scope-grew': {
    name: 'Más trabajo de lo acordado',
    words:
      'Hola[, {first}|]. Lo que me pide va más allá de lo que acordamos[ para «{title}»|]. [Con ello, el precio es de {newPrice}.|Le diré el nuevo precio antes de empezar.] ¿Sigo adelante?\n[{me}|]',
  },
  'invoice-sent': {
    name: 'La factura está lista',
    words:
      'Hola[, {first}|]. El trabajo[ «{title}»|] está terminado y aquí tiene la factura[ {number}|]. [El importe es de {amount} y vence el {due}.|El importe es de {amount}.|Vence el {due}.|] ¡Gracias!\n[{me}|]',
  },
  'reminder-1': {
    name: 'Recordatorio 1, amable',
    words:
      'Hola[, {first}|]. Le escribo para recordarle [la factura {number} de {amount}|la factura {number}|la factura de {amount}|mi factura][ (vencimiento: {due})|]. Si ya la pagó, gracias, y no tenga en cuenta este mensaje.\n[{me}|]',
  },
  'reminder-2': {
    name: 'Recordatorio 2, sencillo',
    words:
      'Hola[, {first}|]. [La factura {number} de {amount}|La factura {number}|La factura de {amount}|Mi factura][ (vencimiento: {due})|] sigue pendiente. ¿Podría pagarla esta semana? Si hay algo que no está bien, dígamelo.\n[{me}|]',
  },
  'reminder-3': {
    name: 'Recordatorio 3, firme',
    words:
      'Hola[, {first}|]. Sigo sin recibir el pago de [la factura {number} de {amount}|la factura {number}|la factura de {amount}|mi factura][ (vencimiento: {due})|]. Le pido que la pague en un plazo de siete días o que me llame para buscar una solución.\n[{me}|]',
  },
  'reminder-4': {
    name: 'Recordatorio 4, último',
    words:
      'Hola[, {first}|]. Este es mi último recordatorio de [la factura {number} de {amount}|la factura {number}|la factura de {amount}|mi factura][ (vencimiento: {due})|]. Le pido que la pague en un plazo de 14 días. Después daré el siguiente paso que permite la ley, lo que puede suponer más gastos. Si necesita pagar a plazos, llámeme.\n[{me}|]',
  },
  'final-letter': {
    name: 'Carta final',
    words:
      '[A la atención de {name}|A quien corresponda]:\nA pesar de mis recordatorios, [la factura {number} de {amount}|la factura {number}|la factura de {amount}|mi factura][ (vencimiento: {due})|] sigue sin pagar. Le requiero el pago íntegro en un plazo de 14 días desde la fecha de esta carta. De lo contrario, reclamaré la deuda con los intereses y gastos que permita la ley.\n\nAtentamente\n[{me}|]',
  },
  'payment-plan': {
    name: 'Pagar a plazos',
    words:
      'Hola[, {first}|]. Si el pago[ de {amount}|] es demasiado de una sola vez, podemos dividirlo en dos o tres plazos. Dígame qué fechas puede cumplir y las dejo por escrito para ambas partes.\n[{me}|]',
  },
  'payment-thanks': {
    name: 'Gracias por el pago',
    words:
      'Hola[, {first}|]. He recibido su pago[ de {amount}|]. ¡Muchas gracias y que le vaya muy bien!\n[{me}|]',
  },
  receipt: {
    name: 'Recibo',
    words:
      'Hola[, {first}|]. Aquí tiene el recibo[ de «{title}»|]. [He recibido {amount} de su parte.|] ¡Gracias!\n[{me}|]',
  },
  'review-ask': {
    name: 'Pedir una reseña',
    words:
      'Hola[, {first}|]. Gracias por contar conmigo[ para «{title}»|]. ¿Podría escribir unas líneas sobre cómo le fue? Así otras personas pueden encontrarme.\n[{reviewLink}|]\n[{me}|]',
  },
  referral: {
    name: 'Pedir una recomendación',
    words:
      'Hola[, {first}|]. Si conoce a alguien a quien yo pueda ayudar, por favor, dele mi número[: {phone}|]. ¡Gracias!\n[{me}|]',
  },
  'photos-ready': {
    name: 'Las fotos están listas',
    words:
      'Hola[, {first}|]. Sus fotos[ de «{title}»|] están listas. [Las encontrará aquí: {link}|Le enviaré el enlace.]\n[{me}|]',
  },
  'more-work': {
    name: 'Preguntar por más trabajo',
    words:
      'Hola[, {first}|]. Fue un gusto trabajar con usted[ en «{title}»|]. En las próximas semanas vuelvo a tener tiempo. ¿Tiene algo previsto?\n[{me}|]',
  },
  'service-due': {
    name: 'Toca de nuevo',
    words:
      'Hola[, {first}|]. Ya hace un tiempo de nuestra última cita[ («{title}»)|]. ¿Le parece que fijemos un día para la próxima?\n[{me}|]',
  },
  'tried-to-call': {
    name: 'Intenté llamar',
    words:
      'Hola[, {first}|]. He intentado llamarle[ por «{title}»|]. ¿Cuándo le viene bien? También sirve un mensaje. [Mi número es el {phone}.|]\n[{me}|]',
  },
  'holding-reply': {
    name: 'Respuesta para ganar tiempo',
    words:
      'Hola[, {first}|]. He recibido su mensaje. Hoy trabajo fuera todo el día y le contestaré, a más tardar, mañana por la tarde.\n[{me}|]',
  },
  'complaint-first': {
    name: 'Primera respuesta a una queja',
    words:
      'Hola[, {first}|]. Gracias por decírmelo. Siento que algo no esté bien y quiero verlo en persona. ¿Cuándo puedo pasar?\n[{me}|]',
  },
  'complaint-fixed': {
    name: 'Ya está arreglado',
    words:
      'Hola[, {first}|]. Ya debería estar todo bien[ con «{title}»|]. Revíselo cuando tenga un momento y dígame si falta algo.\n[{me}|]',
  },
  sorry: {
    name: 'Pedir disculpas',
    words:
      'Hola[, {first}|]. Ha sido un error mío y lo siento. Voy a arreglarlo y hoy mismo le digo cómo y cuándo.\n[{me}|]',
  },
  'price-rise': {
    name: 'Nuevos precios',
    words:
      'Hola[, {first}|]. Mis gastos han subido y por eso[, a partir del {from},|] suben también mis precios. [Su nuevo precio es de {newPrice}.|Le diré su nuevo precio antes de la próxima cita.] Gracias por seguir conmigo.\n[{me}|]',
  },
  'saying-no': {
    name: 'Decir que no con amabilidad',
    words:
      'Hola[, {first}|]. Gracias por su consulta[ sobre «{title}»|]. En este momento no podría encargarme con el cuidado necesario. Espero que encuentre pronto a la persona adecuada.\n[{me}|]',
  },
  'letting-go': {
    name: 'Despedirse de un cliente',
    words:
      'Hola[, {first}|]. He decidido no aceptar más trabajos para usted. Terminaré lo que acordamos. Le deseo lo mejor.\n[{me}|]',
  },
  'holiday-away': {
    name: 'De vacaciones',
    words:
      'Hola[, {first}|]. Estaré de vacaciones[ a partir del {from}|]. Si es urgente, escríbame ahora y veré qué puedo hacer antes. Lo demás se lo contestaré a mi regreso.\n[{me}|]',
  },
  'quiet-week': {
    name: 'Tengo un hueco esta semana',
    words:
      'Hola[, {first}|]. Esta semana me ha quedado un día libre. ¿Tiene algún trabajo pequeño pendiente? Iría con mucho gusto.\n[{me}|]',
  },
  'order-ask': {
    name: 'Hacer un pedido',
    words:
      'Hola. Quisiera hacer un pedido[ (para «{title}»)|]. Por favor, dígame el precio y cuándo puede entregarlo. ¡Gracias!\n[{me}|]',
  },
  'order-chase': {
    name: 'Preguntar por un pedido',
    words:
      'Hola. Sigo esperando mi pedido[ (para «{title}»)|]. ¿Cuándo llega? Hoy tengo que confirmar una fecha. ¡Gracias!\n[{me}|]',
  },
};
