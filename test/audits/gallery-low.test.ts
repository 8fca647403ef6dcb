import { describe } from 'node:test';
import { reasonToSkip } from '../support/launch.ts';
import { auditStates, low } from './gallery-audit.ts';

describe('every state of the gallery at 400 %', { skip: await reasonToSkip('chromium') }, () =>
  auditStates('en', low),
);
