import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { ConversationFacts } from '../conversation/facts.ts';
import { maskCardNumbers } from '../conversation/mask.ts';
import { typingSeconds } from '../customer/hints.ts';
import type { DeskClientFrame, RefusalReason } from '../desk-frames.ts';
import type { Gateway } from '../gateway.ts';
import { doCompanyFrame, doGuestFrame, type GuestFrame } from './do-guest-frame.ts';
import { teams } from '../handoff/teams.ts';

type Deed = Exclude<DeskClientFrame, { type: 'hello' }>;
type Own = Exclude<Deed, { type: 'accept' | 'settle-contact' } | GuestFrame>;

/** Does what an agent asks for; gives the reason where it cannot be done. */
export async function doDeskFrame(
  gateway: Gateway,
  agent: Participant,
  frame: Deed,
): Promise<RefusalReason | undefined> {
  const facts = await gateway.conversations.facts(frame.conversation);
  if (!facts.started) return 'unknown';
  if (frame.type === 'accept') return accept(gateway, agent, frame.conversation);
  if (frame.type === 'settle-contact') {
    await gateway.contact.settle(frame.conversation, frame.at);
    return undefined;
  }
  const { line } = facts;
  if (isOfGuest(frame)) return doGuestFrame(gateway, agent, { frame, facts });
  const isGuest = facts.guests.some(({ id }) => id === agent.id);
  if (isGuest && isSpeech(frame)) return doOwn(gateway, agent, { frame, facts });
  if (line.step !== 'served' || line.agent.id !== agent.id) return 'not-yours';
  return doOwn(gateway, agent, { frame, facts });
}

function isOfGuest(frame: Deed): frame is GuestFrame {
  return frame.type === 'join' || frame.type === 'decline' || frame.type === 'leave';
}

/** A guest speaks; what is done for the customer is the agent's whose talk it is. */
function isSpeech(frame: Own): boolean {
  return frame.type === 'say' || frame.type === 'typing' || frame.type === 'read';
}

async function accept(
  gateway: Gateway,
  agent: Participant,
  conversation: string,
): Promise<RefusalReason | undefined> {
  // They join talks that are another's.
  if (agent.role === 'supervisor') return 'malformed';
  if (await gateway.handoff.accept(conversation, agent)) return undefined;
  const { line } = await gateway.conversations.facts(conversation);
  // Not with a colleague either: the customer has left the line.
  return line.step === 'served' ? 'taken' : 'unknown';
}

async function doOwn(
  gateway: Gateway,
  agent: Participant,
  { frame, facts }: { readonly frame: Own; readonly facts: ConversationFacts },
): Promise<RefusalReason | undefined> {
  const { conversation } = frame;
  const { handoff, signals, uploads, secure, forms, sharedPages } = gateway;
  switch (frame.type) {
    case 'say':
      await say(gateway, agent, { frame, lang: frame.lang ?? facts.lang });
      return undefined;
    case 'typing':
      signals.publish(conversation, {
        type: 'typing.changed',
        from: agent,
        on: frame.on,
        ttlSeconds: typingSeconds,
      });
      return undefined;
    case 'read':
      signals.publish(conversation, { type: 'receipt.updated', upTo: frame.upTo, level: 'read', by: agent });
      return undefined;
    case 'open-case':
      await handoff.openCase(conversation);
      return undefined;
    case 'ask-file': {
      const { purpose, kinds, lang = facts.lang } = frame;
      // Where one is open already, the desk shows it: no mistake of the agent's.
      await uploads.ask(conversation, agent, { purpose, kinds, lang });
      return undefined;
    }
    case 'withdraw-file':
      await uploads.withdraw(conversation);
      return undefined;
    case 'ask-secure': {
      const { purpose, kinds, lang = facts.lang } = frame;
      const fields = kinds.map((kind) => ({ name: kind, kind }));
      await secure.ask(conversation, { from: agent, purpose, fields, lang });
      return undefined;
    }
    case 'withdraw-secure':
      await secure.withdraw(conversation);
      return undefined;
    case 'ask-form':
      await forms.ask(conversation, { from: agent, lang: facts.lang, form: frame.form ?? 'address' });
      return undefined;
    case 'withdraw-form':
      await forms.withdraw(conversation);
      return undefined;
    case 'ask-sharing':
      await sharedPages.ask(conversation, agent);
      return undefined;
    case 'withdraw-sharing':
      await sharedPages.withdraw(conversation);
      return undefined;
    case 'summarize': {
      const { text, lang = facts.lang } = frame;
      const summary = { text: maskCardNumbers(text), lang, ...maskedLines(frame) };
      await gateway.conversations.record(conversation, { type: 'summary.written', by: agent, ...summary });
      return undefined;
    }
    case 'transfer': {
      const team = teams.find((one) => one === frame.team);
      if (!team) return 'malformed';
      const why = frame.reason === undefined ? {} : { reason: maskCardNumbers(frame.reason) };
      return (await handoff.transfer(conversation, agent, { team, ...why })) ? undefined : 'not-yours';
    }
    case 'invite':
    case 'uninvite':
    case 'escalate':
      return doCompanyFrame(gateway, agent, frame);
    case 'end': {
      const text = maskCardNumbers(frame.summary);
      const summary = { text, lang: frame.lang ?? facts.lang, ...maskedLines(frame) };
      return (await handoff.endByAgent(conversation, agent, summary)) ? undefined : 'not-yours';
    }
  }
}

/** What happens next, and by when. */
function maskedLines({ nextStep, expected }: { readonly nextStep?: string; readonly expected?: string }) {
  return {
    ...(nextStep !== undefined && { nextStep: maskCardNumbers(nextStep) }),
    ...(expected !== undefined && { expected: maskCardNumbers(expected) }),
  };
}

/** An agent's words; sent twice after a cut, they are still said once. */
async function say(
  { conversations }: Gateway,
  agent: Participant,
  { frame, lang }: { readonly frame: Extract<Deed, { type: 'say' }>; readonly lang: string },
): Promise<void> {
  const { conversation, localId } = frame;
  const text = maskCardNumbers(frame.text);
  await conversations.record(
    conversation,
    { type: 'message.received', from: agent, text, format: 'plain', lang, localId },
    { key: `say:${agent.id}:${localId}` },
  );
}
