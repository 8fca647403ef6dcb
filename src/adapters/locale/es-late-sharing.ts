import type { FactOf, SharingNoticeMessages } from '../../core/messages/late-messages.ts';

/** What stands in the conversation about a page that others see, and is spoken of it, in Spanish. */
export const sharingNotices: SharingNoticeMessages = {
  notice,
  asks: (name) => `${name} pide ver esta página con usted. Todavía no se comparte nada.`,
  how: 'Use el botón Responder, arriba del chat.',
  seen: (name) =>
    `${name} ve ahora esta página. Para parar, use Dejar de compartir, el primer botón de la Ayuda.`,
  over: 'Ya nadie ve esta página.',
  launcher: (name) => `Ayuda. ${name} ve esta página`,
};

function notice(fact: FactOf<'sharing'>): string {
  if (fact.type === 'sharing.started') return 'Usted comparte esta página.';
  switch (fact.reason) {
    case 'declined':
      return 'Usted no quiso compartir esta página.';
    case 'unable':
      return 'Esta página no se puede compartir.';
    case 'withdrawn':
      return 'Ya nadie pide ver esta página.';
    case 'expired':
      return 'Se acabó el tiempo para compartir la página. Nadie la ve.';
    case 'customer':
      return 'Usted dejó de compartir. Nadie ve esta página.';
    case 'agent':
      return 'Se dejó de compartir. Nadie ve esta página.';
    case 'page-left':
      return 'Usted salió de la página, y se dejó de compartir.';
  }
}
