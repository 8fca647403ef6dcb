import { describe } from 'node:test';
import { reasonToSkip } from '../support/launch.ts';
import { auditStates, wide } from './gallery-audit.ts';

describe('every state of the gallery in Spanish', { skip: await reasonToSkip('chromium') }, () =>
  auditStates('es', wide),
);
