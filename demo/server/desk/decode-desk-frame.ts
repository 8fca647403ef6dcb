import { detailKinds, type DeskClientFrame } from '../desk-frames.ts';
import { fileKinds } from '../../../src/core/protocol/upload.ts';
import { clean, languageTag, personName } from '../../../src/core/protocol/decode-text.ts';
import { teams } from '../handoff/teams.ts';
import { flag, given, member, parseFields, shortText, type Fields } from '../wire/fields.ts';
import { formNames } from '../forms/form-names.ts';

/** Text in, a frame of the desk out; `malformed` with the conversation that it seems to be about. */
export type DecodedDesk =
  | { readonly state: 'good'; readonly frame: DeskClientFrame }
  | { readonly state: 'malformed'; readonly conversation: string };

const mostFrameBytes = 16_384;
const mostText = 4000;

export function decodeDeskFrame(text: string): DecodedDesk {
  const from = Buffer.byteLength(text) > mostFrameBytes ? undefined : parseFields(text);
  const frame = from && frameOf(from);
  if (frame) return { state: 'good', frame };
  return { state: 'malformed', conversation: (from && shortText(from, 'conversation')) ?? '' };
}

function frameOf(from: Fields): DeskClientFrame | undefined {
  const type = member(from, 'type');
  if (type === 'hello') return hello(from);
  const conversation = shortText(from, 'conversation');
  if (!conversation || typeof type !== 'string') return undefined;
  const lang = given('lang', languageTag(member(from, 'lang')));
  switch (type) {
    case 'accept':
    case 'open-case':
    case 'withdraw-file':
    case 'withdraw-secure':
    case 'withdraw-form':
    case 'ask-sharing':
    case 'withdraw-sharing':
    case 'uninvite':
    case 'escalate':
    case 'join':
      return { type, conversation };
    case 'ask-form': {
      const form = formNames.find((one) => one === member(from, 'form'));
      return { type, conversation, ...given('form', form) };
    }
    case 'say': {
      const localId = shortText(from, 'localId', 100);
      const text = shortText(from, 'text', mostText);
      return localId && text && clean(text) ? { type, conversation, localId, text, ...lang } : undefined;
    }
    case 'settle-contact': {
      const at = member(from, 'at');
      return typeof at === 'number' ? { type, conversation, at } : undefined;
    }
    case 'typing': {
      const on = flag(from, 'on');
      return on === undefined ? undefined : { type, conversation, on };
    }
    case 'read': {
      const upTo = shortText(from, 'upTo');
      return upTo ? { type, conversation, upTo } : undefined;
    }
    case 'ask-file': {
      const purpose = clean(shortText(from, 'purpose', 300) ?? '');
      const named = member(from, 'kinds');
      const kinds = fileKinds.filter((kind) => Array.isArray(named) && named.includes(kind));
      return purpose && kinds.length > 0 ? { type, conversation, purpose, kinds, ...lang } : undefined;
    }
    case 'ask-secure': {
      const purpose = clean(shortText(from, 'purpose', 300) ?? '');
      const named = member(from, 'kinds');
      const kinds = detailKinds.filter((kind) => Array.isArray(named) && named.includes(kind));
      return purpose && kinds.length > 0 ? { type, conversation, purpose, kinds, ...lang } : undefined;
    }
    case 'summarize': {
      const text = shortText(from, 'text', mostText);
      return text && clean(text) ? { type, conversation, text, ...summaryLines(from), ...lang } : undefined;
    }
    case 'transfer': {
      const team = shortText(from, 'team', 60);
      return team
        ? { type, conversation, team, ...given('reason', shortText(from, 'reason', 500)) }
        : undefined;
    }
    case 'invite': {
      const team = teams.find((one) => one === member(from, 'team'));
      return team
        ? { type, conversation, team, ...given('reason', shortText(from, 'reason', 500)) }
        : undefined;
    }
    case 'decline':
    case 'leave': {
      const text = clean(shortText(from, 'text', 500) ?? '');
      return { type, conversation, ...given('text', text || undefined), ...lang };
    }
    case 'end': {
      const summary = shortText(from, 'summary', mostText);
      return summary && clean(summary)
        ? { type, conversation, summary, ...summaryLines(from), ...lang }
        : undefined;
    }
    default:
      return undefined;
  }
}

function summaryLines(from: Fields): { readonly nextStep?: string; readonly expected?: string } {
  return {
    ...given('nextStep', shortText(from, 'nextStep', 300)),
    ...given('expected', shortText(from, 'expected', 300)),
  };
}

function hello(from: Fields): DeskClientFrame | undefined {
  const name = personName(member(from, 'name'));
  const team = shortText(from, 'team', 60);
  const langs = member(from, 'langs');
  if (!name || !team || !Array.isArray(langs)) return undefined;
  const supervisor = flag(from, 'supervisor') === true ? { supervisor: true } : {};
  const spoken = langs.filter((one) => typeof one === 'string').slice(0, 10);
  return { type: 'hello', name, team, langs: spoken, ...supervisor };
}
