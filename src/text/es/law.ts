import type { Said } from '../parts.ts';

export const law = {
  title: 'Qué dice la ley',
  checked: (day, source) => `Comprobado ${day}: ${source}`,
  differs: 'Las leyes son distintas y cambian. Compruébalo antes de actuar.',
  none: 'Aún no hay nada anotado para tu país.',
  of: {
    AT: 'Entre empresas: intereses del 9,2 % al año sobre el tipo básico, y 40 € por el coste de reclamar. Un particular debe el 4 % al año.',
    CH: 'El interés es del 5 % al año. Corre desde tu recordatorio, o desde el día de pago acordado.',
    DE: 'Un recordatorio por escrito pone en marcha los intereses. Sin él empiezan 30 días después de que la factura llegara y hubiera que pagarla; con un particular, solo si la factura lo decía. Entre empresas puedes añadir 40 €.',
    DK: 'Un recordatorio puede costar 100 kr: tres veces como mucho, con diez días entre ellos. Antes del cobro por terceros llega un aviso por escrito con al menos diez días para pagar.',
    ES: 'Entre empresas: 30 días para pagar si no se acordó nada, luego intereses sin recordatorio, y 40 € por el coste de reclamar.',
    FR: 'Entre empresas: 30 días para pagar si no se acordó nada, luego intereses y 40 € por factura. Un particular no debe ese cargo. Antes del juzgado llega una carta formal, la mise en demeure.',
    GB: 'Si tu contrato no dice otra cosa, una empresa te debe el 8 % al año sobre el tipo del Bank of England, y £40, £70 o £100 según el importe. No vale para un particular.',
    IE: 'Entre empresas: 30 días para pagar si no se acordó nada, luego el 8 % al año sobre el tipo del BCE, y 40, 70 o 100 € según el importe.',
    NL: 'Un particular recibe primero una carta gratuita que da 14 días y dice el coste del cobro. Después puedes añadirlo, 40 € o más. Los textos listos no son esa carta. Las empresas tienen 30 días si no se acordó nada.',
    NO: 'Un recordatorio puede tener coste como pronto 14 días después de la fecha de pago. Antes del cobro por terceros llega un aviso, por carta o correo, con al menos 14 días para pagar. Viene una ley nueva sobre quién puede enviarlo: compruébalo antes.',
    SE: 'Un recordatorio por escrito puede costar 60 kr, si se acordó antes. Entre empresas puedes añadir 450 kr.',
    US: 'Los intereses y cargos dependen de la ley de tu estado y de lo que acordasteis por escrito. Los importes pequeños pueden ir al juzgado de menor cuantía.',
  },
} satisfies Said<'law'>;
