import { z } from 'zod';

export const bureauCode = z.string().regex(/^\d{6}$/);

/** Every statement carries its bureau, and so does every address. */
export const bureauQuery = z.object({ bureau: bureauCode });

export const limit = (standard: number, most: number) => z.coerce.number().int().min(1).max(most).default(standard);
