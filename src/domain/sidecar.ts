/** What an editor decides about one source file: `content/sources/<file>.yaml`. */
import { z } from "zod";

export const sidecarSchema = z.strictObject({
	/**
	 * Word files with changes that nobody accepted or rejected: which of the two readings is taken. Each
	 * change is an issue all the same. Accepted is what the last hand in the document wanted.
	 */
	trackedChanges: z.enum(["accept", "reject"]).default("accept"),
});

export type Sidecar = z.infer<typeof sidecarSchema>;

/** How a file without a sidecar is read. */
export const sidecarDefaults: Sidecar = sidecarSchema.parse({});
