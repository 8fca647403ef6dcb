import type { FormRequest } from '../../../src/core/protocol/form.ts';
import type { Lang } from '../conversation/record.ts';

/** The one form that this desk has: whether the address is still right. */
export const addressForm: Readonly<Record<Lang, Pick<FormRequest, 'purpose' | 'fields'>>> = {
  en: {
    purpose: 'Check your address',
    fields: [
      { name: 'same', kind: 'yes-no', label: 'Do you still get your mail in Phoenix?' },
      { name: 'street', kind: 'text', label: 'Street and number', hint: 'Where your new card goes.' },
      { name: 'since', kind: 'date', label: 'Since when?' },
    ],
  },
  es: {
    purpose: 'Revise su dirección',
    fields: [
      { name: 'same', kind: 'yes-no', label: '¿Aún recibe su correo en Phoenix?' },
      { name: 'street', kind: 'text', label: 'Calle y número', hint: 'A donde va su nueva tarjeta.' },
      { name: 'since', kind: 'date', label: '¿Desde cuándo?' },
    ],
  },
};
