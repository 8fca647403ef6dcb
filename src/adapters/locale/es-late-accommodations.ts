import { formatOf } from '../../core/messages/format.ts';
import type { AccommodationNoticeMessages } from '../../core/messages/late-messages.ts';
import type { Accommodation } from '../../core/protocol/accommodations.ts';

const names: Readonly<Record<Accommodation, string>> = {
  'slower-pace': 'más despacio',
  'plain-words': 'con palabras fáciles',
  'written-summary': 'con un resumen escrito',
};

/** What stands in the conversation about how the customer likes to chat, in Spanish. */
export const accommodationNotices: AccommodationNoticeMessages = {
  notice: ({ accommodations }) =>
    accommodations.length === 0
      ? 'Los agentes ya no ven cómo le gusta chatear.'
      : `Los agentes ahora ven cómo le gusta chatear: ${formatOf('es-US').list(accommodations.map((one) => names[one]))}.`,
};
