import type { FormRequest } from '../../../src/core/protocol/form.ts';
import type { Lang } from '../conversation/record.ts';

/** What a formal complaint needs: what it is about, what happened, and what would put it right. */
export const complaintForm: Readonly<Record<Lang, Pick<FormRequest, 'purpose' | 'fields'>>> = {
  en: {
    purpose: 'Your complaint',
    fields: [
      {
        name: 'about',
        kind: 'choice',
        label: 'What is it about?',
        options: [
          { label: 'A charge or a fee', value: 'charge' },
          { label: 'A card', value: 'card' },
          { label: 'A payment', value: 'payment' },
          { label: 'How we treated you', value: 'service' },
          { label: 'Something else', value: 'other' },
        ],
      },
      {
        name: 'what',
        kind: 'long-text',
        label: 'What happened?',
        hint: 'Tell us what went wrong, and when.',
      },
      { name: 'wish', kind: 'long-text', label: 'What would put it right?' },
    ],
  },
  es: {
    purpose: 'Su queja',
    fields: [
      {
        name: 'about',
        kind: 'choice',
        label: '¿De qué se trata?',
        options: [
          { label: 'Un cargo o una comisión', value: 'charge' },
          { label: 'Una tarjeta', value: 'card' },
          { label: 'Un pago', value: 'payment' },
          { label: 'Cómo le tratamos', value: 'service' },
          { label: 'Otra cosa', value: 'other' },
        ],
      },
      { name: 'what', kind: 'long-text', label: '¿Qué pasó?', hint: 'Diga qué salió mal y cuándo.' },
      { name: 'wish', kind: 'long-text', label: '¿Qué lo arreglaría?' },
    ],
  },
};
