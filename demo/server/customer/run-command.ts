import type { ClientFrame, ServerFrame } from '../../../src/adapters/transport/gateway-frames.ts';
import type { Command } from '../../../src/core/protocol/commands.ts';
import type { SharingCommand } from '../../../src/core/protocol/sharing.ts';
import type { TransportErrorKind } from '../../../src/core/protocol/transport-error.ts';
import { langOf, langs } from '../conversation/record.ts';
import type { Gateway } from '../gateway.ts';
import { teams } from '../handoff/teams.ts';
import { answerSummary, rate } from './closing.ts';
import { reportMessage } from './report-message.ts';
import { translate } from './translate.ts';

/** Does what the customer asks for beside words. To ask for what is so already is no mistake. */
export async function runCommand(
  gateway: Gateway,
  conversation: string,
  { id, command }: Extract<ClientFrame, { type: 'run' }>,
): Promise<ServerFrame> {
  const { ended } = await gateway.conversations.facts(conversation);
  const isOfEnd = command.do === 'answer-summary' || command.do === 'rate';
  if (ended && !isOfEnd)
    return command.do === 'end' ? { type: 'done', id } : { type: 'refused', id, kind: 'ended' };
  const kind = await refusalOf(gateway, conversation, command);
  return kind ? { type: 'refused', id, kind } : { type: 'done', id };
}

async function refusalOf(
  gateway: Gateway,
  conversation: string,
  command: Command,
): Promise<TransportErrorKind | undefined> {
  const { conversations, company, handoff, signals, assistant, uploads, secure, forms, contact } = gateway;
  if (isOfSharing(command)) return share(gateway, conversation, command);
  switch (command.do) {
    case 'request-agent': {
      const team = teams.find((one) => one === command.team);
      if (command.team !== undefined && team === undefined) return 'rejected';
      await handoff.request(conversation, {
        ...(team !== undefined && { team }),
        ...(command.reason !== undefined && { reason: command.reason }),
      });
      return undefined;
    }
    case 'cancel-request':
      return (await handoff.cancel(conversation)) ? undefined : 'conflict';
    case 'set-language':
      if (!langs.some((lang) => command.lang.toLowerCase().split('-')[0] === lang)) return 'rejected';
      await assistant.speakIn(conversation, langOf(command.lang));
      return undefined;
    case 'share-accommodations':
      await conversations.record(conversation, {
        type: 'accommodations.shared',
        accommodations: command.accommodations,
      });
      return undefined;
    case 'escalate': {
      const { do: _do, ...wish } = command;
      return (await company.escalate(conversation, wish)) ? undefined : 'conflict';
    }
    case 'withdraw-escalation':
      return (await company.withdraw(conversation)) ? undefined : 'conflict';
    case 'suspend-agent':
      return (await gateway.suspension.suspend(conversation)) ? undefined : 'conflict';
    case 'resume-agent':
      return (await gateway.suspension.resume(conversation)) ? undefined : 'conflict';
    case 'translate-message':
      return (await translate(gateway, conversation, command)) ? undefined : 'rejected';
    case 'stop-answer':
      signals.publish(conversation, { type: 'answer.stopped', target: command.message });
      return undefined;
    case 'finish-upload':
      return (await uploads.finish(conversation, command.requestId)) ? undefined : 'not-found';
    case 'submit-secure':
      return secure.submit(conversation, command.requestId, command.values);
    case 'decline-secure':
      return secure.decline(conversation, command.requestId);
    case 'renew-secure':
      return secure.renew(conversation, command.requestId);
    case 'decline-form':
      return (await forms.decline(conversation, command.requestId)) ? undefined : 'not-found';
    case 'report-message':
      return (await reportMessage(gateway, conversation, command)) ? undefined : 'rejected';
    case 'extend':
      // Any command counts as activity. How long the bank's own session lasts is not ours to say.
      return command.kind === 'idle' ? undefined : 'rejected';
    case 'answer-summary':
      return (await answerSummary(gateway, conversation, command)) ? undefined : 'rejected';
    case 'rate':
      await rate(gateway, conversation, command);
      return undefined;
    case 'email-transcript':
      return 'unsupported';
    case 'request-callback':
      return (await contact.requestCallback(conversation, command)) ? undefined : 'rejected';
    case 'cancel-callback':
      return (await contact.cancelCallback(conversation)) ? undefined : 'conflict';
    case 'leave-message':
      await contact.leaveMessage(conversation, command.text);
      return undefined;
    case 'end':
      await handoff.endByCustomer(conversation);
      return undefined;
  }
}

function isOfSharing(command: Command): command is SharingCommand {
  return command.do.endsWith('-sharing');
}

async function share(
  { sharedPages }: Gateway,
  conversation: string,
  command: SharingCommand,
): Promise<TransportErrorKind | undefined> {
  const { requestId } = command;
  switch (command.do) {
    case 'start-sharing':
      return sharedPages.start(conversation, requestId);
    case 'decline-sharing':
      await sharedPages.close(conversation, requestId, command.unable ? 'unable' : 'declined');
      return undefined;
    case 'stop-sharing':
      await sharedPages.close(conversation, requestId, command.left ? 'page-left' : 'customer');
      return undefined;
  }
}
