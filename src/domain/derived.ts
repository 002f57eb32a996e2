/** Types of what `npm run align` leaves in .cache for the pages. Our own output: trusted, not checked again. */
import { z } from "zod";
import type { Alignment } from "./alignment.ts";
import type { PlanRecord } from "./document.ts";
import type { Lineage } from "./lineage.ts";

export const derivedSchemas = {
	record: z.custom<PlanRecord>(),
	alignment: z.custom<Alignment>(),
	lineage: z.custom<Lineage>(),
} as const;
