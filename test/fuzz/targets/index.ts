import type { Target } from '../target.ts';
import { configurationTarget } from './configuration.ts';
import { letterTarget } from './letter.ts';
import { sessionTarget } from './session.ts';

/** Everything that is attacked. */
export const targets: readonly Target[] = [letterTarget, configurationTarget, sessionTarget];
