/** What an editor decides about one source file: `content/sources/<file>.yaml`. */
import { z } from "zod";

export const sidecarSchema = z.strictObject({
	/** Word files with changes that nobody accepted or rejected: which of the two readings is taken. */
	trackedChanges: z.enum(["accept", "reject"]).default("accept"),
});

export type Sidecar = z.infer<typeof sidecarSchema>;

/** How a file without a sidecar is read. */
export const sidecarDefaults: Sidecar = sidecarSchema.parse({});
