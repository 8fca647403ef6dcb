import { assistantStates } from './assistant-states.ts';
import { closingStates } from './closing-states.ts';
import { complaintStates } from './complaint-states.ts';
import { keepingStates, summaryStates } from './keeping-states.ts';
import { limitStates } from './limit-states.ts';
import { contactStates } from './contact-states.ts';
import { personStates } from './person-states.ts';
import { settingsStates } from './settings-states.ts';
import { secureStates } from './secure-states.ts';
import { sharingStates } from './sharing-states.ts';
import type { State } from './state.ts';
import { uploadStates } from './upload-states.ts';
import { urgentStates } from './urgent-states.ts';

/** Every state that the gallery shows, in the order of its list. */
export const states: readonly State[] = [
  ...assistantStates,
  ...personStates,
  ...sharingStates,
  ...secureStates,
  ...contactStates,
  ...uploadStates,
  ...urgentStates,
  ...limitStates,
  ...summaryStates,
  ...keepingStates,
  ...complaintStates,
  ...closingStates,
  ...settingsStates,
];
