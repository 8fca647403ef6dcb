import { cleanName } from '../text/clean.ts';
import type { TransportErrorKind } from '../protocol/transport-error.ts';
import { nameOf } from './author.ts';
import { guard } from './en-guard.ts';
import { handoffFailed, notice, requested, roles, transferring } from './en-notices.ts';
import { daysBetween, formatOf, waitMinutes } from './format.ts';
import type { Messages, QueueFigures } from './messages.ts';

const lang = 'en';
const format = formatOf('en-US');

const pictures = new Map([
  ['🙂', 'smile'],
  ['😊', 'smile'],
  ['😀', 'smile'],
  ['👍', 'thumbs up'],
  ['❤', 'heart'],
  ['🙏', 'thanks'],
  ['🎉', 'party'],
  ['✅', 'check mark'],
  ['⚠', 'warning sign'],
]);

/** English: the reference language, and what every unknown language falls back to. */
export const en: Messages = {
  lang,
  roles,
  chrome: {
    help: 'Help',
    unread: (count) => counted(count, 'new message'),
    needed: 'Please look at your chat.',
    helpWaiting: (figures) =>
      figures.waitSeconds === undefined
        ? 'Help. Waiting'
        : `Help. Waiting, ${waitOf(figures, figures.waitSeconds)}`,
    minimize: 'Minimize',
    moreOptions: 'More options',
    talkToPerson: 'Talk to a person',
    settings: 'Settings',
    guide: 'Help with this chat',
    yourCase: 'Your case',
    save: 'Save this chat',
    partFailed: 'This could not be opened. Try again.',
    urgent: 'Urgent: fraud or lost card?',
    urgentNumber: 'Call the number on the back of your card.',
    repeatLastMessage: 'Repeat last message',
    supervisor: 'Ask for a supervisor',
    pause: (name) => `Pause with ${name}, talk to the assistant`,
    otherLanguage: { label: 'Español', lang: 'es' },
    status: 'Status',
    caseNumber: 'Case number',
    copy: 'Copy',
    copied: 'Copied.',
    talkingTo: (first, ...more) => {
      if (first?.role === 'assistant') return 'Talking to: Assistant (automated)';
      const names = [first, ...more].flatMap((one) => (one ? nameOf(one, { roles }) : []));
      const team = more.length > 0 ? '' : cleanName(first?.team ?? '');
      return `Talking to: ${format.list(names)}${team && `, ${team}`}`;
    },
    slowerPace: 'Slower pace',
    talkingToNobody: 'Nobody is here yet.',
  },
  composer: {
    label: 'Your message',
    hint: 'Do not type card numbers, security codes or passwords.',
    send: 'Send',
    empty: 'Write a message first.',
    tooLong: (over) =>
      `Not sent. Your message is ${counted(over, 'character')} too long. Make it shorter, or send it in two parts.`,
    review: 'Read your message once more. Then send it.',
    unsentSoon: (seconds) => `Goes out in ${counted(seconds, 'second')}:`,
    unsent: (seconds) => `Goes out in ${counted(seconds, 'second')}. Undo is before the message field.`,
    undo: 'Undo',
    undone: 'Not sent. Your text is back.',
    suggestedReplies: 'Suggested replies',
    stopAnswer: 'Stop',
    closed: 'This chat has ended. You can read it, but not write.',
  },
  guard,
  transcript: {
    label: 'Conversation',
    time: (at) => format.time(at),
    heading: (author, at) => `${author}, ${format.time(at)}`,
    day: (at, now) => {
      const days = daysBetween(at, now);
      if (days === 0) return 'Today';
      return days === 1 ? 'Yesterday' : format.date(at);
    },
    jumpToLatest: (count) => (count === 0 ? 'Jump to latest' : `Jump to latest, ${format.number(count)} new`),
    edited: 'Edited',
    translate: 'Translate',
    translated: 'Translated',
    notTranslated: 'This message could not be translated.',
    byMachine: 'Translated by a machine:',
    removed: 'This message was removed.',
    typing: (name) => `${name} is typing.`,
    assistantReplying: 'Assistant is replying.',
    assistantStillWorking: 'Still working.',
    assistantSlow: 'This is taking longer than usual. You can wait or ask for a person.',
    opensNewWindow: (host) => (host === undefined ? '(opens a new window)' : `(${host}, opens a new window)`),
  },
  delivery: {
    sending: 'Sending',
    stillSending: 'Still sending.',
    waiting: 'Waiting to send',
    sent: 'Sent.',
    delivered: 'Delivered',
    read: 'Read',
    unsure: 'We are not sure this arrived.',
    failed: (error) => `Not sent. ${whyNotSent(error)}`,
    tryAgain: 'Try again',
    check: 'Check',
    sendAgain: 'Send again',
    edit: 'Edit',
    delete: 'Delete',
  },
  handoff: {
    requested,
    connecting: (name) => `${name} is about to join.`,
    transferring,
    failed: handoffFailed,
    queue: queueLine,
    wait,
    waitGrew: (seconds, mostSeconds) => `The wait is longer now: ${wait(seconds, mostSeconds)}.`,
    leaveLine: 'Leave the line',
    leaveQuestion: 'Leave the line?',
    stayInLine: 'Stay in line',
    losesPlace: (position) =>
      `You will lose your place${position === undefined ? ' in line' : `: ${format.number(position)} in line`}.`,
  },
  connection: {
    connecting: 'Connecting.',
    lost: 'Connection lost. Trying again. Your text is safe.',
    stillTrying: 'Still trying.',
    back: 'Connected again.',
    offline: 'You are offline. We will connect when you are back. Your text is safe.',
    refused: 'Chat does not work right now. Please call us, or try again later.',
    sessionExpired: 'You were signed out. Sign in again to go on. Your text is safe.',
  },
  ending: {
    endChat: 'End chat',
    confirm: 'End this chat?',
    keepChatting: 'Keep chatting',
    heading: 'Chat ended',
    summary: 'Summary',
    summaryBy: (name) => `Written by ${name}`,
    startNew: 'Start a new conversation',
  },
  notice,
  speech: {
    said: (name, text) => `${name} said: ${text}`,
    saidTextFirst: (name, text) => `${text} From ${name}.`,
    wroteMuch: (name) => `${name} sent a long message.`,
    choices: (labels) =>
      `${counted(labels.length, 'choice')} ${labels.length === 1 ? 'follows' : 'follow'}: ${format.list(labels)}.`,
    moreInConversation: 'More in the conversation.',
    endOfMessage: 'End of message.',
    link: (label) => `link: ${label}`,
    pictures,
    several: (count, name, latest) => `${counted(count, 'new message')} from ${name}. Latest: ${latest}`,
    changed: (name, text) => `${name} changed a message: ${text}`,
    removed: (name) => `${name} removed a message.`,
    whileClosed: (name, unread) => `New message from ${name}. Help, ${format.number(unread)} unread.`,
    whileClosedPrefix: (sentence) => `Help: ${sentence}`,
    newMessages: (count) => `${counted(count, 'new message')}.`,
    restored: (count) => `Conversation restored. ${counted(count, 'message')}.`,
    earlier: (count) => `${counted(count, 'earlier message')} loaded.`,
    caseNumber: (spelled) => `Your case number is ${spelled}. Copy button is in Status.`,
    seesConversation: (name) => `${name} can see this conversation.`,
    stillHere: (name) => `${name} is still here.`,
    withAssistantAgain: 'You are with the assistant again.',
    nextInLine: 'You are next.',
    languageIs: 'Language: English.',
    steppedAside: (byKey) => `Help is minimized. ${byKey ? 'Ctrl+F6 or the' : 'The'} Help button opens it.`,
  },
};

function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

function counted(count: number, noun: string): string {
  return `${format.number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function wait(seconds: number, mostSeconds: number | undefined): string {
  const least = waitMinutes(seconds);
  const most = waitMinutes(mostSeconds ?? seconds);
  return most > least
    ? `${format.number(least)} to ${counted(most, 'minute')}`
    : `about ${counted(least, 'minute')}`;
}

function waitOf(figures: QueueFigures, seconds: number): string {
  return wait(seconds, figures.waitMostSeconds);
}

function queueLine(figures: QueueFigures): string {
  const { position, waitSeconds } = figures;
  const place = position === undefined ? 'You are in line.' : placeInLine(position);
  if (waitSeconds !== undefined) return `${place} ${capital(waitOf(figures, waitSeconds))}.`;
  return position === undefined ? `${place} We do not know yet how long it takes.` : place;
}

function placeInLine(position: number): string {
  return position <= 1 ? 'You are next in line.' : `You are number ${format.number(position)} in line.`;
}

function whyNotSent(error: TransportErrorKind): string {
  switch (error) {
    case 'network':
    case 'timeout':
    case 'cut':
      return 'The connection is weak. Your text is saved. Try again is next to the message.';
    case 'rate-limited':
    case 'overloaded':
    case 'server':
      return 'We are very busy. Your text is saved. Wait a moment, then try again.';
    case 'auth-expired':
    case 'auth-denied':
    case 'forbidden':
      return 'You were signed out. Your text is saved. Sign in, then try again.';
    case 'ended':
    case 'not-found':
      return 'This chat has ended. Your text is saved. Copy it to a new chat.';
    case 'too-large':
      return 'The message is too long. Make it shorter, then send it again.';
    case 'rejected':
      return 'This message was not let through. Change it, then send it again.';
    case 'conflict':
    case 'unsupported':
    case 'protocol':
    case 'aborted':
      return 'Your text is saved. Try again is next to the message.';
  }
}
