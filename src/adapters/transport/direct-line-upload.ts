import type { FileUpload } from '../../core/protocol/upload.ts';

/** One file as the service takes it: a message, and the bytes beside it. `more` goes into the message. */
export function formOf({ requestId, localId: file, name, content }: FileUpload, more: object): FormData {
  const [, kind] = content.type.split('/');
  const channelData = {
    clientActivityID: file,
    upload: { requestId, file, name, kind, bytes: content.size },
  };
  const activity = JSON.stringify({ ...more, type: 'message', channelData });
  const form = new FormData();
  form.append('activity', new Blob([activity], { type: 'application/vnd.microsoft.activity' }));
  form.append('file', content, name);
  return form;
}
