import { fileKinds } from '../../../src/core/protocol/upload.ts';
import { detailKinds } from '../../server/desk-frames.ts';
import type { Announcer } from './announcer.ts';
import type { Acts } from './acts.ts';
import type { DeskSession } from './desk-session.ts';
import { activeOf, customerName, heldBy, writingLanguage } from './desk-state.ts';
import { createCompanyActs } from './company-acts.ts';
import { closeDialogs, dialog, finish, focus, text } from './gestures.ts';
import { walkTranscript } from './keep-place.ts';
import { summaryDraft } from './replies.ts';

/** The agent's gestures. Only here does the focus move (accessibility.md, D10). */
export function createActs(session: DeskSession, announcer: Announcer): Acts {
  const { store } = session;

  return {
    signIn(form) {
      const data = new FormData(form);
      const name = text(data, 'name');
      if (!check(form, 'name', name === '' ? 'Please enter your name.' : '')) return;
      const langs = data.getAll('lang').filter((lang) => typeof lang === 'string');
      session.start({
        name,
        team: text(data, 'team'),
        langs: langs.length > 0 ? langs : ['en'],
        ...(data.has('supervisor') && { supervisor: true }),
      });
    },
    signOff: () => session.stop(),
    accept: (conversation) => session.accept(conversation),
    choose(conversation) {
      store.dispatch({ type: 'conversation.chosen', conversation });
      focus('#composer');
    },
    close(conversation) {
      store.dispatch({ type: 'conversation.closed', conversation });
      focus('#waiting-title');
    },
    draft: (conversation, words) => session.draft(conversation, words),
    send(conversation) {
      session.say(conversation);
      focus('#composer');
    },
    reply(conversation, words) {
      const draft = heldBy(store.state, conversation)?.draft.trimEnd() ?? '';
      session.draft(conversation, draft === '' ? words : `${draft} ${words}`);
      focus('#composer');
    },
    settleContact(conversation, at) {
      session.settleContact(conversation, at);
      focus('#waiting-title');
    },
    openCase: (conversation) => session.openCase(conversation),
    copy(words) {
      navigator.clipboard.writeText(words).then(
        () => announcer.say([{ text: 'Copied.' }]),
        () => announcer.say([{ text: 'Not copied. Please select the number.' }]),
      );
    },
    askFile: () => dialog('file-dialog')?.showModal(),
    sendFileWish(conversation, form) {
      const data = new FormData(form);
      const purpose = text(data, 'purpose');
      const kinds = fileKinds.filter((kind) => data.getAll('kind').includes(kind));
      if (!check(form, 'purpose', purpose === '' ? 'Please say which document you need.' : '')) return;
      const isSent = session.askFile(conversation, purpose, kinds.length > 0 ? kinds : fileKinds);
      finish(form, isSent, '#file-button');
    },
    withdrawFile: (conversation) => session.withdrawFile(conversation),
    askSecure: () => dialog('secure-dialog')?.showModal(),
    sendSecureWish(conversation, form) {
      const data = new FormData(form);
      const purpose = text(data, 'purpose');
      const kinds = detailKinds.filter((kind) => data.getAll('kind').includes(kind));
      if (!check(form, 'purpose', purpose === '' ? 'Please say what you need them for.' : '')) return;
      const isSent = session.askSecure(conversation, purpose, kinds.length > 0 ? kinds : detailKinds);
      finish(form, isSent, '#secure-button');
    },
    withdrawSecure: (conversation) => session.withdrawSecure(conversation),
    askForm: (conversation, form) => session.askForm(conversation, form),
    withdrawForm: (conversation) => session.withdrawForm(conversation),
    sharePage: (conversation, on) => session.sharePage(conversation, on),
    askSummary: () => dialog('summary-dialog')?.showModal(),
    sendSummary(conversation, form) {
      const data = new FormData(form);
      const words = text(data, 'text');
      if (!check(form, 'text', words === '' ? 'Please write what was decided.' : '')) return;
      const [nextStep, expected] = [text(data, 'nextStep'), text(data, 'expected')];
      const isSent = session.summarize(conversation, { text: words, nextStep, expected });
      finish(form, isSent, '#summary-button');
    },
    ...createCompanyActs(session),
    askTransfer: () => dialog('transfer-dialog')?.showModal(),
    transfer(conversation, form) {
      const data = new FormData(form);
      const isSent = session.transfer(conversation, text(data, 'team'), text(data, 'reason'));
      finish(form, isSent, '#waiting-title');
      if (isSent)
        announcer.say([{ text: `${customerName(store.state, conversation)} is being transferred.` }]);
    },
    askEnd() {
      const held = activeOf(store.state);
      const field = document.querySelector<HTMLTextAreaElement>('#summary');
      if (!held || !field) return;
      field.value = summaryDraft(held, writingLanguage(store.state, held));
      field.lang = writingLanguage(store.state, held);
      dialog('end-dialog')?.showModal();
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    },
    end(conversation, form) {
      const data = new FormData(form);
      const words = text(data, 'summary');
      if (!check(form, 'summary', words === '' ? 'Please write a summary: the customer keeps it.' : ''))
        return;
      const [nextStep, expected] = [text(data, 'nextStep'), text(data, 'expected')];
      finish(form, session.end(conversation, { text: words, nextStep, expected }), '#waiting-title');
    },
    closeDialog: closeDialogs,
    dismissRefusal() {
      store.dispatch({ type: 'refusal.dismissed' });
      focus('#waiting-title');
    },
    walk: walkTranscript,
  };
}

/** Shows what is wrong beside the field and leads there; true when nothing is. */
function check(form: HTMLFormElement, name: string, problem: string): boolean {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return true;
  const error = document.getElementById(`${field.id}-error`);
  if (error) error.textContent = problem;
  field.setAttribute('aria-invalid', String(problem !== ''));
  if (problem !== '') field.focus();
  return problem === '';
}
