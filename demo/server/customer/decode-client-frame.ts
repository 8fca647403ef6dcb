import type { ClientFrame } from '../../../src/adapters/transport/gateway-frames.ts';
import type { Command, Hint } from '../../../src/core/protocol/commands.ts';
import type { Draft } from '../../../src/core/protocol/message.ts';
import { accommodations } from '../../../src/core/protocol/accommodations.ts';
import { concerns } from '../../../src/core/protocol/concern.ts';
import { ratedRoles, summaryAnswers } from '../../../src/core/protocol/closing.ts';
import { escalationReasons } from '../../../src/core/protocol/escalation.ts';
import { limitKinds } from '../../../src/core/protocol/limit.ts';
import { clean, languageTag } from '../../../src/core/protocol/decode-text.ts';
import { fields, flag, given, member, parseFields, shortText, type Fields } from '../wire/fields.ts';

/**
 * The door for what a customer's browser sends: text in, a frame or the reason why not out.
 *
 * A frame of a type that is not known here is of a newer widget, and is passed over.
 */
export type Decoded =
  | { readonly state: 'good'; readonly frame: ClientFrame }
  | { readonly state: 'malformed' | 'too-large' | 'unsupported'; readonly id: string }
  | { readonly state: 'unknown' };

/** Bytes of a frame, and characters of a message. */
export const mostFrameBytes = 16_384;
export const mostText = 4000;

const malformed = (id = ''): Decoded => ({ state: 'malformed', id });
const good = (frame: ClientFrame | undefined, id?: string): Decoded =>
  frame ? { state: 'good', frame } : malformed(id);

export function decodeClientFrame(text: string): Decoded {
  if (Buffer.byteLength(text) > mostFrameBytes) return { state: 'too-large', id: '' };
  const from = parseFields(text);
  return from ? decodeFields(from) : malformed();
}

/** The same for a frame that has been parsed already, as part of a posted body. */
export function decodeFields(from: Fields): Decoded {
  const id = shortText(from, 'id');
  switch (member(from, 'type')) {
    case 'hello':
      return good(hello(from));
    case 'send':
      return send(fields(member(from, 'draft')));
    case 'run':
      return run(id, fields(member(from, 'command')));
    case 'hint': {
      const hint = hintOf(fields(member(from, 'hint')));
      return good(hint && { type: 'hint', hint });
    }
    case 'history': {
      const limit = member(from, 'limit');
      const isCount = typeof limit === 'number' && Number.isInteger(limit) && limit > 0;
      const before = given('before', shortText(from, 'before'));
      return good(id && isCount ? { type: 'history', id, limit, ...before } : undefined, id);
    }
    case 'token': {
      const token = shortText(from, 'token', 1000);
      return good(token ? { type: 'token', token } : undefined);
    }
    default:
      return typeof member(from, 'type') === 'string' ? { state: 'unknown' } : malformed(id);
  }
}

function hello(from: Fields): ClientFrame | undefined {
  const version = member(from, 'version');
  const locale = languageTag(member(from, 'locale'));
  if (typeof version !== 'number' || !locale) return undefined;
  return {
    type: 'hello',
    version,
    locale,
    ...given('token', shortText(from, 'token', 1000)),
    ...given('conversation', shortText(from, 'conversation')),
    ...given('cursor', shortText(from, 'cursor')),
    ...given('context', context(fields(member(from, 'context')))),
  };
}

/** What a page may tell of where the customer is; everything else is dropped. */
const contextKeys = ['card', 'topic'] as const;

function context(from: Fields | undefined): Readonly<Record<string, string>> | undefined {
  if (!from) return undefined;
  const kept = contextKeys.flatMap((key) => {
    const value = shortText(from, key, 40);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(kept);
}

function send(from: Fields | undefined): Decoded {
  const localId = from && shortText(from, 'localId', 100);
  const text = from && member(from, 'text');
  if (!from || !localId || typeof text !== 'string' || clean(text) === '') return malformed(localId);
  if (text.length > mostText) return { state: 'too-large', id: localId };
  const draft: Draft = {
    localId,
    text,
    ...given('value', shortText(from, 'value')),
    ...given('lang', languageTag(member(from, 'lang'))),
  };
  return good({ type: 'send', draft });
}

function run(id: string | undefined, from: Fields | undefined): Decoded {
  const wish = from && shortText(from, 'do');
  if (!id || !from || !wish) return malformed(id);
  const command = commandOf(wish, from);
  if (command === 'unsupported') return { state: 'unsupported', id };
  return good(command && { type: 'run', id, command }, id);
}

function commandOf(wish: string, from: Fields): Command | undefined | 'unsupported' {
  switch (wish) {
    case 'request-agent': {
      const { team, reason } = { team: shortText(from, 'team', 60), reason: shortText(from, 'reason') };
      const urgent = given('urgent', flag(from, 'urgent'));
      return { do: wish, ...given('team', team), ...given('reason', reason), ...urgent };
    }
    case 'set-language': {
      const lang = languageTag(member(from, 'lang'));
      return lang ? { do: wish, lang } : undefined;
    }
    case 'share-accommodations': {
      const given = member(from, 'accommodations');
      if (!Array.isArray(given)) return undefined;
      return { do: wish, accommodations: accommodations.filter((one) => given.includes(one)) };
    }
    case 'escalate': {
      const reason = escalationReasons.find((one) => one === member(from, 'reason'));
      return { do: wish, ...given('reason', reason), ...given('text', shortText(from, 'text', 500)) };
    }
    case 'translate-message': {
      const [message, lang] = [shortText(from, 'message'), languageTag(member(from, 'lang'))];
      return message && lang ? { do: wish, message, lang } : undefined;
    }
    case 'stop-answer': {
      const message = shortText(from, 'message');
      return message ? { do: wish, message } : undefined;
    }
    case 'submit-secure': {
      const requestId = shortText(from, 'requestId');
      const values = answers(fields(member(from, 'values')));
      return requestId && values ? { do: wish, requestId, values } : undefined;
    }
    case 'start-sharing':
    case 'decline-form':
    case 'decline-secure':
    case 'renew-secure':
    case 'finish-upload': {
      const requestId = shortText(from, 'requestId');
      return requestId ? { do: wish, requestId } : undefined;
    }
    case 'decline-sharing':
    case 'stop-sharing':
      return sharing(wish, from);
    case 'report-message': {
      const message = shortText(from, 'message');
      const kind = concerns.find((one) => one === member(from, 'kind'));
      return message && kind ? { do: wish, message, kind } : undefined;
    }
    case 'extend': {
      const kind = limitKinds.find((one) => one === member(from, 'kind'));
      return kind ? { do: wish, kind } : undefined;
    }
    case 'request-callback': {
      const [number, slot] = [shortText(from, 'number'), shortText(from, 'slot')];
      return number && slot ? { do: wish, number, slot } : undefined;
    }
    case 'leave-message': {
      const text = shortText(from, 'text', mostText);
      return text && clean(text) !== '' ? { do: wish, text } : undefined;
    }
    case 'answer-summary': {
      const id = shortText(from, 'id');
      const answer = summaryAnswers.find((one) => one === member(from, 'answer'));
      return id && answer
        ? { do: wish, id, answer, ...given('text', shortText(from, 'text', 500)) }
        : undefined;
    }
    case 'rate':
      return rating(from);
    case 'cancel-request':
    case 'cancel-callback':
    case 'withdraw-escalation':
    case 'suspend-agent':
    case 'resume-agent':
    case 'email-transcript':
    case 'end':
      return { do: wish };
    default:
      return 'unsupported';
  }
}

function sharing(wish: 'decline-sharing' | 'stop-sharing', from: Fields): Command | undefined {
  const requestId = shortText(from, 'requestId');
  if (!requestId) return undefined;
  return wish === 'stop-sharing'
    ? { do: wish, requestId, ...(flag(from, 'left') === true && { left: true }) }
    : { do: wish, requestId, ...(flag(from, 'unable') === true && { unable: true }) };
}

/** Answers to a secure prompt: as many as it may have fields. */
function answers(from: Fields | undefined): Readonly<Record<string, string>> | undefined {
  const given = Object.keys(from ?? {}).flatMap((name) => {
    const value = from && shortText(from, name);
    return value !== undefined && name.length <= 80 ? [[name, value] as const] : [];
  });
  return given.length > 0 && given.length <= 4 ? Object.fromEntries(given) : undefined;
}

function rating(from: Fields): Command | undefined {
  const about = ratedRoles.find((one) => one === member(from, 'about'));
  const score = [1, 2, 3, 4, 5].find((one) => one === member(from, 'score'));
  const comment = given('comment', shortText(from, 'comment', 500));
  return about && score ? { do: 'rate', about, score, ...comment } : undefined;
}

function hintOf(from: Fields | undefined): Hint | undefined {
  if (!from) return undefined;
  const on = flag(from, 'on');
  const upTo = shortText(from, 'upTo');
  const type = member(from, 'type');
  if (type === 'typing' && on !== undefined) return { type, on };
  return type === 'read' && upTo ? { type, upTo } : undefined;
}
